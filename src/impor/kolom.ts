import { monthNumber, pad } from "../data/date.ts";
import { letters } from "../data/row.ts";
import { plain } from "../text/ejaan.ts";

/** What a column is by its label alone. */
export type PeranKolom =
  | "kode" | "kelurahan" | "kecamatan" | "kabkota" | "provinsi" | "wilayah"
  | "tahun" | "bulan" | "periode" | "rentang" | "satuan" | "kategori" | "puskesmas" | "nomor" | "ukuran";

export interface Kolom {
  indeks: number;
  judul: string;
  peran: PeranKolom;
  /** The label without the period in it: columns that differ in nothing else are one measure. */
  pokok: string;
  /** A year, "2024-06", or "-06" for a month whose year stands elsewhere; empty where the label names none. */
  periode: string;
}

const places: Readonly<Record<string, PeranKolom>> = {
  kelurahan: "kelurahan", desa: "kelurahan", desakel: "kelurahan", kelurahandesa: "kelurahan", desakelurahan: "kelurahan", namakel: "kelurahan", namadesa: "kelurahan", namakelurahan: "kelurahan",
  kecamatan: "kecamatan", namakec: "kecamatan", namakecamatan: "kecamatan", distrik: "kecamatan",
  kabupaten: "kabkota", kota: "kabkota", kabkota: "kabkota", kabkot: "kabkota", kabupatenkota: "kabkota", namakab: "kabkota", namakabkota: "kabkota",
  provinsi: "provinsi", propinsi: "provinsi", namaprov: "provinsi",
};
const whole: Readonly<Record<string, PeranKolom>> = {
  no: "nomor", nomor: "nomor", id: "nomor", "no urut": "nomor", urutan: "nomor", tahun: "tahun", thn: "tahun", year: "tahun", "tahun data": "tahun",
  bulan: "bulan", month: "bulan", periode: "periode", "periode data": "periode", satuan: "satuan", unit: "satuan",
  semester: "rentang", smt: "rentang", triwulan: "rentang", tw: "rentang", kuartal: "rentang",
  keterangan: "kategori", kategori: "kategori", "kategori gizi": "kategori", uraian: "kategori", variabel: "kategori", indikator: "kategori", jenis: "kategori", "status gizi": "kategori", "jenis data": "kategori",
  wilayah: "wilayah", "nama wilayah": "wilayah", daerah: "wilayah", nama: "wilayah", "nama daerah": "wilayah", area: "wilayah",
};
const measured = /\b(jumlah|jml|banyak(nya)?|persen(tase)?|prevalensi|angka|rate|total|kasus|stunting|pendek|diukur|ditimbang|balita|baduta|bayi|anak|sasaran|cakupan|penduduk|luas)\b|%/;
const qualifiers = /\b(nama|kemendagri|bps|menurut|per)\b/g;

export function peranKolom(judul: string): PeranKolom {
  const words = plain(judul.replaceAll("_", " "));
  if (words in whole) return whole[words] ?? "ukuran";
  if (/^(id|nomor)$/.test(words)) return "nomor";
  if (measured.test(words) || judul.includes("%")) return "ukuran";
  if (/\b(kode|kd|code)\b/.test(words)) return "kode";
  if (/\b(puskesmas|pukesmas|posyandu)\b/.test(words)) return "puskesmas";
  const left = words.replace(qualifiers, " ").split(/\s+/).filter(Boolean);
  // The smallest area that a label names: "Desa/Kelurahan", "Kabupaten / Kota".
  return left.length <= 3 ? (left.map((word) => places[word]).find((peran) => peran !== undefined) ?? places[left.join("")] ?? "ukuran") : "ukuran";
}

/** A label that means something here; of any other only where it stands: a row taken for a header may hold names. */
export const sebutan = ({ indeks, judul, peran }: Kolom) => (peran !== "ukuran" || measured.test(plain(judul.replaceAll("_", " "))) || /\d/.test(judul) ? `“${judul}”` : `kolom ${letters(indeks)}`);

/** The parts of a label, one below the other in its header, each once. */
export function kolomDari(indeks: number, parts: readonly string[]): Kolom {
  const distinct = parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part, i, all) => part !== "" && all.indexOf(part) === i);
  const judul = distinct.join(" / ");
  const peran = peranKolom(distinct.length > 1 ? (distinct.find((part) => peranKolom(part) !== "ukuran") ?? judul) : judul);
  if (peran !== "ukuran") return { indeks, judul, peran, pokok: judul, periode: "" };
  const years = [...new Set(judul.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
  const months = distinct.map((part) => monthNumber(part.replace(/(?<!\d)(19|20)\d\d(?!\d)/g, "").trim())).filter((month) => month !== undefined);
  const year = years.length === 1 ? (years[0] ?? "") : "";
  const month = months.length === 1 ? `-${pad(months[0] ?? 0)}` : "";
  const rest = distinct.map((part) => (year === "" ? part : part.replace(year, "")).trim()).filter((part) => part !== "" && (month === "" || monthNumber(part) === undefined));
  return { indeks, judul, peran, pokok: rest.join(" / ").replace(/\s*\b(tahun|thn|th)\.?\s*$/i, "").replace(/^tahun$/i, "").trim(), periode: year + month };
}
