import type { Pemisah } from "./csv.ts";
import type { Desimal } from "./angka.ts";

/** What a column can be said to hold with --kolom. */
export const daftarGuna = [
  "wilayah", "kode", "kelurahan", "kecamatan", "kabkota", "provinsi", "tahun", "bulan", "periode", "satuan", "kategori",
  "nilai", "bawah", "atas", "pembilang", "penyebut", "cakupan",
] as const;
export type Guna = (typeof daftarGuna)[number];
export const daftarUkuran = ["nilai", "bawah", "atas", "pembilang", "penyebut", "cakupan"] as const;
export type NamaUkuran = (typeof daftarUkuran)[number];

/** What the command was asked: what cannot be known from a file. */
export interface Opsi {
  indikator: string;
  sumber: string | undefined;
  periode: string | undefined;
  instrumen: string | undefined;
  disimpulkan: boolean;
  dinyatakan: string;
  catatan: string;
  lembar: string | undefined;
  /** Row of the header, counted from 1. */
  kepala: number | undefined;
  pemisah: Pemisah | undefined;
  desimal: Desimal | undefined;
  /** Code of the area in which the names are to be looked for. */
  dalam: string | undefined;
  /** Labels by what they hold; several are added up. */
  kolom: ReadonlyMap<Guna, string>;
  /** Only the rows that have this in this column. */
  pilih: readonly (readonly [kolom: string, isi: string])[];
  lewatiTakDikenal: boolean;
  terimaJumlah: boolean;
  /** The source is the public body's own publication of these numbers: small ones stay, and are marked. */
  sudahTerbit: boolean;
  /** What becomes of figures that others have stated already: written with the role proposed, or left out. */
  peran: "usulan" | "lewati" | undefined;
}
