import { unzipSync } from "fflate";
import writeExcelFile, { type Cell, type Row } from "write-excel-file/node";
import { toAngka } from "../data/angka.ts";
import { datasetOf } from "../data/dataset.ts";
import type { Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import { lisensiText } from "../text/lisensi.ts";
import { alamatData } from "../text/alamat.ts";
import { absolute, versionText } from "./head.ts";
import { nilaiColumns, sumberColumns, type Column } from "./kamus.ts";
import { nilaiRows, type TextRow } from "./rows.ts";
import { zipOf } from "./zip.ts";

/** Data, dictionary, sources, and what the file is. Codes and periods are text; a number shows the precision of its source. */
export async function nilaiXlsx(data: Data, slug: string): Promise<Uint8Array> {
  const columns = nilaiColumns(indikatorOf(data, slug));
  const rows = nilaiRows(data, slug);
  const daftarSumber = datasetOf(data, slug).daftarSumber.map(({ row }) => row.cells);
  const sheets = [
    { sheet: "Data", ...tableSheet(rows, columns) },
    { sheet: "Kamus", ...tableSheet(dictionaryRows(columns), dictionaryColumns) },
    { sheet: "Sumber", ...tableSheet(daftarSumber, sumberColumns) },
    { sheet: "Tentang", data: aboutRows(data, slug), columns: [{ width: 22 }, { width: 100 }] },
  ];
  const written = await writeExcelFile(sheets).toBuffer();
  // Packed anew: the writer stamps each part with the time of the build.
  const parts = Object.entries(unzipSync(new Uint8Array(written))).map(([name, bytes]) => ({ name, bytes }));
  return zipOf(parts, data.situs.dikumpulkan_sampai);
}

const bold = (value: string): Cell => ({ value, type: String, fontWeight: "bold" });
const text = (value: string): Cell => (value === "" ? null : { value, type: String, format: "@" });

function tableSheet(rows: readonly TextRow[], columns: readonly Pick<Column, "name" | "type">[]) {
  const body = rows.map((row): Row => columns.map((column) => cellOf(row[column.name] ?? "", column)));
  const widths = columns.map(({ name }) => ({ width: Math.min(60, 2 + Math.max(...[name, ...rows.map((row) => row[name] ?? "")].map(({ length }) => length))) }));
  return { data: [columns.map(({ name }) => bold(name)), ...body], columns: widths, stickyRowsCount: 1 };
}

/** A number whose format has as many decimals as were published; an empty cell stays empty, never 0. */
function cellOf(value: string, { type }: Pick<Column, "type">): Cell {
  if (value === "" || (type !== "number" && type !== "integer")) return text(value);
  const number = toAngka(value);
  if (number === null) throw new Error(`not a number: ${value}`);
  const decimals = value.split(".")[1]?.length ?? 0;
  return { value: number, type: Number, format: decimals === 0 ? "0" : `0.${"0".repeat(decimals)}` };
}

const dictionaryColumns = ["kolom", "judul", "tipe", "arti", "isi"].map((name) => ({ name, type: "string" as const }));

function dictionaryRows(columns: readonly Column[]): TextRow[] {
  return columns.map(({ name, title, type, text, values = [] }) => ({
    kolom: name, judul: title, tipe: type, arti: text, isi: values.map(({ value, label }) => (value === label ? label : `${value}: ${label}`)).join("; "),
  }));
}

function aboutRows(data: Data, slug: string): Row[] {
  const { situs } = data;
  const { nama, definisi, catatan = "", satuan } = indikatorOf(data, slug);
  const pairs = [
    ["Indikator", nama], ["Definisi", definisi], ["Catatan", catatan], ["Satuan", satuan],
    ["Cara membaca", "Satu baris adalah satu pernyataan oleh satu sumber. Untuk satu nilai per angka, ambil baris dengan peran utama. Sel nilai kosong bukan nol: lihat kolom status."],
    ["Situs", situs.nama], ["Halaman", absolute(situs, alamatData(slug))], ["Versi", versionText(data)],
    ["Penerbit", situs.penerbit === "" ? "Belum ditetapkan; belum terbitan resmi." : situs.penerbit],
    ["Lisensi", lisensiText(situs)],
  ];
  return pairs.map(([name = "", value = ""]) => [bold(name), text(value)]);
}
