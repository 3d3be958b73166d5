import { expect, test, type Page } from "@playwright/test";
import { readdirSync } from "node:fs";
import { axeOn } from "./axe.ts";

const articles = readdirSync(`${process.env["DIST_DIR"] ?? "dist"}/artikel`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `/artikel/${name}/`);

const hrefsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href") ?? ""))]);

/** What stands at an address with an anchor, as text and links. */
async function standsAt(page: Page, address: string) {
  await page.goto(address);
  const place = page.locator(`[id="${address.split("#")[1] ?? "isi"}"]`);
  await expect(place, address).toHaveCount(1);
  return place;
}

test("The index names every article, with its date and reading time", async ({ page }) => {
  expect(articles.length).toBeGreaterThan(0);
  await page.goto("/artikel/");
  const items = page.locator(".artikel-daftar > li");
  await expect(items).toHaveCount(articles.length);
  for (const item of await items.all()) {
    await expect(item).toContainText(/\d{1,2} \p{L}+ \d{4} · \d+ menit membaca/u);
    expect(articles).toContain(await item.getByRole("link").getAttribute("href"));
  }
});

for (const address of articles) {
  test.describe(address, () => {
    test("axe finds nothing, in light and in dark, on a desk and on a phone", async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(address);
      for (const colorScheme of ["light", "dark"] as const) {
        for (const width of [1280, 360]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          expect((await axeOn(page)).found, `${colorScheme}, ${width} wide`).toEqual([]);
        }
      }
    });

    test.describe("without JavaScript", () => {
      test.use({ javaScriptEnabled: false });

      test("is whole: title, figures, picture, sources and ways on", async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator(".artikel > header time").first()).toBeVisible();
        await expect(page.locator(".sisipan svg").first()).toBeVisible();
        expect(await page.locator(".artikel a.angka").count()).toBeGreaterThan(2);
        expect(await page.locator(".artikel-sumber li").count()).toBeGreaterThan(2);
        await expect(page.locator("#lanjut + ul a").first()).toBeVisible();
      });

      test("leads from each figure to the place where its value and its sources stand", async ({ page }) => {
        await page.goto(address);
        const figures = await page.locator(".artikel a.angka").evaluateAll((links) =>
          links.map((link) => ({ href: link.getAttribute("href") ?? "", said: link.textContent ?? "", state: link.getAttribute("data-state") })));
        for (const { href, said, state } of figures) {
          const place = await standsAt(page, href);
          if (state !== "ada") continue;
          await expect(place).toContainText(said.replace(/ \(.*$/, ""));
          expect(await place.locator('a[href^="/sumber/#"]').count(), href).toBeGreaterThan(0);
        }
      });

      test("leads from each source and each term to its place", async ({ page }) => {
        await page.goto(address);
        const hrefs = [...await hrefsOf(page, ".artikel-sumber a"), ...await hrefsOf(page, ".artikel a.istilah")];
        const ids = new Map<string, string[]>();
        for (const path of ["/sumber/", "/glosarium/"]) {
          await page.goto(path);
          ids.set(path, await page.locator("[id]").evaluateAll((found) => found.map(({ id }) => id)));
        }
        for (const href of hrefs) {
          const [path = "", id = ""] = href.split("#");
          expect(ids.get(path), href).toContain(id);
        }
        expect(hrefs.length).toBeGreaterThan(3);
      });
    });

    test("keeps lines short enough to read and never scrolls sideways", async ({ page }) => {
      await page.goto(address);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const { characters, overflow } = await page.evaluate(() => {
          const paragraph = document.querySelector<HTMLElement>(".artikel > p");
          const ruler = document.createElement("span");
          ruler.textContent = "0";
          paragraph?.append(ruler);
          const own = ruler.getBoundingClientRect().width;
          ruler.remove();
          return { characters: (paragraph?.getBoundingClientRect().width ?? 0) / own, overflow: document.documentElement.scrollWidth - innerWidth };
        });
        expect(characters, `${width} wide`).toBeLessThanOrEqual(68.5);
        expect(overflow, `${width} wide`).toBeLessThanOrEqual(0);
      }
    });
  });
}

test("A term in the glossary leads back to the article that uses it", async ({ page }) => {
  await page.goto(articles[0] ?? "");
  const [first = ""] = await hrefsOf(page, ".artikel a.istilah");
  const term = await standsAt(page, first);
  await expect(term.locator(`a[href="${articles[0]}"]`)).toHaveCount(1);
});
