import { read as readWorkbook, utils } from "@e965/xlsx";
import { tableFromIPC } from "apache-arrow";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { readParquet } from "parquet-wasm/node";

type Isi = Readonly<Record<string, unknown>>;

/** An object as a program finds it in a file. */
export interface Rekaman {
  berkas: string;
  sendiri: Isi;
  /** With what the objects around it say, where it says nothing itself. */
  lengkap: Isi;
}

/** The objects of a file that say something of a figure or an area. Texts for readers are not among them (halaman.ts). */
export function rekamanDalam(name: string, bytes: Uint8Array): Rekaman[] {
  if (name.endsWith(".zip")) return Object.entries(unzipSync(bytes)).flatMap(([inner, held]) => rekamanDalam(`${name} › ${inner}`, held));
  if (/\.(json|geojson|topojson|jsonld)$/.test(name)) return within(name, JSON.parse(new TextDecoder().decode(bytes)), { slug: slugOf(name) });
  return rowsOf(name, bytes).map((row) => ({ berkas: name, sendiri: row, lengkap: row }));
}

function rowsOf(name: string, bytes: Uint8Array): Isi[] {
  if (name.endsWith(".csv")) return tableOf(new TextDecoder().decode(bytes));
  if (name.endsWith(".xlsx")) return Object.values(readWorkbook(bytes).Sheets).flatMap((sheet) => utils.sheet_to_json<Isi>(sheet));
  if (name.endsWith(".parquet")) return tableFromIPC(readParquet(bytes).intoIPCStream()).toArray().map((row) => row.toJSON() as Isi);
  return [];
}

const slugOf = (name: string) => /([^/ ]+)\.\w+$/.exec(name)?.[1] ?? "";

/** Points or semicolons; in the table for Indonesian Excel a code is a formula, and a comma parts the decimals. */
function tableOf(text: string): Isi[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });
  if (meta.delimiter !== ";") return data;
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell.replace(/^="(.*)"$/, "$1").replace(/^(-?\d+),(\d+)$/, "$1.$2")])));
}

/** Objects that have a status, or that are areas; a statement names its source in an object of its own. */
function within(berkas: string, value: unknown, around: Isi): Rekaman[] {
  if (Array.isArray(value)) return value.flatMap((one) => within(berkas, one, around));
  if (typeof value !== "object" || value === null) return [];
  const entries = Object.entries(value) as [string, unknown][];
  const sendiri = Object.fromEntries(entries.map(([key, held]) => [key, key === "sumber" ? idOf(held) : held]).filter(([, held]) => typeof held !== "object" || held === null)) as Isi;
  const lengkap = { ...around, ...sendiri };
  const inner = entries.filter(([key]) => key !== "geometry" && key !== "arcs").flatMap(([, held]) => within(berkas, held, lengkap));
  return Object.keys(sendiri).some((key) => key.startsWith("status") || key === "induk") ? [{ berkas, sendiri, lengkap }, ...inner] : inner;
}

const idOf = (held: unknown) => (typeof held === "object" && held !== null && "id" in held ? held.id : held);
