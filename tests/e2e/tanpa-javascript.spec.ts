import { expect, test } from "@playwright/test";
import Papa from "papaparse";

test.use({ javaScriptEnabled: false });

test("Without JavaScript the home page shows the map, the figures people come for, and the ways in", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("peta-island svg path[data-kode]")).toHaveCount(10);
  for (const shape of await page.locator("peta-island svg path[data-kode]").all()) await expect(shape).toBeVisible();
  for (const nama of ["Indonesia", "Kalimantan Timur", "Kota Balikpapan"]) {
    await expect(page.locator(".angka-besar").filter({ has: page.getByRole("link", { name: nama, exact: true }) }).locator("strong")).toHaveText(/^\d+(,\d+)? persen$/);
  }
  await page.getByRole("main").getByRole("link", { name: "Wilayah", exact: true }).click();
  await expect(page).toHaveURL("/wilayah/");
});

test("Without JavaScript the map page has map, legend, table and sources, and each round is a link", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await expect(page.locator("peta-island svg path[data-kode]")).toHaveCount(10);
  await expect(page.getByRole("list", { name: "Legenda" }).getByRole("listitem")).toHaveCount(7); // five classes, one state, disputed
  await expect(page.locator("tabel-urut tbody tr")).toHaveCount(10);
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  for (const link of await page.locator("#sumber ~ ul a").all()) expect(await link.getAttribute("href")).toMatch(/^\/(sumber\/#|angka\/)/);

  const rounds = page.getByRole("navigation", { name: "Putaran survei" }).getByRole("link");
  await expect(rounds).toHaveText(["SSGI 2021", "SSGI 2022", "SKI 2023", "SSGI 2024"]);
  await rounds.filter({ hasText: "SKI 2023" }).click();
  await expect(page).toHaveURL("/peta/kabkota/2023/");
  await expect(rounds.filter({ hasText: "SKI 2023" })).toHaveAttribute("aria-current", "page");
  const mahulu = page.locator("peta-island a", { has: page.locator('[data-kode="64.11"]') });
  await expect(mahulu).toHaveAttribute("aria-label", /tidak ada angka terbit, SKI 2023$/);
});

test("Without JavaScript an area of the map leads to its page, and no space is kept for what will not come", async ({ page, viewport }) => {
  await page.goto("/peta/kabkota/");
  const island = await page.locator("peta-island").boundingBox();
  const drawing = await page.locator("peta-island > svg").boundingBox();
  expect(Math.abs((island?.height ?? 0) - (drawing?.height ?? 0))).toBeLessThan(2);
  expect(drawing?.width).toBeGreaterThan(Math.min(viewport?.width ?? 0, 640) * 0.8);
  // Through its label: the middle of a shape's box need not lie within the shape.
  await page.locator("peta-island a", { has: page.locator('[data-kode="64.03"]') }).locator("text").click();
  await expect(page).toHaveURL("/wilayah/64.03/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Kabupaten Berau/);
});

test("Without JavaScript the page of an area has its chart, its table and every statement with its source", async ({ page }) => {
  await page.goto("/wilayah/64.71/");
  const chart = page.getByRole("img", { name: /^Prevalensi stunting di Kota Balikpapan/ });
  await expect(chart).toBeVisible();
  await expect(chart.locator(".grafik-titik")).toHaveCount(4);
  const rows = page.locator("table").first().locator("tbody tr");
  await expect(rows).toHaveCount(4);
  await expect(rows.first().locator("th, td").nth(1)).toHaveText("24,8");
  await expect(page.locator(".pernyataan a[href^='/sumber/#']").first()).toBeVisible();
  expect(await page.locator(".pernyataan a[href^='/sumber/#']").count()).toBeGreaterThan(10);
});

test("Without JavaScript the downloads of the map page are there, with the values of its table", { tag: "@satu-layar" }, async ({ page, request }) => {
  await page.goto("/peta/kabkota/");
  const hrefs = await page.locator("main a[href^='/unduhan/']").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThanOrEqual(2);
  for (const href of hrefs) expect((await request.get(href)).status(), href).toBe(200);
  const csv = await (await request.get("/unduhan/prevalensi-stunting-survei.csv")).text();
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
  const berau = data.find((row) => row["kode"] === "64.03" && row["periode"] === "2024" && row["peran"] === "utama");
  await expect(page.locator('tr[data-kode="64.03"] td').first()).toHaveText((berau?.["nilai"] ?? "?").replace(".", ","));
});
