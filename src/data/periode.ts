import { fromSerial, fullYear, isoDate, monthNumber, pad, possibleDates, spellDate } from "./date.ts";
import { narrow, trimInvisible, withoutZeroWidth } from "./invisible.ts";

const iso = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
export const isPeriode = (text: string) => iso.test(text);

interface PeriodeMistake {
  /** A spreadsheet did it, not the author. */
  eaten: boolean;
  fix: string;
  /** The period that can only be meant. */
  meant?: string;
}

type Reading = readonly [eaten: boolean, fix: string, meant?: string | undefined];
type Reader = readonly [form: RegExp, read: (...groups: string[]) => Reading | undefined];

const write = (periode: string) => `Tulis ${periode}.`;
const lookUp = "Lihat periodenya di sumber, lalu tulis seperti 2024 atau 2024-06.";
const asStatement = "Pindahkan pernyataannya ke content/pernyataan.csv: kolom ini hanya untuk satu tahun atau satu bulan.";

function month(year: string | number, number: number | undefined): string | undefined {
  return number !== undefined && number >= 1 && number <= 12 ? `${year}-${pad(number)}` : undefined;
}

function ofDay(date: string): string {
  return `Tulis ${date.slice(0, 7)}, dan pindahkan tanggalnya (${spellDate(date)}) ke kolom catatan.`;
}

/** The only month whose first day is among the dates. */
function firstOfMonth(dates: readonly string[]): string | undefined {
  const [first, ...others] = dates.filter((date) => date.endsWith("-01"));
  return others.length === 0 ? first?.slice(0, 7) : undefined;
}

/** Spreadsheets make the first of the month from 2024-06; a written day may be two different ones. */
function ofWrittenDay(text: string): string {
  const dates = possibleDates(text);
  const first = firstOfMonth(dates);
  if (first !== undefined) return write(first);
  if (dates.length === 1) return ofDay(String(dates[0]));
  return dates.length === 0 ? lookUp : `Lihat sumbernya: tulis ${dates.map((date) => date.slice(0, 7)).join(" atau ")}.`;
}

const named = (word: string, year: string) => month(fullYear(year), monthNumber(word));
const fixed = (eaten: boolean, periode: string | undefined): Reading => [eaten, periode ? write(periode) : lookUp, periode];
const eatenDay = (text: string): Reading => [true, ofWrittenDay(text), firstOfMonth(possibleDates(text))];

/** The forms that come up, the eaten ones first. The first that fits is told. */
const readers: readonly Reader[] = [
  [/^['’](.*)$/, (rest) => fixed(true, iso.test(rest ?? "") ? rest : undefined)],
  [/^((?:19|20)\d\d)[.,]0+$/, (year) => fixed(true, year)],
  [/^([12])[.,](\d{3})$/, (thousand, rest) => fixed(true, `${thousand}${rest}`)],
  [/^(\d(?:[.,]\d+)?)e\+?0?3$/i, (digits) => fixed(true, digits?.length === 5 ? digits.replace(/[.,]/, "") : undefined)],
  [/^(\d{5})(?:[.,]0+)?$/, (serial) => {
    const date = fromSerial(Number(serial));
    return date === undefined ? undefined : [true, date.endsWith("-01") ? write(date.slice(0, 7)) : ofDay(date), firstOfMonth([date])];
  }],
  [/^(\p{L}{3,9})\.?[-/](\d{4}|\d{2})$/u, (word = "", year = "") => fixed(true, named(word, year))],
  [/^(\d{4}|\d{2})[-/](\p{L}{3,9})$/u, (year = "", word = "") => fixed(true, year.length === 4 ? named(word, year) : undefined)],
  [/^(\d{1,2}[/.-](?:\d{1,2}|\p{L}{3,9})[/.-](?:\d{4}|\d{2})(?: \d.*)?)$/u, (text = "") => eatenDay(text)],
  [/^(\d{4}-\d{2}-\d{2})[T ]\d.*$/, (text = "") => eatenDay(text)],
  [/^(#.*)$/, () => [true, lookUp]],
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, (year, number, day) => {
    const date = isoDate(Number(year), Number(number), Number(day));
    return [false, date === undefined ? lookUp : ofDay(date)];
  }],
  [/^((?:19|20)\d\d)(?:[-/. ](\d{1,2})|(\d{2}))$/, (year = "", apart, joined) => fixed(false, month(year, Number(apart ?? joined)))],
  [/^(\d{1,2})[-/. ](\d{4})$/, (number, year = "") => fixed(false, month(year, Number(number)))],
  [/^(\d{1,2} \p{L}+ \d{4})$/u, (text = "") => [false, ofWrittenDay(text).replace(/^Tulis (\d{4}-\d{2})\.$/, `Tulis $1, dan pindahkan tanggalnya (${text}) ke kolom catatan.`)]],
  [/^(\p{L}+)\.? (\d{4})$/u, (word = "", year = "") => (/^(tahun|th|thn)$/i.test(word) ? fixed(false, year) : named(word, year) ? fixed(false, named(word, year)) : undefined)],
  [/^(?=.*\d{4})(.*(?:tw|triwulan|kuartal|q[1-4]|semester|smt|sampai|hingga|s\.?\/?d|[–—]|\d{4} ?[-/] ?\d{4}).*)$/i, () => [false, asStatement]],
];

/** What is wrong with a period as it is written, or undefined. */
export function periodeMistake(text: string): PeriodeMistake | undefined {
  if (text === "" || iso.test(text)) return undefined;
  const bare = trimInvisible(withoutZeroWidth(narrow(text)));
  if (iso.test(bare)) return { eaten: false, fix: write(bare) };
  for (const [form, read] of readers) {
    const match = form.exec(bare);
    const reading = match ? read(...match.slice(1)) : undefined;
    if (!reading) continue;
    const [eaten, fix, meant] = reading;
    return meant === undefined ? { eaten, fix } : { eaten, fix, meant };
  }
  return { eaten: false, fix: lookUp };
}

/** The period that a text can only mean, however it is written; undefined where that is not sure. */
export function readPeriode(text: string): string | undefined {
  if (iso.test(text)) return text;
  return /^Tulis (\d{4}(?:-\d\d)?)\.$/.exec(periodeMistake(text)?.fix ?? "")?.[1];
}
