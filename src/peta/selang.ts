import { element, round, type Markup } from "../text/xml.ts";
import type { LegendEntry } from "./model.ts";

const width = 11;
const height = 8;
/** Room that the boxes take below the words of a label. */
export const reachHeight = height + 2;

/** The classes that an interval touches as small boxes side by side, lowest first, `top` being the end of the words above. */
export function reachElements(reach: readonly string[], x: number, top: number, stroke: string): Markup[] {
  const left = x - (reach.length * width) / 2;
  return reach.map((fill, i) => element("rect", { x: round(left + i * width), y: round(top + 1), width, height, fill, stroke, "stroke-width": 0.8 }));
}

/** An example for a legend, in a box of 32 by 20: an interval over the second and the third class. */
export function reachSample(legend: readonly Pick<LegendEntry, "fill">[]): Markup[] {
  const colors = legend.flatMap(({ fill }) => ("color" in fill ? [fill.color] : []));
  return reachElements(colors.slice(1, 3), 16, 5, "#5d6673");
}

export function reachSwatchSvg(legend: readonly LegendEntry[]): string {
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 32 20", width: 32, height: 20, "aria-hidden": "true" };
  return element("svg", root, ...reachSample(legend)).xml;
}
