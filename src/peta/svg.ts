import type { Layer } from "../data/model.ts";
import { element, Markup, round } from "../text/xml.ts";
import { fontSize, labelWidth, lineHeight, placeLabels, type Label } from "./label.ts";
import { drawingWidth, type Fill, type MapArea, type MapModel } from "./model.ts";
import { project, type Area, type Projected } from "./proyeksi.ts";
import { reachElements } from "./selang.ts";
import { symbolElements, symbolLegend, symbolLegendHeight } from "./simbol.ts";
import { borderOn, inkOn, type Pattern } from "./warna.ts";

export interface SvgOptions {
  /** Accessible name of the map. */
  title: string;
  /** Makes pattern ids unique where a page has several maps. */
  id: string;
  /** Within another site's page a link opens a page of its own: the frame may not show it. */
  outside?: true;
}

const inkOnMap = "#1d2430";
const disputedLine = { width: 1.8, casing: 4, dashes: "5 3" };

/** The map, complete without a script: shapes with links, patterns, labels. */
export function petaSvg(layer: Layer, model: MapModel, { title, id, outside }: SvgOptions): string {
  const opens = outside && { target: "_blank", rel: "noopener" };
  // What is drawn is hidden as one, or a screen reader would tell the title again as a description of the link.
  const linked = ({ href, spoken }: MapArea, ...within: Markup[]) => element("a", { href, "aria-label": spoken, ...opens }, element("g", { "aria-hidden": "true" }, ...within));
  const { width, height, shapes } = drawing(layer, model, id, linked);
  const patterns = patternElements(model.areas.map(({ fill }) => fill), id);
  const root = { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": title, class: "peta" };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...root }, element("defs", {}, ...patterns), ...shapes).xml;
}

/** The shapes of a map, whatever it stands in; `wrap` makes one element of all that belongs to an area. */
export function drawing(layer: Layer, model: MapModel, id: string, wrap: (area: MapArea, ...within: Markup[]) => Markup) {
  const map = project(layer, drawingWidth, 6);
  const labels = placeLabels(map, model.areas);
  const sizes = model.legend.filter(({ radius }) => radius !== null);
  const shapes = [
    ...model.areas.map((area) => wrap(area, ...areaElements(map, area, labels.find(({ kode }) => kode === area.kode), id))),
    ...disputedElements(map, model.areas),
    ...symbolElements(map, model.areas),
    ...symbolLegend(sizes, map.height),
  ];
  return { width: map.width, height: map.height + (sizes.length > 0 ? symbolLegendHeight : 0), shapes };
}

function areaElements(map: Projected, area: MapArea, label: Label | undefined, id: string): Markup[] {
  const attributes = { d: outlineOf(map, area), "data-kode": area.kode, fill: fillAttribute(area.fill, id), stroke: borderOn(area.fill), "stroke-width": 0.8 };
  return [element("title", {}, area.spoken), element("path", attributes), ...(label ? labelElements(label, area) : [])];
}

function outlineOf(map: Projected, { kode }: MapArea): string {
  const shape = map.areas.find(({ properties }) => properties.kode === kode);
  if (!shape) throw new Error(`layer has no geometry for ${kode}`);
  return map.outline(shape);
}

/** Above all areas, and dark on white, so that neither a neighbour nor a dark class takes half of it. */
function disputedElements(map: Projected, areas: readonly MapArea[]): Markup[] {
  return areas.filter(({ disputed }) => disputed).flatMap((area) => {
    const line = { d: outlineOf(map, area), fill: "none", "stroke-linejoin": "round", "pointer-events": "none" };
    const dashes = { stroke: inkOnMap, "stroke-width": disputedLine.width, "stroke-dasharray": disputedLine.dashes, "data-sengketa": area.kode };
    return [element("path", { ...line, stroke: "#ffffff", "stroke-width": disputedLine.casing }), element("path", { ...line, ...dashes })];
  });
}

function labelElements({ lines, x, y, anchor }: Label, { disputed, fill, nilai, reach }: MapArea): Markup[] {
  const boxWidth = labelWidth(lines) + 6;
  const height = lines.length * lineHeight;
  const text = lines.flatMap((line, i) => {
    const last = i === lines.length - 1 && nilai !== "";
    const attributes = { x: round(x), y: round(y - height / 2 + (i + 0.8) * lineHeight), "font-weight": last ? 700 : undefined };
    const tspan = element("tspan", attributes, last && disputed ? `${line} ≠` : line);
    return i === 0 ? [tspan] : [gap, tspan];
  });
  const style = { "font-size": fontSize, "text-anchor": "middle" };
  const ink = "color" in fill
    ? { fill: inkOn(fill.color) }
    : { fill: inkOnMap, stroke: "#ffffff", "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
  const box = { x: round(x - boxWidth / 2), y: round(y - height / 2 - 2), width: round(boxWidth), height: height + 4, fill: "transparent" };
  const boxes = reachElements(reach ?? [], x, y + height / 2, anchor || !("color" in fill) ? "#5d6673" : inkOn(fill.color));
  if (!anchor) return [...(lines.length > 0 ? [element("text", { ...style, ...ink }, ...text)] : []), ...boxes];
  const line = { x1: round(anchor[0]), y1: round(anchor[1]), x2: round(x - boxWidth / 2), y2: round(y), stroke: "#545e6b", "stroke-width": 0.8, class: "peta-garis" };
  return [element("line", line), element("rect", box), element("text", { ...style, class: "peta-tepi" }, ...text), ...boxes];
}

/** Between lines, so that their words are words for who asks for a link by what it shows; without width, which would shift the line. */
const gap = element("tspan", { "font-size": 0 }, " ");

/** A small map that only shows where the areas lie whose code begins with `kode`, within their province. */
export function letakSvg(layer: Layer, kode: string, title: string): string {
  const map = project(provinsiOf(layer, kode.slice(0, 2)), drawingWidth, 6);
  const isWithin = ({ properties }: Area) => `${properties.kode}.`.startsWith(`${kode}.`);
  const shapes = map.areas.map((area) => element("path", { d: map.outline(area), class: isWithin(area) ? "letak-ini" : "letak" }));
  const root = { viewBox: `0 0 ${map.width} ${map.height}`, role: "img", "aria-label": title, class: "peta" };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...root }, ...shapes, ...ringAround(map, map.areas.filter(isWithin))).xml;
}

