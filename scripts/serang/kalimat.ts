import { gunzipSync, unzipSync } from "fflate";
import Papa from "papaparse";
import { isKecil, isSudahTerbit, statedBy, type Fakta } from "./fakta.ts";
import type { Temuan } from "./serangan.ts";

/** Files that hold words: for readers, for programs, and for the search. */
const isWords = (name: string) => /\.(html|svg|xml|txt|md|json|geojson|jsonld|topojson)$/.test(name);

/** The words of a file, whatever they are packed in. */
function wordsOf(name: string, bytes: Uint8Array): string[] {
  if (/\.(zip|xlsx)$/.test(name)) return Object.entries(unzipSync(bytes)).flatMap(([inner, held]) => wordsOf(inner, held));
  if (name.endsWith(".png")) return describedIn(bytes);
  if (name.endsWith(".pf_fragment")) return [new TextDecoder().decode(gunzipSync(bytes))];
  // A comma between two cells is none within a number.
  if (name.endsWith(".csv")) return Papa.parse<string[]>(new TextDecoder().decode(bytes)).data.flat();
  return isWords(name) ? [new TextDecoder().decode(bytes)] : [];
}

/** What a picture says of itself (PNG, iTXt): pixels are not read. */
function describedIn(png: Uint8Array): string[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length; at += view.getUint32(at) + 12) {
    const chunk = new TextDecoder().decode(png.subarray(at + 4, at + 8 + view.getUint32(at)));
    if (chunk.startsWith("iTXtDescription\0\0\0")) return [chunk.slice("iTXtDescription\0\0\0".length)];
  }
  return [];
}

/** "3 anak", "tiga (3) orang balita", "2 kasus". */
const few = /(?<!\p{L}|\d|\d[.,/–−-])([1-4]|dua|tiga|empat)(?:\s*\((?:[1-4]|\p{L}+)\))?\s+(?:orang\s+)?(?:anak|balita|baduta|batita|bayi|kasus)(?!\p{L})/giu;
/** "94 dari 97 anak": both are known, and what is left. */
const shares = /(?<![\d.,–−-])(\d[\d.]*)\s+(?:anak\s+|balita\s+)?(?:dari|di antara)\s+(?:total\s+)?(\d[\d.]*)\s+(?:orang\s+)?(?:anak|balita|baduta|batita|bayi|yang\s+di(?:ukur|timbang))(?!\p{L})/giu;
/** "1 dari 4 anak" is a share, "1 sampai 4 anak" the rule itself. */
const notCounted = /(?:dari|sampai|hingga|di antara|(?:se)?tiap|per)\s+$/iu;
const spelled = ["", "satu", "dua", "tiga", "empat"];

/** Sentences, labels, descriptions and notes that say of one to four children that there are so many. */
export function kalimat(daftar: readonly { nama: string; bytes: Uint8Array }[], fakta: readonly Fakta[]): Temuan[] {
  const open = new Set(fakta.filter(isSudahTerbit).flatMap((one) => [statedBy(one).jumlah, statedBy(one).penyebut]).map(Number).filter(isKecil).flatMap((count) => [String(count), spelled[count] ?? ""]));
  const said = daftar.map(({ nama, bytes }) => ({ nama, kata: wordsOf(nama, bytes) }));
  return [
    ...said.filter(({ kata }) => kata.some((text) => tells(text, open))).map(({ nama }) => ({ angka: [nama], apa: "sebuah kalimat menyebut 1–4 anak" })),
    ...said.filter(({ nama, kata }) => /\.(png|jpe?g|webp|gif|avif|pdf)$/.test(nama) && kata.length === 0).map(({ nama }) => ({ angka: [nama], apa: "kata-kata di dalamnya tidak dapat dibaca" })),
  ];
}

/** `open`: numbers that a public body has itself published of some place, in digits and in letters. */
function tells(raw: string, open: ReadonlySet<string>): boolean {
  const text = raw.normalize("NFKC").replace(/<\/?(?:a|abbr|b|em|i|small|span|strong|tspan|text|data|time)\b[^>]*>|\p{Cf}/giu, "").replace(/&nbsp;|&#160;|\\u00a0/g, " ");
  return [...(raw === text ? [] : [raw]), text].some((one) => [...one.matchAll(few)].some(({ 1: number = "", index }) => !open.has(number.toLowerCase()) && !notCounted.test(one.slice(Math.max(0, index - 20), index))) || leavesFew(one, open));
}

/** Of ten or fewer it is said of how many in so many, not of how many there are. */
function leavesFew(text: string, open: ReadonlySet<string>): boolean {
  return [...text.matchAll(shares)].some(([, part = "", whole = ""]) => {
    const [counted, all] = [part, whole].map((number) => Number(number.replaceAll(".", ""))) as [number, number];
    return all > 10 && [counted, all - counted].some((number) => isKecil(number) && !open.has(String(number)));
  });
}
