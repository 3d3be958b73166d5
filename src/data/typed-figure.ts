import { narrow } from "./invisible.ts";
import {
  afterAmount, afterLabel, afterLimit, afterYearWord, beforeLimit, beforeShare, beforeTime, beforeUnit, isLarge, numberNames, spelled,
} from "./typed-words.ts";

/** A figure that someone typed instead of naming it: it would have no instrument, no year and no source. */
export interface TypedFigure {
  /** Where it begins in the text. */
  index: number;
  /** As it was written, with its unit. */
  text: string;
}

interface TypedOptions {
  /** Limits within a definition (“kurang dari −2 simpangan baku”) are no figures. */
  limits?: boolean;
}

/** Every typed figure of a text, in order. Dates, years, ages, laws, ordinals and telephone numbers are none. */
export function typedFigures(text: string, { limits = false }: TypedOptions = {}): TypedFigure[] {
  const { plain, places } = level(text);
  const found = [...digits(plain), ...words(plain)].filter(({ start, end }) => !limits || !isLimit(plain, start, end));
  return found.sort((a, b) => a.start - b.start).map(({ start, end }) => {
    const unit = beforeUnit.exec(plain.slice(end))?.[0] ?? "";
    const index = places[start] ?? 0;
    return { index, text: text.slice(index, (places[end + unit.length - 1] ?? index) + 1) };
  });
}

interface Span {
  start: number;
  end: number;
}

/** Lower case, one kind of digits and spaces, nothing invisible; `places` leads back to the text as written. */
function level(text: string): { plain: string; places: number[] } {
  const places: number[] = [];
  let plain = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (/\p{Cf}/u.test(character)) continue;
    plain += levelCharacter(character);
    places.push(i);
  }
  return { plain: plain.replace(numberNames, (name) => "·".repeat(name.length)), places };
}

function levelCharacter(character: string): string {
  if (/\s/.test(character)) return " ";
  const single = narrow(character).normalize("NFKC");
  const known = single.length === 1 ? single.toLowerCase() : character;
  // Digits of other scripts and vulgar fractions: which one it is does not matter.
  return known.length === 1 && /[^0-9\p{L}]/u.test(known) && /\p{N}/u.test(known) ? "5" : known;
}

function digits(plain: string): Span[] {
  return [...plain.matchAll(/(?<![\p{L}\d]|\p{L}[-‑]|\d[.,/])\d+(?:[.,]\d+)*|(?<!\p{L})(?:rp|idr)\.?\s*\d[\d.,]*/gu)]
    .map((match) => spanOf(match))
    .filter((span) => isDigitFigure(plain, span));
}

function spanOf({ 0: text, index }: RegExpExecArray): Span {
  return { start: index, end: index + text.replace(/[.,]+$/, "").length };
}

function isDigitFigure(plain: string, { start, end }: Span): boolean {
  const number = plain.slice(start, end);
  const before = plain.slice(0, start);
  const after = withoutRepeat(plain.slice(end));
  if (/^(rp|idr)/.test(number)) return true;
  if (afterLabel.test(before) || /^\/\d/.test(after)) return false;
  if (/^(19|20)\d\d$/.test(number) && (afterYearWord.test(before) || !beforeUnit.test(after))) return false;
  if (beforeUnit.test(after)) return true;
  if (beforeTime.test(after)) return false;
  return afterAmount.test(before) || isPrecise(number);
}

/** "3 (tiga) anak": as offices write numbers, once more in letters. */
const withoutRepeat = (after: string) => after.replace(/^ ?\([\p{L}\d ]+\)/u, "");

/** 24,8 and 1.219: nobody writes these but for a figure. A date (11.12.2025) or a telephone (0811.123) is neither. */
function isPrecise(number: string): boolean {
  return /^(?!0\d)(\d+,\d+|\d{1,3}(\.\d{3})+(,\d+)?|\d+\.\d+)$/.test(number);
}

function words(plain: string): Span[] {
  return [...plain.matchAll(spelled)].map((match) => spanOf(match)).filter(({ start, end }) => {
    const number = plain.slice(start, end);
    const after = withoutRepeat(plain.slice(end));
    if (beforeTime.test(after) || afterLabel.test(plain.slice(0, start))) return false;
    if (number === "satu") return beforeShare.test(after);
    return beforeUnit.test(after) || isLarge(number) || afterAmount.test(plain.slice(0, start));
  });
}

function isLimit(plain: string, start: number, end: number): boolean {
  return afterLimit.test(plain.slice(0, start).replace(/[−-]$/, "")) || beforeLimit.test(plain.slice(end));
}
