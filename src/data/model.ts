import type { FeatureCollection } from "geojson";
import type { Place } from "./issue.ts";
import type { Koreksi, Rencana } from "./koreksi.ts";
import type { Kepala, RilisBerkas } from "./rilis.ts";
import type { Row } from "./row.ts";
import type { Artikel, Indikator, Istilah, Situs } from "./schema.ts";
import type { Instrumen, InstrumenDasar, JenisSumber, Peran, Status, Tingkat } from "./vocabulary.ts";

export * from "./schema.ts";
export * from "./vocabulary.ts";

export const columnsOf = {
  wilayah: ["kode", "nama", "ejaan", "tingkat", "induk", "kode_bps", "sejak", "sampai", "asal", "sumber"],
  nilai: [
    "kode", "periode", "instrumen", "instrumen_dasar", "peran", "status", "nilai", "bawah", "atas", "pembilang",
    "penyebut", "cakupan", "dokumen", "acuan", "sumber", "dinyatakan", "catatan",
  ],
  sumber: [
    "id", "judul", "penerbit", "terbit", "url", "jenis", "salinan_dari", "arsip", "lisensi", "diakses", "catatan",
  ],
  pernyataan: ["id", "indikator", "kode", "pernyataan", "sumber", "dinyatakan", "catatan"],
} as const;

export interface Wilayah {
  kode: string;
  nama: string;
  ejaan: readonly string[];
  tingkat: Tingkat;
  /** Empty for Indonesia. */
  induk: string;
  kode_bps: string;
  /** First and last day, or year, of its life; empty where none is known. */
  sejak: string;
  sampai: string;
  /** The areas that it was made of. Such an area has ended, or lives on without this part. */
  asal: readonly string[];
  /** Land that it was given while it lived, by an area that ended with it or lives on without it. */
  tambahan: readonly Tambahan[];
  sumber: string;
  row: Row;
}

export interface Tambahan {
  asal: string;
  sejak: string;
}

/** One statement of one figure by one source. Numbers are null where the cell is empty or not a number. */
export interface Nilai {
  indikator: string;
  kode: string;
  periode: string;
  instrumen: Instrumen;
  instrumen_dasar: InstrumenDasar;
  peran: Peran;
  status: Status;
  nilai: number | null;
  /** The value as published: 32 and 32.0 differ in precision. */
  nilaiText: string;
  bawah: number | null;
  atas: number | null;
  pembilang: number | null;
  penyebut: number | null;
  cakupan: string;
  dokumen: string;
  acuan: string;
  sumber: string;
  dinyatakan: string;
  catatan: string;
  row: Row;
}

export interface Sumber {
  id: string;
  judul: string;
  penerbit: string;
  terbit: string;
  url: string;
  jenis: JenisSumber;
  salinan_dari: string;
  arsip: string;
  lisensi: string;
  diakses: string;
  catatan: string;
  row: Row;
}

export interface Pernyataan {
  id: string;
  indikator: string;
  kode: string;
  pernyataan: string;
  sumber: string;
  dinyatakan: string;
  catatan: string;
  row: Row;
}

/** A boundary layer: features carry `properties.kode` and nothing else that is used. */
export interface Layer {
  name: string;
  file: string;
  features: FeatureCollection["features"];
  /** Line of each feature in its file, for messages. */
  lines: readonly number[];
}

/** All of `content/`, parsed but not yet believed: the rules read this. */
export interface Content {
  situs: Situs | null;
  daftarWilayah: readonly Wilayah[];
  wilayahByKode: ReadonlyMap<string, Wilayah>;
  daftarIndikator: readonly Indikator[];
  indikatorBySlug: ReadonlyMap<string, Indikator>;
  daftarNilai: readonly Nilai[];
  daftarSumber: readonly Sumber[];
  sumberById: ReadonlyMap<string, Sumber>;
  daftarPernyataan: readonly Pernyataan[];
  daftarArtikel: readonly Artikel[];
  /** The pages of `namaHalaman`, written as articles are. */
  daftarHalaman: readonly Artikel[];
  /** In the order of the file. */
  glosarium: readonly Istilah[];
  daftarBatas: readonly Layer[];
  /** What is said of the boundaries of a layer, by the name of today's. */
  catatanBatas: ReadonlyMap<string, string>;
  /** The ledger, oldest release first, and what says which is the last; null before the first. */
  daftarRilis: readonly RilisBerkas[];
  kepala: Kepala | null;
  daftarKoreksi: readonly Koreksi[];
  kalender: readonly Rencana[];
  /** Every row of every table, for the rules that look at cells whatever they mean. */
  rows: readonly Row[];
  /** Every file there is, read or not. */
  daftarBerkas: readonly string[];
  /** Where a field of a YAML file stands. */
  placeOf: (file: string, path: readonly PropertyKey[]) => Place;
}
