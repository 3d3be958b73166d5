import { element, type Markup } from "../text/xml.ts";
import type { Pattern } from "./warna.ts";

/** A box of a pattern drawn out tile by tile: it needs no id, of which a page with several drawings has only one each. */
export function patternSwatch({ size, background, stroke, width, d }: Pattern, x: number, y: number, boxWidth: number, boxHeight: number): Markup {
  const starts = (end: number) => Array.from({ length: Math.ceil(end / size) }, (_, i) => i * size);
  const tiles = starts(boxHeight).flatMap((top) => starts(boxWidth).map((left) => ({ left, top })));
  const frame = { width: boxWidth, height: boxHeight, fill: "none", stroke };
  return element(
    "svg",
    { x, y, width: boxWidth, height: boxHeight },
    element("rect", { width: boxWidth, height: boxHeight, fill: background }),
    // Each tile is cut off at its edges, as a repeated pattern is.
    ...tiles.map(({ left, top }) =>
      element("svg", { x: left, y: top, width: size, height: size }, element("path", { d, stroke, fill: "none", "stroke-width": width, "stroke-linecap": "round" }))),
    element("rect", frame),
  );
}
