import type { Layer } from "../data/model.ts";
import { element, type Markup } from "../text/xml.ts";
import { ink, muted, paper, paragraph, sans, serif, space, stack, type Row } from "./kolom.ts";
import type { MapModel } from "./model.ts";
import { drawing, fillAttribute, letakShapes, patternElements } from "./svg.ts";

/** A preview of a page, for where its link is shared: few words, large enough to be read at a quarter of its width. */
export interface Kartu {
  nama: string;
  title: string;
  /** The figure of the page; without one the words below say why. */
  value?: string;
  /** By what and when, or what there is to read. */
  subtitle: string;
  source: string;
  site: string;
  map?: { layer: Layer; model: MapModel } | { layer: Layer; kode: string };
}

export const kartuWidth = 1200;
export const kartuHeight = 630;
const margin = 48;
const mapSize = 430;
const gap = 40;
const patternId = "pola";

/** Words shrink until they leave room for what stands at the foot; an author's title may be long. */
const sizes = [1, 0.85, 0.72, 0.6];

export function kartuSvg(kartu: Kartu): string {
  const { title, source, site, map } = kartu;
  const width = kartuWidth - 2 * margin - (map ? mapSize + gap : 0);
  const model = map && "model" in map ? map.model : undefined;
  const foot = stack([...paragraph(source, 32, width, { fill: muted }), ...paragraph(site, 34, width, { "font-weight": 700 })]);
  const room = kartuHeight - 2 * margin - foot.height;
  const columns = sizes.map((size) => stack(wordsOf(kartu, model, width, size)));
  const words = columns.find(({ height }) => height <= room) ?? columns.at(-1);
  const root = { xmlns: "http://www.w3.org/2000/svg", width: kartuWidth, height: kartuHeight, viewBox: `0 0 ${kartuWidth} ${kartuHeight}`, role: "img", "aria-label": title, "font-family": sans, fill: ink };
  return element(
    "svg", root,
    element("defs", {}, ...patternElements(model?.areas.map(({ fill }) => fill) ?? [], patternId)),
    element("rect", { width: kartuWidth, height: kartuHeight, fill: paper }),
    element("g", { transform: `translate(${margin} ${margin - 12})` }, ...(words?.drawn ?? [])),
    element("g", { transform: `translate(${margin} ${kartuHeight - margin + 12 - foot.height})` }, ...foot.drawn),
    ...(map ? [placed(map)] : []),
  ).xml;
}

function wordsOf({ title, value, subtitle, map }: Kartu, model: MapModel | undefined, width: number, size: number): Row[] {
  /** The letters of headings are wider than others. */
  const narrow = width * 0.93;
  const heading = { "font-family": serif, "font-weight": 600 };
  return [
    ...paragraph(title, size * (map ? 52 : 68), narrow, heading),
    space(14),
    ...(value === undefined ? [] : paragraph(value, size * 96, width, heading)),
    ...paragraph(subtitle, size * (model ? 34 : 42), width, {}),
    space(16),
    ...(model ? legendRows(model) : []),
  ];
}

/** The map at the right, as large as its place allows. */
function placed(map: NonNullable<Kartu["map"]>): Markup {
  const { shapes, width, height } = "model" in map ? drawing(map.layer, map.model, patternId, (_, ...within) => element("g", {}, ...within)) : letakShapes(map.layer, map.kode);
  const scale = Math.min(mapSize / width, (kartuHeight - 2 * margin) / height);
  const left = kartuWidth - margin - mapSize / 2 - (width * scale) / 2;
  return element("g", { transform: `translate(${left.toFixed(1)} ${((kartuHeight - height * scale) / 2).toFixed(1)}) scale(${scale.toFixed(4)})` }, ...shapes);
}

/** Only what the map shows: what it does not show would need the room. */
function legendRows({ areas, legend, anyDisputed }: MapModel): Row[] {
  const shown = new Set(areas.map(({ fill }) => fillAttribute(fill, patternId)));
  const entries = legend.filter(({ fill, radius }) => radius === null && shown.has(fillAttribute(fill, patternId)));
  return [
    ...entries.map(({ fill, label, limits }) => legendRow({ fill: fillAttribute(fill, patternId), stroke: "#5d6673" }, limits === "" ? label : `${label}: ${limits}`)),
    ...(anyDisputed ? [legendRow({ fill: "none", stroke: ink, "stroke-width": 2.4, "stroke-dasharray": "7 4" }, "≠ dipersoalkan")] : []),
  ];
}

function legendRow(swatch: Readonly<Record<string, string | number>>, words: string): Row {
  return {
    height: 40,
    draw: (top) => [element("rect", { y: top + 2, width: 46, height: 28, ...swatch }), element("text", { x: 60, y: top + 26, "font-size": 28 }, words)],
  };
}
