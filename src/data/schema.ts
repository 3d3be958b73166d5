import { z } from "zod";
import type { ArtikelNode } from "./artikel-node.ts";
import { daftarInstrumen, daftarSatuan, daftarTingkat } from "./vocabulary.ts";

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
  bagian_dari: z.array(slugText).optional(),
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
