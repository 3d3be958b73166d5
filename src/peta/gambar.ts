import type { Layer } from "../data/model.ts";
import { element, round, type Markup } from "../text/xml.ts";
import { chartShapes } from "./grafik-lepas.ts";
import { ink, muted, paper, paragraph, sans, serif, space, stack, type Row } from "./kolom.ts";
import type { LegendEntry, MapModel } from "./model.ts";
import { reachSample } from "./selang.ts";
import { drawing, fillAttribute, letakShapes, patternElements } from "./svg.ts";

/** What stands beside a map or chart that stands alone: what it is, how to read it and where it comes from. */
interface Words {
  title: string;
  /** Survey and time, or whatever tells it from its siblings. */
  subtitle: string;
  /** Sources, boundaries, date and site: a paragraph each. */
  notes: readonly string[];
}

/** A map as a picture. */
export interface Gambar extends Words {
  layer: Layer;
  model: MapModel;
}

/** Where an area lies, as a picture. */
export interface GambarLetak extends Words {
  layer: Layer;
  kode: string;
  model: Legend;
}

/** A chart as a picture: as it stands in a page, with the states that its legend tells. */
export interface GambarGrafik extends Words {
  svg: string;
  model: Legend;
}

type Legend = Pick<MapModel, "legend"> & Partial<MapModel>;

interface Frame {
  width: number;
  /** The map shrinks to fit; without it the picture is as high as it needs to be. */
  height?: number;
}

const margin = 48;
const columnWidth = 410;
const gap = 40;
const patternId = "pola";

/** Words in a column on the left, the map or chart on the right. */
export function gambarSvg(gambar: Gambar | GambarGrafik | GambarLetak, frame: Frame): string {
  const { title, subtitle, notes } = gambar;
  const model: Legend = gambar.model;
  const map = shapesOf(gambar);
  const room = frame.width - 2 * margin - columnWidth - gap;
  const scale = Math.min(room / map.width, frame.height === undefined ? Infinity : (frame.height - 2 * margin) / map.height);
  const column = stack([
    ...paragraph(title, 34, columnWidth, { "font-family": serif, "font-weight": 600 }),
    space(6),
    ...paragraph(subtitle, 20, columnWidth, { fill: muted }),
    space(22),
    ...legendRows(model, scale),
    space(14),
    ...notes.flatMap((note) => [...paragraph(note, 14.5, columnWidth, { fill: muted }), space(7)]),
  ]);
  const height = frame.height ?? Math.ceil(Math.max(column.height, map.height * scale) + 2 * margin);
  const left = frame.width - margin - room + (room - map.width * scale) / 2;
  const top = (height - map.height * scale) / 2;
  const fills = [...(model.areas ?? []), ...model.legend].map(({ fill }) => fill);
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width: frame.width, height, viewBox: `0 0 ${frame.width} ${height}`, role: "img", "aria-label": `${title}, ${subtitle}`, "font-family": sans, fill: ink },
    element("defs", {}, ...patternElements(fills, patternId)),
    element("rect", { width: frame.width, height, fill: paper }),
    element("g", { transform: `translate(${margin} ${margin})` }, ...column.drawn),
    element("g", { transform: `translate(${round(left)} ${round(top)}) scale(${scale.toFixed(4)})` }, ...map.shapes),
  ).xml;
}

function shapesOf(gambar: Gambar | GambarGrafik | GambarLetak): { shapes: Markup[]; width: number; height: number } {
  if ("kode" in gambar) return letakShapes(gambar.layer, gambar.kode);
  return "layer" in gambar ? drawing(gambar.layer, gambar.model, patternId, (_, ...within) => element("g", {}, ...within)) : chartShapes(gambar.svg);
}

const disputed = { label: "≠ dipersoalkan", limits: "sumber lain menyebut kelas yang berbeda" };
const possible = { label: "kelas yang masih mungkin", limits: "menurut selang; tanpa kotak, tidak terbit" };

/** Swatches are scaled like the map, so that a pattern looks the same in both; sizes of symbols stand in the map. */
function legendRows({ legend, anyDisputed, anyReach }: Legend, scale: number): Row[] {
  const entries = legend.filter(({ radius }) => radius === null);
  const box = (style: Readonly<Record<string, string | number>>) => [element("rect", { x: 0.8, y: 0.8, width: 30.4, height: 18.4, ...style })];
  return [
    ...entries.map((entry) => legendRow(entry, scale, box({ fill: fillAttribute(entry.fill, patternId), stroke: "#5d6673" }))),
    ...(anyReach ? [legendRow(possible, scale, reachSample(entries))] : []),
    ...(anyDisputed ? [legendRow(disputed, scale, box({ fill: "none", stroke: ink, "stroke-width": 1.6, "stroke-dasharray": "5 3" }))] : []),
  ];
}

function legendRow({ label, limits }: Pick<LegendEntry, "label" | "limits">, scale: number, swatch: readonly Markup[]): Row {
  const [width, height] = [32 * scale, 20 * scale];
  const left = round(width + 14);
  const middle = limits === "" ? height / 2 + 6 : height / 2 - 3;
  return {
    height: Math.round(height + 10),
    draw: (top) => [
      element("g", { transform: `translate(0 ${round(top)}) scale(${scale.toFixed(4)})` }, ...swatch),
      element("text", { x: left, y: round(top + middle), "font-size": 18 }, label),
      ...(limits === "" ? [] : [element("text", { x: left, y: round(top + height / 2 + 14), "font-size": 14.5, fill: muted }, limits)]),
    ],
  };
}