/** The same for a picture that stands alone: its colours are within it. */
export function letakShapes(layer: Layer, kode: string): { shapes: Markup[]; width: number; height: number } {
  const map = project(provinsiOf(layer, kode.slice(0, 2)), drawingWidth, 6);
  const isWithin = ({ properties }: Area) => `${properties.kode}.`.startsWith(`${kode}.`);
  const shapes = map.areas.map((area) => element("path", { d: map.outline(area), fill: isWithin(area) ? "#1d2430" : "#dcd8ce", stroke: "#fdfcf9" }));
  const rings = ringAround(map, map.areas.filter(isWithin), { fill: "none", stroke: "#1d2430", "stroke-width": 3 });
  return { shapes: [...shapes, ...rings], width: map.width, height: map.height };
}

/** What is too small to be seen is ringed. */
function ringAround({ path }: Projected, features: Area[], style: Readonly<Record<string, string | number>> = { class: "letak-cincin" }): Markup[] {
  const [[left, top], [right, bottom]] = path.bounds({ type: "FeatureCollection", features });
  if (Math.max(right - left, bottom - top) > 28) return [];
  return [element("circle", { cx: round((left + right) / 2), cy: round((top + bottom) / 2), r: 22, ...style })];
}

const byProvinsi = new WeakMap<Layer, ReadonlyMap<string, Layer>>();

/** The part of a layer that lies in one province: with all of a country each area's page would draw every area. */
function provinsiOf(layer: Layer, provinsi: string): Layer {
  const groups = byProvinsi.get(layer) ??
    new Map([...Map.groupBy(layer.features, ({ properties }) => String(properties?.["kode"]).slice(0, 2))].map(([kode, features]) => [kode, { ...layer, features }]));
  byProvinsi.set(layer, groups);
  return groups.get(provinsi) ?? layer;
}

/** A swatch for the legend: the very fill of the map, in a small box. */
export function swatchSvg(fill: Fill, id: string): string {
  const patterns = patternElements([fill], id);
  const box = { x: 0.5, y: 0.5, width: 31, height: 19, fill: fillAttribute(fill, id), stroke: "#5d6673" };
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 32 20", width: 32, height: 20, "aria-hidden": "true" };
  return element("svg", root, ...(patterns.length > 0 ? [element("defs", {}, ...patterns)] : []), element("rect", box)).xml;
}

export function fillAttribute(fill: Fill, id: string): string {
  return "color" in fill ? fill.color : `url(#${id}-${fill.pattern.name})`;
}

/** Each pattern in use, once. */
export function patternElements(fills: readonly Fill[], id: string): Markup[] {
  return [...new Set(fills.flatMap((fill) => ("pattern" in fill ? [fill.pattern] : [])))].map((pattern) => patternElement(pattern, id));
}

function patternElement({ name, size, background, stroke, width, d }: Pattern, id: string): Markup {
  return element(
    "pattern",
    { id: `${id}-${name}`, width: size, height: size, patternUnits: "userSpaceOnUse" },
    element("rect", { width: size, height: size, fill: background }),
    element("path", { d, stroke, fill: "none", "stroke-width": width, "stroke-linecap": "round" }),
  );
}
