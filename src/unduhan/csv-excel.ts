import Papa from "papaparse";
import type { Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import { nilaiColumns, type Column } from "./kamus.ts";
import { formula } from "./csv.ts";
import { nilaiRows, type TextRow } from "./rows.ts";

/** Words that Excel would take for a number, a time (64.02) or a date (2024-06). */
const readable = /^[\d.,:/ -]*\d[\d.,:/ -]*$/;

/**
 * For Excel with Indonesian settings: semicolon, decimal comma, CRLF, a byte order mark. A code or period
 * stands as the formula ="64.02", the one way in which a CSV can keep it text. What a CSV cannot keep there is
 * the precision of a number: Excel shows 32,0 as 32.
 */
export function nilaiCsvExcel(data: Data, slug: string): string {
  const columns = nilaiColumns(indikatorOf(data, slug));
  const rows = nilaiRows(data, slug).map((row) => columns.map((column) => cellOf(row, column)));
  const table = Papa.unparse([columns.map(({ name }) => name), ...rows], { delimiter: ";", newline: "\r\n" });
  return `\ufeff${table}\r\n`;
}

function cellOf(row: TextRow, { name, type }: Column): string {
  const text = row[name] ?? "";
  if (type === "number" || type === "integer") return text.replace(".", ",");
  if (readable.test(text)) return `="${text}"`;
  return formula.test(text) ? `'${text}` : text;
}
