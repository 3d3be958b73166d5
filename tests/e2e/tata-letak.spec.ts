import { expect, test } from "@playwright/test";
import { kinds, notFound } from "./halaman.ts";

for (const address of kinds) {
  test(`${address} fits windows 320, 360 and 1280 wide: nothing scrolls sideways but tables`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const tooWide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        const out = [...document.querySelectorAll("body *")].filter((element) => {
          const { left, right, width: own } = element.getBoundingClientRect();
          return own > 0 && (right > clientWidth + 1 || left < -1) && !element.closest(".tabel, .skip, .peta-sisa, svg, pre");
        });
        return { overflow: scrollWidth - clientWidth, elements: out.map(({ outerHTML }) => outerHTML.slice(0, 120)) };
      });
      expect(tooWide, `${width} wide`).toEqual({ overflow: 0, elements: [] });
    }
  });
}

test.describe("with scripts held back", () => {
  // Their hashes are no longer those that the policy of the page allows.
  test.use({ bypassCSP: true });
  for (const viewport of [{ width: 360, height: 5000 }, { width: 1280, height: 5000 }]) {
    test(`Nothing moves while the pages load ${viewport.width} wide, however late scripts arrive`, async ({ page }) => {
      test.slow(); // every kind of page, one after another, each held back
      // A window tall enough to see all of the page: what moves below the fold counts as well.
      await page.setViewportSize(viewport);
      await page.addInitScript(() => {
        type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          // What is less rounds to 0: a word that moves to the next line when the rest of it arrives.
          for (const { value, sources } of list.getEntries() as Shift[]) if (value >= 0.0005) shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80) ?? node?.textContent?.slice(0, 80)).join(" | ")}`);
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.route(/\/_astro\/.*\.m?js$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await route.continue();
      });
      // Scripts within the page wait as well, until what stands there without them has been painted.
      await page.route(({ pathname }) => pathname.endsWith("/"), async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll('<script type="module">', `$&await new Promise((resolve) => setTimeout(resolve, 100));`) });
      });
      for (const address of kinds.filter((kind) => kind !== notFound)) {
        await page.goto(address, { waitUntil: "load" });
        await page.waitForFunction(() => !document.querySelector(":not(:defined)"));
        // Two frames and a moment: shifts are told after the frame that shows them.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 60)))));
        expect.soft(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), address).toEqual([]);
      }
    });
  }
});

test("Labels on the drawn map cover neither each other nor, on their own area, its border", async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/peta/kabkota/");
    const found = await page.locator("peta-island > svg").evaluate((svg) => {
      const links = [...svg.querySelectorAll("a")];
      const boxes = links.flatMap((link) => {
        const text = link.querySelector("text");
        const path = link.querySelector<SVGPathElement>("path[data-kode]");
        return text && path ? [{ kode: path.dataset["kode"], path, beside: link.querySelector("line") !== null, box: text.getBBox() }] : [];
      });
      const touching = boxes.flatMap(({ kode, box: a }, i) => boxes.slice(i + 1)
        .filter(({ box: b }) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((other) => `${kode} touches ${other.kode}`));
      const outside = boxes.filter(({ beside }) => !beside).flatMap(({ kode, path, box }) => {
        // Fonts differ between devices, and a text's box is higher than its letters: a little is forgiven.
        const [left, right, top, bottom] = [box.x + 3, box.x + box.width - 3, box.y + 3, box.y + box.height - 3];
        const corners = [[left, top], [right, top], [left, bottom], [right, bottom]];
        return corners.every(([x, y]) => path.isPointInFill(new DOMPoint(x, y))) ? [] : [`${kode} leaves its area`];
      });
      return { labels: boxes.length, touching, outside };
    });
    expect(found, `${width} wide`).toEqual({ labels: 10, touching: [], outside: [] });
  }
});
