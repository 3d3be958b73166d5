import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { buildGeo } from "../../scripts/build-geo.ts";
import type { Cell, Data } from "../../src/data/derive.ts";
import { cellsOfRound } from "../../src/data/facts.ts";
import { readData } from "../../src/data/index.ts";
import type { Layer } from "../../src/data/model.ts";
import { overlay } from "../overlay.ts";

export const slug = "prevalensi-stunting-survei";
export const kabkota = ["64.02", "64.09", "64.71", "64.72"];
const nilaiFile = `nilai/${slug}.csv`;

/** The made-up content as facts, boundaries built from it; some files can be replaced by a text, or altered. */
export function fixtureData(replaced: Readonly<Record<string, string | ((text: string) => string)>> = {}): Promise<Data> {
  return dataOf((content) => {
    for (const [name, text] of Object.entries(replaced)) {
      const path = join(content, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof text === "string" ? text : text(readFileSync(path, "utf8")));
    }
  });
}

/** The made-up content with folders of tests/fixtures laid over it. */
export function overlaidData(...names: readonly string[]): Promise<Data> {
  return dataOf((content) => overlay(content, names));
}

async function dataOf(change: (content: string) => void): Promise<Data> {
  const root = mkdtempSync(join(tmpdir(), "uji-"));
  const folders = { content: join(root, "content"), geo: join(root, "geo") };
  try {
    cpSync("tests/fixtures/content", folders.content, { recursive: true });
    change(folders.content);
    await buildGeo(folders);
    return readData(folders);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The made-up content with these values for the kabkota, in the order of their codes, round by round. */
export function dataWithValues(rounds: Readonly<Record<string, readonly string[]>>): Promise<Data> {
  const rows = Object.entries(rounds).flatMap(([periode, values]) =>
    values.map((value, i) => `${kabkota[i]},${periode},${instrumenOf(periode)},disebut,utama,ada,${value},,,,,,,,laporan-uji-2024,,Data uji.`));
  return fixtureData({ [nilaiFile]: (text) => [text.split("\n")[0], ...rows, ""].join("\n") });
}

export const instrumenOf = (periode: string) => (periode === "2023" ? "ski" : "ssgi");

/** The kabkota of one round. */
export const cellsIn = (data: Data, periode: string): Cell[] =>
  cellsOfRound(data, slug, { periode, instrumen: instrumenOf(periode) }, "kabkota");

export function layerOf(data: Data, name = "kabkota"): Layer {
  const layer = data.layers.get(name);
  if (!layer) throw new Error(`no layer ${name}`);
  return layer;
}

/** SVG text → its elements. */
export const parseSvg = (svg: string) => parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document;
