import { isKecil } from "../jaga/model.ts";
import { typedFigures } from "./typed-figure.ts";

const child = "(?:(?:orang|jiwa)\\s+)?(?:(?:anak|balita|baduta|batita|bayi|kasus|penderita)(?!\\p{L})|(?:orang|jiwa)\\s+(?:yang\\s+)?(?:stunting|pendek|kurus))";
const few = "(?:[1-4]|dua|tiga|empat)";

/** "2 anak", "tiga orang balita", "3 (tiga) kasus"; a single child is spoken of in any story. */
const fewChildren = new RegExp(`^${few}(?:\\s*\\(\\s*${few}\\s*\\))?\\s+${child}`, "iu");
/** "balita stunting sebanyak 3", "stunting: 2". */
const fewAfter = new RegExp(`(?:${child}|stunting)[^.,;:\\d]{0,30}?(?:\\s(?:se(?:banyak|jumlah)|berjumlah|hanya|tinggal|tersisa)\\s+|\\s*[:=]\\s*)${few}(?![\\p{L}\\d]|[.,]\\d|\\s*(?:%|persen|dari|poin|kali|tahun|bulan|minggu|hari|kelas|wilayah|kelurahan|desa|kecamatan|kabupaten|kota))`, "iu");
/** A share, and the rule itself (“1–4 anak”). */
const ofEvery = /(?<!\p{L})(?:(?:dari|di antara|(?:se)?tiap|per)\s+|1\s*(?:[–-]|sampai|hingga)\s*)$/iu;
/** "94 dari 97 anak": with a part, what is left of it is told. Of ten or fewer it is a share ("1 dari 4 anak"). */
const partOf = new RegExp(`(?<![\\d.,])(\\d[\\d.]*|dua|tiga|empat)(?:\\s+${child})?\\s+(?:dari|di antara)\\s+(?:total\\s+|jumlah\\s+|sebanyak\\s+)?(\\d[\\d.]*)\\s+(?:${child}|yang\\s+di(?:ukur|timbang|periksa))`, "giu");

/** Whether a text says of one to four children that there are so many, or leaves so many of a whole. */
export function namesFewChildren(text: string): boolean {
  if (typedFigures(text).some(({ index }) => fewChildren.test(text.slice(index)) && !ofEvery.test(text.slice(0, index)))) return true;
  return fewAfter.test(text) || [...text.matchAll(partOf)].some(([, part = "", whole = ""]) => tellsFew(numberOf(part), numberOf(whole)));
}

const tellsFew = (part: number, whole: number) => whole > 10 && (isKecil(part) || isKecil(whole - part));
const spelled: Readonly<Record<string, number>> = { dua: 2, tiga: 3, empat: 4 };
const numberOf = (text: string) => spelled[text.toLowerCase()] ?? Number(text.replaceAll(".", ""));

/** Whether a note says how many a withheld count is, or could be: any number of children is too much there. */
export const namesCount = (text: string) => typedFigures(text).length > 0 || /(?<!\p{L})(?:satu|seorang)\s+(?:orang\s+)?(?:anak|balita|baduta|batita|bayi)/iu.test(text);

/** "20 anak", "sebanyak 20 kasus": a number of children, however large. */
const manyChildren = new RegExp(`(?<![\\p{L}\\d.,–-])\\d[\\d.]*\\s*(?:\\([\\p{L} ]+\\))?\\s+(?:${child}|stunting)|(?:banyak|jumlah(?:nya)?)\\s+\\d`, "iu");
export const namesChildren = (text: string) => manyChildren.test(text);
