import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { goldenLines } from "../golden.ts";

/** What has the focus, as a screen reader names it: what this page's readers with a keyboard go by. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim().replace(/\s+/g, " ");
  });

/** Nothing but a key, again and again, until the focus is on what is looked for. */
async function pressUntil(page: Page, key: string, wanted: RegExp | string): Promise<void> {
  const found = (name: string) => (typeof wanted === "string" ? name === wanted : wanted.test(name));
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    if (found(await focused(page))) return;
  }
  throw new Error(`no ${String(wanted)} within 120 times ${key}`);
}

test("With keys alone: the lowest kabkota of 2023, and its data downloaded", async ({ page }) => {
  await page.goto("/");
  await pressUntil(page, "Tab", "Peta");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/peta/");
  await pressUntil(page, "Tab", /SKI 2023/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/peta/kabkota/2023/");
  await pressUntil(page, "Tab", /^persen/);
  await page.keyboard.press("Enter");
  await expect(page.locator("th[aria-sort]")).toHaveAttribute("aria-sort", "ascending");
  await pressUntil(page, "Tab", /^(Kabupaten|Kota) /);
  const lowest = await focused(page);
  const values = await page.locator("tabel-urut tbody td[data-nilai].nilai").evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset["nilai"])));
  const row = page.locator("tabel-urut tbody tr", { hasText: lowest });
  expect(Number(await row.locator("td.nilai").getAttribute("data-nilai"))).toBe(Math.min(...values));
  await pressUntil(page, "Shift+Tab", /^Unduh data \(CSV\)/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(readFileSync(await download.path(), "utf8")).toContain(lowest);
});

test("With keys alone: from Balikpapan on the map of 2021 to its northern neighbour and its page", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await pressUntil(page, "Tab", /SSGI 2021/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/peta/kabkota/2021/");
  await expect(page.getByRole("button", { name: "Peta interaktif" })).toBeVisible(); // what follows the arrows is there
  await pressUntil(page, "Tab", /^Kota Balikpapan: .* SSGI 2021/);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focused(page)).toMatch(/^Kabupaten Kutai Kartanegara: .* SSGI 2021/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/wilayah/64.02/");
});

test("With keys alone: Samarinda chosen in the interactive map, and its value read", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await pressUntil(page, "Tab", "Peta interaktif");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Tutup peta interaktif" })).toBeFocused();
  await pressUntil(page, "Shift+Tab", /^Kota Samarinda: /);
  expect(await focused(page)).toMatch(/^Kota Samarinda: \d+(,\d+)? persen, .*SSGI 2024/);
  await expect(page.locator("peta-island").getByRole("status")).toContainText(await focused(page));
});

test("With keys alone: the source of Balikpapan's figure of 2024", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await pressUntil(page, "Tab", /^Prevalensi stunting per kabupaten\/kota, SSGI 2024\./); // the table
  await pressUntil(page, "Tab", "Kota Balikpapan");
  await page.keyboard.press("Tab");
  const source = await focused(page);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sumber\/#./);
  await expect(page.locator(":target")).toContainText(source.split(",")[0] ?? "?");
});

test("What a screen reader is told of a map is as it was reviewed, and nothing of it twice", async ({ page }) => {
  await page.goto("/peta/kabkota/2021/");
  await expect(page.getByRole("button", { name: "Peta interaktif" })).toBeVisible();
  const { now, seen } = goldenLines(`${await page.locator(".peta-figure").ariaSnapshot()}\n`, "peta-kabkota-2021.aria.yml");
  expect(now).toEqual(seen);

  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const areas = nodes.filter(({ role, name }) => role?.value === "link" && String(name?.value).includes("SSGI 2021"));
  expect(areas.length).toBeGreaterThanOrEqual(10);
  expect(areas.filter(({ description }) => description?.value).map(({ name }) => name?.value)).toEqual([]);
});
