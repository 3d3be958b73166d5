import { narrow, trimInvisible, withoutZeroWidth } from "../data/invisible.ts";
import { textOf, type Sel } from "./buku.ts";

/** Which mark parts the decimals; the other one may part thousands. */
export const daftarDesimal = ["koma", "titik"] as const;
export type Desimal = (typeof daftarDesimal)[number];

export interface Batasan {
  bulat: boolean;
  bawah: number;
  atas: number | null;
}

const ordinary = /^\d[\d.,]*$/;
const tidy = (text: string) => (ordinary.test(text) ? text : trimInvisible(withoutZeroWidth(narrow(text))).replace(/[\u00a0\u2007\u2009\u202f]/g, " "));

const kosong = /^([-–—]+|\.{2,}|…|n\/?a|nan|null|none|t\.?a\.?|unknown type:.*|(tidak|belum) ada( data| angka)?|kosong)?$/i;
/** A cell that says that there is no number, which is not nought. */
export const isKosong = (text: string) => !ordinary.test(text) && kosong.test(tidy(text));

/** "<5": whoever made the file has withheld it already. */
export const isDitahan = (text: string) => !ordinary.test(text) && /^(<|&lt;|kurang dari) ?\d+$/i.test(tidy(text));

const unit = / ?(%|persen|anak|balita|orang|jiwa|unit)$/i;
const forms: Readonly<Record<Desimal, RegExp>> = {
  koma: /^(-?)(\d+|[1-9]\d{0,2}(?:[. ']\d{3})+)(?:,(\d+))?$/,
  titik: /^(-?)(\d+|[1-9]\d{0,2}(?:[, ']\d{3})+)(?:\.(\d+))?$/,
};

/** A number as it is written, with all its decimals; null where it is none, or none within its limits. */
export function bacaAngka(sel: Sel, desimal: Desimal, { bulat, bawah, atas }: Batasan): string | null {
  const native = typeof sel !== "string";
  const text = native ? sel.angka : tidy(sel).replace(unit, "").replace(/^[−–]/, "-");
  const [, minus = "", whole, decimals] = forms[native ? "titik" : desimal].exec(text) ?? [];
  if (whole === undefined || (bulat && decimals !== undefined && !/^0{1,2}$/.test(decimals))) return null;
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const found = `${digits}${bulat || decimals === undefined ? "" : `.${decimals}`}`;
  const signed = minus !== "" && Number(found) !== 0 ? `-${found}` : found;
  return Number(signed) < bawah || (atas !== null && Number(signed) > atas) ? null : signed;
}

/** How a column writes its numbers; `ragu` where both ways give numbers, but not the same. */
export function desimalKolom(cells: readonly Sel[], batasan: Batasan): Desimal | "ragu" {
  const texts = [...new Set(cells.filter((sel) => typeof sel === "string" && !isKosong(sel) && !isDitahan(sel)).map(textOf))];
  const read = daftarDesimal.map((desimal) => texts.map((text) => bacaAngka(text, desimal, batasan)));
  const [koma = [], titik = []] = read;
  const faults = read.map((found) => found.filter((angka) => angka === null).length);
  if (faults[0] !== faults[1]) return (faults[0] ?? 0) < (faults[1] ?? 0) ? "koma" : "titik";
  return koma.every((angka, i) => angka === titik[i]) ? "titik" : "ragu";
}
