import Papa from "papaparse";
import type { Cell, Data } from "../data/derive.ts";
import { sumberOf } from "../data/facts.ts";
import { columnsOf, type Nilai } from "../data/model.ts";

const columns = [
  "indikator", "kode", "nama", ...columnsOf.nilai.slice(1), "satuan", "kelas", "sumber_penerbit", "sumber_url",
];

/**
 * Every statement of an indikator, one row each as in content/nilai, with names joined; and one row with
 * status `tidak-terbit` for each figure that the indikator declares and nobody published.
 * Comma, decimal point, LF, UTF-8; an empty `nilai` is not zero: `status` says what it is.
 */
export function nilaiCsv(data: Data, slug: string): string {
  const rows = data.cells
    .filter((cell) => cell.indikator.slug === slug)
    .flatMap((cell) => (cell.statements.length > 0 ? cell.statements.map((nilai) => statementRow(data, cell, nilai)) : [emptyRow(cell)]));
  return `${Papa.unparse(rows, { columns, newline: "\n" })}\n`;
}

function statementRow(data: Data, cell: Cell, nilai: Nilai) {
  const sumber = sumberOf(data, nilai.sumber);
  return {
    ...nilai.row.cells,
    ...identity(cell),
    kelas: nilai.peran === "utama" ? (cell.kelas?.nama ?? "") : "",
    sumber_penerbit: sumber.penerbit,
    sumber_url: sumber.url,
  };
}

function emptyRow(cell: Cell) {
  const { periode, instrumen, dokumen, state } = cell;
  return { ...identity(cell), periode, instrumen, dokumen, status: state };
}

const identity = ({ indikator, wilayah }: Cell) => ({
  indikator: indikator.slug,
  kode: wilayah.kode,
  nama: wilayah.nama,
  satuan: indikator.satuan,
});
