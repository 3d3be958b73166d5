import Papa from "papaparse";
import type { Issue, Place } from "./issue.ts";
import { suggest } from "./suggest.ts";
import { personalColumns } from "./personal.ts";

/** One record of a table: its cells by column name, and where each stands. */
export class Row {
  readonly file: string;
  readonly line: number;
  /** Row number as a spreadsheet shows it: differs from `line` where a cell holds a line break. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly columns: readonly string[];

  constructor(file: string, line: number, number: number, columns: readonly string[], cells: readonly string[]) {
    this.file = file;
    this.line = line;
    this.number = number;
    this.columns = columns;
    this.cells = Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  }

  cell(column: string): string {
    const text = this.cells[column];
    if (text === undefined) throw new Error(`no column ${column} in ${this.file}`);
    return text;
  }

  at(column?: string): Place {
    const place = { file: this.file, line: this.line };
    if (column === undefined) return place;
    return { ...place, column, cell: `${letters(this.columns.indexOf(column))}${this.number}` };
  }
}

export interface Table {
  rows: Row[];
  issues: Issue[];
}

/**
 * Text of a CSV file with a fixed header → rows. Where the header or the quoting is wrong there are
 * no rows, only issues: guessing on would blame the author for cells that are not wrong.
 */
export function parseCsv(file: string, text: string, columns: readonly string[]): Table {
  const refused = refuseFile(file, text);
  if (refused) return { rows: [], issues: [refused] };

  const records = parseRecords(text);
  const broken = records.find((record) => record.quoteError);
  if (broken) return { rows: [], issues: [brokenQuotes(file, broken.line)] };

  const [header, ...body] = records;
  const headerIssues = checkHeader(file, header?.cells ?? [], columns);
  if (headerIssues.length > 0) return { rows: [], issues: headerIssues };

  const found = header?.cells ?? [];
  const issues: Issue[] = [];
  const rows: Row[] = [];
  for (const record of body) {
    if (record.cells.length !== found.length) issues.push(wrongCellCount(file, record, found.length));
    else rows.push(new Row(file, record.line, record.number, found, record.cells));
  }
  return { rows, issues };
}

interface Record_ {
  cells: string[];
  line: number;
  number: number;
  quoteError: boolean;
}

function parseRecords(text: string): Record_[] {
  const records: Record_[] = [];
  let start = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: ",",
    step({ data, errors, meta }) {
      const quoteError = errors.some(({ type }) => type === "Quotes");
      if (data.length > 1 || data[0]?.trim() !== "" || quoteError) {
        records.push({ cells: data, line, number: records.length + 1, quoteError });
      }
      line += text.slice(start, meta.cursor).split("\n").length - 1;
      start = meta.cursor;
    },
  });
  return records;
}

function refuseFile(file: string, text: string): Issue | undefined {
  const firstLine = text.slice(0, text.indexOf("\n") >>> 0);
  const separator = [";", "\t"].find((mark) => firstLine.split(mark).length > firstLine.split(",").length);
  if (separator) {
    return {
      code: "csv-titik-koma",
      at: { file, line: 1 },
      what: `Kolom dipisahkan ${separator === ";" ? "titik koma (;)" : "tabulasi"}, bukan koma.`,
      why: "Excel berbahasa Indonesia menyimpan CSV dengan titik koma; situs ini memakai koma.",
      fix: "Ekspor ulang sebagai CSV dengan pemisah koma (LibreOffice: “Edit filter settings”, pemisah “,”).",
    };
  }
  if (text.includes("\r")) {
    return {
      code: "csv-akhir-baris",
      at: { file, line: 1 },
      what: "Baris diakhiri CRLF (cara Windows), bukan LF.",
      why: "Dengan dua cara mengakhiri baris, riwayat perubahan menandai semua baris sebagai berubah.",
      fix: "Simpan ulang dengan akhir baris “LF” (pilihan di sudut kanan bawah editor teks).",
    };
  }
  return undefined;
}

function checkHeader(file: string, found: readonly string[], expected: readonly string[]): Issue[] {
  const personal = personalColumns(found, expected);
  if (personal.length > 0) return [refusePersonal(file, personal)];
  const at = { file, line: 1 };
  const unknown = found
    .map((column, i) => ({ column, cell: `${letters(i)}1`, twice: found.indexOf(column) < i }))
    .filter(({ column, twice }) => twice || !expected.includes(column))
    .map(({ column, cell, twice }): Issue => ({
      code: "kolom-tak-dikenal",
      at: { ...at, column: column === "" ? "(tanpa nama)" : column, cell },
      what: twice ? `Kolom "${column}" ada dua kali.` : `Kolom "${column}" tidak dikenal.`,
      why: "Berkas ini hanya boleh berisi kolom yang tertulis di panduan.",
      fix: twice ? "Hapus salah satunya." : suggest(column, expected, "Hapus kolom ini, atau betulkan namanya."),
    }));
  const missing = expected
    .filter((column) => !found.includes(column))
    .map((column): Issue => ({
      code: "kolom-hilang",
      at,
      what: `Kolom "${column}" tidak ada.`,
      why: "Semua kolom wajib ada walaupun selnya kosong, supaya tidak ada yang tertinggal tanpa sengaja.",
      fix: `Jadikan baris pertama: ${expected.join(",")}`,
    }));
  return [...unknown, ...missing];
}

/** Names the columns only: nothing below the header of such a file is read or repeated. */
export function refusePersonal(file: string, columns: readonly string[]): Issue {
  return {
    code: "data-pribadi",
    at: { file, line: 1 },
    what: `Berkas memuat kolom data pribadi: ${columns.join(", ")}. Isinya tidak dibaca.`,
    why: "Isi folder ini terbuka untuk umum; data seorang anak atau keluarga tidak boleh masuk.",
    fix: "Hapus berkas ini dari folder dan dari riwayat, lalu masukkan hanya jumlah per wilayah.",
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

function wrongCellCount(file: string, record: Record_, expected: number): Issue {
  const count = record.cells.length;
  return {
    code: "jumlah-sel-salah",
    at: { file, line: record.line },
    what: `Baris ini berisi ${count} sel, padahal kepalanya ${expected} kolom.`,
    why: "Sel yang kurang atau lebih menggeser isi ke kolom yang salah.",
    fix: count > expected ? 'Apit sel yang mengandung koma dengan tanda kutip (").' : "Tambahkan koma untuk sel kosong yang hilang.",
  };
}

/** 0 → A, 25 → Z, 26 → AA: the column letters of a spreadsheet. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
