import { layerName } from "./batas.ts";
import type { Layer } from "./model.ts";

export const sumberBatasFile = "content/batas/SUMBER.md";

/** What is said of boundaries wherever they are drawn, by layer: the paragraph under a heading that names the layer, or several. */
export function parseCatatanBatas(markdown: string): Map<string, string> {
  const sections = markdown.split(/^## /m).slice(1).map((section) => section.split(/\n{2,}/));
  return new Map(sections.flatMap(([names = "", text = ""]) => names.split(",").map((name) => [name.trim(), text.trim().replaceAll("\n", " ")] as const)));
}

/** A layer of former boundaries has the note of today's. */
export const catatanBatasOf = (notes: ReadonlyMap<string, string>, layer: Pick<Layer, "name">): string => notes.get(layerName(layer).base) ?? "";
