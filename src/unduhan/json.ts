import type { Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import { headOf } from "./head.ts";
import { nilaiColumns, type Column } from "./kamus.ts";
import { nilaiRows, publishedColumns, typedRow } from "./rows.ts";

/** The rows of the CSV with types, one on each line, after a head that explains them. */
export function nilaiJson(data: Data, slug: string): string {
  const indikator = indikatorOf(data, slug);
  const columns = nilaiColumns(indikator);
  const head = { ...headOf(data, indikator, "json"), kolom: columns.flatMap(described) };
  const rows = nilaiRows(data, slug).map((row) => JSON.stringify(typedRow(row, columns)));
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "baris": [\n${rows.map((row) => `    ${row}`).join(",\n")}\n  ]\n}\n`;
}

/** A column as files in JSON name it; a measured one is two keys. */
export function described({ name, title, text, type }: Column) {
  const column = { nama: name, judul: title, tipe: type, keterangan: text };
  const published = { nama: `${name}_teks`, judul: `${title} seperti diterbitkan`, tipe: "string", keterangan: "Teks angka itu, dengan ketelitian yang diterbitkan." };
  return publishedColumns.includes(name) ? [column, published] : [column];
}
