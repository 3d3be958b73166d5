import type { Position } from "geojson";

type Point = readonly [x: number, y: number];

/** A stretch of a ring, with the points before and after it (absent at the ends of an open ring). */
interface Segment {
  ring: number;
  before: Point | undefined;
  from: Point;
  to: Point;
  after: Point | undefined;
}

/**
 * Where the rings of one area cross themselves or each other. Touching is not crossing: rounded borders
 * touch often and harmlessly. Nor is a line traced back over itself, which building the map removes.
 */
export function crossings(rings: readonly (readonly Position[])[]): Point[] {
  const segments = rings.flatMap(segmentsOf).sort((a, b) => west(a) - west(b));
  const found: Point[] = [];
  segments.forEach((a, i) => {
    const limit = Math.max(a.from[0], a.to[0]);
    for (let k = i + 1; k < segments.length; k++) {
      const b = segments[k];
      if (!b || west(b) > limit) break; // sorted from west to east: no later segment can meet this one
      if (apartNorthSouth(a, b)) continue;
      const point = crossing(a, b) ?? crossingAtVertex(a, b) ?? crossingAtVertex(b, a);
      if (point) found.push(point);
    }
  });
  return unique(found);
}

const west = ({ from, to }: Segment) => Math.min(from[0], to[0]);

const apartNorthSouth = (a: Segment, b: Segment) =>
  Math.max(a.from[1], a.to[1]) < Math.min(b.from[1], b.to[1]) ||
  Math.max(b.from[1], b.to[1]) < Math.min(a.from[1], a.to[1]);

function segmentsOf(ring: readonly Position[], index: number): Segment[] {
  const points = ring
    .map(([x = NaN, y = NaN]): Point => [x, y])
    .filter((point, i, all) => i === 0 || !same(point, all[i - 1]));
  const last = points.length - 1;
  const closed = last > 0 && same(points[0], points[last]);
  return points.slice(0, -1).map((from, i) => ({
    ring: index,
    before: points[i - 1] ?? (closed ? points[last - 1] : undefined),
    from,
    to: points[i + 1] ?? from,
    after: points[i + 2] ?? (closed ? points[1] : undefined),
  }));
}

const same = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** Below this a point counts as lying on the line: about a millimetre at the length of these segments. */
const epsilon = 1e-12;

/** On which side of a→b point c lies: 1 left, -1 right, 0 on it. */
function side(a: Point, b: Point, c: Point): number {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return Math.abs(cross) < epsilon ? 0 : Math.sign(cross);
}

/** Crossing in the middle of both. */
function crossing(a: Segment, b: Segment): Point | null {
  if (side(a.from, a.to, b.from) * side(a.from, a.to, b.to) >= 0) return null;
  if (side(b.from, b.to, a.from) * side(b.from, b.to, a.to) >= 0) return null;
  const [dx, dy] = [a.to[0] - a.from[0], a.to[1] - a.from[1]];
  const [ex, ey] = [b.to[0] - b.from[0], b.to[1] - b.from[1]];
  const t = ((b.from[0] - a.from[0]) * ey - (b.from[1] - a.from[1]) * ex) / (dx * ey - dy * ex);
  return [round(a.from[0] + t * dx), round(a.from[1] + t * dy)];
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Crossing where segment a ends: the ring through that vertex comes from one side of b and leaves on the other. */
function crossingAtVertex(a: Segment, b: Segment): Point | null {
  const vertex = a.to;
  if (!a.after || same(vertex, b.from) || !onSegment(vertex, b)) return null;
  const leaves = same(vertex, b.to) ? b.after : b.to;
  if (!leaves) return null;
  if (a.ring === b.ring && same(a.from, b.from) && same(a.to, b.to)) return null;
  const turn = (point: Point) => clockTurn(vertex, b.from, point);
  const [out, first, second] = [turn(leaves), turn(a.from), turn(a.after)];
  if ([first, second].some((t) => t === 0 || t === out)) return null; // runs along b
  return first < out !== second < out ? vertex : null;
}

const onSegment = (point: Point, { from, to }: Segment) =>
  side(from, to, point) === 0 &&
  point[0] >= Math.min(from[0], to[0]) && point[0] <= Math.max(from[0], to[0]) &&
  point[1] >= Math.min(from[1], to[1]) && point[1] <= Math.max(from[1], to[1]);

/** Angle at `centre` from `start` round to `point`, 0 up to 2π, blunted so that equal directions are equal. */
function clockTurn(centre: Point, start: Point, point: Point): number {
  const angle = ([x, y]: Point) => Math.atan2(y - centre[1], x - centre[0]);
  const turn = (angle(point) - angle(start) + 4 * Math.PI) % (2 * Math.PI);
  return Number(turn.toFixed(9)) % Number((2 * Math.PI).toFixed(9));
}

function unique(points: readonly Point[]): Point[] {
  return [...new Map(points.map((point) => [point.join(), point])).values()];
}
