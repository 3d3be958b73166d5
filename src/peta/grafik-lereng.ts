import { extent, scaleLinear, ticks } from "d3";
import type { Deret } from "../data/deret.ts";
import type { Cell } from "../data/derive.ts";
import { angka, instrumenPeriode, namaPendek, nilaiOrState } from "../text/format.ts";
import { element, type Markup } from "../text/xml.ts";
import { changeMark, pathOf, segments, surveyChanges } from "./grafik.ts";
import { chartWidth, fontSize, round, spreadOut } from "./grafik-label.ts";

const height = 430;
const margin = { top: 36, right: 170, bottom: 32, left: 34 };
const labelStep = fontSize + 4;

/**
 * Every area's published values from round to round. A gap stays a gap; where an area has no figure in
 * the last round, its name says of which round its last one is.
 */
export function lerengSvg(daftar: readonly Deret[], title: string): string {
  const cells = daftar.flatMap((deret) => deret.cells);
  const [low = 0, high = 0] = extent(cells.flatMap(({ nilai, bawah, atas }) => [nilai, bawah, atas].filter((value) => value !== null)));
  const years = [...new Set(cells.map(({ periode }) => Number(periode)))].sort((a, b) => a - b);
  const x = scaleLinear([years.at(0) ?? 0, years.at(-1) ?? 0], [margin.left + 14, chartWidth - margin.right]);
  const y = scaleLinear([low, high], [height - margin.bottom, margin.top]).nice(5);
  const at = (cell: Cell) => x(Number(cell.periode));
  const [from = 0, to = 0] = y.domain();
  const ends = daftar.flatMap(({ cells }) => cells.findLast(({ nilai }) => nilai !== null) ?? []);
  const places = spreadOut(ends.map(({ nilai }) => y(Number(nilai))), labelStep, [margin.top, height - margin.bottom]);
  const root = { viewBox: `0 0 ${chartWidth} ${height}`, role: "img", "aria-label": title, class: "grafik", "font-size": fontSize };
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...root },
    element("text", { x: 0, y: 14, class: "redup" }, "persen"),
    ...ticks(from, to, 5).map((value) => element("text", { x: margin.left - 8, y: round(y(value)) + 5, "text-anchor": "end", class: "redup" }, angka(String(value)))),
    ...years.map((year) => element("text", { x: round(x(year)), y: height - 8, "text-anchor": "middle", class: "redup" }, String(year))),
    ...surveyChanges(daftar[0]?.cells ?? []).map((cell) => changeMark(at(cell), cell, height - margin.bottom)),
    ...daftar.map(({ cells }) => areaMarks(cells, at, y)),
    ...ends.map((cell, i) => nameMark(cell, at(cell), y(Number(cell.nilai)), places[i] ?? 0, years.at(-1) ?? 0)),
  ).xml;
}

type Scale = (value: number) => number;

function areaMarks(cells: readonly Cell[], at: (cell: Cell) => number, y: Scale): Markup {
  return element(
    "g",
    { class: "lereng" },
    ...segments(cells).map((points) => element("path", { d: pathOf(points, at, y), class: "grafik-lereng" })),
    ...cells.flatMap((cell) => {
      const { nilai, bawah, atas } = cell;
      if (nilai === null) return [];
      const x = round(at(cell));
      const interval = bawah !== null && atas !== null ? [element("line", { x1: x, x2: x, y1: round(y(bawah)), y2: round(y(atas)), class: "grafik-selang" })] : [];
      return [...interval, element("circle", { cx: x, cy: round(y(nilai)), r: 3.2, class: "grafik-titik" }, element("title", {}, `${cell.wilayah.nama}, ${instrumenPeriode(cell)}: ${nilaiOrState(cell)} persen`))];
    }),
  );
}

function nameMark(cell: Cell, x: number, y: number, place: number, lastYear: number): Markup {
  const left = chartWidth - margin.right + 16;
  const late = Number(cell.periode) === lastYear ? "" : ` (${cell.periode})`;
  return element(
    "g",
    {},
    element("path", { d: `M${round(x) + 4} ${round(y)}L${left - 8} ${round(place)}H${left - 3}`, class: "grafik-penunjuk" }),
    element("text", { x: left, y: round(place) + 5, "font-size": fontSize - 1 }, `${namaPendek(cell.wilayah)}${late}${cell.disputed ? " ≠" : ""}`),
  );
}
