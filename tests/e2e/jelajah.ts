import { expect, type Page } from "@playwright/test";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Jelajah, JelajahView } from "../../src/peta/jelajah.ts";

export type Explorer = HTMLElement & { map: MapLibreMap };

export const root = (page: Page) => page.locator("jelajah-peta");
export const panel = (page: Page) => page.locator('[data-bagian="panel"]');
export const message = (page: Page) => page.locator('[data-bagian="pesan"]');
export const entry = (page: Page, kode: string) => page.locator(`.jelajah-daftar [data-kode="${kode}"]`);
export const comparison = (page: Page) => page.getByRole("region", { name: "Perbandingan" }).getByRole("table");

export async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`/jelajah/${query}`);
  await expect(root(page)).toHaveAttribute("data-keadaan", "buka");
}

export async function viewOf(page: Page, layer: string, id: string): Promise<JelajahView> {
  const { layers } = (await (await page.request.get("/jelajah/peta.json")).json()) as Jelajah;
  const view = layers.find(({ name }) => name === layer)?.views.find(({ ids }) => ids.includes(id));
  if (!view) throw new Error(`no view ${layer} ${id}`);
  return view;
}

/** What the map really draws: its areas by code with their colour or pattern, where they are on the screen. */
export async function drawn(page: Page): Promise<{ camera: number[]; fills: Record<string, string> }> {
  await page.waitForFunction(() => {
    const map = document.querySelector<Explorer>("jelajah-peta")?.map;
    return map?.isStyleLoaded() && map.areTilesLoaded() && !map.isMoving();
  });
  return root(page).evaluate((element) => {
    const { map } = element as Explorer;
    const features = map.queryRenderedFeatures({ layers: ["wilayah-warna", "wilayah-pola"].filter((id) => map.getLayer(id)) });
    const hex = ({ r, g, b }: { r: number; g: number; b: number }) => `#${[r, g, b].map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("")}`;
    const fills = features.map(({ properties, layer: { paint } }) => {
      const { "fill-color": color, "fill-pattern": pattern } = paint as Record<string, unknown>;
      return [String(properties["kode"]), pattern ? (pattern as { to: { name: string } }).to.name : hex(color as { r: number; g: number; b: number })] as const;
    });
    const { lng, lat } = map.getCenter();
    return { camera: [lng, lat, map.getZoom()].map((part) => Number(part.toFixed(1))), fills: Object.fromEntries(fills.sort()) };
  });
}

export const decided = ({ options }: JelajahView) => Object.fromEntries(options.areas.map(({ kode, fill }) => [kode, "color" in fill ? fill.color : fill.pattern]).sort());

export async function pointOf(page: Page, lon: number, lat: number): Promise<{ x: number; y: number }> {
  return root(page).evaluate((element, at) => {
    const { x, y } = (element as Explorer).map.project(at as [number, number]);
    return { x, y };
  }, [lon, lat]);
}
