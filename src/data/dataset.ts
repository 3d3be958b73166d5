import type { Cell, Data } from "./derive.ts";
import { indikatorOf, sumberOf } from "./facts.ts";
import type { Indikator, Nilai, Pernyataan, Sumber, Wilayah } from "./model.ts";

/** One indikator as a whole: what was published of it, what was not, and where sources disagree. */
export interface Dataset {
  indikator: Indikator;
  /** Every figure, declared or published, in the order of the downloads. */
  cells: readonly Cell[];
  /** Figures that have a value. */
  valued: readonly Cell[];
  statements: readonly Nilai[];
  /** Areas and periods that any source speaks of. */
  areas: readonly Wilayah[];
  periods: readonly string[];
  /** Declared, and published by nobody. */
  missing: readonly Cell[];
  /** Figures of which a source says something else, or something wrong. */
  disagreements: readonly Cell[];
  daftarSumber: readonly Sumber[];
  remarks: readonly Pernyataan[];
}

export function datasetOf(data: Data, slug: string): Dataset {
  const cells = data.cells.filter(({ indikator }) => indikator.slug === slug);
  const stated = cells.filter(({ statements }) => statements.length > 0);
  const statements = stated.flatMap((cell) => cell.statements);
  return {
    indikator: indikatorOf(data, slug),
    cells,
    valued: cells.filter(({ nilai }) => nilai !== null),
    statements,
    areas: [...new Set(stated.map(({ wilayah }) => wilayah))],
    periods: [...new Set(stated.map(({ periode }) => periode))].sort(),
    missing: cells.filter(({ state }) => state === "tidak-terbit"),
    disagreements: stated.filter(disagrees),
    daftarSumber: [...new Set(statements.map(({ sumber }) => sumberOf(data, sumber)))],
    remarks: data.daftarPernyataan.filter(({ indikator }) => indikator === slug),
  };
}

export function disagrees({ statements }: Cell): boolean {
  return statements.some(({ peran }) => peran === "pembanding");
}
