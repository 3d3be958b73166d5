import { fullYear, monthNumber, pad } from "./date.ts";
import { narrow, trimInvisible, withoutZeroWidth } from "./invisible.ts";
import type { Tingkat, Wilayah } from "./model.ts";

const form = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;
export const isKode = (text: string) => form.test(text);

/** Codes that differ in one digit, or have the same digits in another order. */
export function areNearKode(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const sorted = (text: string) => [...text].sort().join("");
  return [...a].filter((digit, i) => digit !== b[i]).length === 1 || sorted(a) === sorted(b);
}

/** BPS numbers areas its own way, in 2, 4, 7 and 10 digits without dots. */
export const isKodeBps = (text: string) => /^\d{2}(\d{2}(\d{3}(\d{3})?)?)?$/.test(text);

export function tingkatOf(kode: string): Tingkat {
  if (kode === "00") return "negara";
  return (["provinsi", "kabkota", "kecamatan", "kelurahan"] as const)[kode.split(".").length - 1] ?? "kelurahan";
}

/** The area one step up by the code alone; empty for Indonesia. */
export function indukOf(kode: string): string {
  if (kode === "00") return "";
  return kode.includes(".") ? kode.slice(0, kode.lastIndexOf(".")) : "00";
}

/** The area and all that it lies in: "64.71.02" → "64", "64.71", "64.71.02". */
export const kodesAbove = (kode: string) => kode.split(".").map((_, i, parts) => parts.slice(0, i + 1).join("."));

/** Whether a text was a code before a spreadsheet, a missing dot or a comma: digits, but not in the form of one. */
export function isEatenKode(text: string): boolean {
  if (isKode(text)) return false;
  const rest = tidy(text).replace(/\p{L}{3,9}/gu, (word) => (monthNumber(word) ? "" : word)).replace(/(?<=\d)E(?=[+\d])/i, "");
  return /\d/.test(rest) && /^[\d\s.,:;/\\'’+–_-]+$/.test(rest);
}

/** All codes of known areas that a spoilt text can stand for, each once. */
export function possibleKode(text: string, wilayahByKode: ReadonlyMap<string, Wilayah>): Wilayah[] {
  const byBps = [...wilayahByKode.values()].filter(({ kode_bps }) => kode_bps !== "" && kode_bps === text);
  const known = candidates(tidy(text)).map((kode) => wilayahByKode.get(kode));
  return [...new Set([...known, ...byBps])].filter((wilayah) => wilayah !== undefined);
}

/** Texts in the form of a code that may be meant; most of them are no area's. */
export function candidates(text: string): string[] {
  const whole = /^\d([.,]\d+)?E\+?\d+$/i.test(text) ? String(Number(text.replace(",", "."))) : text;
  const parts = whole.replace(/^['’]/, "").split(/[^\d\p{L}]+/u).filter((part) => part !== "")
    .map((part) => String(monthNumber(part) ?? part));
  const found = [
    inGroups(parts.join("")),
    padded(parts),
    ...asDecimal(whole),
    // Indonesian Excel takes 64.02 for a time and shows 64:02:00.
    ...(whole.includes(":") ? [padded(parts.slice(0, -1))] : []),
    ...asDate(parts),
  ];
  return [...new Set(found.filter(isKode))];
}

const tidy = (text: string) => trimInvisible(withoutZeroWidth(narrow(text)));

/** "6471021004" → "64.71.02.1004", whatever dots and commas stood between. */
function inGroups(digits: string): string {
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== "").join(".");
}

const padded = (parts: readonly string[]) => parts.map(pad).join(".");

/** Trailing noughts are lost in a number (64.7 for 64.70), or added (64.710). */
function asDecimal(text: string): string[] {
  const [, whole, decimals] = /^(\d{1,2})[.,](\d+)$/.exec(text) ?? [];
  if (whole === undefined || decimals === undefined) return [];
  const rest = decimals.replace(/0+$/, "");
  return rest === "" ? [pad(whole)] : [`${pad(whole)}.${rest.padEnd(2, "0")}`];
}

/** 64.01.02 may have become 2 January 1964, in either order of day and month, and 64.02 Feb-64. */
function asDate(parts: readonly string[]): string[] {
  const [a = "", b = "", c = ""] = parts;
  if (parts.length === 2) return [padded([b, a])];
  if (parts.length !== 3) return [];
  const [year, ...rest] = a.length === 4 ? [a, b, c] : [c, b, a];
  const short = pad(fullYear(year ?? "") % 100);
  return [padded([short, ...rest]), padded([short, ...rest.reverse()])];
}
