import { toAngka } from "../data/angka.ts";
import type { Cell, Data } from "../data/derive.ts";
import { sumberOf, wilayahOf } from "../data/facts.ts";
import type { Nilai } from "../data/model.ts";
import { withdrawalOf } from "../data/versions.ts";
import { tanggal } from "../text/format.ts";
import type { Column } from "./kamus.ts";

/** One row of a download as text, by column name; a column that is absent is empty. */
export type TextRow = Readonly<Record<string, string>>;
type TypedRow = Record<string, string | number | null>;

/**
 * Every statement of an indikator, one row each as in content/nilai, with names joined; and one row with
 * status `tidak-terbit` for each figure that the indikator declares and nobody published.
 */
export function nilaiRows(data: Data, slug: string): TextRow[] {
  return data.cells.filter((cell) => cell.indikator.slug === slug).flatMap((cell) => rowsOfCell(data, cell));
}

export function rowsOfCell(data: Data, cell: Cell): TextRow[] {
  return cell.statements.length > 0 ? cell.statements.map((nilai) => statementRow(data, cell, nilai)) : [emptyRow(data, cell)];
}

function statementRow(data: Data, cell: Cell, nilai: Nilai): TextRow {
  return {
    ...nilai.row.cells,
    ...identity(cell),
    kelas: nilai.peran === "utama" ? (cell.kelas?.nama ?? "") : "",
    ...sourceColumns(data, nilai.sumber),
  };
}

function emptyRow(data: Data, cell: Cell): TextRow {
  const { periode, instrumen, dokumen, state } = cell;
  const ditarik = withdrawalOf(data, cell);
  return { ...identity(cell), periode, instrumen, dokumen, status: state, catatan: ditarik ? `Pernah dirilis, ditarik ${tanggal(ditarik.tanggal)}: ${ditarik.alasan}` : "" };
}

const identity = ({ indikator, wilayah, masa }: Cell) => ({
  indikator: indikator.slug,
  kode: wilayah.kode,
  nama: wilayah.nama,
  satuan: indikator.satuan,
  batas_sampai: masa?.sampai ?? "",
});

export function pernyataanRows(data: Data): TextRow[] {
  return data.daftarPernyataan.map(({ row, kode, sumber }) => ({
    ...row.cells,
    nama: wilayahOf(data, kode).nama,
    ...sourceColumns(data, sumber),
  }));
}

function sourceColumns(data: Data, id: string) {
  const { penerbit, url } = sumberOf(data, id);
  return { sumber_penerbit: penerbit, sumber_url: url };
}

/** Numbers as numbers, with the published text of each measured one beside it; an empty cell is null, never 0. */
export function typedRow(row: TextRow, columns: readonly Column[]): TypedRow {
  const typed: TypedRow = {};
  for (const { name, type } of columns) {
    const text = row[name] ?? "";
    const isNumber = type === "number" || type === "integer";
    typed[name] = isNumber ? toAngka(text) : orNull(text);
    if (publishedColumns.includes(name)) typed[`${name}_teks`] = orNull(text);
  }
  return typed;
}

/** Where 32 and 32.0 are two statements of different precision. */
export const publishedColumns: readonly string[] = ["nilai", "bawah", "atas", "cakupan"];

const orNull = (text: string) => (text === "" ? null : text);
