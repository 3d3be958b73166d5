import { pointToPolygonDistance } from "@turf/point-to-polygon-distance";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";

/** An area of public/geo: geometry and kode, nothing else. */
export type Area = Feature<Polygon | MultiPolygon, { kode: string }>;

/** A place on the ground that may lie up to so many metres away from where it is said to be. */
interface Place {
  position: Position;
  metres: number;
}

/** What the device's position says: areas it may lie in, the likeliest first; none outside the province. */
export interface Located {
  kodes: readonly string[];
  /** What kept it from naming kelurahan: their borders are not known here, or the position is too vague. */
  lack: "" | "batas" | "teliti";
  /** Wherever within its accuracy the device is, it is there; else it may be elsewhere, at sea or in another province too. */
  sure: boolean;
}

/** How far the site's simplified borders may stand from where they were (public/geo/SUMBER.md). */
export const tolerance = { kabkota: 200, kelurahan: 15 };

/** More areas than this are no answer. */
const most = 4;

/**
 * Areas that a place may lie in: kelurahan where their borders are known, else kabkota.
 * `kelurahanOf` gives the borders within a kabkota, or null.
 */
export async function locate(place: Place, kabkota: readonly Area[], kelurahanOf: (kode: string) => Promise<readonly Area[]> | null): Promise<Located> {
  const { kodes: near, sure } = areasAt(kabkota, place, tolerance.kabkota);
  if (near.length > most) return { kodes: ["64"], lack: "teliti", sure };
  const answers = await Promise.all(near.map(async (kode): Promise<Located> => {
    const layer = await kelurahanOf(kode);
    if (!layer) return { kodes: [kode], lack: "batas", sure };
    const within = areasAt(layer, place, tolerance.kelurahan);
    if (within.kodes.length > most) return { kodes: [kode], lack: "teliti", sure };
    // The finer borders decide: beyond them it is another kabkota, if there is one.
    return within.kodes.length === 0 && near.length === 1 ? { kodes: [kode], lack: "batas", sure } : { ...within, lack: "" };
  }));
  const lack = answers.find((answer) => answer.lack !== "")?.lack ?? "";
  const kodes = answers.flatMap((answer) => answer.kodes);
  return { kodes, lack, sure: kodes.length === 1 && answers.some((answer) => answer.sure) };
}

/** Codes of the areas within reach of a place: the one around it first, then the nearest. */
function areasAt(areas: readonly Area[], { position, metres }: Place, extra: number): Pick<Located, "kodes" | "sure"> {
  const near = areas
    .map(({ geometry, properties: { kode } }) => ({ kode, distance: pointToPolygonDistance(position, geometry, { units: "meters", method: "planar" }) }))
    .filter(({ distance }) => distance <= metres + extra)
    .sort((a, b) => a.distance - b.distance);
  return { kodes: near.map(({ kode }) => kode), sure: near.some(({ distance }) => distance <= -metres) };
}
