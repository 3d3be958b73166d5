import type { AngkaRecord, PernyataanRecord } from "./angka-record.ts";
import { columnsOf, type Content, type Nilai } from "./model.ts";
import { toNilai, toSumber } from "./records.ts";
import { rilisFolder } from "./rilis.ts";
import { Row } from "./row.ts";
import { versionsByAngka } from "./versions.ts";

/**
 * The content with the figures of the last release in place of its own: each record of the ledger is read
 * as the rows that it was made from. What is being withdrawn has no value among them, and nothing brings it back.
 */
export function asReleased(content: Content): Content {
  const last = [...versionsByAngka(content).values()].flatMap((versions) => versions.at(-1) ?? []);
  const records = last.flatMap(({ angka, versi, record }) => record ?? withheld(content, `${angka}/v${versi}`));
  const then = records.flatMap(({ pernyataan }) => pernyataan).map((statement) => toSumber(rowOf(columnsOf.sumber, { ...statement.sumber })));
  // What the register says of a source now wins over what it said then.
  const sumberById = new Map([...then, ...content.daftarSumber].map((sumber) => [sumber.id, sumber]));
  return {
    ...content,
    daftarNilai: records.flatMap(rowsOfRecord),
    daftarSumber: [...sumberById.values()],
    sumberById,
  };
}

/** The rows that a record was made from. */
export const rowsOfRecord = (record: AngkaRecord): Nilai[] =>
  record.pernyataan.map((statement) => toNilai(record.indikator, rowOf(columnsOf.nilai, cellsOf(record, statement))));

/** A figure that the ledger still holds though it is withdrawn, without its numbers. */
function withheld({ daftarRilis }: Content, key: string): AngkaRecord[] {
  const record = daftarRilis.map(({ isi }) => isi[key]).find((found) => found);
  const [first] = record?.pernyataan ?? [];
  if (!record || !first) return [];
  const numbers = { nilai: null, bawah: null, atas: null, pembilang: null, penyebut: null, cakupan: null };
  return [{ ...record, pernyataan: [{ ...first, ...numbers, peran: "utama", status: "ditahan", catatan: null }] }];
}

function cellsOf({ kode, periode, instrumen, dokumen }: AngkaRecord, { sumber, ...statement }: PernyataanRecord) {
  return { ...statement, kode, periode, instrumen, dokumen, sumber: sumber.id };
}

const rowOf = (columns: readonly string[], cells: Readonly<Record<string, string | null>>) =>
  new Row(rilisFolder, 1, 1, columns, columns.map((column) => cells[column] ?? ""));
