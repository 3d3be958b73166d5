import { isKecil, kecil } from "../jaga/model.ts";
import type { Indikator, Instrumen, Nilai } from "./model.ts";

const measuring: readonly Instrumen[] = ["ssgi", "ski", "riskesdas", "ssgbi", "eppgbm", "pengukuran-serentak", "operasi-timbang"];

/** Kitchens, designations and targets are no children; whatever is counted where children are measured is. */
export const isAboutChildren = ({ satuan, instrumen }: Indikator) =>
  !instrumen.includes("target") && (satuan === "persen" || satuan === "anak" || satuan === "orang" || (satuan === "unit" && instrumen.some((one) => measuring.includes(one))));

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
