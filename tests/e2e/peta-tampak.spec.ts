import { expect, test, type Page } from "@playwright/test";

const maps = ["/", "/peta/kabkota/", "/peta/kelurahan/balikpapan/"];

/** The colours of a picture at some points of the window. */
async function colorsAt(page: Page, points: readonly { x: number; y: number }[]): Promise<string[]> {
  const url = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
  return page.evaluate(async ([source, wanted]) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context?.drawImage(image, 0, 0);
    return wanted.map(({ x, y }) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3).map((part) => part.toString(16).padStart(2, "0")).join(""));
  }, [url, points] as const);
}

for (const address of maps) {
  for (const [name, media] of [["forced colours", { forcedColors: "active" }], ["dark and forced colours", { forcedColors: "active", colorScheme: "dark" }], ["dark", { colorScheme: "dark" }]] as const) {
    test(`The map of ${address} keeps the colours of its legend in ${name}`, async ({ page }) => {
      await page.emulateMedia(media);
      await page.goto(address);
      const swatches = page.locator(".peta-figure").first().locator('.legenda svg > rect[fill^="#"]');
      await swatches.first().scrollIntoViewIfNeeded();
      const legend = await swatches.evaluateAll((rects) => rects.map((rect) => {
        const { x, y, width, height } = rect.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2), fill: (rect.getAttribute("fill") ?? "").slice(1) };
      }));
      expect(await colorsAt(page, legend)).toEqual(legend.map(({ fill }) => fill));

      await page.locator(".peta").first().scrollIntoViewIfNeeded();
      const areas = await page.locator(".peta").first().evaluate((map) => [...map.querySelectorAll<SVGPathElement>('[data-kode][fill^="#"]')].flatMap((shape) => {
        const { left, top, width, height } = shape.getBoundingClientRect();
        const steps = [...Array(15).keys()].map((i) => (i + 0.5) / 15);
        const points = steps.flatMap((i) => steps.map((j) => ({ x: Math.round(left + i * width), y: Math.round(top + j * height) })));
        const own = points.filter(({ x, y }) => [[0, 0], [-3, 0], [3, 0], [0, -3], [0, 3]].every(([dx = 0, dy = 0]) => document.elementFromPoint(x + dx, y + dy) === shape));
        return own.slice(0, 3).map((point) => ({ ...point, fill: (shape.getAttribute("fill") ?? "").slice(1) }));
      }));
      const seen = await colorsAt(page, areas);
      // A letter or a symbol may stand on a point; most of each colour's points are bare.
      for (const fill of new Set(areas.map((area) => area.fill))) {
        const own = areas.flatMap((area, i) => (area.fill === fill ? [seen[i]] : []));
        expect(own.filter((color) => color === fill).length, fill).toBeGreaterThan(own.length / 2);
      }
      expect(areas.length).toBeGreaterThan(5);
    });
  }
}

test("In a window of 1280 by 900 at 400 per cent, the map tells each area without growing, and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 225 });
  for (const address of maps) {
    await page.goto(address);
    const island = page.locator("peta-island").first();
    await expect(island.getByRole("status")).toBeVisible();
    const heights = await island.evaluate((element) => {
      const height = () => element.getBoundingClientRect().height;
      const before = height();
      return [...element.querySelectorAll<SVGAElement>(".peta a")].flatMap((link) => {
        link.focus();
        return height() === before ? [] : [`${link.ariaLabel}: ${height() - before}`];
      });
    });
    expect(heights, address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
});

test("Every row of a map's table has a link that a finger hits, 44 pixels high, and so has every heading that sorts it", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of ["/peta/kabkota/", "/peta/kelurahan/balikpapan/"]) {
    await page.goto(address);
    const heights = await page.locator("tabel-urut :is(tbody th a, th button)").evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThanOrEqual(10);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  }
});

test("With reduced motion the drawn map changes at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/peta/kabkota/");
  const durations = await page.locator(".peta a path").evaluateAll((paths) => paths.map((path) => getComputedStyle(path).transitionDuration));
  expect([...new Set(durations)]).toEqual(["0s"]);
});
