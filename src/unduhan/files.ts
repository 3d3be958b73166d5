import type { Data } from "../data/derive.ts";
import { nilaiCsv, pernyataanCsv, sumberCsv, wilayahCsv } from "./csv.ts";
import { dataPackage, type Measured } from "./datapackage.ts";
import { indikatorGeojson } from "./indikator-geojson.ts";
import { nilaiJson } from "./json.ts";
import { bacaSayaTxt, lisensiTxt } from "./naskah.ts";
import { zipOf } from "./zip.ts";

export const daftarFormat = ["csv", "json", "geojson", "zip", "txt"] as const;
export type Format = (typeof daftarFormat)[number];

/** One file below /unduhan/. */
export interface Unduhan extends Measured {
  format: Format;
  /** Slug of the indikator that it holds; empty for the files about all of them. */
  indikator: string;
}

const memo = new WeakMap<Data, Promise<readonly Unduhan[]>>();

/** Every download, made once: what a page says of a file's size is said of the bytes that are served. */
export function daftarUnduhan(data: Data): Promise<readonly Unduhan[]> {
  const made = memo.get(data) ?? makeAll(data);
  memo.set(data, made);
  return made;
}

async function makeAll(data: Data): Promise<readonly Unduhan[]> {
  const all = await Promise.all([...texts(data)].map(([name, text, indikator]) => measured(name, encoder.encode(text), indikator)));
  const tables = all.filter(({ format }) => format === "csv");
  const descriptor = await measured("datapackage.json", encoder.encode(`${JSON.stringify(dataPackage(data, tables), null, 1)}\n`));
  const archived = [...tables, ...all.filter(({ format }) => format === "txt"), descriptor];
  const archive = await measured("semua.zip", zipOf(archived, data.situs.dikumpulkan_sampai));
  return withoutDoubles([...all, descriptor, archive]);
}

const encoder = new TextEncoder();

function* texts(data: Data): Iterable<[name: string, text: string, indikator?: string]> {
  for (const { slug } of data.daftarIndikator) {
    yield [`${slug}.csv`, nilaiCsv(data, slug), slug];
    yield [`${slug}.json`, nilaiJson(data, slug), slug];
    const geojson = indikatorGeojson(data, slug);
    if (geojson !== null) yield [`${slug}.geojson`, geojson, slug];
  }
  yield ["wilayah.csv", wilayahCsv(data)];
  yield ["sumber.csv", sumberCsv(data)];
  yield ["pernyataan.csv", pernyataanCsv(data)];
  yield ["LISENSI.txt", lisensiTxt(data)];
  yield ["BACA-SAYA.txt", bacaSayaTxt(data)];
}

async function measured(name: string, bytes: Uint8Array, indikator = ""): Promise<Unduhan> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const format = daftarFormat.find((ending) => name.endsWith(`.${ending}`));
  if (!format) throw new Error(`no format for ${name}`);
  return { name, bytes, sha256, format, indikator };
}

/** An indikator called `sumber` would take the register's place. */
function withoutDoubles(files: readonly Unduhan[]): readonly Unduhan[] {
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(name)) throw new Error(`two downloads are called ${name}`);
    names.add(name);
  }
  return files;
}
