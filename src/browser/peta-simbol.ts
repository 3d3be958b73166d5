import type { Map as MapLibreMap } from "maplibre-gl";
import { symbolLayer, type IslandOptions } from "../peta/maplibre.ts";
import { labelPlace, type AreaLayer } from "./peta-layer.ts";

const source = "simbol";

/** The symbols of counts, as large as on the drawn map that this one covers, `width` pixels wide; nothing on other maps. */
export function showSymbols(map: MapLibreMap, { areas, symbols }: IslandOptions, layer: AreaLayer, width = map.getContainer().clientWidth): void {
  const features = areas.flatMap(({ kode, radius }) => {
    const shape = layer.features.find(({ properties }) => properties.kode === kode);
    if (radius === null || !shape) return [];
    const geometry = { type: "Point" as const, coordinates: labelPlace(shape).point };
    return [{ type: "Feature" as const, properties: { kode, radius }, geometry }];
  });
  if (features.length === 0) return;
  map.addSource(source, { type: "geojson", data: { type: "FeatureCollection", features } });
  map.addLayer(symbolLayer(source, symbols, width));
}
