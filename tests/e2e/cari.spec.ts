import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { axeOn } from "./axe.ts";
import { complaintsOf } from "./complaints.ts";

const box = (page: Page) => page.getByRole("combobox", { name: "Cari wilayah atau topik" });
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]');

/** The box with its script and list, as one comes to it with the Tab key. */
async function openBox(page: Page, address: string, words: string) {
  await page.goto(address);
  await page.locator("#cari").focus();
  await expect(box(page)).toBeVisible();
  await page.keyboard.type(words);
  await expect(page.getByRole("option").first()).toBeVisible();
}

test("Nothing of the search is loaded before its box is used, and opening the list moves nothing", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/metodologi/", { waitUntil: "networkidle" });
  expect(asked.filter((path) => /cari|pagefind/.test(path))).toEqual([]);
  await page.locator("#cari").focus();
  await page.keyboard.type("bontang");
  await expect(page.getByRole("option").first()).toHaveText(/^Kota Bontang/);
  expect(asked.filter((path) => /cari|pagefind/.test(path)).map((path) => path.replace(/-[\w-]{8}\.js/, ".js"))).toEqual(["/_astro/cari-kotak.js", "/cari/wilayah.json"]);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("With keys alone: arrows choose, Home goes back to the words, Escape closes and then empties, Enter leads to the area", async ({ page }) => {
  const complaints = await complaintsOf(page);
  await openBox(page, "/", "damai");
  await expect(box(page)).toHaveAttribute("aria-expanded", "true");
  await expect(box(page)).not.toHaveAttribute("aria-activedescendant");
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/^3 wilayah\./);
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText(/^Kelurahan DamaiKecamatan Balikpapan Kota, Kota Balikpapan$/);
  expect(await box(page).getAttribute("aria-activedescendant")).toBe(await chosen(page).getAttribute("id"));
  await expect(box(page)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(chosen(page)).toHaveText(/^Kelurahan Damai Ba/);
  await page.keyboard.press("Home");
  await expect(chosen(page)).toHaveCount(0);
  expect(await box(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
  await page.keyboard.press("End");
  expect(await box(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(5);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await expect(box(page)).toHaveValue("damai");
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText(/^Kelurahan DamaiKecamatan/);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveValue("");
  await page.keyboard.type("sungainangka");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/wilayah/64.71.05.1010/");
  expect(complaints).toEqual([]);
});

test("Words without an area say so; Tab leaves the box and closes the list", async ({ page }) => {
  await openBox(page, "/", "kukar");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(page.getByRole("button", { name: "Cari", exact: true })).toBeFocused();
  await page.locator("#cari").fill("posyandu");
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/^Tidak ada di daftar wilayah, yang memuat kabupaten dan kota, serta kecamatan dan kelurahan di Kota Balikpapan dan Kota Bontang\. Tombol Cari/);
  await expect(page.getByRole("option")).toHaveCount(0);
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await page.locator("#cari").fill("balikpapan");
  await expect(page.getByRole("search").getByRole("status")).toHaveText(/^6 dari \d{2} wilayah\./);
  await expect(page.getByRole("option")).toHaveCount(6);
});

test("A finger reaches box, button and list, on a narrow window too, and a tap leads to the area", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openBox(page, "/", "balikpapan");
  for (const target of [page.locator("#cari"), page.getByRole("button", { name: "Cari", exact: true }), ...(await page.getByRole("option").all())]) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  const panel = await page.locator(".cari-panel").boundingBox();
  expect([(panel?.x ?? -1) >= 0, (panel?.x ?? 0) + (panel?.width ?? 999) <= 320]).toEqual([true, true]);
  await page.getByRole("option", { name: /^Kecamatan Balikpapan Kota/ }).click();
  await expect(page).toHaveURL("/wilayah/64.71.06/");
});

test("The open list is read as combobox, listbox and options, and axe finds nothing on it in any colours", async ({ page }) => {
  await openBox(page, "/metodologi/", "gunung samarinda");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("search")).toMatchAriaSnapshot(`
    - search:
      - text: Cari wilayah atau topik
      - combobox "Cari wilayah atau topik" [expanded] [active]: gunung samarinda
      - button "Cari"
      - listbox "Wilayah":
        - option "Kelurahan Gunung Samarinda Kecamatan Balikpapan Utara, Kota Balikpapan" [selected]
        - option "Kelurahan Gunung Samarinda Baru Kecamatan Balikpapan Utara, Kota Balikpapan"
      - status: 2 wilayah. Tombol Cari mencarinya di artikel, glosarium, dan data.
  `);
  for (const media of [{ colorScheme: "light" }, { colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }] as const) {
    await page.emulateMedia(media);
    expect((await axeOn(page, { within: "search" })).found).toEqual([]);
  }
});

test("Enter without a choice searches areas and texts; the address alone gives the same page, and axe finds nothing on it", async ({ page }) => {
  const complaints = await complaintsOf(page);
  await openBox(page, "/", "bontang");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/cari/?q=bontang");
  const results = page.getByRole("region", { name: "Hasil" });
  await expect(results.getByRole("status")).toHaveText(/^“bontang”: 19 wilayah dan \d+ halaman atau istilah\.$/);
  await expect(results.getByRole("list").first().getByRole("link").first()).toHaveText("Kota Bontang");
  await expect(results.getByRole("list").nth(1).getByRole("listitem").first()).toHaveText(/(Artikel|Glosarium|Data|Tindakan|Dua angka): /);
  await expect(results.locator("mark").first()).toHaveText(/bontang/i);
  await page.reload();
  await expect(results.getByRole("status")).toHaveText(/^“bontang”: 19 wilayah/);
  await expect(page.locator("#cari")).toHaveValue("bontang");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await axeOn(page)).found).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test("The full text leads to articles, to a term of the glossary, and to data; more results come when asked for", async ({ page }) => {
  await page.goto("/cari/?q=stunting");
  const results = page.getByRole("region", { name: "Hasil" });
  const texts = results.getByRole("listitem");
  await expect(texts).toHaveCount(10);
  await results.getByRole("button", { name: /^Tampilkan \d+ hasil lagi$/ }).click();
  await expect.poll(() => texts.count()).toBeGreaterThan(10);
  await expect(texts.nth(10).getByRole("link")).toBeFocused();
  const hrefs = await results.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const folder of ["/artikel/", "/glosarium/#", "/data/"]) expect(hrefs.some((href) => href.startsWith(folder)), folder).toBe(true);
  await page.goto("/cari/?q=posyandu");
  await results.getByRole("link", { name: "Posyandu", exact: true }).click();
  await expect(page).toHaveURL("/glosarium/#posyandu");
  await page.goto("/cari/?q=imunisasi");
  await expect(results.getByRole("listitem").filter({ hasText: /Tindakan: / }).getByRole("link")).toHaveAttribute("href", "/tindakan/");
});

test("A first search loads what the page says, within a tenth", async ({ page }) => {
  await page.goto("/cari/", { waitUntil: "networkidle" });
  const said = Number(/sekitar (\d+) kB/.exec(await page.getByRole("main").innerText())?.[1]) * 1000;
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).pathname));
  await page.locator("#cari").fill("posyandu");
  await page.locator("#cari").press("Enter");
  await expect(page.getByRole("region", { name: "Hasil" }).locator("mark").first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  asked.delete("/cari/");
  // Weighed from the disk: a body that is still on its way when the page gives way to the next cannot be had from the browser.
  const loaded = [...asked].map((path) => [path, brotliCompressSync(readFileSync(`${process.env["DIST_DIR"] ?? "dist"}${path}`)).length] as const);
  const total = loaded.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(Math.abs(total / said - 1), JSON.stringify([total, ...loaded])).toBeLessThan(0.1);
});

