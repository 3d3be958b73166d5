import { greatest, range, sum } from "d3";
import { layerName, wholeLayer } from "../batas.ts";
import { boxOf, outsideKaltim, shapesOf, stretchesAt, type Box, type Shape } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import { areasOfLayer } from "../layer.ts";
import type { Content, Layer } from "../model.ts";

/** Of an area, by those larger than itself: redrawn borders differ by less, and the build gives to one what lies over each other. */
const tolerance = 0.02;
/** Lines through each area, along which it is compared with the others. */
const lines = 50;

/** Two areas of a layer of which one covers a part of the other; also among former boundaries, in the layer as it was then. */
export function* geometriBertumpuk(content: Content): Iterable<Issue> {
  for (const layer of content.daftarBatas) {
    for (const one of overlapsOf(layer, wholeLayer(layer, content, areasOfLayer(layer, content)))) yield issue(one, content, layerName(layer).base);
  }
}

interface Overlap {
  shape: Shape;
  around: Shape;
  share: number;
}

/** A layer that is read once is compared once, however often the content is checked. */
const known = new WeakMap<Layer, readonly Overlap[]>();

function overlapsOf(layer: Layer, whole: Layer): readonly Overlap[] {
  const found = known.get(whole) ?? findOverlaps(layer, whole);
  known.set(whole, found);
  return found;
}

function findOverlaps(layer: Layer, whole: Layer): Overlap[] {
  // A position far away stretches an area over others: that position has its own message.
  const [shapes, others] = [layer, whole].map((one) => shapesOf(one).filter((shape) => outsideKaltim(shape) === null).map(scanned)) as [Scanned[], Scanned[]];
  return shapes.flatMap((one) => {
    const covers = others.filter(({ shape, size, box }) => shape.kode !== one.shape.kode && size >= one.size && touches(one.box, box)).map((other) => ({ around: other.shape, share: coveredShare(one, other) }));
    const most = greatest(covers, (a, b) => a.share - b.share);
    return most && sum(covers, ({ share }) => share) > tolerance ? [{ shape: one.shape, ...most }] : [];
  });
}

/** An area as the lines through it meet it: where they run, and how long they are within it. */
interface Scanned {
  shape: Shape;
  box: Box;
  rows: readonly { y: number; stretches: readonly (readonly [number, number])[] }[];
  size: number;
}

function scanned(shape: Shape): Scanned {
  const box = boxOf(shape);
  const step = (box.north - box.south) / lines;
  const rows = range(lines).map((i) => box.south + (i + 0.5) * step).map((y) => ({ y, stretches: stretchesAt(shape, y) }));
  return { shape, box, rows, size: step * sum(rows, ({ stretches }) => sum(stretches, ([west, east]) => east - west)) };
}

const touches = (a: Box, b: Box) => a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

function coveredShare({ rows }: Scanned, { shape, box }: Scanned): number {
  const common = sum(rows, ({ y, stretches }) => (y < box.south || y > box.north ? 0
    : sum(stretchesAt(shape, y), ([west, east]) => sum(stretches, ([from, to]) => Math.max(0, Math.min(east, to) - Math.max(west, from))))));
  return common / sum(rows, ({ stretches }) => sum(stretches, ([west, east]) => east - west));
}

function issue({ shape: { kode, at }, around, share }: Overlap, { wilayahByKode }: Content, base: string): Issue {
  const named = (one: string) => `${one} (${wilayahByKode.get(one)?.nama ?? "tidak dikenal"})`;
  return {
    code: "geometri-bertumpuk",
    at,
    what: share > 1 - tolerance ? `Batas ${named(kode)} berada di dalam batas ${named(around.kode)}.` : `Sekitar ${Math.round(share * 100)} persen luas ${named(kode)} juga berada di dalam batas ${named(around.kode)}.`,
    why: "Wilayah setingkat tidak bertumpuk: yang satu menutupi yang lain di peta, dan tanahnya terhitung dua kali.",
    fix: share > 1 - tolerance
      ? `Potong batas ${around.kode} sehingga tidak memuat ${kode}. Bila wilayahnya dimekarkan, bentuk lamanya disimpan di content/batas/${base}-sampai-<hari terakhirnya>.geojson.`
      : `Potong ${kode} atau ${around.kode} menurut batas bersamanya (QGIS: “Topology Checker”, aturan “must not overlap”).`,
  };
}
