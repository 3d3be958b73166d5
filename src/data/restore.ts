import { checkContent } from "./check.ts";
import { decodeAny, decodeText } from "./decode.ts";
import type { Issue } from "./issue.ts";
import { columnsOf } from "./model.ts";
import { parseContent } from "./parse.ts";
import type { Files } from "./read.ts";
import { ledgerOf } from "./released.ts";
import { restoreTable, type Change, type RestoredTable } from "./restore-table.ts";

/** What became of one table that a spreadsheet has spoilt. */
export interface Restored {
  file: string;
  /** What was done to the file as a whole. */
  done: readonly string[];
  changes: readonly Change[];
  /** Why it cannot be restored whole; then nothing of it may be written. */
  refused: readonly Issue[];
  text: string;
}

/** What the check says of a cell that a spreadsheet may have spoilt. */
const spoilt = ["kode-rusak", "periode-rusak", "nilai-bukan-angka", "tanggal-bukan-iso"];
const encoder = new TextEncoder();

/** The spoilt tables of the content as they were before a spreadsheet wrote them. `seen`: the author has compared doubtful numbers with their sources. */
export function restoreFiles(files: Files, seen: boolean): Restored[] {
  const touched = restoreTables(files).filter(({ done, changes }) => done.length + changes.length > 0);
  const after = parseContent(new Map([...files, ...touched.map(({ file, checked }) => [file, encoder.encode(checked)] as const)]));
  const issues = checkContent(after).filter(({ at, code }) => columnsFor(at.file) && (after.unread.has(at.file) || spoilt.includes(code)));
  const names = new Set([...touched, ...issues.map(({ at }) => at)].map(({ file }) => file));
  return [...names].sort().map((file) => {
    const { above = 0, done = [], changes = [], doubts = [], text = "" } = touched.find((table) => table.file === file) ?? {};
    const found = issues.filter(({ at }) => at.file === file).map((issue) => ({ ...issue, at: { ...issue.at, line: issue.at.line + above } }));
    return { file, done, changes, text, refused: seen || after.unread.has(file) ? found : [...found, ...doubts] };
  });
}

/** Every table, but those with personal data: nothing of them is read or repeated. */
function restoreTables(files: Files): RestoredTable[] {
  const { content, issues } = parseContent(files);
  const ledger = ledgerOf(content.daftarRilis.flatMap(({ isi }) => Object.values(isi)).filter((record) => record !== null));
  const personal = new Set(issues.filter(({ code }) => code === "data-pribadi").map(({ at }) => at.file));
  return [...files].flatMap(([file, bytes]) => {
    const columns = columnsFor(file);
    if (!columns || personal.has(file)) return [];
    const { text, enkode } = decodeAny(bytes);
    if (typeof decodeText(file, encoder.encode(text)) !== "string") return [];
    const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const indikator = content.indikatorBySlug.get(/^content\/nilai\/(.+)\.csv$/.exec(file)?.[1] ?? "");
    const table = restoreTable(file, hasBom ? `\uFEFF${text}` : text, columns, { indikator, ledger }, enkode === "Windows-1252");
    return [enkode === "UTF-8" ? table : { ...table, done: [`enkode ${enkode} menjadi UTF-8`, ...table.done] }];
  });
}

function columnsFor(file: string): readonly string[] | undefined {
  if (/^content\/nilai\/[^/]+\.csv$/.test(file)) return columnsOf.nilai;
  const table = (["wilayah", "sumber", "pernyataan"] as const).find((name) => file === `content/${name}.csv`);
  return table && columnsOf[table];
}
