import { invisibleNames, narrow, trimInvisible, withoutZeroWidth } from "./invisible.ts";

const plain = /^(?!-0(\.0+)?$)-?(0|[1-9]\d*)(\.\d+)?$/;
/** A dot before each three digits: a decimal number, or a count with thousands separated. */
const grouped = /^-?[1-9]\d{0,2}(\.\d{3})+$/;

/** Empty → null. What is not a plain number is null too: rule `nilai-bukan-angka` tells the author. */
export const toAngka = (text: string): number | null => (plain.test(text) ? Number(text) : null);

/** Whether a number is written as the files want it. `whole`: it counts something. */
export const isAngka = (text: string, whole: boolean) => plain.test(text) && !(whole && grouped.test(text));

interface AngkaMistake {
  /** Ends the sentence “"13,4" pada kolom nilai …”. */
  problem: string;
  why: string;
  fix: string;
}

interface Cause {
  found: RegExp | ((text: string) => boolean);
  why: string;
  /** About commas and dots, which a count has none of. */
  ofMarks?: true;
}

/** What no correction can be computed for, with the way out. The first that fits is told. */
const hopeless: readonly (Cause & { found: RegExp; fix: string })[] = [
  {
    found: /^#\D/,
    why: "Itu pesan galat dari rumus Excel, bukan nilai.",
    fix: "Ganti dengan angka dari sumbernya.",
  },
  {
    found: /^([-–—.…*?x]+|nan|n\/?a|t\.?a\.?|null|none|nihil|kosong|(tidak|belum) ada( data| angka)?)$/i,
    why: "Sel tanpa angka dibiarkan kosong; keadaannya ditulis di kolom status dan catatan.",
    fix: "Kosongkan sel ini dan pilih statusnya, atau tulis 0 bila sumbernya memang menyebut nol.",
  },
  {
    found: /\d\s*([-–—±]|s\.?\/?d\.?|sampai|hingga)\s*\d|^(sekitar|hampir|lebih|kurang|±|~|<|>|≤|≥)/i,
    why: "Satu sel memuat satu angka; rentang dan perkiraan bukan satu angka.",
    fix: "Pindahkan pernyataannya sebagai kalimat ke content/pernyataan.csv.",
  },
];

const unit = /\s*(%|persen|anak|balita|orang|jiwa|unit)$/i;

