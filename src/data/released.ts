import type { AngkaRecord, PernyataanRecord } from "./angka-record.ts";

/** What a release has of one source's statement. */
export interface Released {
  kode: string;
  said: PernyataanRecord;
}

export interface Ledger {
  /** Statements by what the row of a table says besides its area and its numbers. */
  statements: ReadonlyMap<string, readonly Released[]>;
  /** Names of areas as released, by code. */
  names: ReadonlyMap<string, string>;
}

export const statementKey = (parts: { indikator: string; periode: string; instrumen: string; dokumen: string; sumber: string }) =>
  [parts.indikator, parts.periode, parts.instrumen, parts.dokumen, parts.sumber].join("|");

/** The records of all releases, to be asked by the rows of a table. */
export function ledgerOf(records: readonly AngkaRecord[]): Ledger {
  const all = records.flatMap(({ indikator, periode, instrumen, dokumen, kode, pernyataan }) =>
    pernyataan.map((said) => ({ key: statementKey({ indikator, periode, instrumen, dokumen: dokumen ?? "", sumber: said.sumber.id }), kode, said })));
  return { statements: Map.groupBy(all, ({ key }) => key), names: new Map(records.map(({ kode, wilayah }) => [kode, wilayah])) };
}
