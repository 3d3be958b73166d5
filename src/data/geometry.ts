import { extent, greatest, pairs, polygonContains } from "d3";
import type { Position } from "geojson";
import type { Place } from "./issue.ts";
import type { Layer } from "./model.ts";

/** One feature of a layer as the rules look at it: all its rings, and where it stands in the file. */
export interface Shape {
  kode: string;
  rings: readonly (readonly Position[])[];
  at: Place;
}

export function shapesOf(layer: Layer): Shape[] {
  return layer.features.map(({ properties, geometry }, i) => ({
    kode: String(properties?.["kode"]),
    rings: ringsOf(geometry),
    at: { file: layer.file, line: layer.lines[i] ?? 1 },
  }));
}

export function ringsOf(geometry: Layer["features"][number]["geometry"]): Position[][] {
  if (geometry.type === "Polygon") return geometry.coordinates;
  if (geometry.type === "MultiPolygon") return geometry.coordinates.flat();
  throw new Error(`not a polygon: ${geometry.type}`);
}

/** In square degrees, which is enough for shares: outer rings count, holes are taken off. */
export function outlineArea(geometry: Layer["features"][number]["geometry"]): number {
  const polygons = geometry.type === "MultiPolygon" ? geometry.coordinates : [ringsOf(geometry)];
  return polygons.reduce((area, rings) => rings.reduce((rest, ring, i) => (i === 0 ? rest + ringArea(ring) : rest - ringArea(ring)), area), 0);
}

function ringArea(ring: readonly Position[]): number {
  const twice = ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** The corners of a shape, as far as a point can lie within it. */
export function boxOf({ rings }: Shape) {
  const positions = rings.flat();
  const [west, east] = extent(positions, ([x]) => x);
  const [south, north] = extent(positions, ([, y]) => y);
  return { contains: ([x = NaN, y = NaN]: Position) => x >= Number(west) && x <= Number(east) && y >= Number(south) && y <= Number(north) };
}

/** By the rings that a point lies in: a hole takes it out again. */
export const isInside = ([x = NaN, y = NaN]: Position, { rings }: Shape): boolean =>
  rings.filter((ring) => polygonContains(ring as [number, number][], [x, y])).length % 2 === 1;

export function largestRing({ rings }: Shape): { ring: readonly Position[]; size: number } {
  const ring = greatest(rings, (a, b) => ringArea(a) - ringArea(b)) ?? [];
  return { ring, size: ringArea(ring) };
}

/** A point well within a shape: half-way along the widest stretch of a line through the middle of its largest ring. */
export function innerPoint(shape: Shape): Position | null {
  const { rings } = shape;
  const [south, north] = extent(largestRing(shape).ring, ([, y]) => y);
  if (south === undefined || north === undefined) return null;
  const y = (south + north) / 2;
  const crossed = rings.flatMap((ring) => pairs(ring).flatMap(([[x1 = NaN, y1 = NaN], [x2 = NaN, y2 = NaN]]) => (y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)]))).sort((a, b) => a - b);
  const stretches = crossed.flatMap((west, i) => (i % 2 === 0 && crossed[i + 1] !== undefined ? [[west, Number(crossed[i + 1])] as const] : []));
  const widest = greatest(stretches, (a, b) => a[1] - a[0] - (b[1] - b[0]));
  return widest ? [(widest[0] + widest[1]) / 2, y] : null;
}

export const samePosition = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** A position as it stands in the file, longitude first, so that an author can search for it. */
export const showPosition = ([longitude, latitude]: Position) => `[${longitude}, ${latitude}]`;

/** Kalimantan Timur with its sea, generously: what lies outside is a mistake, not a new border. */
const kaltim = { west: 113.8, south: -2.6, east: 119.1, north: 2.7 };

function inKaltim(longitude: number, latitude: number): boolean {
  return longitude >= kaltim.west && longitude <= kaltim.east && latitude >= kaltim.south && latitude <= kaltim.north;
}

/** First position outside Kalimantan Timur, and whether the shape fits once latitude and longitude change places. */
export function outsideKaltim({ rings }: Shape): { position: Position; swapped: boolean } | null {
  const positions = rings.flat();
  const position = positions.find(([x = NaN, y = NaN]) => !inKaltim(x, y));
  if (!position) return null;
  return { position, swapped: positions.every(([x = NaN, y = NaN]) => inKaltim(y, x)) };
}
