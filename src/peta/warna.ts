import { piecewise, interpolateLab, quantize } from "d3";
import type { State } from "../data/derive.ts";

/** Light to dark, so that the order of classes survives greyscale; ends chosen against paper and ink. */
const ramp = ["#f7f0dc", "#f1d08c", "#e39a55", "#bd5a3c", "#6f2134"];

/** Colours of `count` ordered classes, lowest first. */
export function classColors(count: number): readonly string[] {
  return quantize((t) => hex(piecewise(interpolateLab, ramp)(t)), count);
}

/**
 * A tile that repeats: `d` is an SVG path, so that the SVG map and the canvas of the interactive map
 * draw the same marks. Patterns are grey on near-white: none can be taken for a class colour.
 */
export interface Pattern {
  name: string;
  size: number;
  background: string;
  stroke: string;
  d: string;
}

const paper = "#f4f5f7";
const ink = "#5d6673";

/** What an area without a value looks like; `ada` has none, its fill is a class colour. */
export const patternOfState: Record<Exclude<State, "ada">, Pattern> = {
  "tidak-terbit": { name: "tidak-terbit", size: 8, background: paper, stroke: ink, d: "M-2 2L2 -2M0 8L8 0M6 10L10 6" },
  "tidak-diukur": { name: "tidak-diukur", size: 8, background: paper, stroke: ink, d: "M2 3.2h1.8M6 7.2h1.8" },
  ditahan: { name: "ditahan", size: 8, background: paper, stroke: ink, d: "M0 8L8 0M0 0L8 8" },
  "tidak-pasti": { name: "tidak-pasti", size: 12, background: paper, stroke: ink, d: "M0 3c3 -4 3 4 6 0s3 4 6 0M0 9c3 -4 3 4 6 0s3 4 6 0" },
  "tidak-berlaku": { name: "tidak-berlaku", size: 8, background: "#ffffff", stroke: "#b4bac3", d: "M0 4h8" },
};

function hex(css: string): string {
  const parts = css.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
