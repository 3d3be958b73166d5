import { line, scaleLinear, ticks, type ScaleLinear } from "d3";
import { familyOf, type Cell } from "../data/derive.ts";
import { angka, cellDasar, instrumenNama, instrumenPeriode, nilaiOrState, stateNama } from "../text/format.ts";
import { element, Markup, round } from "../text/xml.ts";
import { boxAround, chartWidth, fontSize, freeBaseline, textBox, textWidth, type Box } from "./grafik-label.ts";
import { patternSwatch } from "./pola.ts";
import { patternOfState } from "./warna.ts";

const height = 290;
const margin = { top: 32, bottom: 48, left: 36 };

type Point = Cell & { nilai: number };

/**
 * Survey figures over time, drawn at build. One line joins SSGI and SKI, which are one family, with the
 * change of survey marked; every other instrument is a point of its own. `reference` is drawn small.
 * Gaps stay gaps: a line never crosses a round without a value.
 */
export function grafikSvg(cells: readonly Cell[], reference: readonly Cell[], title: string): string {
  const years = [...new Set(cells.map(({ periode }) => Number(periode)))].sort((a, b) => a - b);
  const top = Math.max(...[...cells, ...reference].flatMap(({ nilai, atas }) => [nilai, atas].filter((n) => n !== null)), 10);
  const y = scaleLinear([0, top * 1.1], [height - margin.bottom, margin.top]);
  const right = chartWidth - 24 - textWidth(reference[0]?.wilayah.nama ?? "", fontSize - 1);
  const x = scaleLinear([Math.min(...years), Math.max(...years)], [margin.left + 20, right]);
  const at = (cell: Cell) => x(Number(cell.periode));
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${chartWidth} ${height}`, role: "img", "aria-label": title, class: "grafik", "font-size": fontSize },
    ...axis(y.domain()[1] ?? top, y, years, x),
    ...surveyChanges(cells).map((cell) => changeMark(at(cell), margin.top - 6, height - margin.bottom, instrumenNama[cell.instrumen])),
    ...boundaryChanges(cells).map((cell) => changeMark(at(cell) - 14, margin.top - 6, height - margin.bottom, "batas baru")),
    ...referenceLabel(reference, at, y),
    ...segments(cells).map((points) => element("path", { d: pathOf(points, at, y), class: "grafik-garis" })),
    ...pointsOf(cells).flatMap((cell) => pointMark(cell, at(cell), y)),
    // On top and smaller: both can be seen where the two are as good as equal.
    ...pointsOf(reference).map((cell) => element("circle", { cx: round(at(cell)), cy: round(y(cell.nilai)), r: 3.5, class: "grafik-rujukan" })),
    ...valueLabels(pointsOf(cells), pointsOf(reference), at, y),
    ...cells.filter(({ nilai }) => nilai === null).map((cell) => gapMark(cell, at(cell), height - margin.bottom)),
  ).xml;
}

export function pointsOf(cells: readonly Cell[]): Point[] {
  return cells.filter((cell): cell is Point => cell.nilai !== null);
}

/** Runs of consecutive SSGI and SKI rounds with values, within one boundary; Riskesdas and SSGBI stay separate points. */
export function segments(cells: readonly Cell[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const cell of cells) {
    const joins = cell.nilai !== null && familyOf(cell.instrumen) === "ssgi";
    const before = runs.at(-1)?.at(-1);
    if (!joins || (before && before.masa !== cell.masa)) runs.push([]);
    if (joins && cell.nilai !== null) runs.at(-1)?.push({ ...cell, nilai: cell.nilai });
  }
  return runs.filter(({ length }) => length > 1);
}

/** Rounds that a different survey measured than the one before, within the family. */
export function surveyChanges(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell, i) => {
    const before = cells[i - 1];
    return before && before.instrumen !== cell.instrumen && familyOf(before.instrumen) === familyOf(cell.instrumen);
  });
}

/** Rounds within another boundary of the area than the one before. */
export function boundaryChanges(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell, i) => cells[i - 1] !== undefined && cells[i - 1]?.masa !== cell.masa);
}

type Scale = (value: number) => number;

/** "32 ≠": a value as a chart writes it. */
export const valueText = (cell: Cell) => `${nilaiOrState(cell)}${cell.disputed ? " ≠" : ""}`;

/** The line through points with values, as path data; lengths are those of the chart. */
export function pathOf(points: readonly Point[], at: (cell: Cell) => number, y: Scale): string {
  return line<Point>().x(at).y(({ nilai }) => y(nilai)).digits(1)(points) ?? "";
}

function axis(top: number, y: Scale, years: readonly number[], x: ScaleLinear<number, number>): Markup[] {
  const right = x.range()[1] ?? chartWidth;
  const rules = ticks(0, top, 4).flatMap((value) => [
    element("line", { x1: margin.left, x2: right + 14, y1: round(y(value)), y2: round(y(value)), class: "grafik-sumbu" }),
    element("text", { x: margin.left - 8, y: round(y(value)) + 4, "text-anchor": "end", class: "redup" }, angka(String(value))),
  ]);
  let near = false;
  const labels = years.map((year, i) => {
    // Years that stand close together take turns on two lines.
    near = !near && i > 0 && x(year) - x(years[i - 1] ?? 0) < textWidth("2024 ");
    return element("text", { x: round(x(year)), y: height - margin.bottom + (near ? 36 : 20), "text-anchor": "middle", class: "redup" }, String(year));
  });
  return [...rules, element("text", { x: margin.left - 8, y: 14, class: "redup" }, "persen"), ...labels];
}

/** `label`: what changes here, where the words beside the chart do not say it. */
export function changeMark(x: number, top: number, bottom: number, label = ""): Markup {
  const text = element("text", { x: round(x), y: top - 5, "text-anchor": "middle", class: "redup", "font-size": fontSize - 1 }, label);
  return element("g", {}, element("line", { x1: round(x), x2: round(x), y1: top, y2: bottom, class: "grafik-pisah" }), ...(label === "" ? [] : [text]));
}

/** A value, and its interval where one was published. */
export function pointMark(cell: Point, x: number, y: Scale, radius = 5): Markup[] {
  const cy = round(y(cell.nilai));
  const interval = cell.bawah !== null && cell.atas !== null
    ? [element("line", { x1: round(x), x2: round(x), y1: round(y(cell.bawah)), y2: round(y(cell.atas)), class: "grafik-selang" })]
    : [];
  const mark = element("circle", { cx: round(x), cy, r: radius, class: "grafik-titik" }, element("title", {}, `${cellDasar(cell)}: ${nilaiOrState(cell)} persen`));
  return [...interval, mark];
}

/** Each value above its point, or below where its line dips; further off where it would cover another point or value. */
export function valueLabels(points: readonly Point[], reference: readonly Point[], at: (cell: Cell) => number, y: Scale, words: readonly Box[] = []): Markup[] {
  const taken: Box[] = [...words, ...[...points, ...reference].map((cell) => boxAround(at(cell), y(cell.nilai), 5))];
  return points.map((cell, i) => {
    const [x, upper, lower] = [at(cell), y(cell.atas ?? cell.nilai), y(cell.bawah ?? cell.nilai)];
    const text = valueText(cell);
    const beside = [points[i - 1], points[i + 1]].filter((point) => point !== undefined);
    const dips = beside.length > 0 && beside.every(({ nilai }) => nilai > cell.nilai);
    const places = [upper - 10, lower + 20, upper - 26, lower + 36] as const;
    const baseline = freeBaseline(text, x, dips ? [places[1], places[0], places[3], places[2]] : places, taken);
    taken.push(textBox(text, x, baseline));
    return element("text", { x: round(x), y: round(baseline), "text-anchor": "middle", "font-weight": 600 }, text);
  });
}

/** A round without a value: the pattern of its state, as on the map, standing on the lowest line and at no height. */
export function gapMark(cell: Cell, x: number, bottom: number): Markup {
  if (cell.state === "ada") throw new Error(`a value is no gap: ${instrumenPeriode(cell)}`);
  const title = element("title", {}, `${cellDasar(cell)}: ${stateNama[cell.state]}`);
  return element("g", { class: "grafik-celah" }, title, patternSwatch(patternOfState[cell.state], round(x) - 8, bottom - 16, 16, 16));
}

function referenceLabel(reference: readonly Cell[], at: (cell: Cell) => number, y: Scale): Markup[] {
  const last = pointsOf(reference).at(-1);
  return last ? [element("text", { x: round(at(last)) + 10, y: round(y(last.nilai)) + 4, class: "redup", "font-size": fontSize - 1 }, last.wilayah.nama)] : [];
}
