import { Resvg } from "@resvg/resvg-js";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { crc32 } from "node:zlib";

const require = createRequire(import.meta.url);
/** A machine that builds the site need not have any fonts: the two families come with their packages. */
const fontFiles = ["source-sans-3/400Regular/SourceSans3_400Regular", "source-sans-3/700Bold/SourceSans3_700Bold", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold"]
  .map((name) => require.resolve(`@expo-google-fonts/${name}.ttf`));

/** What a PNG depends on besides its SVG: the rasteriser, the fonts, the scale, and how its words are kept. */
const tools = createHash("sha256").update("described ").update((require("@resvg/resvg-js/package.json") as { version: string }).version);
for (const file of fontFiles) tools.update(readFileSync(file));
const toolsKey = tools.digest("hex");

interface Drawn {
  drawn: number;
  /** Taken from an earlier build. */
  kept: number;
}

/**
 * Beside each SVG of a folder its PNG, `zoom` times as large. What an earlier build drew is taken from
 * `cache`, and what this one does not need is removed from there.
 */
export async function drawPngs(folder: string, cache: string, zoom: number): Promise<Drawn> {
  const used = new Set<string>();
  const result = { drawn: 0, kept: 0 };
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    const svg = readFileSync(join(folder, name), "utf8");
    const key = `${createHash("sha256").update(`${toolsKey} ${zoom} ${svg}`).digest("hex")}.png`;
    const known = wholePng(join(cache, key));
    const png = known ?? rasterise(svg, zoom);
    if (known === undefined) {
      writeFileSync(join(cache, key), png);
      await giveBack();
    }
    writeFileSync(join(folder, name.replace(/svg$/, "png")), png);
    result[known === undefined ? "drawn" : "kept"]++;
    used.add(key);
  }
  for (const name of readdirSync(cache)) if (!used.has(name)) rmSync(join(cache, name));
  return result;
}

const pngEnd = Buffer.from("IEND\xae\x42\x60\x82", "latin1");

/** An earlier build may have ended in the middle of it, killed or on a full disk. */
function wholePng(path: string): Buffer | undefined {
  const png = existsSync(path) ? readFileSync(path) : undefined;
  return png?.subarray(-pngEnd.length).equals(pngEnd) === true ? png : undefined;
}

/** What the rasteriser holds beside the heap, some 15 MB a picture, goes only once the heap is cleared: here, where Node lets it (`--expose-gc`). */
async function giveBack(): Promise<void> {
  (globalThis as { gc?: () => void }).gc?.();
  await setImmediate();
}

function rasterise(svg: string, zoom: number): Buffer {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: "Source Sans 3" };
  return described(new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render().asPng(), wordsIn(svg));
}

/** Every text of a picture, also what only its description says. */
const wordsIn = (svg: string) => [...svg.matchAll(/>([^<>]+)<|aria-label="([^"]*)"/g)].map(([, text = "", label = ""]) => (text + label).trim()).filter(Boolean).join("\n")
  .replace(/&(lt|gt|quot|amp);/g, (_, name: "lt" | "gt" | "quot" | "amp") => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]);

/** The mark of a PNG and its first chunk; what reads no further than the pixels finds what follows. */
const headLength = 33;

/** A picture with its words beside its pixels (PNG, iTXt “Description”): what reads no pixels, and whoever is sent the file alone, has them too. */
function described(png: Buffer, words: string): Buffer {
  const chunk = Buffer.from(`iTXtDescription\0\0\0id\0\0${words}`, "utf8");
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(chunk.length - 4);
  check.writeUInt32BE(crc32(chunk));
  return Buffer.concat([png.subarray(0, headLength), length, chunk, check, png.subarray(headLength)]);
}

type Folder = Parameters<typeof drawPngs>;

/** The same for several folders, in a process of its own with a small heap: within the build the pictures would add up on top of the pages. */
export function drawApart(folders: readonly Folder[]): Drawn {
  const command = ["--expose-gc", import.meta.filename, JSON.stringify(folders)];
  // What it says of an error is part of the error here: a full disk is one that has words.
  return JSON.parse(execFileSync(process.execPath, command, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })) as Drawn;
}

if (import.meta.main) {
  const all = { drawn: 0, kept: 0 };
  for (const folder of JSON.parse(process.argv[2] ?? "[]") as Folder[]) {
    const { drawn, kept } = await drawPngs(...folder);
    all.drawn += drawn;
    all.kept += kept;
  }
  console.log(JSON.stringify(all));
}
