import type { Data } from "../data/derive.ts";
import type { Indikator, Sumber } from "../data/model.ts";
import { alamatData } from "../text/alamat.ts";
import { tanggal } from "../text/format.ts";
import { kutipan } from "../text/kutipan.ts";
import { lisensiText } from "../text/lisensi.ts";
import { absolute, packageVersion } from "./head.ts";
import { nilaiColumns, pernyataanColumns, sumberColumns, wilayahColumns, type Column } from "./kamus.ts";
import { keywords, metadataOf } from "./metadata.ts";
import { tableSchema } from "./tableschema.ts";

/** A file as its bytes tell it. */
export interface Measured {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

interface Table {
  name: string;
  title: string;
  description: string;
  columns: readonly Column[];
  daftarSumber?: readonly Sumber[];
}

/** The descriptor (Data Package v2) of the tables in a folder. `files`: every table, as published. */
export function dataPackage(data: Data, files: readonly Measured[]) {
  const { situs, daftarSumber } = data;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "peta-stunting-kaltim",
    title: situs.nama,
    description: `Satu baris adalah satu pernyataan oleh satu sumber. Data dikumpulkan sampai ${tanggal(situs.dikumpulkan_sampai)}. ${lisensiText(situs)}`,
    version: packageVersion(data),
    created: `${situs.dikumpulkan_sampai}T00:00:00Z`,
    ...(situs.domain !== "" && { homepage: absolute(situs, alamatData()) }),
    ...(situs.penerbit !== "" && { contributors: [{ title: situs.penerbit, roles: ["publisher"] }] }),
    ...licenses(situs.lisensi_data),
    keywords: [...keywords],
    sources: [{ title: `${daftarSumber.length} sumber, diuraikan pada sumber.csv`, path: "sumber.csv" }],
    resources: tablesOf(data).map((table) => resourceOf(table, files)),
  };
}

/** No licence is named while the publisher has chosen none: the property is then absent. */
function licenses(lisensi: string) {
  if (lisensi === "") return {};
  const isName = /^[-a-zA-Z0-9._]+$/.test(lisensi);
  return { licenses: [{ ...(isName && { name: lisensi }), path: "LISENSI.txt", title: lisensi }] };
}

function tablesOf(data: Data): Table[] {
  return [
    ...data.daftarIndikator.map((indikator) => indikatorTable(data, indikator)),
    { name: "wilayah", title: "Wilayah", description: "Wilayah dan kodenya.", columns: wilayahColumns },
    { name: "sumber", title: "Sumber", description: "Daftar sumber semua angka dan pernyataan.", columns: sumberColumns },
    {
      name: "pernyataan", title: "Pernyataan lain", columns: pernyataanColumns,
      description: "Pernyataan yang bukan satu angka untuk satu wilayah dan satu periode.",
    },
  ];
}

function indikatorTable(data: Data, indikator: Indikator): Table {
  const { slug, title, description, daftarSumber } = metadataOf(data, indikator.slug);
  return { name: slug, title, description, columns: nilaiColumns(indikator), daftarSumber };
}

function resourceOf({ name, title, description, columns, daftarSumber = [] }: Table, files: readonly Measured[]) {
  const path = `${name}.csv`;
  const file = files.find((candidate) => candidate.name === path);
  if (!file) throw new Error(`datapackage: no file ${path}`);
  return {
    name,
    path,
    type: "table",
    title,
    description,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: file.bytes.length,
    hash: `sha256:${file.sha256}`,
    ...(daftarSumber.length > 0 && { sources: daftarSumber.map((sumber) => ({ title: kutipan(sumber), path: sumber.url })) }),
    schema: tableSchema(name, columns),
  };
}
