import polylabel from "polylabel";
import { element, round, type Markup } from "../text/xml.ts";
import type { LegendEntry, MapArea } from "./model.ts";
import type { Projected } from "./proyeksi.ts";
import { symbolColor } from "./warna.ts";

/** As large as the names on other maps, so that they can be read on a narrow phone. */
const fontSize = 13.5;
const letterWidth = fontSize * 0.54;

/**
 * Symbols of counts, largest first so that small ones stay visible, with the count inside or beside them
 * and the name above where it meets no other symbol or name.
 */
export function symbolElements(map: Projected, areas: readonly MapArea[]): Markup[] {
  const symbols = areas
    .flatMap((area) => (area.radius === null ? [] : [{ area, radius: area.radius, ...centreOf(map, area.kode) }]))
    .sort((a, b) => b.radius - a.radius);
  const taken: Box[] = symbols.map(({ x, y, radius }) => ({ x, y, dx: radius, dy: radius }));
  const circles = symbols.map(({ radius, x, y }) =>
    element("circle", { cx: round(x), cy: round(y), r: round(radius), fill: symbolColor, "fill-opacity": 0.85, stroke: "#ffffff", ...quiet }),
  );
  const words = symbols.flatMap(({ area, radius, x, y }) => {
    const name = { x, y: y - radius - 8, dx: (area.nama.length * letterWidth) / 2, dy: 7 };
    const free = !taken.some((box) => overlap(box, name)) && name.x - name.dx > 0 && name.x + name.dx < map.width;
    if (free) taken.push(name);
    return [countText(area, radius, x, y), ...(free ? [nameText(area.nama, name)] : [])];
  });
  return [...circles, ...words];
}

/** Height of the row that `symbolLegend` adds under the map. */
export const symbolLegendHeight = 56;

/** Sizes of symbols and what they stand for: inside the drawing, so that both are scaled as one. */
export function symbolLegend(entries: readonly LegendEntry[], top: number): Markup[] {
  let left = 6;
  return entries.flatMap(({ radius, label }) => {
    if (radius === null) return [];
    const x = left + radius;
    const y = top + symbolLegendHeight / 2;
    left = x + radius + 8 + label.length * letterWidth + 22;
    const circle = element("circle", { cx: round(x), cy: y, r: round(radius), fill: symbolColor, "fill-opacity": 0.85 });
    return [circle, element("text", { x: round(x + radius + 6), y: y + 4, "font-size": fontSize, class: "peta-tepi" }, label)];
  });
}

interface Box {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

const overlap = (a: Box, b: Box) => Math.abs(a.x - b.x) < a.dx + b.dx && Math.abs(a.y - b.y) < a.dy + b.dy;
const quiet = { "aria-hidden": "true", "pointer-events": "none" };
const halo = { stroke: "#ffffff", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };

function countText({ nilai }: MapArea, radius: number, x: number, y: number): Markup {
  const inside = nilai.length * letterWidth + 6 < 2 * radius;
  const ink = inside ? { fill: "#ffffff", "text-anchor": "middle" } : { fill: "#1d2430", "text-anchor": "start", ...halo };
  const left = inside ? x : x + radius + 2;
  return element("text", { x: round(left), y: round(y + 4), "font-size": fontSize, "font-weight": 700, ...ink, ...quiet }, nilai);
}

function nameText(nama: string, { x, y }: Box): Markup {
  return element("text", { x: round(x), y: round(y + 4), "font-size": fontSize - 0.5, "text-anchor": "middle", fill: "#1d2430", ...halo, ...quiet }, nama);
}

function centreOf(map: Projected, kode: string): { x: number; y: number } {
  const shape = map.areas.find(({ properties }) => properties.kode === kode);
  const [ring] = shape ? map.rings(shape) : [];
  if (!ring) throw new Error(`layer has no geometry for ${kode}`);
  const [x = 0, y = 0] = polylabel([ring as [number, number][]], 0.5);
  return { x, y };
}
