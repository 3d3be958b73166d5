import { extent, polygonContains } from "d3";
import type { Position } from "geojson";
import polylabel from "polylabel";
import type { MapArea } from "./model.ts";
import type { Projected } from "./proyeksi.ts";
import { reachHeight } from "./selang.ts";

/** Where an area's name and value stand: on the area, or beside the map with a line to it. */
export interface Label {
  kode: string;
  lines: readonly string[];
  /** The middle of the words; boxes of possible classes stand below them. */
  x: number;
  y: number;
  /** The point on the area that a label beside the map leads to. */
  anchor: readonly [number, number] | null;
}

export const fontSize = 13.5;
export const lineHeight = 15;
/** Average width of a letter in system sans fonts, as a part of the font size; a little generous. */
const letterWidth = 0.6;
/** Labels beside the map stand this far apart, so that a finger can choose one (WCAG 2.2, 2.5.8). */
const calloutStep = 2 * lineHeight + 8;
/** More than this many would be a second table: those areas go without a label. */
const mostCallouts = 6;

/** A label for each area it fits on; the rest beside the map, where they are few. */
export function placeLabels(map: Projected, areas: readonly MapArea[]): Label[] {
  const outside: { area: MapArea; anchor: [number, number] }[] = [];
  const labels: Label[] = [];
  for (const shape of map.areas) {
    const area = areas.find(({ kode }) => kode === shape.properties.kode);
    const [ring] = map.rings(shape);
    if (!area || !ring || area.radius !== null) continue; // a symbol brings its own words
    const label = labelInside(area, ring);
    if (label) labels.push(label);
    else outside.push({ area, anchor: poleOf(ring) });
  }
  return [...labels, ...(outside.length > mostCallouts ? outside.flatMap(wordless) : callouts(map, outside, labels))];
}

/** Which classes are possible is shown on an area that has no room for words, or it would seem to have no interval. */
function wordless({ area, anchor: [x, y] }: { area: MapArea; anchor: [number, number] }): Label[] {
  return area.reach === null ? [] : [{ kode: area.kode, lines: [], x, y: y - reachHeight / 2, anchor: null }];
}

const below = (area: MapArea | undefined) => (area?.reach ? reachHeight : 0);

export const labelWidth = (lines: readonly string[]) => Math.max(0, ...lines.map(({ length }) => length)) * fontSize * letterWidth;

function labelInside(area: MapArea, ring: Position[]): Label | undefined {
  const words = area.nama.split(" ");
  const shapes = [[area.nama, area.nilai], [...words, area.nilai]];
  if (words.length > 2) shapes.splice(1, 0, [words.slice(0, -1).join(" "), words.at(-1) ?? "", area.nilai]);
  if (area.note !== "") shapes.splice(0, Infinity, [`${area.nama} ${area.note}`], [area.nama, area.note], [area.note]);
  // Boxes that reach over a border are still read with their words; words beside the map with a line across it are not.
  for (const room of new Set([below(area), 0])) {
    for (const lines of shapes.map((shape) => shape.filter(Boolean))) {
      const spot = freeSpot(ring, labelWidth(lines), lines.length * lineHeight + room);
      if (spot) return { kode: area.kode, lines, x: spot[0], y: spot[1] - room / 2, anchor: null };
    }
  }
  return undefined;
}

/** The centre nearest to the ring's pole at which a box of this size lies wholly inside. */
function freeSpot(ring: Position[], width: number, height: number): [number, number] | undefined {
  const [px, py] = poleOf(ring);
  const [left = 0, right = 0] = extent(ring, ([x]) => x);
  const [top = 0, bottom = 0] = extent(ring, ([, y]) => y);
  const step = 4;
  let best: [number, number] | undefined;
  let bestDistance = Infinity;
  for (let x = left + width / 2; x <= right - width / 2; x += step) {
    for (let y = top + height / 2; y <= bottom - height / 2; y += step) {
      const distance = Math.hypot(x - px, y - py);
      if (distance < bestDistance && boxInside(ring, x, y, width / 2, height / 2)) {
        best = [x, y];
        bestDistance = distance;
      }
    }
  }
  return best;
}

function boxInside(ring: Position[], x: number, y: number, dx: number, dy: number): boolean {
  const polygon = ring as [number, number][];
  // A corner of the border can reach into the box between the points below.
  if (polygon.some(([px, py]) => Math.abs(px - x) < dx && Math.abs(py - y) < dy)) return false;
  return [-1, -0.5, 0, 0.5, 1].every((i) => [-1, 0, 1].every((j) => polygonContains(polygon, [x + i * dx, y + j * dy])));
}

/** The roomiest place within a ring. */
export function poleOf(ring: Position[]): [number, number] {
  const [x = 0, y = 0] = polylabel([ring as [number, number][]], 0.5);
  return [x, y];
}

/** At the right edge, from the top down, each level with its area or below what already stands there. */
function callouts(map: Projected, outside: readonly { area: MapArea; anchor: [number, number] }[], inside: readonly Label[]): Label[] {
  const sorted = [...outside].sort((a, b) => a.anchor[1] - b.anchor[1]);
  let last = -Infinity;
  const labels = sorted.map(({ area, anchor }): Label => {
    const lines = [area.nama, area.nilai].filter(Boolean);
    const x = map.width - labelWidth(lines) / 2 - 4;
    const near = inside.filter((label) => Math.abs(label.x - x) < (labelWidth(label.lines) + labelWidth(lines)) / 2);
    const apart = ({ length }: readonly string[]) => ((length + lines.length) * lineHeight) / 2 + reachHeight + 2;
    const beneath = near.filter((label) => Math.abs(label.y - anchor[1]) < apart(label.lines)).map((label) => label.y + apart(label.lines));
    const y = Math.max(anchor[1], last + calloutStep, ...beneath);
    last = y + below(area);
    return { kode: area.kode, lines, x, y, anchor };
  });
  let floor = map.height - lineHeight;
  for (const [i, label] of [...labels.entries()].reverse()) {
    label.y = Math.min(label.y, floor - below(sorted[i]?.area));
    floor = label.y - calloutStep;
  }
  return labels;
}
