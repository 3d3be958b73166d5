import { readdirSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { kinds, notFound } from "./halaman.ts";

/** What comes out of a printer, read by a reader that is not the browser's. */
async function printed(page: Page, address: string) {
  await page.goto(address);
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: "A4", preferCSSPageSize: true })));
  const [, , width = 0, height = 0] = (await document.getPage(1)).view;
  const { text } = await extractText(document, { mergePages: true });
  return { pages: document.numPages, size: [Math.round(width), Math.round(height)], text: text.replace(/\s+/g, " ") };
}

/** All kabkota and every fifth kelurahan; every sheet is printed where it is fuller, on the day that more is published (tests/build/esok.test.ts). */
const kodes = readdirSync(`${process.env["DIST_DIR"] ?? "dist"}/wilayah`).filter((kode) => /^\d/.test(kode)).sort();
const sheets = [...kodes.filter((kode) => kode.split(".").length === 2), ...kodes.filter((kode) => kode.split(".").length === 4).filter((_, i) => i % 5 === 0)];

test("A sheet is exactly one page of A4, from its heading to its sources", async ({ page }) => {
  expect(sheets.length).toBeGreaterThan(15);
  for (const kode of sheets) {
    const { pages, size, text } = await printed(page, `/wilayah/${kode}/lembar/`);
    expect({ kode, pages, size }).toEqual({ kode, pages: 1, size: [595, 842] });
    expect(text, kode).toMatch(/Stunting di .* persen .*Sumber .*(Alamat situs belum ditetapkan|https:)/);
    for (const gone of ["Langsung ke isi", "Tindakan", "Laporkan kekeliruan", "Cetak lembar ini"]) expect(text, kode).not.toContain(gone);
  }
});

test("Every kind of page prints black on white, without what only a screen needs, and with nothing cut off at the side", async ({ page }) => {
  // As wide as A4 within the margins that browsers leave.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const address of kinds.filter((kind) => kind !== notFound)) {
    await page.goto(address);
    await page.waitForFunction(() => !document.querySelector(":not(:defined)"));
    const found = await page.evaluate(() => {
      const shown = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 100));
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      const wide = [...document.querySelectorAll("main *")].filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1 && !element.closest("svg"));
      return { color, backgroundColor, screenOnly: shown("nav, .skip, fieldset, main button:not(th button)"), wide: wide.map(({ outerHTML }) => outerHTML.slice(0, 100)) };
    });
    expect({ address, ...found }).toEqual({ address, color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)", screenOnly: [], wide: [] });
  }
});

test("The button prints; without JavaScript words in its place say how", async ({ page, browser }) => {
  await page.goto("/wilayah/64.71/");
  await page.getByRole("link", { name: "Cetak satu halaman" }).click();
  await expect(page).toHaveURL("/wilayah/64.71/lembar/");
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute("data-printed", "") }));
  await page.getByRole("button", { name: "Cetak lembar ini" }).press("Enter");
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await expect(plain.getByText("Untuk mencetak, buka menu peramban lalu pilih Cetak.")).toBeVisible();
  await context.close();
});
