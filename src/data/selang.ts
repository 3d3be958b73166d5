import { classOf, type Cell } from "./derive.ts";
import type { Kelas } from "./model.ts";

/** The classes that a figure's published interval touches, lowest first, its own among them; null where none was published. */
export function kelasReached({ indikator, bawah, atas }: Cell): readonly Kelas[] | null {
  if (bawah === null || atas === null || !indikator.kelas) return null;
  const [first, last] = [classOf(indikator, bawah), classOf(indikator, atas)];
  return indikator.kelas.filter(({ mulai }) => mulai >= (first?.mulai ?? -Infinity) && mulai <= (last?.mulai ?? -Infinity));
}
