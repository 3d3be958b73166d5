import { expect, test, type Locator, type Page } from "@playwright/test";

const address = "/peta/kabkota/";
const island = (page: Page) => page.locator("peta-island").first();
const area = (page: Page, kode: string) => island(page).locator(`a:has([data-kode="${kode}"])`);
const panel = (page: Page) => island(page).getByRole("status");
const hint = "Ketuk wilayah, atau Tab lalu tombol panah: angkanya tampil di sini.";

/** Areas that are outlined: the outline has the very shape of one. */
const outlined = (page: Page) =>
  island(page).evaluate((element) => {
    const shapes = [...element.querySelectorAll<SVGPathElement>("[data-kode]")];
    const found = [...element.querySelectorAll(".peta-sorot")].map((path) => shapes.find((shape) => shape.getAttribute("d") === path.getAttribute("d"))?.dataset["kode"]);
    return [...new Set(found)];
  });

async function tells(page: Page, kode: string) {
  await expect(panel(page)).toContainText((await area(page, kode).getAttribute("aria-label")) ?? "?");
  await expect(panel(page).getByRole("link")).toHaveAttribute("href", `/wilayah/${kode}/`);
  expect(await outlined(page)).toEqual([kode]);
}

/** The middle of a shape, in the window. */
async function middleOf(shape: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await shape.scrollIntoViewIfNeeded();
  const box = await shape.boundingBox();
  if (!box) throw new Error("the shape is not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
}

const shapeOf = (page: Page, kode: string) => island(page).locator(`path[data-kode="${kode}"]`);

test("Arrow keys go to the area that lies there, tell it below the map and outline it; Home and End lead to the ends", async ({ page }) => {
  await page.goto(address);
  await expect(panel(page)).toHaveText(hint);
  await area(page, "64.71").focus();
  await tells(page, "64.71");
  await expect(panel(page)).toHaveAttribute("aria-live", "off"); // what has the focus is spoken already
  for (const [key, kode] of [["ArrowUp", "64.02"], ["ArrowUp", "64.08"], ["ArrowRight", "64.08"], ["Home", "64.01"], ["ArrowRight", "64.09"], ["End", "64.74"]] as const) {
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press(key);
    await expect(area(page, kode)).toBeFocused();
    await tells(page, kode);
    if (key === "ArrowRight") expect(await page.evaluate(() => scrollY)).toBe(before);
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/wilayah/64.74/");
});

test("Keys that belong to the browser stay with it", async ({ page }) => {
  await page.goto(address);
  await area(page, "64.71").focus();
  await page.evaluate(() => document.addEventListener("keydown", ({ key, defaultPrevented }) => console.log(key, defaultPrevented)));
  const taken: string[] = [];
  page.on("console", (message) => taken.push(message.text()));
  for (const keys of ["Shift+ArrowUp", "Alt+ArrowLeft", "Control+Home", "PageDown"]) await page.keyboard.press(keys);
  await expect(area(page, "64.71")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => taken).toContain("ArrowUp true");
  expect(taken.filter((text) => text.endsWith("true"))).toEqual(["ArrowUp true"]);
});

test("The arrows work in each of several maps on a page, and in a map that takes another's place", async ({ page }) => {
  await page.goto("/peta/kelurahan/balikpapan/");
  const maps = page.locator("peta-island");
  expect(await maps.count()).toBeGreaterThan(1);
  for (const map of await maps.all()) {
    const links = map.locator(".peta a");
    await links.first().focus();
    await page.keyboard.press("End");
    await expect(links.last()).toBeFocused();
  }
  await maps.first().evaluate((element) => (element.outerHTML = element.outerHTML.replace(/<div class="peta-tombol".*/s, "</peta-island>")));
  const links = maps.first().locator(".peta a");
  await links.last().focus();
  await page.keyboard.press("Home");
  await expect(links.first()).toBeFocused();
  await expect(maps.first().getByRole("status")).toContainText((await links.first().getAttribute("aria-label")) ?? "?");
});

test.describe("with a finger", () => {
  test.skip(({ hasTouch }) => !hasTouch, "needs a finger");

  test("a tap shows an area in the panel, out from under the finger; the link there opens its page", async ({ page }) => {
    await page.goto(address);
    await area(page, "64.03").locator("text").tap();
    await tells(page, "64.03");
    await expect(page).toHaveURL(address);
    await expect(panel(page)).toHaveAttribute("aria-live", "polite");
    await expect(panel(page)).toBeInViewport({ ratio: 0.98 });
    const link = panel(page).getByRole("link");
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await link.tap();
    await expect(page).toHaveURL("/wilayah/64.03/");
  });

  test("the panel comes into view when it lies below the window", async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => {
      const map = document.querySelector(".peta")?.getBoundingClientRect();
      scrollTo(0, scrollY + (map?.bottom ?? 0) - innerHeight);
    });
    await expect(panel(page)).not.toBeInViewport();
    await area(page, "64.03").locator("text").tap();
    await expect(panel(page)).toBeInViewport({ ratio: 0.98 });
  });

  for (const kode of ["64.71", "64.72", "64.74"]) {
    test(`${kode} is far smaller than a finger, and 19 pixels beside its middle still mean it`, async ({ page }) => {
      await page.goto(address);
      for (const [dx, dy] of [[19, 0], [13, 13], [0, 19]] as const) {
        const { x, y, width, height } = await middleOf(shapeOf(page, kode)); // a tap may have scrolled the page
        expect(Math.min(width, height)).toBeLessThan(24);
        await page.touchscreen.tap(x + dx, y + dy);
        await tells(page, kode);
        await area(page, "64.03").locator("text").tap(); // so that the next tap tells anew
        await tells(page, "64.03");
      }
    });
  }

  test("a tap far out at sea takes the choice back", async ({ page }) => {
    await page.goto(address);
    await area(page, "64.03").locator("text").tap();
    await tells(page, "64.03");
    const map = await island(page).locator(".peta").boundingBox();
    await page.touchscreen.tap((map?.x ?? 0) + 4, (map?.y ?? 0) + (map?.height ?? 0) - 8);
    await expect(panel(page)).toHaveText(hint);
    expect(await outlined(page)).toEqual([]);
  });

  test("every kelurahan can be tapped within its border, small as it is", async ({ page }) => {
    await page.goto("/peta/kelurahan/balikpapan/");
    const shapes = island(page).locator("[data-kode]");
    expect(await shapes.count()).toBe(34);
    await shapes.first().scrollIntoViewIfNeeded();
    const missed = await island(page).evaluate((element) => {
      const status = element.querySelector(".peta-panel");
      return [...element.querySelectorAll<SVGPathElement>("[data-kode]")].flatMap((shape) => {
        const { left, top, width, height } = shape.getBoundingClientRect();
        const steps = [...Array(21).keys()].map((i) => i / 20);
        const points = steps.flatMap((i) => steps.map((j) => ({ clientX: Math.round(left + i * width), clientY: Math.round(top + j * height) })));
        const own = points.filter(({ clientX, clientY }) => document.elementFromPoint(clientX, clientY) === shape);
        const at = { bubbles: true, cancelable: true, ...own[Math.floor(own.length / 2)] };
        const target = own.length > 0 ? shape : null;
        target?.dispatchEvent(new PointerEvent("pointerdown", { ...at, pointerType: "touch" }));
        target?.dispatchEvent(new PointerEvent("click", { ...at, pointerType: "touch", detail: 1 }));
        const spoken = shape.closest("a")?.ariaLabel ?? "?";
        return status?.textContent?.startsWith(spoken) ? [] : [`${spoken} / ${status?.textContent}`];
      });
    });
    expect(missed).toEqual([]);
  });
});

test.describe("with a mouse", () => {
  test.skip(({ hasTouch }) => hasTouch, "needs a mouse");

  test("a pointer tells of the area beneath it, silently, and gives way to the one that has the focus; a click opens its page", async ({ page }) => {
    await page.goto(address);
    await area(page, "64.71").focus();
    await area(page, "64.03").locator("text").hover();
    await tells(page, "64.03");
    await expect(panel(page)).toHaveAttribute("aria-live", "off");
    await island(page).locator(".peta").hover({ position: { x: 4, y: 4 } });
    await tells(page, "64.71");
    await area(page, "64.03").locator("text").click();
    await expect(page).toHaveURL("/wilayah/64.03/");
  });
});
