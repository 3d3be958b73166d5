import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
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

/** The point of an area that is farthest from its borders, and the width of the part it lies in. */
export function labelPlace(area: Area): { point: [number, number]; west: number; east: number } {
  const parts = exteriors(area).map((ring) => ({ ring, bounds: boundsOf([polygon(ring)]) }));
  const size = ({ bounds: [west, south, east, north] }: { bounds: Bounds }) => (east - west) * (north - south);
  const largest = parts.reduce((a, b) => (size(b) > size(a) ? b : a));
  const [x = 0, y = 0] = polylabel([largest.ring], 0.005);
  return { point: [x, y], west: largest.bounds[0], east: largest.bounds[2] };
}

function exteriors({ geometry }: Area): Position[][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(([exterior = []]) => exterior);
}

function polygon(ring: Position[]): Area {
  return { type: "Feature", properties: { kode: "" }, geometry: { type: "Polygon", coordinates: [ring] } };
}
