import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from "topojson-specification";

type Area = Feature<Polygon | MultiPolygon, { kode: string }>;
export type Collection = FeatureCollection<Polygon | MultiPolygon, { kode: string }>;

export const polygonsOf = ({ geometry }: Area) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
export const outerRing = (area: Area | undefined) => (area && polygonsOf(area)[0]?.[0]) ?? [];
/** Positive where the ring runs anticlockwise. */
export const signedArea = (ring: Position[]) =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0) / 2;
/** Outer rings count, holes are taken off. */
export const areaOf = (area: Area) =>
  polygonsOf(area).flatMap((rings) => rings.map((ring, i) => Math.abs(signedArea(ring)) * (i === 0 ? 1 : -1))).reduce((a, b) => a + b, 0);

/** Pairs of areas with a stretch of border that is exactly the same in both, and in no third (that is an overlap). */
export function neighboursOf({ features }: Collection): string[] {
  const owners = new Map<string, string[]>();
  for (const area of features) {
    for (const ring of polygonsOf(area).flat()) {
      ring.slice(1).forEach((to, i) => {
        const stretch = [String(ring[i]), String(to)].sort().join(" ");
        owners.set(stretch, [...(owners.get(stretch) ?? []), area.properties.kode]);
      });
    }
  }
  const pairs = [...owners.values()].filter((daftarKode) => daftarKode.length === 2);
  return [...new Set(pairs.map((pair) => pair.sort().join(" ")))].sort();
}

/** Area within the outline of all areas melted into one along the arcs that topojson finds in common, gaps included. */
export function outlineArea(collection: Collection): number {
  const topo = topology({ areas: collection });
  const { geometries } = topo.objects["areas"] as GeometryCollection;
  const { coordinates } = merge(topo, geometries as (TopoPolygon | TopoMultiPolygon)[]);
  return coordinates.map(([outer = []]) => Math.abs(signedArea(outer))).reduce((a, b) => a + b, 0);
}
