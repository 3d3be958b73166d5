import Papa from "papaparse";

/**
 * What a spreadsheet on an Indonesian computer makes of a CSV file that is opened and saved, by rule: no
 * spreadsheet runs here. `impor`: the file came through the import dialogue, which knows that a point parts decimals; saved
 * with semicolons, decimal commas, BOM and CRLF. `langsung`: opened with a double click when commas already part
 * the columns; points then part hours from minutes. `satu-kolom`: opened with a double click when semicolons part them, so that each line
 * is one cell.
 */
export const daftarCara = ["impor", "langsung", "satu-kolom"] as const;
export type Cara = (typeof daftarCara)[number];

const months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

export function throughExcel(text: string, cara: Cara): string {
  if (cara === "satu-kolom") return save(Papa.parse<string[]>(text.trimEnd(), { delimiter: ";", newline: "\n", quoteChar: "\0" }).data);
  const records = Papa.parse<string[]>(text.trimEnd(), { delimiter: ",", newline: "\n" }).data;
  return save(records.map((record) => record.map((cell) => spoilCell(cell, cara))));
}

export function spoilCell(cell: string, cara: Cara): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(cell) ?? [];
  if (day !== undefined) return `${day}/${month}/${year}`;
  if (month !== undefined) return `${months[Number(month) - 1]}-${year?.slice(2)}`;
  if (cara === "impor") return /^-?\d+(\.\d+)?$/.test(cell) && Number(cell) < 1e11 ? String(Number(cell)).replace(".", ",") : cell;
  const [, hours, minutes, seconds = "0"] = /^(\d{1,4})\.(\d{1,2})(?:\.(\d{1,2}))?$/.exec(cell) ?? [];
  if (minutes !== undefined && Number(minutes) < 60 && Number(seconds) < 60) return [hours, minutes, seconds].map((part) => part?.padStart(2, "0")).join(":");
  return /^\d+$/.test(cell) && Number(cell) < 1e11 ? String(Number(cell)) : cell;
}

/** Excel fills each row up to the widest one. */
function save(records: readonly string[][]): string {
  const width = Math.max(...records.map((record) => record.length));
  const filled = records.map((record) => [...record, ...Array<string>(width - record.length).fill("")]);
  return `\uFEFF${filled.map((record) => record.map(quoted).join(";")).join("\r\n")}\r\n`;
}

const quoted = (cell: string) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
