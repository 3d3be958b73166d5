import type { AngkaRecord, PernyataanRecord } from "./angka-record.ts";
import { deriveCells, type Data } from "./derive.ts";
import { timesOf } from "./masa.ts";
import { columnsOf, type Indikator, type Nilai, type Sumber } from "./model.ts";
import { toNilai, toSumber } from "./records.ts";
import { rilisFile } from "./rilis.ts";
import { Row } from "./row.ts";

/**
 * The figures as they were at a release, from the records of the ledger alone: values, states, intervals,
 * units, statements and sources. Limits of classes, names of areas and boundaries are not in the ledger: they are
 * today's. A figure that was withdrawn since is one that nobody published.
 */
export function dataAt(data: Data, rilis: number): Data {
  const records = [...data.versions.values()]
    .flatMap((versions) => versions.findLast((version) => version.rilis <= rilis)?.record ?? [])
    .filter(({ indikator, kode }) => data.indikatorBySlug.has(indikator) && data.wilayahByKode.has(kode));
  const daftarNilai = records.flatMap((record) => record.pernyataan.map((statement) => nilaiOf(record, statement)));
  // A round that the content declared later was not known to the release.
  const rounds = new Set(records.map(({ indikator, periode }) => `${indikator} ${periode}`));
  const units = new Map(records.map(({ indikator, satuan }) => [indikator, satuan as Indikator["satuan"]]));
  const daftarIndikator = data.daftarIndikator.map((one) => ({ ...one, satuan: units.get(one.slug) ?? one.satuan, cakupan: one.cakupan.filter(({ periode }) => rounds.has(`${one.slug} ${periode}`)) }));
  const then = { ...data, daftarNilai, daftarIndikator, indikatorBySlug: new Map(daftarIndikator.map((one) => [one.slug, one])) };
  const cells = deriveCells(then);
  return {
    ...data,
    daftarIndikator,
    indikatorBySlug: then.indikatorBySlug,
    cells,
    times: timesOf(then),
    cellsByKode: Map.groupBy(cells, ({ wilayah }) => wilayah.kode),
    cellsBySlug: Map.groupBy(cells, ({ indikator }) => indikator.slug),
    sumberById: new Map([...data.sumberById, ...records.flatMap(({ pernyataan }) => pernyataan.map(({ sumber }) => [sumber.id, sumberOf(data, sumber)] as const))]),
    daftarRilis: data.daftarRilis.filter((one) => one.rilis <= rilis),
  };
}

const rowOf = (columns: readonly string[], cells: Readonly<Record<string, unknown>>, rilis: number) =>
  new Row(rilisFile(rilis), 1, 1, columns, columns.map((column) => (typeof cells[column] === "string" ? cells[column] : "")));

function nilaiOf({ indikator, kode, periode, instrumen, dokumen, rilis }: AngkaRecord, statement: PernyataanRecord): Nilai {
  return toNilai(indikator, rowOf(columnsOf.nilai, { ...statement, kode, periode, instrumen, dokumen, sumber: statement.sumber.id }, rilis));
}

/** What the record says of a source, over what the register says. */
function sumberOf({ sumberById }: Data, sumber: PernyataanRecord["sumber"]): Sumber {
  const { penerbit, judul, url, terbit } = sumber;
  const known = sumberById.get(sumber.id) ?? toSumber(rowOf(columnsOf.sumber, sumber, 1));
  return { ...known, penerbit, judul, url, terbit: terbit ?? "" };
}
