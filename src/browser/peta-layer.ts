import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import polylabel from "polylabel";

export type Area = Feature<Polygon | MultiPolygon, { kode: string }>;
export type AreaLayer = FeatureCollection<Polygon | MultiPolygon, { kode: string }>;
/** West, south, east, north. */
export type Bounds = [number, number, number, number];

/** @throws when the file is not there. */
export async function fetchLayer(address: string): Promise<AreaLayer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as AreaLayer;
}

export function boundsOf(areas: readonly Area[]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of areas.flatMap(exteriors).flat()) {
    bounds[0] = Math.min(bounds[0], x);
    bounds[1] = Math.min(bounds[1], y);
    bounds[2] = Math.max(bounds[2], x);
    bounds[3] = Math.max(bounds[3], y);
  }
  return bounds;
}

/** Bounds with room around them: `slack` is a part of their width and height. */
export function widen([west, south, east, north]: Bounds, slack: number): Bounds {
  const dx = (east - west) * slack;
  const dy = (north - south) * slack;
  return [west - dx, south - dy, east + dx, north + dy];
}

/** The point of an area that is farthest from its borders, and how far that is, in degrees. */
export function labelPlace(area: Area): { point: [number, number]; reach: number } {
  const poles = exteriors(area).map((ring) => polylabel([ring], 0.002));
  const [best] = poles.sort((a, b) => b.distance - a.distance);
  if (!best) throw new Error(`${area.properties.kode} has no ring`);
  const [x = 0, y = 0] = best;
  return { point: [x, y], reach: best.distance };
}

function exteriors({ geometry }: Area): [number, number][][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([exterior = []]) => exterior.map(([x = 0, y = 0]) => [x, y]));
}
