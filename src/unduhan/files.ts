import type { Data } from "../data/derive.ts";
import { nilaiCsvExcel } from "./csv-excel.ts";
import { nilaiCsv, pernyataanCsv, sumberCsv, wilayahCsv } from "./csv.ts";
import { csvwGroup, csvwTable } from "./csvw.ts";
import { dataPackage, type Measured } from "./datapackage.ts";
import { dcatCatalog } from "./dcat.ts";
import { csvwEnding, excelEnding, formatOf, type Format } from "./format.ts";
import { indikatorGeojson } from "./indikator-geojson.ts";
import { nilaiJson } from "./json.ts";
import { bacaSayaTxt, lisensiTxt } from "./naskah.ts";
import { nilaiParquet } from "./parquet.ts";
import { toTopojson } from "./topojson.ts";
import { nilaiXlsx } from "./xlsx.ts";
import { zipOf } from "./zip.ts";

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
  const perIndikator = await Promise.all(data.daftarIndikator.map(({ slug }) => filesOf(data, slug)));
  const shared = await Promise.all([...sharedTexts(data)].map(([name, text]) => measured(name, encoder.encode(text))));
  const all = [...perIndikator.flat(), ...shared];
  const described = [["datapackage.json", dataPackage(data, all)], ["dcat.jsonld", dcatCatalog(data, all)], ["csv-metadata.json", csvwGroup(data)]] as const;
  const descriptors = await Promise.all(described.map(([name, value]) => measured(name, encoder.encode(jsonText(value)))));
  const archived = [...all, ...descriptors].map((file) => ({ name: placeInArchive(file), bytes: file.bytes }));
  const archive = await measured("semua.zip", zipOf(archived, data.situs.dikumpulkan_sampai));
  return withoutDoubles([...all, ...descriptors, archive]);
}

const encoder = new TextEncoder();
const jsonText = (value: object) => `${JSON.stringify(value, null, 1)}\n`;

/** All formats of an indikator, in the order in which pages list them. */
async function filesOf(data: Data, slug: string): Promise<readonly Unduhan[]> {
  const geojson = indikatorGeojson(data, slug);
  const made: (readonly [ending: string, content: string | Uint8Array])[] = [
    [".csv", nilaiCsv(data, slug)],
    [excelEnding, nilaiCsvExcel(data, slug)],
    [".xlsx", await nilaiXlsx(data, slug)],
    [".json", nilaiJson(data, slug)],
    ...(geojson === null ? [] : [[".geojson", geojson], [".topojson", toTopojson(geojson)]] as const),
    [".parquet", nilaiParquet(data, slug)],
    [csvwEnding, jsonText(csvwTable(data, slug))],
  ];
  return Promise.all(made.map(([ending, content]) => measured(`${slug}${ending}`, typeof content === "string" ? encoder.encode(content) : content, slug)));
}

function* sharedTexts(data: Data): Iterable<[name: string, text: string]> {
  yield ["wilayah.csv", wilayahCsv(data)];
  yield ["sumber.csv", sumberCsv(data)];
  yield ["pernyataan.csv", pernyataanCsv(data)];
  yield ["LISENSI.txt", lisensiTxt(data)];
  yield ["BACA-SAYA.txt", bacaSayaTxt(data)];
}

/** The tables and what explains them lie on top; each other format of an indikator has a folder. */
function placeInArchive({ name, format, indikator }: Unduhan): string {
  if (name.endsWith(excelEnding)) return `csv-excel-indonesia/${name}`;
  return indikator === "" || format === "csv" || name.endsWith(csvwEnding) ? name : `${format}/${name}`;
}

async function measured(name: string, bytes: Uint8Array, indikator = ""): Promise<Unduhan> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name, bytes, sha256, format: formatOf(name), indikator };
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
