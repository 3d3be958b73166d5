import Papa from "papaparse";
import { daftarInstrumen } from "../src/data/model.ts";
import type { Files } from "../src/data/read.ts";

/** The real content with one mistake in it. */
export interface Mistake {
  file: string;
  text: string;
  /** The messages of which one must be given in this file. */
  codes: readonly string[];
}

const seed = 20261125;
const ofEachKind = 10;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function chance(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

class Dice {
  private readonly next = chance(seed);
  below = (limit: number) => Math.floor(this.next() * limit);
  one<T>(all: readonly T[]): T {
    const found = all[this.below(all.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  }
}

type Cells = Record<string, string>;
interface Table {
  file: string;
  columns: string[];
  rows: Cells[];
}

const decoder = new TextDecoder();
const columnsOf = (text: string) => (text.split("\n", 1)[0] ?? "").split(",");

/** The content as something to make mistakes in. */
class Draft {
  readonly dice = new Dice();
  private readonly files: Files;
  constructor(files: Files) {
    this.files = files;
  }

  text = (file: string) => decoder.decode(this.files.get(file));
  daftar = (form: RegExp) => [...this.files.keys()].filter((file) => form.test(file));

  table(form = /^content\/nilai\//): Table {
    const file = this.dice.one(this.daftar(form));
    const text = this.text(file);
    return { file, columns: columnsOf(text), rows: Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data };
  }

  /** A row of some table of figures, as `alter` leaves it. */
  row(fits: (row: Cells, table: Table) => boolean, alter: (row: Cells, table: Table) => Cells): { file: string; text: string } {
    for (;;) {
      const table = this.table();
      const possible = table.rows.filter((row) => fits(row, table));
      if (possible.length === 0) continue;
      const chosen = this.dice.one(possible);
      return { file: table.file, text: csv(table, table.rows.map((row) => (row === chosen ? alter(row, table) : row))) };
    }
  }

  cell(column: string, alter: (text: string, row: Cells) => string, fits: (row: Cells) => boolean = () => true): { file: string; text: string } {
    return this.row((row) => row[column] !== "" && fits(row) && alter(row[column] ?? "", row) !== row[column], (row) => ({ ...row, [column]: alter(row[column] ?? "", row) }));
  }

  /** A text with one place that fits put otherwise. */
  place(files: RegExp, fits: RegExp, alter: (found: string) => string): { file: string; text: string } {
    for (;;) {
      const file = this.dice.one(this.daftar(files));
      const text = this.text(file);
      const all = [...text.matchAll(fits)];
      if (all.length === 0) continue;
      const { 0: found, index } = this.dice.one(all);
      return { file, text: text.slice(0, index) + alter(found) + text.slice(index + found.length) };
    }
  }
}

const csv = ({ columns }: Table, rows: readonly Cells[]) => `${Papa.unparse([...rows], { columns, newline: "\n" })}\n`;
const isPercent = (row: Cells) => row["nilai"]?.includes(".") === true;
const isShown = ({ status, peran }: Cells) => status === "ada" && peran !== "keliru";
const gone = ["rilis-angka-hilang", "utama-tidak-tunggal", "peran-tidak-cocok", "baris-ganda"];

type Kind = readonly [codes: readonly string[], make: (draft: Draft) => { file: string; text: string }];

/** How people and programs spoil content. */
const kinds: Readonly<Record<string, Kind>> = {
  "a digit of a code is another": [["wilayah-tak-dikenal", "kode-rusak", ...gone],
    (draft) => draft.cell("kode", (kode) => kode.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)))],
  "two digits of a code change places": [["wilayah-tak-dikenal", ...gone],
    (draft) => draft.cell("kode", (kode) => kode.replace(/(\d)(\d)$/, "$2$1"))],
  "a decimal comma": [["nilai-bukan-angka"], (draft) => draft.cell("nilai", (nilai) => nilai.replace(".", ","))],
  "another period": [["putaran-tak-dikenal", ...gone],
    (draft) => draft.cell("periode", (periode) => String(Number(periode.slice(0, 4)) + draft.dice.one([-1, 1])) + periode.slice(4))],
  "a month that is none": [["periode-bukan-iso", "periode-rusak"], (draft) => draft.cell("periode", (periode) => `${periode.slice(0, 4)}-13`)],
  "a row twice": [["baris-ganda"], (draft) => {
    const table = draft.table();
    const row = draft.dice.one(table.rows);
    return { file: table.file, text: csv(table, [...table.rows, row]) };
  }],
  "no source": [["sumber-kosong"], (draft) => draft.cell("sumber", () => "")],
  "a source misspelt": [["sumber-tak-dikenal"], (draft) => draft.cell("sumber", (id) => id.replace(/.$/, "_"))],
  "two cells exchanged": [["kode-rusak", "wilayah-tak-dikenal", "periode-bukan-iso", "periode-rusak", "instrumen-tak-dikenal", "pilihan-tak-dikenal", "nilai-bukan-angka", "nilai-kosong", "status-dengan-nilai", "selang-tidak-memuat-nilai", "kolom-wajib-kosong", "tanggal-bukan-iso", "sumber-tak-dikenal", "dokumen-tidak-cocok", "sumber-kosong"], (draft) => {
    const pairs = [["kode", "periode"], ["periode", "instrumen"], ["instrumen", "instrumen_dasar"], ["instrumen_dasar", "peran"], ["peran", "status"], ["status", "nilai"], ["nilai", "bawah"], ["acuan", "sumber"], ["sumber", "dinyatakan"]] as const;
    const [a, b] = draft.dice.one(pairs);
    return draft.row((row) => row[a] !== row[b], (row) => ({ ...row, [a]: row[b] ?? "", [b]: row[a] ?? "" }));
  }],
  "a value beyond its range": [["nilai-di-luar-rentang"], (draft) => draft.cell("nilai", (nilai) => draft.dice.one([`-${nilai}`, nilai.replace(".", "")]), (row) => isShown(row) && isPercent(row) && Number(row["nilai"]) > 10.1)],
  "a quotation mark lost": [["csv-kutip-rusak", "jumlah-sel-salah"], (draft) => draft.place(/^content\/(nilai\/.*|pernyataan|sumber)\.csv$/, /(?<=,)"(?!")|(?<!")"(?=\n)/g, () => "")],
  "an instrument that measures something else": [["instrumen-tak-diizinkan", "putaran-tak-dikenal", "dokumen-tidak-cocok", "acuan-tak-dikenal", ...gone],
    (draft) => draft.cell("instrumen", (instrumen) => daftarInstrumen[(daftarInstrumen.indexOf(instrumen as "ssgi") + 1) % daftarInstrumen.length] ?? "")],
  "two main statements": [["utama-tidak-tunggal"], (draft) => draft.cell("peran", () => "utama", ({ peran }) => peran !== "keliru")],
  "a word that is none of the list": [["pilihan-tak-dikenal", "instrumen-tak-dikenal"], (draft) => draft.cell(draft.dice.one(["peran", "status", "instrumen", "instrumen_dasar"]), (word) => word.replace(/.$/, ""))],
  "a value beside a status that says there is none": [["status-dengan-nilai"], (draft) => draft.cell("status", () => draft.dice.one(["ditahan", "tidak-diukur", "tidak-pasti", "tidak-berlaku"]), ({ nilai }) => nilai !== "")],
  "a character that nobody sees": [["nilai-bukan-angka", "wilayah-tak-dikenal", "kode-rusak", "periode-bukan-iso", "instrumen-tak-dikenal", "sumber-tak-dikenal", "spasi-tepi", "sel-rumus"],
    (draft) => {
      const hidden = draft.dice.one(["\u200b", "\u00a0", "\u200d", "\ufeff", "\t"]);
      const before = draft.dice.one([true, false]);
      return draft.cell(draft.dice.one(["kode", "periode", "instrumen", "nilai", "sumber", "catatan"]), (text) => (before ? hidden + text : text + hidden));
    }],
  "a file cut off": [["jumlah-sel-salah", "csv-kutip-rusak", "berkas-terpotong", "mdx-rusak", "yaml-rusak", "geojson-rusak", "rilis-rusak", "rilis-angka-hilang", "isian-hilang", "artikel-tanpa-kepala"], (draft) => {
    const file = draft.dice.one(draft.daftar(/\.(csv|yaml|mdx|geojson|json)$/));
    const text = draft.text(file);
    return { file, text: text.slice(0, 1 + draft.dice.below(text.length - 2)) };
  }],
  "a line of YAML moved": [["yaml-rusak", "isian-tak-dikenal", "isian-hilang", "isian-tidak-sah"], (draft) => draft.place(/\.yaml$/, /^ {2,}(?=\S)/gm, (indent) => draft.dice.one([indent.slice(1), indent.slice(2), `${indent} `]))],
  "a figure typed into an article": [["angka-diketik"], (draft) => {
    const { nilai = "" } = draft.dice.one(draft.table(/prevalensi-stunting-survei\.csv$/).rows.filter(isPercent));
    return draft.place(/^content\/artikel\//, /(?<=[a-z])\.\n(?=\n)/g, () => `. Angkanya ${nilai.replace(".", ",")} persen.\n`);
  }],
  "a boundary that is none": [["geometri-cincin-terbuka", "geometri-koordinat-tertukar", "geometri-di-luar-kaltim", "geometri-berpotongan", "geometri-tanpa-wilayah", "geometri-ganda", "geojson-rusak"], (draft) =>
    draft.place(/^content\/batas\/.*\.geojson$/, /\[\s*(1\d\d\.\d+)\s*,\s*(-?\d+\.\d+)\s*\]/g, (point) => draft.dice.one([
      point.replace(/(1\d\d\.\d+)(\s*,\s*)(-?\d+\.\d+)/, "$3$2$1"), point.replace(/1(\d\d\.)/, "2$1"), point.replace(".", ","),
    ]))],
  "a column without its name": [["kolom-hilang", "kolom-tak-dikenal"], (draft) => {
    const { file, columns } = draft.table(/^content\/.*\.csv$/);
    const column = draft.dice.one(columns);
    return { file, text: draft.text(file).replace(columns.join(","), columns.map((name) => (name === column ? draft.dice.one(["", `${name}x`, name.toUpperCase()]) : name)).join(",")) };
  }],
  "a digit of the ledger": [["rilis-rusak", "rilis-entri-berubah", "rilis-rantai-putus", "rilis-entri-hilang"], (draft) => draft.place(/^content\/rilis\//, /\d/g, (digit) => String((Number(digit) + 1) % 10))],
};

/** Mistakes by kind, the same in every run on the same content. */
export function mistakesByKind(files: Files): [kind: string, mistakes: Mistake[]][] {
  const draft = new Draft(files);
  return Object.entries(kinds).map(([kind, [codes, make]]) => [kind, Array.from({ length: ofEachKind }, () => ({ codes, ...make(draft) }))]);
}
