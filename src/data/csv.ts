import Papa from "papaparse";
import { rapikan } from "./decode.ts";
import { checkHeader } from "./header.ts";
import type { Issue } from "./issue.ts";
import { personalHeader, refusePersonal } from "./personal.ts";
import { Row } from "./row.ts";
import { refuseSeparator, withoutSep } from "./separator.ts";

interface Table {
  rows: Row[];
  issues: Issue[];
}

/**
 * Text of a CSV file with a fixed header → rows. Where the header or the quoting is wrong there are
 * no rows, only issues: guessing on would blame the author for cells that are not wrong.
 */
export function parseCsv(file: string, text: string, columns: readonly string[]): Table {
  const refused = refuseFile(file, text, columns);
  if (refused) return { rows: [], issues: [refused] };

  const records = parseRecords(text);
  const broken = records.find((record) => record.quoteError);
  if (broken) return { rows: [], issues: [brokenQuotes(file, broken.line)] };

  const [header, ...body] = records;
  const found = header?.cells ?? [];
  const headerIssues = checkHeader(file, found, columns);
  if (headerIssues.length > 0) return { rows: [], issues: headerIssues };

  const issues: Issue[] = [];
  const rows: Row[] = [];
  for (const record of body) {
    if (record.cells.length !== found.length) issues.push(wrongCellCount(file, record, found.length));
    else rows.push(new Row(file, record.line, record.number, found, record.cells));
  }
  return { rows, issues };
}

interface RecordAt {
  cells: string[];
  line: number;
  number: number;
  quoteError: boolean;
}

/** Records with their places. Rows without a single filled cell are left out, but counted. */
function parseRecords(text: string): RecordAt[] {
  const records: RecordAt[] = [];
  let start = 0;
  let line = 1;
  let number = 1;
  Papa.parse<string[]>(text, {
    delimiter: ",",
    newline: "\n",
    step({ data, errors, meta }) {
      const quoteError = errors.some(({ type }) => type === "Quotes") || hasBareQuote(text.slice(start, meta.cursor), data);
      if (quoteError || data.some((cell) => cell.trim() !== "")) records.push({ cells: data, line, number, quoteError });
      number++;
      line += text.slice(start, meta.cursor).split("\n").length - 1;
      start = meta.cursor;
    },
  });
  return records;
}

/** A mark within a cell is written twice, and the cell between two more: whatever has fewer has lost some. */
function hasBareQuote(raw: string, cells: readonly string[]): boolean {
  const marks = marksIn(raw);
  const needed = cells.map(marksIn).reduce((sum, inside) => sum + (inside > 0 ? 2 * inside + 2 : 0), 0);
  return marks % 2 === 1 || marks < needed;
}

const marksIn = (text: string) => text.split('"').length - 1;

function refuseFile(file: string, text: string, columns: readonly string[]): Issue | undefined {
  const rest = withoutSep(text);
  const personal = personalHeader(rest, columns);
  if (personal.length > 0) return refusePersonal(file, rest === text ? 1 : 2, `kolom data pribadi: ${personal.join(", ")}`);
  const separated = refuseSeparator(file, text);
  if (separated) return separated;
  const returned = text.indexOf("\r");
  return returned < 0 ? undefined : wrongLineEnd(file, text.slice(0, returned).split("\n").length, text[returned + 1] === "\n");
}

function wrongLineEnd(file: string, line: number, windows: boolean): Issue {
  return {
    code: "csv-akhir-baris",
    at: { file, line },
    what: `Baris diakhiri ${windows ? "CRLF (cara Windows)" : "CR"}, bukan LF.`,
    why: "Dengan dua cara mengakhiri baris, riwayat perubahan menandai semua baris sebagai berubah.",
    fix: rapikan,
  };
}

function brokenQuotes(file: string, line: number): Issue {
  return {
    code: "csv-kutip-rusak",
    at: { file, line },
    what: "Tanda kutip ganda pada baris ini tidak berpasangan.",
    why: "Tanpa pasangan, baris-baris sesudahnya terbaca sebagai satu sel.",
    fix: 'Apit sel dengan satu pasang ", dan tulis kutip di dalam sel sebagai "".',
  };
}

function wrongCellCount(file: string, { cells, line }: RecordAt, expected: number): Issue {
  const extra = cells.slice(expected);
  return {
    code: "jumlah-sel-salah",
    at: { file, line },
    what: `Baris ini berisi ${cells.length} sel, padahal kepalanya ${expected} kolom.`,
    why: "Sel yang kurang atau lebih menggeser isi ke kolom yang salah.",
    fix: extra.length === 0 ? "Tambahkan koma untuk sel kosong yang hilang."
      : extra.every((cell) => cell === "") ? "Hapus koma yang lebih di ujung baris."
        : 'Tulis angka desimal dengan titik (24.8), dan apit teks yang mengandung koma dengan tanda kutip (").',
  };
}
