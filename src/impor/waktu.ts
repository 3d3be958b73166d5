import { monthNumber, pad } from "../data/date.ts";
import { readPeriode } from "../data/periode.ts";
import { textOf, type Sel } from "./buku.ts";
import type { Arti } from "./arti.ts";
import type { Baris, Tabel } from "./tabel.ts";

/** Every period that texts name, the more exact ones in place of their years: "Juni 2024" and "2024" are one. */
export function periodeDalamTeks(teks: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of teks) {
    const words = text.replace(/\.(csv|xlsx?|tsv|txt)$/i, "").replace(/[_\s-]+/g, " ");
    for (const [, month = "", year = ""] of words.matchAll(/(\p{L}{3,9})\.? ((?:19|20)\d\d)(?!\d)/gu)) {
      const number = monthNumber(month);
      if (number !== undefined) found.add(`${year}-${pad(number)}`);
    }
    for (const [, year = "", month = ""] of text.matchAll(/(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])/g)) found.add(`${year}-${month}`);
    for (const [year] of words.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) found.add(year);
  }
  return [...found].filter((one) => ![...found].some((other) => other !== one && other.startsWith(`${one}-`))).sort();
}

/** The period of all rows, for what is not said row by row: from the option, else from title, sheet and file name. */
export function periodeUmum(tabel: Tabel, asked: string | undefined): string[] {
  if (asked !== undefined) return [asked];
  return periodeDalamTeks([...tabel.judul, tabel.lembar, tabel.file.replace(/^.*[\\/]/, "")]);
}

/** The period of a number: what the row says, made whole by what the column and the title say. */
export function periodeAngka(arti: Arti, { sel }: Baris, ofColumn: string, general: readonly string[], asked: string | undefined): string | undefined {
  if (asked !== undefined) return asked;
  const whole = fromCell(sel[arti.periode?.indeks ?? -1]);
  if (whole !== undefined) return whole;
  const [only] = general.length === 1 ? general : [];
  const year = /^\d{4}/.exec(ofColumn)?.[0] ?? fromCell(sel[arti.tahun?.indeks ?? -1]) ?? only?.slice(0, 4);
  if (year === undefined) return undefined;
  if (/-\d\d$/.test(ofColumn)) return `${year.slice(0, 4)}${ofColumn.slice(-3)}`;
  if (arti.bulan) return withMonth(year.slice(0, 4), textOf(sel[arti.bulan.indeks]).trim());
  return arti.tahun || ofColumn !== "" || only === undefined ? year : only;
}

const fromCell = (sel: Sel | undefined) => (sel === undefined ? undefined : readPeriode(textOf(sel).trim()));

function withMonth(year: string, text: string): string | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : monthNumber(text);
  return number !== undefined && number >= 1 && number <= 12 ? `${year}-${pad(number)}` : undefined;
}
