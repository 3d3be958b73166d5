import { interpolateLab, lab, piecewise, quantize } from "d3";
import type { State } from "../data/derive.ts";

/** Light to dark, so that the order of classes survives greyscale; ends chosen against paper and ink. */
const ramp = ["#f7f0dc", "#f1d08c", "#e39a55", "#b4502f", "#6a1f35"];

/** Colours of `count` ordered classes, lowest first. */
export function classColors(count: number): readonly string[] {
  return quantize((t) => hex(piecewise(interpolateLab, ramp)(t)), count);
}

/** Colours of categories, which have no order: none of them is a class colour. */
export const categoryColors: readonly string[] = ["#2b6a88", "#dbe7ec", "#7fb0a4", "#c9b7d8"];

/** Symbols of counts. */
export const symbolColor = "#2b6a88";

/** Area under a symbol, or of a map that only shows where something lies. */
export const neutral = "#e9e6de";

/** Ink that reads on a fill: white on dark classes, dark on light ones (at least 4.5 : 1 on every class). */
export function inkOn(color: string): string {
  return lab(color).l < 58 ? "#ffffff" : "#1d2430";
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
