import type { Data } from "../data/derive.ts";
import type { Layer } from "../data/model.ts";
import { areaTowards, arrowKeys, type ArrowTargets } from "./arah.ts";
import { poleOf } from "./label.ts";
import { drawingWidth } from "./model.ts";
import { project } from "./proyeksi.ts";

const known = new WeakMap<Layer, ArrowTargets>();

/** Where the arrow keys lead on any map of a layer: decided once, for the drawn map and the interactive one. */
export function arrowTargets(data: Data, layer: Layer): ArrowTargets {
  const targets = known.get(layer) ?? targetsOf(data, layer);
  known.set(layer, targets);
  return targets;
}

function targetsOf({ neighbours }: Data, layer: Layer): ArrowTargets {
  const map = project(layer, drawingWidth, 6);
  const places = map.areas.map((area) => {
    const [x, y] = poleOf(map.rings(area)[0] ?? []);
    return { kode: area.properties.kode, x, y };
  });
  const from = places.map((place) => {
    const near = new Set((neighbours.get(place.kode) ?? []).map(({ kode }) => kode));
    return [place.kode, arrowKeys.map((key) => areaTowards(key, place, places, (kode) => near.has(kode)))];
  });
  return Object.fromEntries(from.sort()) as ArrowTargets;
}
