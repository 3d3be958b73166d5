import type { IslandArea, IslandOptions } from "./maplibre.ts";
import { drawingWidth, type MapArea, type MapModel } from "./model.ts";
import { borderOn, inkOn, symbolColor } from "./warna.ts";

/** A map's model as the JSON that travels in the page: what the interactive map draws, and nothing else. */
export function islandOptions({ layer, areas }: MapModel, title: string): IslandOptions {
  const patterns = areas.flatMap(({ fill }) => ("pattern" in fill ? [fill.pattern] : []));
  const symbols = { color: symbolColor, drawingWidth };
  return { title, layer: `/geo/${layer}.geojson`, areas: areas.map(islandArea), patterns: [...new Set(patterns)], symbols };
}

function islandArea({ kode, nama, nilai, spoken, href, fill, radius, disputed, reach }: MapArea): IslandArea {
  const shared = { kode, nama, nilai, spoken, href, radius, disputed, reach, border: borderOn(fill) };
  if (!("color" in fill)) return { ...shared, fill: { pattern: fill.pattern.name }, ink: "#1d2430", halo: null };
  const halo = radius === null ? fill.color : symbolColor;
  return { ...shared, fill, ink: inkOn(halo), halo };
}
