import type { Layer } from "../data/model.ts";
import { element } from "../text/xml.ts";
import { drawingWidth, type MapModel } from "./model.ts";
import { project } from "./proyeksi.ts";

/** Shapes that several small maps of a page share are drawn once, here; each map refers to them by `id` and kode. */
export function shapesSvg(layer: Layer, id: string): string {
  const map = project(layer, drawingWidth, 6);
  const paths = map.areas.map((area) => element("path", { id: `${id}-${area.properties.kode}`, d: map.outline(area) }));
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", width: 0, height: 0, "aria-hidden": "true", class: "peta-bentuk" }, element("defs", {}, ...paths)).xml;
}

/**
 * One of several small maps with the same areas in each. Areas that the model does not hold are outlines:
 * they have no figure in some round, and would change what the maps look like by themselves.
 */
export function smallMapSvg(layer: Layer, model: MapModel, { title, id }: { title: string; id: string }): string {
  const map = project(layer, drawingWidth, 6);
  const byKode = new Map(model.areas.map((area) => [area.kode, area]));
  const uses = map.areas.map(({ properties: { kode } }) => {
    const area = byKode.get(kode);
    const href = `#${id}-${kode}`;
    if (!area) return element("use", { href, class: "peta-luar" });
    if (!("color" in area.fill)) throw new Error(`small map: ${kode} has no value`);
    return element("use", { href, "data-kode": kode, fill: area.fill.color, class: "peta-kecil" }, element("title", {}, area.spoken));
  });
  // Above all areas, dark on white, as on the large map.
  const disputed = model.areas.flatMap(({ disputed, kode }) => (disputed ? ["peta-alas", "peta-sengketa"].map((line) => element("use", { href: `#${id}-${kode}`, class: line })) : []));
  const root = { viewBox: `0 0 ${map.width} ${map.height}`, role: "img", "aria-label": title, class: "peta" };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...root }, ...uses, ...disputed).xml;
}