/** Why a text is not read as a number, most telling first. */
const causes: readonly Cause[] = [
  {
    found: (text) => invisibleNames(text).some((name) => name !== "spasi"),
    why: "Karakter itu ikut tersalin dari laman atau PDF dan membuat angka terbaca sebagai teks.",
  },
  { found: /[\uff01-\uff5e]/, why: "Itu angka lebar penuh; tampak serupa, tetapi bukan angka bagi komputer." },
  { found: /^[+-]?\d[\d.,]*e[+-]?\d+$/i, why: "Excel menyingkat angka dengan cara ini, dan angka di belakangnya dapat hilang." },
  { found: unit, why: "Satuannya sudah tertulis di content/indikator; sel ini hanya berisi angkanya." },
  { found: /\d[.,' ]\d{3}([.,' ]\d{3}|,|\.\d)|\d['\s]\d{3}/, ofMarks: true, why: "Angka ditulis tanpa pemisah ribuan, dengan titik sebagai tanda desimal." },
  { found: /,/, ofMarks: true, why: "Berkas CSV memakai titik sebagai tanda desimal." },
  { found: /^\s|\s$/, why: "Spasi di tepi membuat angka terbaca sebagai teks." },
  { found: /^['’]/, why: "Tanda petik di awal membuat angka terbaca sebagai teks." },
];
const whyWhole = "Banyaknya selalu bilangan bulat, ditulis tanpa desimal dan tanpa pemisah ribuan.";
const otherwise = "Sel ini hanya boleh berisi angka 0–9, dengan titik sebagai tanda desimal.";

/** What is wrong with a number as it is written, or undefined. Empty cells are for other rules. */
export function angkaMistake(text: string, whole: boolean): AngkaMistake | undefined {
  if (text === "" || isAngka(text, whole)) return undefined;
  if (plain.test(text)) return maybeThousands(text);
  const bare = bareOf(text);
  const lost = hopeless.find(({ found }) => found.test(bare));
  if (lost) return { problem: "bukan angka", why: lost.why, fix: lost.fix };
  const cause = causes.find(({ found }) => (found instanceof RegExp ? found.test(text) : found(text)));
  const repaired = repair(bare, whole);
  return {
    problem: describe(text, bare),
    why: bare === "" ? "Sel ini tampak kosong, tetapi tidak." : whole && cause?.ofMarks ? whyWhole : (cause?.why ?? otherwise),
    fix: bare === "" ? "Kosongkan sel ini."
      : repaired !== null ? `Tulis ${repaired}.`
        : `Periksa angkanya di sumber, lalu tulis seperti ${whole ? "1436" : "13.4"}.`,
  };
}

const bareOf = (text: string) => trimInvisible(withoutZeroWidth(narrow(text)));

/** The number that a spreadsheet had before it wrote this text, or null where it may have been another one. */
export function meantAngka(text: string, whole: boolean): string | null {
  const bare = bareOf(text);
  // "1.436" and "1,436" are a number with three decimals, or one above a thousand.
  if (plain.test(text) || (whole && /^-?\d{1,3}[.,]\d{3}$/.test(bare)) || hopeless.some(({ found }) => found.test(bare))) return null;
  return repair(bare, whole);
}

/** "1.436" of something that is counted: no decimals are possible, but a slip of the hand is. */
function maybeThousands(text: string): AngkaMistake {
  return {
    problem: "bukan bilangan bulat",
    why: "Banyaknya selalu bilangan bulat, dan titik di sini tanda desimal, bukan pemisah ribuan.",
    fix: `Periksa sumbernya. Mungkin maksud Anda ${text.replaceAll(".", "")}.`,
  };
}

function describe(text: string, bare: string): string {
  const invisible = invisibleNames(text).filter((name) => name !== "spasi" || bare !== text);
  return invisible.length > 0 ? `memuat ${invisible.join(" dan ")}` : "bukan angka";
}

/** The number that can only be meant, or null. The digits stay as published: 13,40 → 13.40. */
function repair(bare: string, whole: boolean): string | null {
  const text = bare.replace(unit, "").replace(/^['’]/, "").replace(/^[−–]/, "-").replace(/^\+/, "").trim();
  const joined = /^-?\d{1,3}([\s'’]\d{3})+([.,]\d+)?$/.test(text) ? text.replace(/[\s'’]/g, "") : text;
  const dotted = withExponent(joined) ?? withDot(joined, whole);
  const tidy = dotted.replace(/^(-?)\./, "$10.").replace(/\.$/, "").replace(/^(-?)0+(?=\d)/, "$1").replace(/^-(?=0(\.0+)?$)/, "");
  return plain.test(tidy) && (!whole || /^-?\d+$/.test(tidy)) ? tidy : null;
}

/** Which of comma and dot separates thousands, which decimals. */
function withDot(text: string, whole: boolean): string {
  if (/^-?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(text) || /^-?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  if (/^-?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(text) || /^-?[1-9]\d{0,2}(,\d{3}){2,}$/.test(text)) return text.replaceAll(",", "");
  if (whole) return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? text.replace(/[.,]/, "") : text.replace(/[.,]0+$/, "");
  return /^-?\d*,\d*$/.test(text) ? text.replace(",", ".") : text;
}

/** "1.436E+03" → 1436; undefined where the short form has lost digits (1.4E+03). */
function withExponent(text: string): string | undefined {
  const [, digits, exponent] = /^(-?\d(?:[.,]\d+)?)e([+-]?\d+)$/i.exec(text) ?? [];
  if (digits === undefined || exponent === undefined) return undefined;
  const decimals = digits.replace("-", "").length - (/[.,]/.test(digits) ? 2 : 1);
  const value = `${digits.replace(",", ".")}e${exponent}`;
  if (Number(exponent) > decimals) return "";
  return Number(value).toFixed(Math.min(100, decimals - Number(exponent)));
}
