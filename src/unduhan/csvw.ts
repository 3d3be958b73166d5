import type { Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import { nilaiColumns, pernyataanColumns, sumberColumns, wilayahColumns, type Column } from "./kamus.ts";
import { metadataOf } from "./metadata.ts";

const context = ["http://www.w3.org/ns/csvw", { "@language": "id" }];

/** `<indikator>.csv-metadata.json`, where readers of CSV on the Web look first: what each column of that CSV is. */
export function csvwTable(data: Data, slug: string) {
  const { title, description, modified } = metadataOf(data, slug);
  const about = { "dc:title": title, "dc:description": description, "dc:modified": modified, ...licenseOf(data) };
  return { "@context": context, url: `${slug}.csv`, ...about, tableSchema: schemaOf(nilaiColumns(indikatorOf(data, slug))) };
}

/** `csv-metadata.json`, where they look next: all tables of the folder, and which column refers to which. */
export function csvwGroup(data: Data) {
  const registers = { "wilayah.csv": wilayahColumns, "sumber.csv": sumberColumns, "pernyataan.csv": pernyataanColumns };
  const tables = [
    ...data.daftarIndikator.map((indikator) => [`${indikator.slug}.csv`, nilaiColumns(indikator)] as const),
    ...Object.entries(registers),
  ];
  return {
    "@context": context,
    "dc:title": data.situs.nama,
    ...licenseOf(data),
    tables: tables.map(([url, columns]) => ({ url, tableSchema: { ...schemaOf(columns), foreignKeys: columns.flatMap(foreignKeyOf) } })),
  };
}

const licenseOf = ({ situs: { lisensi_data } }: Data) => (lisensi_data === "" ? {} : { "dc:license": lisensi_data });

function schemaOf(columns: readonly Column[]) {
  const keys = columns.filter(({ unique }) => unique).map(({ name }) => name);
  return { columns: columns.map(columnOf), ...(keys.length > 0 && { primaryKey: keys }) };
}

/** The heading of the CSV stands first among the titles: readers compare the two. */
function columnOf({ name, title, text, required, ...column }: Column) {
  return { name, titles: [name, title], "dc:description": text, datatype: datatypeOf(column), ...(required && { required }) };
}

function datatypeOf({ type, pattern }: Pick<Column, "type" | "pattern">) {
  if (type === "number") return "decimal";
  return pattern === undefined ? type : { base: type, format: `^(${pattern})$` };
}

function foreignKeyOf({ name, refers }: Column) {
  return refers ? [{ columnReference: name, reference: { resource: `${refers.table}.csv`, columnReference: refers.column } }] : [];
}
