import { isKecil, kecil } from "../jaga/model.ts";
import type { Indikator, Nilai } from "./model.ts";

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
