import { wcagContrast } from "culori";
import { interpolateLab, piecewise, quantize } from "d3";
import type { State } from "../data/derive.ts";

/**
 * Light to dark in even steps of what the eye tells apart (CIEDE2000), so that the order of classes survives
 * greyscale and colour blindness; the ends stand off from the light and the dark page.
 */
const ramp = ["#f6ebd0", "#ecb05a", "#d2723b", "#98372a", "#4f142e"];

/** Colours of `count` ordered classes, lowest first. */
export function classColors(count: number): readonly string[] {
  return quantize((t) => hex(piecewise(interpolateLab, ramp)(t)), count);
}

/** Colours of categories, which have no order: none of them is a class colour. */
export const categoryColors: readonly string[] = ["#1f5878", "#e7f1f6", "#7db5a8", "#8d76aa"];

/** Symbols of counts. */
export const symbolColor = "#2b6a88";

/** Area under a symbol, or of a map that only shows where something lies. */
export const neutral = "#efece5";

/** Ink that reads on a fill, at least 4.5 : 1 whatever the fill: what white does not reach, black does. */
export function inkOn(color: string): string {
  return wcagContrast(color, "#ffffff") >= 4.5 ? "#ffffff" : "#000000";
}

/** The line around an area: white, but where white would not show. */
export function borderOn(fill: { color: string } | { pattern: Pattern }): string {
  if ("pattern" in fill) return fill.pattern.stroke;
  return wcagContrast(fill.color, "#ffffff") < 1.3 ? "#98a0ab" : "#ffffff";
}

/**
 * A tile that repeats: `d` is an SVG path drawn `width` wide with round ends, so that the SVG map and the
 * canvas of the interactive map draw the same marks. Patterns are grey on near-white, and from afar all of
 * one grey that lies between two classes: none can be taken for a class colour, and each has its own form.
 */
export interface Pattern {
  name: string;
  size: number;
  background: string;
  stroke: string;
  width: number;
  d: string;
}

const grey = { background: "#f4f5f7", stroke: "#5d6673" } as const;

/** What an area without a value looks like; `ada` has none, its fill is a class colour. */
export const patternOfState: Record<Exclude<State, "ada">, Pattern> = {
  "tidak-terbit": { name: "tidak-terbit", ...grey, size: 8, width: 1.9, d: "M-2 2L2 -2M-2 10L10 -2M6 10L10 6" },
  "tidak-diukur": { name: "tidak-diukur", ...grey, size: 8, width: 3.7, d: "M2 2h0M6 6h0" },
  ditahan: { name: "ditahan", ...grey, size: 8, width: 1.05, d: "M-2 10L10 -2M-2 -2L10 10M-2 2L2 -2M6 10L10 6M-2 6L2 10M6 -2L10 2" },
  "tidak-pasti": { name: "tidak-pasti", ...grey, size: 12, width: 1.55, d: "M-6 3q3 -5 6 0t6 0t6 0M-6 9q3 -5 6 0t6 0t6 0" },
  "tidak-berlaku": { name: "tidak-berlaku", ...grey, size: 8, width: 2.7, d: "M4 -2V10" },
};

function hex(css: string): string {
  const parts = css.match(/\d+/g) ?? [];
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
