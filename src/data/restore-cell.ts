import { isIsoDate, monthNumber, pad, possibleDates } from "./date.ts";
import { isKode } from "./kode.ts";

/** The code that a spreadsheet had before it wrote this text, by its form alone; undefined where it may have been another one. */
export function meantKode(text: string): string | undefined {
  if (isKode(text) && !text.endsWith(".00")) return undefined;
  const bare = text.replace(/^['’]/, "");
  const [, a = "", b = ""] = /^(\d\d)[.,](\d{1,2})$/.exec(bare) ?? [];
  // A number loses its last nought: 64.70 → 64,7.
  const asNumber = a && `${a}.${b.padEnd(2, "0")}`;
  // Indonesian Excel takes 64.02 for hours and minutes.
  const asTime = bare.replace(/^(\d\d)[:.](\d\d)[:.]00$|^(\d\d):(\d\d)$/, "$1$3.$2$4").replace(/^(\d\d):(\d\d):(\d\d)$/, "$1.$2.$3");
  const [, word = "", year = ""] = /^(\p{L}{3,9})-(\d\d)$/u.exec(bare) ?? [];
  const month = monthNumber(word);
  // Four and ten digits may be codes of BPS, six may not.
  const asDigits = bare.replace(/^(\d\d)(\d\d)(\d\d)$/, "$1.$2.$3");
  const found = [asNumber, asTime, month ? `${year}.${pad(month)}` : "", asDigits, bare === "0" ? "00" : "", bare].filter((kode) => isKode(kode) && kode !== text);
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** Which of day and month this file writes first: as those of its dates say that can be read in one way only. */
export function isDayFirst(texts: readonly string[]): boolean | undefined {
  const said = texts.flatMap((text) => {
    const [, a, b] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(text) ?? [];
    return Number(a) > 12 ? [true] : Number(b) > 12 ? [false] : [];
  });
  return said.every((first) => first === said[0]) ? said[0] : undefined;
}

/** The day that a spreadsheet had before it wrote this text, or undefined where it may have been another one. */
export function meantDate(text: string, dayFirst: boolean | undefined): string | undefined {
  if (text === "" || isIsoDate(text) || /^\d{4}$/.test(text)) return undefined;
  const [first, second] = possibleDates(text);
  if (second === undefined || dayFirst === true) return first;
  return dayFirst === false ? second : undefined;
}
