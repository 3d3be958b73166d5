import { Resvg } from "@resvg/resvg-js";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
/** A machine that builds the site need not have any fonts: the two families come with their packages. */
const fontFiles = ["source-sans-3/400Regular/SourceSans3_400Regular", "source-sans-3/700Bold/SourceSans3_700Bold", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold"]
  .map((name) => require.resolve(`@expo-google-fonts/${name}.ttf`));

/** What a PNG depends on besides its SVG: the rasteriser, the fonts and the scale. */
const tools = createHash("sha256").update((require("@resvg/resvg-js/package.json") as { version: string }).version);
for (const file of fontFiles) tools.update(readFileSync(file));
const toolsKey = tools.digest("hex");

export interface Drawn {
  drawn: number;
  /** Taken from an earlier build. */
  kept: number;
}

/**
 * Beside each SVG of a folder its PNG, `zoom` times as large. What an earlier build drew is taken from
 * `cache`, and what this one does not need is removed from there.
 */
export function drawPngs(folder: string, cache: string, zoom: number): Drawn {
  const used = new Set<string>();
  const result = { drawn: 0, kept: 0 };
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    const svg = readFileSync(join(folder, name), "utf8");
    const key = `${createHash("sha256").update(`${toolsKey} ${zoom} ${svg}`).digest("hex")}.png`;
    const known = existsSync(join(cache, key));
    const png = known ? readFileSync(join(cache, key)) : rasterise(svg, zoom);
    if (!known) writeFileSync(join(cache, key), png);
    writeFileSync(join(folder, name.replace(/svg$/, "png")), png);
    result[known ? "kept" : "drawn"]++;
    used.add(key);
  }
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
  return result;
}

function rasterise(svg: string, zoom: number): Buffer {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: "Source Sans 3" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render().asPng();
}
