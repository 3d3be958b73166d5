import type { Cell, Data } from "./derive.ts";
import { cellsOfWilayah } from "./facts.ts";
import { masaOfFigure, timesOf } from "./masa.ts";
import { indikatorUtama, type Content, type Nilai, type Wilayah } from "./model.ts";

/** What an area has of both: nothing is ever computed from the two. */
export interface DuaAngka {
  wilayah: Wilayah;
  /** The newest figure of a survey. */
  survei: Cell;
  /** Rates of children who came and were recorded, since the year of that survey or else the newest; newest first. */
  register: readonly Cell[];
}

/** The indikator of rates among recorded children, each with the indikator of the count that it is the rate of. */
const countOfRate: Readonly<Record<string, string>> = {
  "prevalensi-stunting-register": "jumlah-anak-stunting",
  "prevalensi-stunting-terkonfirmasi-dokter": "jumlah-anak-stunting-terkonfirmasi-dokter",
};
const isRegisterRate = (slug: string) => slug in countOfRate;

/** Whether the statements hold a value of both for an area within one boundary: asked while content is checked, before there are figures. */
export function hasDuaAngka({ daftarNilai, ...content }: Pick<Content, "daftarNilai" | "daftarWilayah" | "wilayahByKode">, kode: string): boolean {
  const rows = daftarNilai.filter((row) => row.kode === kode && row.peran === "utama" && row.nilai !== null);
  const times = timesOf({ ...content, daftarNilai: rows });
  const masaOf = (row: Nilai) => masaOfFigure(times, kode, row.indikator, row);
  const surveyed = rows.filter(({ indikator }) => indikator === indikatorUtama).map(masaOf);
  return rows.some((row) => isRegisterRate(row.indikator) && surveyed.includes(masaOf(row)));
}

export function duaAngkaOf(data: Data, kode: string): DuaAngka | undefined {
  const valued = cellsOfWilayah(data, kode).filter(({ nilai }) => nilai !== null);
  const allRates = valued.filter(({ indikator }) => isRegisterRate(indikator.slug)).sort((a, b) => b.periode.localeCompare(a.periode));
  // Both within one boundary: before and after it changed, they are of different areas.
  const survei = valued.findLast(({ indikator, masa }) => indikator.slug === indikatorUtama && allRates.some((rate) => rate.masa === masa));
  const rates = allRates.filter(({ masa }) => masa === survei?.masa);
  if (!survei || rates.length === 0) return undefined;
  const since = rates.filter(({ periode }) => periode >= survei.periode);
  return { wilayah: survei.wilayah, survei, register: since.length > 0 ? since : rates.slice(0, 1) };
}

/** Every area that has both, in the order of their codes. */
export function daftarDuaAngka(data: Data): DuaAngka[] {
  return data.daftarWilayah.flatMap(({ kode }) => duaAngkaOf(data, kode) ?? []);
}

/** A count and the rate that it gives: the same area, period and instrument. */
export interface CountAndRate {
  count: Cell;
  rate: Cell;
}

/** Counts and rates that may stand in one order: one instrument, over the periods of an area or over the areas of a period. */
export function countsAgainstRates(data: Data): CountAndRate[][] {
  const pairs = data.cells.flatMap((rate): CountAndRate[] => {
    const slug = countOfRate[rate.indikator.slug];
    if (slug === undefined || rate.nilai === null) return [];
    const count = cellsOfWilayah(data, rate.wilayah.kode, slug).find(
      ({ periode, instrumen, nilai }) => nilai !== null && periode === rate.periode && instrumen === rate.instrumen,
    );
    return count ? [{ count, rate }] : [];
  });
  const key = ({ rate }: CountAndRate, rest: string) => [rate.indikator.slug, rate.instrumen, rest].join(" ");
  const byArea = Map.groupBy(pairs, (pair) => key(pair, `${pair.rate.wilayah.kode} ${pair.rate.masa?.sejak}`));
  const byPeriod = Map.groupBy(pairs, (pair) => key(pair, `${pair.rate.wilayah.tingkat} ${pair.rate.periode}`));
  return [...byArea.values(), ...byPeriod.values()].filter(({ length }) => length > 1);
}

/** Figures from the largest value down; those of one value stand together, for none comes before the other. */
export function ordered(cells: readonly Cell[]): Cell[][] {
  return [...Map.groupBy(cells, ({ nilai }) => nilai)].sort(([a], [b]) => Number(b) - Number(a)).map(([, same]) => same);
}
