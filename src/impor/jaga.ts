import type { Status } from "../data/model.ts";

/** What the guard is told of a figure about children, and what it gives back with another status. */
export interface Terjaga {
  kode: string;
  periode: string;
  status: Status;
  /** How many children have it. */
  jumlah: number | null;
  /** Out of how many. */
  penyebut: number | null;
  /** The percentage as it would be published: its decimals say how exact it is. */
  persen: string | null;
}

/** From one to this many children are never published. */
const kecil = 4;
const isKecil = (count: number) => count >= 1 && count <= kecil;

/**
 * Withholds figures of one to four children before anything is written, and whatever gives such a count back
 * within one row: the rest up to the denominator, or a rate times a denominator. `penyebutTerbit` are denominators
 * that the site has already for an area and a period, whatever indikator they came with. Rows stay in their order,
 * each with its own fields; only `status` changes.
 */
export function jaga<T extends Terjaga>(rows: readonly T[], penyebutTerbit: (kode: string, periode: string) => readonly number[]): T[] {
  return rows.map((row) => {
    if (row.status !== "ada") return row;
    const denominators = [...(row.penyebut === null ? [] : [row.penyebut]), ...penyebutTerbit(row.kode, row.periode)];
    const small = (row.jumlah !== null && isKecil(row.jumlah)) || denominators.some((penyebut) => givesBack(row, penyebut));
    return small ? { ...row, status: "ditahan" as const } : row;
  });
}

function givesBack({ jumlah, persen, penyebut: own }: Terjaga, penyebut: number): boolean {
  if (penyebut === own && isKecil(penyebut)) return true;
  if (jumlah !== null) return isKecil(penyebut - jumlah);
  return persen !== null && possibleCounts(persen, penyebut).some((count) => isKecil(count) || isKecil(penyebut - count));
}

/** The small counts, and the small rests, that a rounded rate and a denominator leave possible. */
function possibleCounts(persen: string, penyebut: number): number[] {
  const half = 0.5 * 10 ** -(persen.split(".")[1]?.length ?? 0);
  const [low, high] = [Number(persen) - half, Number(persen) + half].map((rate) => (rate * penyebut) / 100) as [number, number];
  const near = Array.from({ length: kecil + 1 }, (_, i) => [i, penyebut - i]).flat();
  return near.filter((count) => count >= 0 && count >= low - 1e-9 && count <= high + 1e-9);
}
