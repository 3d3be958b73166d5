import type { Issue } from "./issue.ts";
import { isDayFirst } from "./restore-cell.ts";
import { csvText, isBlank, reform } from "./restore-form.ts";
import { dateColumns, decimalsOf, doubtful, restoreRow, withNoughts, type Beside, type Cells } from "./restore-row.ts";
import { Row } from "./row.ts";
import { angkaColumns } from "./statement.ts";

export interface Change {
  /** As a spreadsheet counts. */
  row: number;
  column: string;
  before: string;
  after: string;
}

export interface RestoredTable {
  file: string;
  /** Lines of the file above those of `checked`. */
  above: number;
  /** What was done to the file as a whole. */
  done: readonly string[];
  changes: readonly Change[];
  /** Numbers that may have been others. */
  doubts: readonly Issue[];
  /** With blank rows, so that each line keeps its number. */
  checked: string;
  text: string;
}

interface Pair {
  before: Row;
  /** Null where the row has not the cells of the header. */
  after: Cells | null;
  record: readonly string[];
}

/** A table as it was before a spreadsheet wrote it, as far as that can be known. `narrow`: in an encoding that has "?" for the letters that it lacks. */
export function restoreTable(file: string, text: string, columns: readonly string[], known: Omit<Beside, "dayFirst">, narrow = false): RestoredTable {
  const { records, above, done, intact } = reform(text, columns);
  const [header = [], ...body] = records;
  const dates = header.flatMap((column, i) => (dateColumns.includes(column) ? body.map((record) => record[i] ?? "") : []));
  const beside = { ...known, dayFirst: isDayFirst(dates) };
  let line = 1 + above + linesOf(header);
  const read = body.map((record, i): Pair => {
    const before = new Row(file, line, i + 2, header, record);
    line += linesOf(record);
    return { before, record, after: record.length === header.length && !isBlank(record) ? restoreRow(before.cells, beside) : null };
  });
  // In a table that no spreadsheet wrote, a number is as its author wants it.
  const rewritten = !intact && (done.length > 0 || read.some((pair) => changesOf(pair).length > 0));
  const pairs = rewritten ? read.map((pair) => ({ ...pair, after: pair.after && withNoughts(pair.after, beside) })) : read;
  const written = [header, ...pairs.map(({ record, after }) => (after ? header.map((column) => after[column] ?? "") : [...record]))];
  return {
    file, above, done,
    changes: pairs.flatMap(changesOf),
    doubts: [...(rewritten ? doubtsOf(pairs, beside) : []), ...(narrow ? pairs.flatMap(lostLetters) : [])],
    checked: csvText(written),
    text: csvText(written.filter((record) => !isBlank(record))),
  };
}

const linesOf = (record: readonly string[]) => 1 + record.join("").split("\n").length - 1;

function changesOf({ before, after }: Pair): Change[] {
  return Object.entries(after ?? {}).flatMap(([column, text]) =>
    text === before.cell(column) ? [] : [{ row: before.number, column, before: before.cell(column), after: text }]);
}

/** A question is asked at the end of a word. */
const lostLetter = /(^|\s)\?|\?(?=[\p{L}\d])/u;

function lostLetters({ before, after }: Pair): Issue[] {
  return Object.entries(after ?? {}).filter(([, text]) => lostLetter.test(text.replace(/https?:\/\/\S+/g, ""))).map(([column]) => ({
    code: "enkode-bukan-utf8",
    at: before.at(column),
    what: "Tanda tanya di sel ini mungkin semula huruf atau tanda lain.",
    why: "Excel menyimpan berkas ini dengan enkode lama, yang menulis ? untuk tanda yang tidak dikenalnya, misalnya − atau ≥.",
    fix: "Lihat sumbernya atau riwayatnya. Bila memang tanda tanya, jalankan npm run rapikan -- --sudah-dilihat; bila tidak, betulkan di editor teks.",
  }));
}

function doubtsOf(pairs: readonly Pair[], beside: Beside): Issue[] {
  const decimals = Object.fromEntries(angkaColumns.map((column) => [column, Math.max(0, ...pairs.map(({ after }) => decimalsOf(after?.[column] ?? "")))]));
  return pairs.flatMap(({ before, after }) => (after ? doubtful(after, decimals, beside).map(({ column, shorter }) => ({
    code: "nilai-bukan-angka",
    at: before.at(column),
    what: `"${before.cell(column)}" pada kolom ${column} mungkin semula ${shorter ? "lebih panjang" : "angka ribuan"}.`,
    why: shorter ? "Excel membuang nol di ujung desimal (32,0 menjadi 32), padahal ketelitian seperti yang diterbitkan harus tetap."
      : "Setelah melewati Excel, titik dapat berarti ribuan atau desimal.",
    fix: `Lihat sumbernya. Bila memang begini, jalankan npm run rapikan -- --sudah-dilihat; bila tidak, betulkan di editor teks${shorter ? ", berikut nolnya" : ""}.`,
  })) : []));
}
