import { isKecil, kecil } from "../jaga/model.ts";
import type { Indikator, Nilai } from "./model.ts";
import { typedFigures } from "./typed-figure.ts";

/** Kitchens, designations and targets are no children. */
export const isAboutChildren = ({ satuan, instrumen }: Indikator) =>
  (satuan === "persen" || satuan === "anak" || satuan === "orang") && !instrumen.includes("target");

type Said = Pick<Nilai, "nilai" | "nilaiText" | "pembilang" | "penyebut">;

/** The column in which a row gives one to four children away, by itself: as a number, as the rest of its whole, or as a rate of it. */
export function smallColumn({ nilai, nilaiText, pembilang, penyebut }: Said, indikator: Indikator): "nilai" | "pembilang" | "penyebut" | undefined {
  if (!isAboutChildren(indikator)) return undefined;
  const isRate = indikator.satuan === "persen";
  const column = isRate ? "pembilang" : "nilai";
  const jumlah = isRate ? pembilang : nilai;
  if (penyebut !== null && isKecil(penyebut)) return "penyebut";
  if (jumlah !== null) return isKecil(jumlah) || (penyebut !== null && isKecil(penyebut - jumlah)) ? column : undefined;
  if (nilai === null || penyebut === null) return undefined;
  return possibleCounts(nilaiText, penyebut).some((count) => isKecil(count) || isKecil(penyebut - count)) ? "nilai" : undefined;
}

/** The small counts, and the small rests, that a rounded rate and a denominator leave possible. */
function possibleCounts(persen: string, penyebut: number): number[] {
  const half = 0.5 * 10 ** -(persen.split(".")[1]?.length ?? 0);
  const [low, high] = [Number(persen) - half, Number(persen) + half].map((rate) => (rate * penyebut) / 100) as [number, number];
  const near = Array.from({ length: kecil + 1 }, (_, i) => [i, penyebut - i]).flat();
  return near.filter((count) => count >= 0 && count >= low - 1e-9 && count <= high + 1e-9);
}

/** "2 anak", "tiga orang balita"; "1 dari 4 anak" is a share, and a single child is spoken of in any story. */
const fewChildren = /^(?:[1-4]|dua|tiga|empat)\s+(?:orang\s+)?(?:anak|balita|baduta|batita|bayi)(?!\p{L})/iu;
const ofEvery = /(?<!\p{L})(?:dari|di antara|(?:se)?tiap|per)\s+$/iu;

/** Whether a text says of one to four children that there are so many. */
export const namesFewChildren = (text: string) =>
  typedFigures(text).some(({ index }) => fewChildren.test(text.slice(index)) && !ofEvery.test(text.slice(0, index)));

/** Whether a note says how many a withheld count is, or could be: any number of children is too much there. */
export const namesCount = (text: string) => typedFigures(text).length > 0 || /(?<!\p{L})(?:satu|seorang)\s+(?:orang\s+)?(?:anak|balita|baduta|batita|bayi)/iu.test(text);
