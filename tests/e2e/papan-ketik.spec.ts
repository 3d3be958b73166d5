import { expect, test, type Page } from "@playwright/test";

/** What has the focus, in words that a failure can show. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute("aria-label") ?? element?.textContent?.trim().replace(/\s+/g, " ").slice(0, 60) ?? "";
    const part = ["nav[aria-label]", "peta-island", "tabel-urut", "main", "header", "footer"].find((selector) => element?.parentElement?.closest(selector)) ?? "body";
    return { part: part.replace("[aria-label]", ""), tag: element?.tagName.toLowerCase() ?? "", name };
  });

async function tabs(page: Page, count: number) {
  const stops: Awaited<ReturnType<typeof focused>>[] = [];
  for (let i = 0; i < count; i++) {
    await page.keyboard.press("Tab");
    stops.push(await focused(page));
  }
  return stops;
}

test("The first stop is a link past the navigation, which shows itself and leads to the content", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  const skip = page.getByRole("link", { name: "Langsung ke isi" });
  expect((await skip.boundingBox())?.x).toBeLessThan(-100);
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  const [next] = await tabs(page, 1);
  expect(next?.name).toBe("SSGI 2021");
});

test("Tab goes through rounds, areas of the map, its button, and the table with its headings and rows, in that order", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await expect(page.getByRole("button", { name: "Peta interaktif" })).toBeVisible();
  await page.locator("main").focus();
  const stops = await tabs(page, 60);
  const at = (isIt: (stop: (typeof stops)[number]) => boolean) => stops.findIndex(isIt);
  const rounds = ["SSGI 2021", "SSGI 2022", "SKI 2023", "SSGI 2024"].map((name) => at((stop) => stop.part === "nav" && stop.name === name));
  const areas = stops.flatMap((stop, i) => (stop.part === "peta-island" && stop.name.includes(": ") ? [i] : []));
  const button = at((stop) => stop.name.startsWith("Peta interaktif"));
  const region = at((stop) => stop.part === "tabel-urut" && !["a", "button"].includes(stop.tag));
  const headings = stops.flatMap((stop, i) => (stop.part === "tabel-urut" && stop.tag === "button" ? [i] : []));
  const row = at((stop) => stop.part === "tabel-urut" && stop.name === "Kabupaten Paser");
  expect(rounds).toEqual([0, 1, 2, 3]);
  expect(areas).toHaveLength(10);
  expect(headings.length).toBeGreaterThanOrEqual(3);
  const order = [...rounds, ...areas, button, region, ...headings, row];
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test("Enter on an area of the map opens its page", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await page.locator("peta-island a", { has: page.locator('[data-kode="64.74"]') }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/wilayah/64.74/");
});

test("Enter on a heading of the table sorts it and keeps the focus there", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  const heading = page.locator("tabel-urut").getByRole("button").first();
  await heading.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("tabel-urut th[aria-sort]")).toHaveCount(1);
  await expect(heading).toBeFocused();
});

const stopsToSee: [name: string, selector: string][] = [
  ["a link of the navigation", "header nav a >> nth=1"],
  ["a round", ".putaran a >> nth=1"],
  ["an area of the map", 'peta-island a:has([data-kode="64.02"])'],
  ["the button of the interactive map", "peta-island button"],
  ["the table that scrolls", "tabel-urut .tabel"],
  ["a heading of the table", "tabel-urut th button >> nth=1"],
  ["a row of the table", "tabel-urut tbody a >> nth=3"],
];

for (const colorScheme of ["light", "dark"] as const) {
  test(`The focus can be seen on whatever has it, in ${colorScheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/peta/kabkota/");
    await expect(page.getByRole("button", { name: "Peta interaktif" })).toBeVisible();
    await page.keyboard.press("Tab"); // from here on the page knows of a keyboard
    for (const [name, selector] of stopsToSee) {
      const target = page.locator(selector);
      await target.focus(); // the page scrolls now, not between the two pictures
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      const clip = await around(page, selector);
      const before = await page.screenshot({ clip });
      await target.focus();
      const after = await page.screenshot({ clip });
      expect(await changed(page, before, after), `${name} looks the same with and without the focus`).toBeGreaterThan(60);
    }
  });
}

/** The part of the window that shows an element, and what an outline adds. */
async function around(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error(`${selector} is not shown`);
  const [x, y] = [Math.max(0, Math.floor(box.x) - 6), Math.max(0, Math.floor(box.y) - 6)];
  return { x, y, width: Math.min(size.width - x, Math.ceil(box.width) + 12), height: Math.min(size.height - y, Math.ceil(box.height) + 12) };
}

/** How many pixels of two pictures differ by so much that it can be seen (WCAG 2.2, 2.4.13: 3 to 1, roughly). */
function changed(page: Page, before: Buffer, after: Buffer): Promise<number> {
  const urls = [before, after].map((picture) => `data:image/png;base64,${picture.toString("base64")}`);
  return page.evaluate(async (sources) => {
    const pictures = await Promise.all(sources.map(async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    }));
    const [a = new Uint8ClampedArray(), b = new Uint8ClampedArray()] = pictures;
    let count = 0;
    for (let i = 0; i < a.length; i += 4) {
      const difference = [0, 1, 2].reduce((sum, part) => sum + Math.abs((a[i + part] ?? 0) - (b[i + part] ?? 0)), 0);
      if (difference > 150) count++;
    }
    return count;
  }, urls);
}
