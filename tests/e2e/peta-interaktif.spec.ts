import { createPropertyExpression, latest, type StylePropertySpecification } from "@maplibre/maplibre-gl-style-spec";
import { expect, test, type Locator, type Page } from "@playwright/test";
import type { Map as MapLibreMap } from "maplibre-gl";
import { axeOn } from "./axe.ts";
import { complaintsOf } from "./complaints.ts";
import { labelPlace, type AreaLayer } from "../../src/browser/peta-layer.ts";

type Island = HTMLElement & { map: MapLibreMap };

const address = "/peta/kabkota/";
const fallback = "Peta interaktif tidak dapat dijalankan di perangkat ini; peta di atas tetap lengkap.";
const openButton = (page: Page) => page.getByRole("button", { name: "Peta interaktif", exact: true });
const closeButton = (page: Page) => page.getByRole("button", { name: "Tutup peta interaktif" });
const select = (page: Page) => page.getByLabel("Wilayah di peta");
const panel = (page: Page) => page.locator("peta-island").getByRole("status");
const drawing = (page: Page) => page.locator("peta-island > svg");

let complaints: string[];

test.beforeEach(async ({ page }) => {
  complaints = await complaintsOf(page);
});

async function open(page: Page): Promise<void> {
  await page.goto(address);
  await openButton(page).click();
  await expect(closeButton(page)).toBeVisible();
}