test("Where the index cannot be had, the areas are still found and the page says what is missing", async ({ page }) => {
  await page.route("**/pagefind/**", (route) => route.abort());
  await page.goto("/cari/?q=kutim");
  const results = page.getByRole("region", { name: "Hasil" });
  await expect(results.getByRole("status")).toHaveText(/^“kutim”: 1 wilayah\. Isi artikel, glosarium, dan data tidak dapat dicari sekarang\./);
  await expect(results.getByRole("link")).toHaveText("Kabupaten Kutai Timur");
});

test("Words in the address are words, whatever they are", async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto(`/cari/?q=${encodeURIComponent('<img src=x onerror="document.title=1">')}`);
  await expect(page.getByRole("region", { name: "Hasil" }).getByRole("status")).toContainText("<img src=x");
  await expect(page.locator("main img")).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the box leads to a page that says what it cannot do, and lists areas, articles, terms and data", async ({ page }) => {
    await page.goto("/");
    await page.locator("#cari").fill("damai");
    await page.getByRole("button", { name: "Cari", exact: true }).click();
    await expect(page).toHaveURL("/cari/?q=damai");
    const main = page.getByRole("main");
    await expect(main.locator("noscript p")).toBeVisible();
    await expect(main.getByRole("region", { name: "Hasil" })).toBeHidden();
    await expect(main.getByRole("button", { name: "Temukan wilayah saya" })).toBeHidden();
    for (const href of ["/wilayah/", "/wilayah/64.71/", "/artikel/", "/glosarium/", "/data/"]) await expect(main.locator(`a[href="${href}"]`)).toBeVisible();
  });
});
