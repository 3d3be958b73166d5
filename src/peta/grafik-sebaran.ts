import { max, scaleLinear, sum, ticks } from "d3";
import { familyOf, type Cell } from "../data/derive.ts";
import { angka, cellDasar, instrumenPeriode, nilaiOrState } from "../text/format.ts";
import { element, Markup, round } from "../text/xml.ts";
import { valueText } from "./grafik.ts";
import { chartWidth, fontSize } from "./grafik-label.ts";

/** One round of a dot plot: the same areas in each, and the wider area's figure of the same round. */
interface Band {
  cells: readonly Cell[];
  reference: Cell | undefined;
}

const margin = { top: 44, side: 14 };
const radius = 5;
const step = 2 * radius + 1;
/** Of a band whose points stand on up to three levels; each more needs its own room. */
const bandHeight = 78;
const levels = 3;

type Scale = (value: number) => number;

/**
 * Published values of the same areas, a band for each round, on one scale from zero. Points that would
 * cover each other stand one above the other. @throws when the rounds may not share a scale.
 */
export function sebaranSvg(bands: readonly Band[], title: string): string {
  const all = bands.flatMap(({ cells, reference }) => [...cells, ...(reference ? [reference] : [])]);
  const families = new Set(all.map(({ instrumen }) => familyOf(instrumen)));
  if (families.size > 1) throw new Error(`dot plot mixes instruments: ${[...families].join(", ")}`);
  const top = max(all, ({ nilai, atas }) => atas ?? nilai ?? 0) ?? 0;
  const x = scaleLinear([0, Math.max(top, 10)], [margin.side, chartWidth - margin.side]).nice(4);
  const placed = bands.map(({ cells }) => stacked(cells.filter((cell) => cell.nilai !== null), x));
  const heights = placed.map((points) => bandHeight + step * Math.max(0, (max(points, ({ level }) => level) ?? 0) + 1 - levels));
  const tops = heights.map((_, i) => margin.top + sum(heights.slice(0, i)));
  const height = margin.top + sum(heights);
  const root = { viewBox: `0 0 ${chartWidth} ${height}`, role: "img", "aria-label": title, class: "grafik", "font-size": fontSize };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...root }, ...axis(x, height), ...bands.flatMap((band, i) => bandMarks(band, bands[i - 1], placed[i] ?? [], { top: tops[i] ?? 0, height: heights[i] ?? 0 }, x))).xml;
}

function axis(x: ReturnType<typeof scaleLinear<number, number>>, height: number): Markup[] {
  const [from = 0, to = 0] = x.domain();
  const rules = ticks(from, to, 4).flatMap((value) => [
    element("line", { x1: round(x(value)), x2: round(x(value)), y1: 32, y2: height - 8, class: "grafik-sumbu" }),
    element("text", { x: round(x(value)), y: 28, "text-anchor": "middle", class: "redup" }, angka(String(value))),
  ]);
  return [element("text", { x: 0, y: 12, class: "redup" }, "persen"), ...rules];
}

function bandMarks({ cells, reference }: Band, before: Band | undefined, placed: readonly Placed[], { top, height }: { top: number; height: number }, x: Scale): Markup[] {
  const line = top + height - 34;
  const [first] = cells;
  const [earlier] = before?.cells ?? [];
  if (!first) return [];
  const changed = earlier && earlier.instrumen !== first.instrumen;
  const ends = [placed.at(0), placed.at(-1)].filter((end) => end !== undefined);
  return [
    ...(changed ? [element("line", { x1: 0, x2: chartWidth, y1: top - 3, y2: top - 3, class: "grafik-pisah" })] : []),
    element("text", { x: 0, y: top + 14, "font-weight": 600 }, instrumenPeriode(first)),
    ...(changed ? [element("text", { x: chartWidth, y: top + 14, "text-anchor": "end", class: "redup" }, "survei berganti")] : []),
    ...(ends.length === 2 ? [element("line", { x1: round(ends[0]?.x ?? 0), x2: round(ends[1]?.x ?? 0), y1: line, y2: line, class: "grafik-sumbu" })] : []),
    ...placed.flatMap(({ cell, x: cx, level }) => dot(cell, cx, line - level * step, x)),
    ...ends.map(({ cell, x: at }) => element("text", { x: round(at), y: line + 22, "text-anchor": "middle" }, valueText(cell))),
    ...(reference && reference.nilai !== null ? [referenceMark(reference, round(x(reference.nilai)), line)] : []),
  ];
}

const words = (cell: Cell) => `${cell.wilayah.nama}, ${cellDasar(cell)}: ${nilaiOrState(cell)} persen`;

function dot(cell: Cell, cx: number, cy: number, x: Scale): Markup[] {
  const { bawah, atas } = cell;
  const interval = bawah !== null && atas !== null ? [element("line", { x1: round(x(bawah)), x2: round(x(atas)), y1: round(cy), y2: round(cy), class: "grafik-selang" })] : [];
  return [...interval, element("circle", { cx: round(cx), cy: round(cy), r: radius, class: "grafik-titik" }, element("title", {}, words(cell)))];
}

function referenceMark(cell: Cell, x: number, line: number): Markup {
  const rhomb = `M${x} ${line - 7}l6 7l-6 7l-6 -7z`;
  return element("path", { d: rhomb, class: "grafik-rujukan" }, element("title", {}, words(cell)));
}

interface Placed {
  cell: Cell;
  x: number;
  level: number;
}

/** From left to right, each on the lowest level where neither point nor interval meets another. */
function stacked(cells: readonly Cell[], x: Scale): Placed[] {
  const ends: number[] = [];
  return [...cells].sort((a, b) => Number(a.nilai) - Number(b.nilai)).map((cell) => {
    const at = x(Number(cell.nilai));
    const left = Math.min(at - radius, x(cell.bawah ?? Number(cell.nilai)));
    const free = ends.findIndex((end) => end < left);
    const level = free === -1 ? ends.length : free;
    ends[level] = Math.max(at + radius, x(cell.atas ?? Number(cell.nilai)));
    return { cell, x: at, level };
  });
}
