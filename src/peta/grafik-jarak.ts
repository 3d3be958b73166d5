import { extent, scaleLinear, ticks } from "d3";
import { familyOf, type Cell } from "../data/derive.ts";
import { selisih } from "../text/deret.ts";
import { cellDasar, instrumenPeriode, namaPendek, nilaiOrState, stateNama } from "../text/format.ts";
import { element, round, type Markup } from "../text/xml.ts";
import { chartWidth, fontSize } from "./grafik-label.ts";

const margin = { top: 40, left: 150, right: 64 };
const rowHeight = 25;

/** How far an area's value lies from the wider area's in the same round; null where one of them has none. @throws for two rounds. */
export function jarakOf(cell: Cell, wider: Cell): number | null {
  if (cell.periode !== wider.periode || familyOf(cell.instrumen) !== familyOf(wider.instrumen)) throw new Error(`distance of ${cell.periode} from ${wider.periode}`);
  return cell.nilai === null || wider.nilai === null ? null : cell.nilai - wider.nilai;
}

/** The area's own published interval, seen from the wider area's value. */
function selangJarak({ bawah, atas }: Cell, { nilai }: Cell): [number, number] | [] {
  return bawah !== null && atas !== null && nilai !== null ? [bawah - nilai, atas - nilai] : [];
}

/** The ends of a scale that holds the distances of all rounds with their intervals, and zero. */
export function jarakDomain(rounds: readonly { wider: Cell; cells: readonly Cell[] }[]): [number, number] {
  const distances = rounds.flatMap(({ wider, cells }) => cells.flatMap((cell) => [jarakOf(cell, wider) ?? 0, ...selangJarak(cell, wider)]));
  const [low = 0, high = 0] = extent([0, ...distances]);
  return [low, high];
}

/** The areas of one round in the order of their codes, each at its distance from the wider area. */
export function jarakSvg(cells: readonly Cell[], wider: Cell, domain: readonly [number, number], title: string): string {
  const x = scaleLinear(domain, [margin.left + 34, chartWidth - margin.right]).nice(4);
  const [from = 0, to = 0] = x.domain();
  const height = margin.top + cells.length * rowHeight + 4;
  const root = { viewBox: `0 0 ${chartWidth} ${height}`, role: "img", "aria-label": title, class: "grafik", "font-size": fontSize };
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...root },
    element("text", { x: 0, y: 14, "font-weight": 600 }, instrumenPeriode(wider)),
    element("text", { x: round(x(0)), y: 14, "text-anchor": "middle", class: "redup" }, `${wider.wilayah.nama} ${nilaiOrState(wider)}`),
    ...ticks(from, to, 3).flatMap((value) => [
      element("line", { x1: round(x(value)), x2: round(x(value)), y1: 36, y2: height, class: value === 0 ? "grafik-nol" : "grafik-sumbu" }),
      element("text", { x: round(x(value)), y: 31, "text-anchor": "middle", class: "redup", "font-size": fontSize - 1 }, selisih(value).replace(/,0$/, "")),
    ]),
    ...cells.map((cell, i) => row(cell, wider, margin.top + (i + 0.5) * rowHeight, x)),
  ).xml;
}

function row(cell: Cell, wider: Cell, y: number, x: (value: number) => number): Markup {
  const distance = jarakOf(cell, wider);
  const name = element("text", { x: 0, y: y + 5, "font-size": fontSize - 1 }, namaPendek(cell.wilayah));
  if (distance === null) {
    return element("g", {}, name, element("text", { x: chartWidth, y: y + 5, "text-anchor": "end", class: "redup", "font-size": fontSize - 1 }, stateNama[cell.state]));
  }
  const [zero, at] = [round(x(0)), round(x(distance))];
  const ends = selangJarak(cell, wider).map((end) => round(x(end)));
  const [left = at, right = at] = ends;
  return element(
    "g",
    {},
    name,
    element("line", { x1: zero, x2: at, y1: y, y2: y, class: "grafik-tangkai" }),
    ...(ends.length > 0 ? [element("line", { x1: left, x2: right, y1: y, y2: y, class: "grafik-selang" })] : []),
    element("circle", { cx: at, cy: y, r: 4.5, class: "grafik-titik" }, element("title", {}, `${cell.wilayah.nama}, ${cellDasar(cell)}: ${selisih(distance)} poin persen`)),
    element("text", { x: distance < 0 ? left - 9 : right + 9, y: y + 5, "text-anchor": distance < 0 ? "end" : "start", "font-size": fontSize - 1 }, `${selisih(distance)}${cell.disputed ? " ≠" : ""}`),
  );
}
