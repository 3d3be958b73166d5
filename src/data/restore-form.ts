import Papa from "papaparse";
import { separatorOf, withoutSep } from "./separator.ts";

/** A table whose form is as the site wants it again; blank rows are still in it, so that lines keep their numbers. */
interface Reformed {
  records: string[][];
  /** Lines of the file above them. */
  above: number;
  /** What was done, for the author. */
  done: string[];
  /** Whether each cell is still the text that it was. */
  intact: boolean;
}

/** Undoes what a spreadsheet does to a CSV file as a whole; cells are not looked into. */
export function reform(text: string, columns: readonly string[]): Reformed {
  const done: string[] = [];
  if (text.startsWith("\uFEFF")) done.push("tanda BOM dihapus");
  if (text.includes("\r")) done.push("akhir baris menjadi LF");
  const whole = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const plain = withoutSep(whole);
  const above = plain === whole ? 0 : 1;
  if (above > 0) done.push(`baris “${whole.split("\n", 1)[0]}” dihapus`);
  const separator = separatorOf(plain);
  const apart = parse(plain, separator ?? ",");
  if (separator !== undefined) done.push(`pemisah ${separator === ";" ? "titik koma" : "tabulasi"} menjadi koma`);
  const unwrapped = separator === undefined && !fits(apart, columns) ? unwrap(plain) : apart;
  if (unwrapped !== apart && fits(unwrapped, columns)) return { records: unwrapped, above, done: [...done, "baris yang menjadi satu sel dipecah lagi"], intact: true };
  return { records: withoutEmptyColumns(apart, columns.length, done), above, done, intact: false };
}

/** As Python, R and this project write it: quotes only where they are needed. */
export const csvText = (records: readonly string[][]) => `${Papa.unparse([...records], { newline: "\n" })}\n`;

export const isBlank = (record: readonly string[]) => record.every((cell) => cell.trim() === "");

function parse(text: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter, newline: "\n" });
  return errors.some(({ type }) => type === "Quotes") ? [] : data;
}

const fits = (records: readonly string[][], columns: readonly string[]) =>
  columns.every((column, i) => records[0]?.[i] === column) && records.every((record) => record.length === columns.length || isBlank(record));

/** Where Excel expects semicolons it puts a whole line into one cell, and pads the line when it saves. */
function unwrap(text: string): string[][] {
  const lines = parse(text, ";").map((cells) => cells.join(";").replace(/;+$/, ""));
  return parse(lines.join("\n"), ",");
}

/** Columns beyond the table in which nothing stands: left behind where something was typed and deleted. */
function withoutEmptyColumns(records: string[][], width: number, done: string[]): string[][] {
  const wide = records.some((record) => record.length > width);
  if (!wide || records.some((record) => record.slice(width).some((cell) => cell !== ""))) return records;
  done.push("kolom kosong di ujung dihapus");
  return records.map((record) => record.slice(0, width));
}
