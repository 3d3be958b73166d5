import { parquetWriteBuffer } from "hyparquet-writer";
import type { Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import { headOf } from "./head.ts";
import { nilaiColumns, type Column } from "./kamus.ts";
import { nilaiRows, publishedColumns, typedRow } from "./rows.ts";

const types = { string: "STRING", date: "STRING", number: "DOUBLE", integer: "INT32" } as const satisfies Record<Column["type"], string>;

/** The rows of the JSON, by column; its head is the metadata `kepala`. Dates are ISO text, as everywhere. */
export function nilaiParquet(data: Data, slug: string): Uint8Array {
  const indikator = indikatorOf(data, slug);
  const columns = nilaiColumns(indikator);
  const rows = nilaiRows(data, slug).map((row) => typedRow(row, columns));
  const fields = columns.flatMap(({ name, type }) => [{ name, type: types[type] }, ...(publishedColumns.includes(name) ? [{ name: `${name}_teks`, type: types.string }] : [])]);
  const columnData = fields.map((field) => ({ ...field, nullable: true, data: rows.map((row) => row[field.name] ?? null) }));
  const kvMetadata = [{ key: "kepala", value: JSON.stringify(headOf(data, indikator, "parquet")) }];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: "peta-stunting-kaltim" }));
}