/** Fill of every area in the SVG, by kode: a colour, or the name of a pattern. */
async function svgFills(page: Page): Promise<Record<string, string>> {
  const pairs = await drawing(page)
    .locator("[data-kode]")
    .evaluateAll((shapes) => shapes.map((shape) => [shape.getAttribute("data-kode"), shape.getAttribute("fill")]));
  return Object.fromEntries(pairs.map(([kode, fill]) => [kode, fill?.replace(/^url\(#[^-]+-(.*)\)$/, "$1")])) as Record<string, string>;
}

/** A point well inside each area, where the running map shows it. */
async function points(page: Page): Promise<{ kode: string; x: number; y: number }[]> {
  const layer = (await (await page.request.get("/geo/kabkota.geojson")).json()) as AreaLayer;
  const places = layer.features.map((area) => ({ kode: area.properties.kode, point: labelPlace(area).point }));
  return page.locator("peta-island").evaluate((island, wanted) => {
    return wanted.map(({ kode, point }) => ({ kode, ...(island as Island).map.project(point) }));
  }, places);
}

async function pointOf(page: Page, kode: string): Promise<{ x: number; y: number }> {
  const found = (await points(page)).find((point) => point.kode === kode);
  if (!found) throw new Error(`no point for ${kode}`);
  return found;
}

const spokenOf = (page: Page, kode: string): Promise<string | null> =>
  drawing(page).locator(`a:has([data-kode="${kode}"])`).getAttribute("aria-label");

async function tap(map: Locator, position: { x: number; y: number }, touch: boolean): Promise<void> {
  await (touch ? map.tap({ position }) : map.click({ position }));
}

test("Nothing of the interactive map is loaded until the reader asks; then it runs without a complaint", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address, { waitUntil: "networkidle" });
  expect(requests.filter((url) => /peta-map|maplibre|geojson/.test(url))).toEqual([]);
  await expect(page.getByText(/^memuat sekitar \d+ kB$/)).toBeVisible();

  await openButton(page).click();
  await expect(closeButton(page)).toBeVisible();
  await expect(page.locator("peta-island canvas")).toBeVisible();
  await expect(drawing(page)).toBeHidden();
  expect(requests.filter((url) => /peta-map|maplibre-gl-worker|geojson/.test(url)).length).toBeGreaterThanOrEqual(3);
  const { origin } = new URL(page.url());
  expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
  expect(complaints).toEqual([]);
});

test("The running map fills every area as the SVG does: in its expressions and on the screen", { tag: "@satu-layar" }, async ({ page }) => {
  await open(page);
  const fills = await svgFills(page);
  const paint = await page.locator("peta-island").evaluate((element) => {
    const { map } = element as Island;
    return {
      color: map.getPaintProperty("wilayah-warna", "fill-color"),
      pattern: map.getLayer("wilayah-pola") && map.getPaintProperty("wilayah-pola", "fill-pattern"),
      images: map.listImages(),
    };
  });
  for (const [kode, fill] of Object.entries(fills)) {
    if (fill.startsWith("#")) expect(hexOf(evaluate(paint.color, kode, "fill-color")), kode).toBe(fill);
    else expect(String(evaluate(paint.pattern, kode, "fill-pattern")), kode).toBe(fill);
    if (!fill.startsWith("#")) expect(paint.images).toContain(fill);
  }
  const colored = (await points(page)).filter(({ kode }) => fills[kode]?.startsWith("#"));
  const seen = await pixels(page, colored);
  expect(seen).toEqual(Object.fromEntries(colored.map(({ kode }) => [kode, fills[kode]])));
});

test("Every area is found under a pointer at its middle", async ({ page }) => {
  await open(page);
  const middles = await points(page);
  const found = await page.locator("peta-island").evaluate((element, wanted) => {
    const { map } = element as Island;
    const layers = ["wilayah-warna", "wilayah-pola"].filter((id) => map.getLayer(id));
    return wanted.map(({ x, y }) => map.queryRenderedFeatures([x, y], { layers }).map(({ id }) => id));
  }, middles);
  expect(found).toEqual(middles.map(({ kode }) => [kode]));
});

test("A tap tells of an area below the map and outlines it; a tap beside the land takes it back", async ({ page, hasTouch }) => {
  await open(page);
  const canvas = page.locator("peta-island canvas");
  await tap(canvas, await pointOf(page, "64.02"), hasTouch);
  await expect(panel(page)).toContainText((await spokenOf(page, "64.02")) ?? "?");
  await expect(panel(page).getByRole("link", { name: "Buka halaman wilayah" })).toHaveAttribute("href", "/wilayah/64.02/");
  await expect(select(page)).toHaveValue("64.02");
  expect(await outlined(page)).toEqual(["64.02"]);
  await tap(canvas, { x: 4, y: 4 }, hasTouch);
  await expect(panel(page)).toHaveText(/^Pilih wilayah pada peta atau dalam daftar\./);
  expect(await outlined(page)).toEqual([]);
});

test("A pointer over the map tells of the area beneath it, silently, and leaves the chosen one chosen", async ({ page, hasTouch }) => {
  test.skip(hasTouch, "needs a mouse");
  await open(page);
  const canvas = page.locator("peta-island canvas");
  await select(page).selectOption("64.03");
  await still(page);
  await canvas.hover({ position: await pointOf(page, "64.08") });
  await expect(panel(page)).toContainText((await spokenOf(page, "64.08")) ?? "?");
  await expect(panel(page)).toHaveAttribute("aria-live", "off");
  await page.mouse.move(2, 2);
  await expect(panel(page)).toContainText((await spokenOf(page, "64.03")) ?? "?");
});

test("With the keyboard alone: open, choose in the list, move and zoom the map, close", { tag: "@satu-layar" }, async ({ page }) => {
  await page.goto(address);
  await openButton(page).focus();
  await page.keyboard.press("Enter");
  await expect(closeButton(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(select(page)).toBeFocused();
  const before = await camera(page);
  await page.keyboard.press("ArrowDown");
  const kode = await select(page).inputValue();
  await expect(panel(page)).toContainText((await spokenOf(page, kode)) ?? "?");
  await expect(panel(page)).toHaveAttribute("aria-live", "polite");
  expect(await outlined(page)).toEqual([kode]);
  await still(page);
  expect(await camera(page)).not.toEqual(before);

  const canvas = page.locator("peta-island canvas");
  await canvas.focus();
  const middle = await camera(page);
  await page.keyboard.press("Minus");
  await still(page);
  expect((await camera(page)).zoom).toBeLessThan(middle.zoom);
  await page.keyboard.press("ArrowRight");
  await still(page);
  expect((await camera(page)).lng).not.toBe(middle.lng);
  await closeButton(page).press("Enter");
  await expect(openButton(page)).toBeFocused();
});

const label = (page: Page, kode: string) => page.locator(`.peta-label[data-label="${kode}"] a`);

test("Areas of the open map are reached by Tab and by arrows, told and outlined as in the drawn map; Enter opens the page", async ({ page }) => {
  await open(page);
  await page.locator("peta-island canvas").focus();
  await page.keyboard.press("Tab");
  await expect(label(page, "64.01")).toBeFocused();
  const before = await camera(page);
  for (const [key, kode] of [["End", "64.74"], ["ArrowLeft", "64.02"], ["ArrowDown", "64.09"], ["ArrowRight", "64.71"], ["ArrowUp", "64.02"], ["ArrowRight", "64.72"]] as const) {
    await page.keyboard.press(key);
    await expect(label(page, kode)).toBeFocused();
    await expect(label(page, kode)).toHaveAccessibleName((await spokenOf(page, kode)) ?? "?");
    await expect(page.locator(`.peta-label[data-label="${kode}"]`)).not.toHaveAttribute("data-tempat", "penuh");
    await expect(panel(page)).toContainText((await spokenOf(page, kode)) ?? "?");
    await expect(panel(page)).toHaveAttribute("aria-live", "off");
    await expect(select(page)).toHaveValue(kode);
    expect(await outlined(page)).toEqual([kode]);
  }
  expect(await camera(page)).toEqual(before); // an arrow chooses or pans, never both
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/wilayah/64.72/");
});

test("An area that has the focus is brought into a view that has left it", { tag: "@satu-layar" }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page);
  await select(page).selectOption("64.71");
  await label(page, "64.71").focus();
  await page.keyboard.press("End");
  await still(page);
  const { lng, lat } = await camera(page);
  expect([Math.round(lng), Math.round(lat)]).toEqual([117, 0]);
  await expect(label(page, "64.74")).toBeInViewport();
});

test("Every area has its name and value in sight on the whole map, be the window narrow or wide", async ({ page }) => {
  await open(page);
  await expect(page.locator(".peta-label")).toHaveCount(10);
  const unseen = await page.locator('.peta-label[data-tempat="penuh"]').evaluateAll((labels) => labels.map((one) => (one as HTMLElement).dataset["label"]));
  expect(unseen).toEqual([]);
  const boxes = await page.locator('.peta-label:not([data-tempat="penuh"])').evaluateAll((labels) => labels.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) {
    expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  }
});

test("A finger beside a small area means it, and what it says comes into view; a hand on a label chooses and leaves the page where it is", async ({ page, hasTouch }) => {
  test.skip(!hasTouch, "needs a finger");
  await open(page);
  const canvas = page.locator("peta-island canvas");
  const { x, y } = await pointOf(page, "64.74");
  await canvas.evaluate((map) => scrollBy(0, map.getBoundingClientRect().bottom - innerHeight));
  await expect(panel(page)).not.toBeInViewport();
  await tap(canvas, { x: x - 14, y: y + 8 }, true);
  await expect(select(page)).toHaveValue("64.74");
  await expect(panel(page)).toBeInViewport({ ratio: 0.98 });
  await label(page, "64.71").tap();
  await expect(select(page)).toHaveValue("64.71");
  await expect(page).toHaveURL(address);
});

test("Closing brings the drawn map back and frees the running one; it opens again", { tag: "@satu-layar" }, async ({ page }) => {
  await open(page);
  await closeButton(page).click();
  await expect(drawing(page)).toBeVisible();
  await expect(page.locator("peta-island canvas")).toHaveCount(0);
  await openButton(page).click();
  await expect(page.locator("peta-island canvas")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("Nothing on the page moves when the map opens, tells of any area, and closes", async ({ page }) => {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    // Labels inside the map travel with it, as they should.
    const isOutside = (node: Node | null) => node !== null && !node.parentElement?.closest(".peta-bidang");
    new PerformanceObserver((list) => {
      const moved = (list.getEntries() as Shift[]).flatMap(({ sources }) => sources.map(({ node }) => node));
      shifts.push(...moved.filter(isOutside).map((node) => `${node?.nodeName} ${node?.textContent}`));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(address);
  const height = () => page.locator("peta-island").evaluate((island) => island.getBoundingClientRect().height);
  const before = await height();
  await openButton(page).click();
  await expect(closeButton(page)).toBeVisible();
  expect(await height()).toBe(before);
  const daftarKode = await select(page).locator("option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  for (const kode of daftarKode) {
    await select(page).selectOption(kode);
    expect(await height(), kode).toBe(before);
  }
  await closeButton(page).click();
  expect(await height()).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});

test("One finger scrolls the page, in Indonesian", async ({ page }) => {
  await open(page);
  const state = await page.locator("peta-island").evaluate((element) => {
    const { map } = element as Island;
    return { cooperative: map.cooperativeGestures.isEnabled(), pitch: map.getMaxPitch(), rotate: map.dragRotate.isEnabled() };
  });
  expect(state).toEqual({ cooperative: true, pitch: 0, rotate: false });
  await expect(page.locator(".maplibregl-mobile-message")).toHaveText("Gunakan dua jari untuk menggeser peta");
  await expect(page.getByRole("button", { name: "Perbesar" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Perkecil" })).toBeVisible();
});

for (const forcedColors of ["none", "active"] as const) {
  test(`The open map passes axe with forced colours ${forcedColors}`, { tag: forcedColors === "active" ? "@satu-layar" : [] }, async ({ page }) => {
    await page.emulateMedia({ forcedColors });
    await open(page);
    await select(page).selectOption("64.09");
    expect((await axeOn(page, { within: "peta-island" })).found).toEqual([]);
  });
}

test("Without WebGL the drawn map stays, nothing is loaded, and one line says so", { tag: "@satu-layar" }, async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(address);
  await openButton(page).click();
  await expect(panel(page)).toHaveText(fallback);
  await expect(drawing(page)).toBeVisible();
  expect(requests.filter((url) => /peta-map|maplibre|geojson/.test(url))).toEqual([]);
  expect(complaints).toEqual([]);
});

for (const part of ["peta-map", "maplibre-gl-worker", "kabkota.geojson"]) {
  test(`When ${part} does not arrive, the drawn map stays and one line says so`, { tag: "@satu-layar" }, async ({ page }) => {
    await page.route(new RegExp(part), (route) => route.abort());
    await page.goto(address);
    await openButton(page).click();
    await expect(panel(page)).toHaveText(fallback);
    await expect(drawing(page)).toBeVisible();
    await expect(page.locator("peta-island canvas")).toHaveCount(0);
    await page.unroute(new RegExp(part));
  });
}

function evaluate(expression: unknown, kode: string, property: "fill-color" | "fill-pattern"): unknown {
  const parsed = createPropertyExpression(expression, `layers[0].paint.${property}`, latest.paint_fill[property] as StylePropertySpecification);
  if (parsed.result === "error") throw new Error(JSON.stringify(parsed.value));
  return parsed.value.evaluate({ zoom: 6 }, { type: "Polygon", properties: { kode } });
}

function hexOf(color: unknown): string {
  const { r, g, b } = color as { r: number; g: number; b: number };
  return `#${[r, g, b].map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`;
}

/** Colours on the screen, read in the frame that draws them. */
function pixels(page: Page, wanted: readonly { kode: string; x: number; y: number }[]): Promise<Record<string, string>> {
  return page.locator("peta-island").evaluate((element, places) => {
    const { map } = element as Island;
    return new Promise<Record<string, string>>((resolve) => {
      map.once("render", () => {
        const canvas = map.getCanvas();
        const gl = canvas.getContext("webgl2");
        const ratio = map.getPixelRatio();
        const colorAt = ({ x, y }: { x: number; y: number }) => {
          const rgba = new Uint8Array(4);
          gl?.readPixels(Math.floor(x * ratio), canvas.height - 1 - Math.floor(y * ratio), 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, rgba);
          return `#${[...rgba.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
        };
        resolve(Object.fromEntries(places.map((place) => [place.kode, colorAt(place)])));
      });
      map.triggerRepaint();
    });
  }, wanted);
}

/** Areas that the map outlines now. */
function outlined(page: Page): Promise<string[]> {
  return page.locator("peta-island").evaluate((element) => {
    const { map } = element as Island;
    const daftarKode = [...element.querySelectorAll("[data-kode]")].map((shape) => shape.getAttribute("data-kode") ?? "");
    return daftarKode.filter((id) => map.getFeatureState({ source: "wilayah", id })["active"] === true);
  });
}

function camera(page: Page): Promise<{ lng: number; lat: number; zoom: number }> {
  return page.locator("peta-island").evaluate((element) => {
    const { map } = element as Island;
    return { lng: map.getCenter().lng, lat: map.getCenter().lat, zoom: map.getZoom() };
  });
}

/** Resolves once the map has come to rest. */
async function still(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector<Island>("peta-island")?.map.isMoving());
}

