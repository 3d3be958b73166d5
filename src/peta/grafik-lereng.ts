import { extent, scaleLinear, ticks } from "d3";
import type { Deret } from "../data/deret.ts";
import type { Cell } from "../data/derive.ts";
import { angka, namaPendek } from "../text/format.ts";
import { masaText } from "../text/masa.ts";
import { element, round, type Markup } from "../text/xml.ts";
import { changeMark, gapMark, pathOf, pointMark, pointsOf, segments, surveyChanges, valueLabels } from "./grafik.ts";
import { chartWidth, fontSize, textBox, type Box } from "./grafik-label.ts";

const columns = 2;
const panel = { width: chartWidth / columns, height: 142 };
/** Where the values of an area stand within its panel: room for its name above, for the years below. */
const plot = { left: 52, right: panel.width - 20, top: 46, bottom: 104 };

const yearsAt = plot.bottom + 24;

interface Scales {
  at: (cell: Cell) => number;
  y: (value: number) => number;
  /** Where the years stand. */
  years: readonly Box[];
}

/**
 * Every area's published values from round to round, a panel for each on one scale, with the lines of all the
 * others behind it. A gap stays a gap, with the pattern of its state.
 */
export function lerengSvg(daftar: readonly Deret[], title: string): string {
  const cells = daftar.flatMap((deret) => deret.cells);
  const [low = 0, high = 0] = extent(cells.flatMap(({ nilai, bawah, atas }) => [nilai, bawah, atas].filter((value) => value !== null)));
  const years = [...new Set(cells.map(({ periode }) => Number(periode)))].sort((a, b) => a - b);
  const x = scaleLinear([years.at(0) ?? 0, years.at(-1) ?? 0], [plot.left, plot.right]);
  const y = scaleLinear([low, high], [plot.bottom, plot.top]).nice(5);
  const scales: Scales = { at: (cell) => x(Number(cell.periode)), y, years: years.map((year) => textBox(String(year), x(year), yearsAt)) };
  const [from = 0, to = 0] = y.domain();
  const behind = [
    ...ticks(from, to, 3).flatMap((value) => rule(value, round(y(value)))),
    ...years.map((year) => element("text", { x: round(x(year)), y: yearsAt, "text-anchor": "middle", class: "redup", "font-size": fontSize - 1 }, String(year))),
    element("path", { d: daftar.flatMap((deret) => linesOf(deret, scales)).join(""), class: "grafik-lain" }),
  ];
  const height = Math.ceil(daftar.length / columns) * panel.height;
  const root = { viewBox: `0 0 ${chartWidth} ${height}`, role: "img", "aria-label": title, class: "grafik", "font-size": fontSize };
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...root }, ...daftar.map((deret, i) => areaPanel(deret, i, behind, scales))).xml;
}

function rule(value: number, y: number): Markup[] {
  return [
    element("line", { x1: plot.left - 20, x2: plot.right + 12, y1: y, y2: y, class: "grafik-sumbu" }),
    element("text", { x: plot.left - 26, y: y + 5, "text-anchor": "end", class: "redup", "font-size": fontSize - 1 }, angka(String(value))),
  ];
}

const linesOf = ({ cells }: Deret, { at, y }: Scales): string[] => segments(cells).map((points) => pathOf(points, at, y));

function areaPanel(deret: Deret, i: number, behind: readonly Markup[], scales: Scales): Markup {
  const { wilayah, masa, cells } = deret;
  const { at, y, years } = scales;
  const masaWords = masaText(wilayah, masa);
  return element(
    "g",
    { class: "lereng", transform: `translate(${(i % columns) * panel.width} ${Math.floor(i / columns) * panel.height})` },
    element("text", { x: 8, y: 16, "font-weight": 600 }, namaPendek(wilayah)),
    ...(masaWords === "" ? [] : [element("text", { x: 8, y: 31, class: "redup", "font-size": fontSize - 1 }, masaWords)]),
    ...behind,
    ...surveyChanges(cells).map((cell) => changeMark(at(cell), plot.top - 8, plot.bottom)),
    ...linesOf(deret, scales).map((d) => element("path", { d, class: "grafik-garis" })),
    ...pointsOf(cells).flatMap((cell) => pointMark(cell, at(cell), y, 3.5)),
    ...valueLabels(pointsOf(cells), [], at, y, years),
    ...cells.filter(({ nilai }) => nilai === null).map((cell) => gapMark(cell, at(cell), plot.bottom)),
  );
}
