const months = [
  ["januari", "jan", "january"], ["februari", "feb", "pebruari", "february"], ["maret", "mar", "march"],
  ["april", "apr"], ["mei", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
  ["agustus", "agu", "agt", "ags", "aug", "august"], ["september", "sep", "sept"],
  ["oktober", "okt", "oct", "october"], ["november", "nov", "nopember", "nop"], ["desember", "des", "dec", "december"],
];

/** Any of their names, for a pattern that is deaf to case. */
export const anyMonth = months.flat().sort((a, b) => b.length - a.length).join("|");

/** "Juni", "jun", "June" → 6. */
export function monthNumber(word: string): number | undefined {
  const index = months.findIndex((spellings) => spellings.includes(word.toLowerCase().replace(/\.$/, "")));
  return index < 0 ? undefined : index + 1;
}

export const pad = (value: number | string) => String(value).padStart(2, "0");

/** "2024-06-15", or undefined where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}` : undefined;
}

export function isIsoDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) === text;
}

/** Days that Excel counts from 1899-12-30, for the years 2000 to 2050. */
export function fromSerial(serial: number): string | undefined {
  if (serial < 36526 || serial > 55153) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/** "2024-06-15" → "15 Juni 2024". */
export function spellDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  const name = months[(month ?? 1) - 1]?.[0] ?? "";
  return `${day} ${name[0]?.toUpperCase()}${name.slice(1)} ${year}`;
}

/** All days that a written date can stand for, as ISO: "05/06/2024" is two, "15/06/2024" one, "soon" none. */
export function possibleDates(text: string): string[] {
  const serial = /^\d{5}$/.test(text) ? fromSerial(Number(text)) : undefined;
  if (serial !== undefined) return [serial];
  const parts = text.replace(/[T ]\d{1,2}[:.]\d{2}.*$/, "").split(/[\s/.,-]+/).filter((part) => part !== "");
  const [a = "", b = "", c = ""] = parts.map((part) => String(monthNumber(part) ?? part));
  if (parts.length !== 3 || [a, b, c].some((part) => !/^\d{1,4}$/.test(part))) return [];
  const orders = a.length === 4 ? [[a, b, c]] : monthNumber(parts[1] ?? "") ? [[c, b, a]] : [[c, b, a], [c, a, b]];
  const found = orders.map(([year = "", month, day]) => isoDate(fullYear(year), Number(month), Number(day)));
  return [...new Set(found.filter((date) => date !== undefined))];
}

/** Two digits of a year, as office programs shorten it. */
export const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));
