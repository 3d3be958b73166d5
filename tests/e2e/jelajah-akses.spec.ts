import { expect, test } from "@playwright/test";
import { axeOn } from "./axe.ts";
import { complaintsOf } from "./complaints.ts";
import { comparison, drawn, entry, message, open, panel, root } from "./jelajah.ts";

const failed = "Peta tidak dapat dijalankan di perangkat ini atau tidak dapat dimuat. Semua peta dan wilayah ada dalam daftar di bawah.";

let complaints: string[];
test.beforeEach(async ({ page }) => {
  complaints = await complaintsOf(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
});

test("With keys alone: choose a round, an area and two to compare, move the map, take one out", async ({ page }) => {
  await open(page);
  await page.getByLabel("Wilayah di peta").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Putaran")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("Putaran").locator("option:checked")).toHaveText("SKI 2023");
  const canvas = page.locator("jelajah-peta canvas");
  await page.keyboard.press("Tab");
  await expect(canvas).toBeFocused();
  await page.keyboard.press("Minus");
  await page.keyboard.press("Equal");
  await expect(page).toHaveURL(/zum=/);
  const first = entry(page, "64.71").getByRole("button");
  await first.first().focus();
  await expect(panel(page)).toHaveText(/^Kota Balikpapan/);
  await page.keyboard.press("Enter");
  await expect(first.first()).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(first.nth(1)).toHaveAttribute("aria-pressed", "true");
  await expect(first.nth(1)).toBeFocused();
  const takeOut = page.getByRole("button", { name: "Keluarkan Kota Balikpapan" });
  await takeOut.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Perbandingan" })).toBeFocused();
  await expect(comparison(page)).toHaveCount(0);
});

test("A fifth area, or one of another map, is not compared, and the page says why", async ({ page }) => {
  await open(page, "?banding=64.71,64.72,64.01,64.02");
  await entry(page, "64.03").getByRole("button", { name: /^Bandingkan/ }).click();
  await expect(message(page)).toHaveText("Paling banyak empat wilayah dibandingkan. Keluarkan satu dulu.");
  await page.getByLabel("Wilayah di peta").selectOption({ label: "Kelurahan di Kota Balikpapan" });
  await expect(page.locator(".jelajah-daftar li")).toHaveCount(34);
  await page.locator(".jelajah-daftar li").first().getByRole("button", { name: /^Bandingkan/ }).click();
  await expect(message(page)).toHaveText(/^Hanya wilayah pada peta yang sama yang dibandingkan/);
  await expect(comparison(page).getByRole("columnheader")).toHaveCount(4);
});

test("What an address says wrongly is left out, and named", async ({ page }) => {
  await open(page, "?kabkota=prevalensi-stunting-survei-1999-ssgi&wilayah=99.99&pusat=x&zum=7");
  await expect(message(page)).toHaveText("Bagian alamat ini tidak dikenali dan diabaikan: kabkota, wilayah, pusat, zum.");
  await expect(page.getByLabel("Putaran").locator("option:checked")).toHaveText("SSGI 2024");
});

for (const media of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
  test(`The explorer with an area and a comparison passes axe (${Object.values(media).join()}), and nothing leaves the window`, async ({ page }) => {
    await page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await open(page, "?wilayah=64.09&banding=64.71,64.72,64.01,64.09");
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect((await axeOn(page, { within: "main" })).found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      const small = await root(page).evaluate((element) => [...element.querySelectorAll<HTMLElement>("button, select")].filter((control) => control.offsetHeight > 0 && control.offsetHeight < 44).map(({ outerHTML }) => outerHTML));
      expect(small).toEqual([]);
    }
  });
}

test("Without WebGL nothing is loaded, one line says so, and the links are there", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto("/jelajah/");
  await expect(message(page)).toHaveText(failed);
  await expect(page.getByLabel("Putaran")).toBeHidden();
  await expect(page.getByRole("main").getByRole("link", { name: "Kota Balikpapan", exact: true })).toBeVisible();
  expect(asked.filter((url) => /peta-map|peta\.json|geojson/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});

for (const part of ["peta-maplibre", "maplibre-gl-worker", "kabkota.geojson", "peta.json"]) {
  test(`When ${part} does not arrive, one line says so and the links are there`, async ({ page }) => {
    await page.route(new RegExp(part), (route) => route.abort());
    await page.goto("/jelajah/");
    await expect(message(page)).toHaveText(failed);
    await expect(page.locator("jelajah-peta canvas")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("link", { name: "Kota Balikpapan", exact: true })).toBeVisible();
    await page.unroute(new RegExp(part));
  });
}

test("When the kelurahan do not arrive, no other map stands in for theirs; they are drawn once the way is free", async ({ page }) => {
  await page.route(/kelurahan-balikpapan\.geojson/, (route) => route.abort());
  await open(page);
  await page.getByLabel("Wilayah di peta").selectOption({ label: "Kelurahan di Kota Balikpapan" });
  await expect(message(page)).toHaveText(/^Batas untuk Kelurahan di Kota Balikpapan tidak dapat dimuat/);
  await expect.poll(async () => (await drawn(page)).fills).toEqual({});
  await page.unroute(/kelurahan-balikpapan\.geojson/);
  await page.locator("jelajah-peta canvas").press("Equal");
  await expect.poll(async () => Object.keys((await drawn(page)).fills).length).toBeGreaterThan(5);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page is a list of links to every map and every area, and nothing that does not work", async ({ page }) => {
    await page.goto("/jelajah/");
    await expect(root(page)).toBeHidden();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await page.getByRole("link", { name: "Prevalensi stunting menurut survei, SKI 2023" }).click();
    await expect(page).toHaveURL("/peta/kabkota/2023/");
  });
});
