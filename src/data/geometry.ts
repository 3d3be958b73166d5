import { extent, pairs } from "d3";
import type { Position } from "geojson";
import type { Place } from "./issue.ts";
import type { Layer } from "./model.ts";

/** One feature of a layer as the rules look at it: all its rings, and where it stands in the file. */
export interface Shape {
  kode: string;
  rings: readonly (readonly Position[])[];
  at: Place;
}

/** The areas of a layer with all their rings. @throws where one is no polygon. */
export function shapesOf(layer: Layer): Shape[] {
  return layer.features.map(({ properties, geometry }, i) => ({
    kode: String(properties?.["kode"]),
    rings: ringsOf(geometry),
    at: { file: layer.file, line: layer.lines[i] ?? 1 },
  }));
}

/** Outer rings and holes of all parts alike, in the order of the file. @throws where it is no polygon. */
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

/** In degrees. */
export interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

export function boxOf({ rings }: Shape): Box {
  const positions = rings.flat();
  const [west = NaN, east = NaN] = extent(positions, ([x]) => x);
  const [south = NaN, north = NaN] = extent(positions, ([, y]) => y);
  return { west, east, south, north };
}

/** Where a line from west to east runs within a shape: a hole parts it. */
export function stretchesAt({ rings }: Shape, y: number): [west: number, east: number][] {
  const crossed: number[] = [];
  for (const ring of rings) {
    let [before] = ring;
    for (const position of ring) {
      const [y1, y2] = [Number(before?.[1]), Number(position[1])];
      if (y1 > y !== y2 > y) crossed.push(Number(before?.[0]) + ((y - y1) / (y2 - y1)) * (Number(position[0]) - Number(before?.[0])));
      before = position;
    }
  }
  return pairs(crossed.sort((a, b) => a - b)).filter((_, i) => i % 2 === 0);
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
