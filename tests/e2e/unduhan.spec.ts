import { expect, test, type Download } from "@playwright/test";
import { readFileSync } from "node:fs";
import Papa from "papaparse";

const slug = "prevalensi-stunting-survei";

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}

test("A click on the CSV saves a file that parses to the rows of the content", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`main a[href="/unduhan/${slug}.csv"]`).first().click()]);
  expect(download.suggestedFilename()).toBe(`${slug}.csv`);
  const { data, errors } = Papa.parse<Record<string, string>>(await textOf(download), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  const content = Papa.parse<Record<string, string>>(readFileSync(`content/nilai/${slug}.csv`, "utf8"), { header: true, skipEmptyLines: true }).data;
  const key = (row: Record<string, string>) => ["kode", "periode", "instrumen", "peran", "status", "nilai", "sumber", "catatan"].map((column) => row[column]).join("|");
  expect(data.filter(({ status }) => status !== "tidak-terbit").map(key).sort()).toEqual(content.map(key).sort());
});

test("A click on the GeoJSON saves a map whose values are those of the table", async ({ page }) => {
  await page.goto("/peta/kabkota/2023/");
  const table = await page.locator("tabel-urut tbody tr").evaluateAll((rows) => rows.map((row) => [row.getAttribute("data-kode"), row.querySelector("td")?.textContent?.trim()]));
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('main a[href="/unduhan/kabkota.geojson"]').first().click()]);
  expect(download.suggestedFilename()).toBe("kabkota.geojson");
  const { type, features } = JSON.parse(await textOf(download)) as { type: string; features: { properties: Record<string, unknown>; geometry: { coordinates: unknown[] } }[] };
  expect(type).toBe("FeatureCollection");
  const words = ({ properties }: (typeof features)[number]) => [properties["kode"], properties["nilai_2023"] === null ? "tidak ada angka terbit" : String(properties["nilai_2023"]).replace(".", ",")];
  expect(features.map(words).sort()).toEqual(table.sort());
  for (const { geometry } of features) expect(geometry.coordinates.length).toBeGreaterThan(0);
});
