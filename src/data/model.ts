import { z } from "zod";
import type { FeatureCollection } from "geojson";
import type { ArtikelNode } from "./artikel-node.ts";
import type { Place } from "./issue.ts";
import type { Koreksi, Rencana } from "./koreksi.ts";
import type { Kepala, RilisBerkas } from "./rilis.ts";
import type { Row } from "./row.ts";

/** The vocabulary of the figures (the site's own rules: README, “Model”). */
export const daftarInstrumen = [
  "ssgi", "ski", "riskesdas", "ssgbi", "eppgbm", "pengukuran-serentak", "operasi-timbang", "aksi-bangda",
  "program", "penetapan", "target", "tidak-disebut",
] as const;
export const daftarInstrumenDasar = ["disebut", "disimpulkan"] as const;
export const daftarPeran = ["utama", "pendukung", "pembanding", "keliru"] as const;
/** `tidak-terbit` is derived, never written: see `Cell`. */
export const daftarStatus = ["ada", "tidak-diukur", "ditahan", "tidak-pasti", "tidak-berlaku"] as const;
export const daftarTingkat = ["negara", "provinsi", "kabkota", "kecamatan", "kelurahan"] as const;
export const daftarJenisSumber = ["laporan-primer", "pernyataan-resmi", "berita", "jurnal", "olahan"] as const;
/** The indikator that the site is about: the map and the chart in an article show it. */
export const indikatorUtama = "prevalensi-stunting-survei";
export const daftarSatuan = ["persen", "anak", "kategori", "unit", "orang"] as const;

export type Instrumen = (typeof daftarInstrumen)[number];
export type InstrumenDasar = (typeof daftarInstrumenDasar)[number];
export type Peran = (typeof daftarPeran)[number];
export type Status = (typeof daftarStatus)[number];
export type Tingkat = (typeof daftarTingkat)[number];
export type JenisSumber = (typeof daftarJenisSumber)[number];

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
  sumber: string;
  row: Row;
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

const text = z.string().trim().min(1);
const slugText = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Hanya huruf kecil, angka, dan tanda hubung, misalnya prevalensi-stunting.");
const periode = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, "Tahun atau tahun dan bulan, misalnya 2024 atau 2024-06.");

export const indikatorSchema = z.strictObject({
  nama: text,
  nama_pendek: text,
  definisi: text,
  satuan: z.enum(daftarSatuan),
  /** Inclusive limits of `nilai`; `atas` null where there is none. */
  rentang: z.strictObject({ bawah: z.number(), atas: z.number().nullable() }),
  instrumen: z.array(z.enum(daftarInstrumen)).min(1),
  /** Which figures are expected: what is declared here and has no row is `tidak-terbit`. */
  cakupan: z.array(
    z.strictObject({
      periode,
      instrumen: z.enum(daftarInstrumen),
      tingkat: z.array(z.enum(daftarTingkat)).min(1),
      /** Only the areas below this one; all of the site's areas where it is absent. */
      induk: text.optional(),
    }),
  ),
  /** Lower limits, inclusive, ascending; each class reaches up to the next one's limit. */
  kelas: z.array(z.strictObject({ mulai: z.number(), nama: text })).optional(),
  kelas_sumber: text.optional(),
  /** Labels of the whole numbers of a categorical indikator. */
  kategori: z.array(z.strictObject({ nilai: z.int(), nama: text })).optional(),
  /** The indikator whose count is the numerator of this rate: both speak of the same children. */
  pembilang: slugText.optional(),
  /** What is counted is a part of these; rates are of the first. The same name in two indikator is the same children. */
  bagian_dari: z.array(slugText).min(1).optional(),
  /** Those that together make up what is counted, none of it twice. */
  terdiri_dari: z.array(slugText).min(2).optional(),
  /** Names of the plans whose slugs stand in column `dokumen`. */
  dokumen: z.record(slugText, text).optional(),
  arah: z.enum(["rendah-lebih-baik", "tinggi-lebih-baik", "netral"]),
  catatan: text.optional(),
});
export type Indikator = z.infer<typeof indikatorSchema> & { slug: string };
export type Kelas = NonNullable<Indikator["kelas"]>[number];

const isoDate = z.iso.date();
export const situsSchema = z.strictObject({
  nama: text,
  penerbit: z.string(),
  kontak: z.string(),
  /** The site lies at the top of its host: addresses begin with /. */
  domain: z.string().regex(/^(https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+\/?)?$/, "Alamat situs diawali https:// dan tidak punya folder, misalnya https://stunting.contoh.go.id."),
  lisensi_data: z.string(),
  dikumpulkan_sampai: isoDate,
  /** How far a released number may move without a written reason: percentage points; percent of what it was. */
  batas_perubahan: z.strictObject({ persen: z.number().positive(), jumlah: z.number().positive() }),
});
export type Situs = z.infer<typeof situsSchema>;

export const artikelSchema = z.strictObject({
  judul: text,
  ringkasan: text,
  tanggal: isoDate,
  diperbarui: isoDate.optional(),
  /** Sources that the article rests on besides those of its figures, statements and citations. */
  sumber: z.array(text).default([]),
});
/** An article: what its head says, and the checked tree of what it says. */
export type Artikel = z.infer<typeof artikelSchema> & { slug: string; file: string; nodes: readonly ArtikelNode[] };

/** Pages whose words the office writes, as it writes articles; each has an address of its own. */
export const namaHalaman = ["dua-angka", "tindakan"] as const;

export const glosariumFile = "content/glosarium.yaml";
export const glosariumSchema = z.array(
  z.strictObject({
    istilah: text,
    arti: text,
    lihat: z.array(text).default([]),
    sumber: z.array(text).default([]),
  }),
);
export type Istilah = z.infer<typeof glosariumSchema>[number];

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
