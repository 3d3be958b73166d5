import Papa from "papaparse";
import type { Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import { nilaiColumns, pernyataanColumns, sumberColumns, wilayahColumns, type Column } from "./kamus.ts";
import { nilaiRows, pernyataanRows, type TextRow } from "./rows.ts";

/** The check refuses such cells in tables; what stands in a YAML file (names of classes) it does not see. */
export const formula = /^[=@\t\r]|^[+-](?![\d.]+$)/;

/** Comma, decimal point, LF, UTF-8. */
export function toCsv(rows: readonly TextRow[], columns: readonly Column[]): string {
  const names = columns.map(({ name }) => name);
  return `${Papa.unparse([...rows], { columns: names, newline: "\n", escapeFormulae: formula })}\n`;
}

/** All statements of an indikator. An empty `nilai` is not zero: `status` says what it is. */
export function nilaiCsv(data: Data, slug: string): string {
  return toCsv(nilaiRows(data, slug), nilaiColumns(indikatorOf(data, slug)));
}

export const wilayahCsv = (data: Data) => toCsv(data.daftarWilayah.map(({ row }) => row.cells), wilayahColumns);
export const sumberCsv = (data: Data) => toCsv(data.daftarSumber.map(({ row }) => row.cells), sumberColumns);
export const pernyataanCsv = (data: Data) => toCsv(pernyataanRows(data), pernyataanColumns);
