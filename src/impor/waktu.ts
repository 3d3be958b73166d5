import { anyMonth, isoDate, monthNumber, pad } from "../data/date.ts";
import { readPeriode } from "../data/periode.ts";
import { textOf } from "./buku.ts";
import type { Pengamatan } from "./amati.ts";
import type { Arti } from "./arti.ts";
import type { Kolom } from "./kolom.ts";
import type { Baris, Tabel } from "./tabel.ts";

/** Stands among the periods of a title that names several months together: what is said of them is no figure of a year. */
export const rentang = "rentang bulan";

const span = /\b(triwulan|kuartal|semester|smt|tw|q[1-4])\b/i;
const monthsFromTo = new RegExp(`\\b(${anyMonth})\\b\\.?(?: (?:19|20)\\d\\d)? ?(?:[-–—]|s\\.? ?[/.]? ?d\\.?|sampai(?: dengan)?|hingga) ?(${anyMonth})\\b`, "gi");
/** A law has a year of its own; so has the day on which a table was printed. */
const law = /\b(?:nomor|no)\b\.? ?[\d./-]+(?: tahun (?:19|20)\d\d)?/gi;
const printed = /\b(?:dicetak|cetak|diunduh|unduh|diperbarui|update|printed)\b.*$/i;

const wordsOf = (text: string) => text.replace(/\.(csv|xlsx?|tsv|txt)$/i, "").replace(/[_\s]+/g, " ").replace(law, " ").replace(printed, " ");

/** "Semester I", "Januari–Juni", but not the twelve months of a year. */
export function isRentang(text: string): boolean {
  const words = wordsOf(text);
  return span.test(words) || [...words.matchAll(monthsFromTo)].some(([, from = "", to = ""]) => !(monthNumber(from) === 1 && monthNumber(to) === 12));
}

/** Every period that texts name, the more exact ones in place of their years: "Juni 2024" and "2024" are one. */
function periodeDalamTeks(teks: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of teks.map(wordsOf)) {
    for (const [, month = "", year = ""] of text.replace(monthsFromTo, " ").replaceAll("-", " ").matchAll(/(\p{L}{3,9})\.? ((?:19|20)\d\d)(?!\d)/gu)) {
      const number = monthNumber(month);
      if (number !== undefined) found.add(`${year}-${pad(number)}`);
    }
    for (const [, year = "", month = ""] of text.matchAll(/(?<!\d)((?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])/g)) found.add(`${year}-${month}`);
    for (const [year] of text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)) found.add(year);
  }
  return [...found].filter((one) => ![...found].some((other) => other !== one && other.startsWith(`${one}-`))).sort();
}

const textsAround = ({ judul, lembar, file }: Tabel) => [...judul, lembar, file.replace(/^.*[\\/]/, "")];
const written = new RegExp(`\\b(\\d{1,2}) (${anyMonth}) ((?:19|20)\\d\\d)\\b`, "gi");

/** The one day that title, sheet or file name write: a day becomes its month, but is not lost. */
export function hariTabel(tabel: Tabel): string | undefined {
  const days = textsAround(tabel).flatMap((text) => [...wordsOf(text).matchAll(written)].flatMap(([, day, month = "", year]) => isoDate(Number(year), monthNumber(month) ?? 0, Number(day)) ?? []));
  return new Set(days).size === 1 ? days[0] : undefined;
}

/** The period of all rows, for what is not said row by row: from the option, else from title, sheet and file name. */
export function periodeUmum(tabel: Tabel, asked: string | undefined): string[] {
  if (asked !== undefined) return [asked];
  const texts = textsAround(tabel);
  return [...periodeDalamTeks(texts), ...(texts.some(isRentang) ? [rentang] : [])];
}

/** The period of a number: what the row says, made whole by what the column and the title say. What a cell says otherwise is not overruled. */
export function periodeAngka(arti: Arti, { sel }: Baris, { periode: ofColumn }: Kolom, general: readonly string[], asked: string | undefined): string | undefined {
  if (asked !== undefined) return asked;
  const said = (kolom: Kolom | undefined) => (kolom ? textOf(sel[kolom.indeks]).trim() : "");
  if (said(arti.periode) !== "") return readPeriode(said(arti.periode));
  const whole = readPeriode(said(arti.bulan));
  if (whole?.includes("-") && [whole.slice(0, 4), ""].includes(said(arti.tahun))) return whole;
  const [only] = general.length === 1 ? general : [];
  const year = /^\d{4}/.exec(ofColumn)?.[0] ?? (said(arti.tahun) === "" ? only?.slice(0, 4) : readPeriode(said(arti.tahun)));
  if (year === undefined) return undefined;
  if (/-\d\d$/.test(ofColumn)) return `${year.slice(0, 4)}${ofColumn.slice(-3)}`;
  if (arti.bulan) return withMonth(year.slice(0, 4), said(arti.bulan));
  const found = arti.tahun || ofColumn !== "" || only === undefined ? year : only;
  return general.includes(rentang) && /^\d{4}$/.test(found) ? undefined : found;
}

function withMonth(year: string, text: string): string | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : monthNumber(text);
  return number !== undefined && number >= 1 && number <= 12 ? `${year}-${pad(number)}` : undefined;
}

const aboutTheData = /^\W*(?:\d\W+)?(?:data|keadaan|kondisi|posisi|periode|per|tahun|bulan)\b/i;

/** Rows of words that name another period than the one that the rows get from title and file: above some of them any, below them what speaks of the data. */
export function periodeSela({ tahun, periode }: Arti, { amatan, tanpaPeriode, kata }: Pengamatan): { baris: number; periode: string }[] {
  if (tahun ?? periode) return [];
  const last = Math.max(...amatan.map(({ baris }) => baris.nomor), ...tanpaPeriode.map(({ nomor }) => nomor));
  const given = [...new Set(amatan.map((one) => one.periode))];
  return kata.flatMap(({ baris, text }) => {
    const above = baris < last;
    if (!above && !aboutTheData.test(text)) return [];
    const fits = (said: string) => given.some((one) => one.startsWith(said) || (!above && said.startsWith(one)));
    const said = [...periodeDalamTeks([text]), ...(isRentang(text) ? [rentang] : [])].filter((one) => !fits(one));
    return said.map((one) => ({ baris, periode: one }));
  });
}
