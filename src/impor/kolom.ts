import { anyMonth, monthNumber, pad } from "../data/date.ts";
import { letters } from "../data/row.ts";
import { plain } from "../text/ejaan.ts";
import { isRentang } from "./waktu.ts";

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
  /** Its numbers are of several months. */
  rentang: boolean;
}

const places: Readonly<Record<string, PeranKolom>> = {
  kelurahan: "kelurahan", desa: "kelurahan", desakel: "kelurahan", kelurahandesa: "kelurahan", desakelurahan: "kelurahan", namakel: "kelurahan", namadesa: "kelurahan", namakelurahan: "kelurahan",
  kecamatan: "kecamatan", namakec: "kecamatan", namakecamatan: "kecamatan", distrik: "kecamatan",
  kabupaten: "kabkota", kota: "kabkota", kabkota: "kabkota", kabkot: "kabkota", kabupatenkota: "kabkota", namakab: "kabkota", namakabkota: "kabkota",
  provinsi: "provinsi", propinsi: "provinsi", namaprov: "provinsi",
};
const bySize: readonly PeranKolom[] = ["kelurahan", "kecamatan", "kabkota", "provinsi"];
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
  const named = new Set(left.map((word) => places[word]));
  return left.length <= 3 ? (bySize.find((peran) => named.has(peran)) ?? places[left.join("")] ?? "ukuran") : "ukuran";
}

/** Whether two labels are one. */
export const same = (a: string, b: string) => plain(a.replaceAll("_", " ")) === plain(b.replaceAll("_", " "));

const known = new Map<string, boolean>();
/** A label of nothing but areas; "Kota Balikpapan" is one of them. */
export function isJudulWilayah(text: string): boolean {
  if (text.length > 40) return false;
  const before = known.get(text);
  if (before !== undefined) return before;
  const words = plain(text.replaceAll("_", " "));
  const left = words.replace(qualifiers, " ").split(/\s+/).filter(Boolean);
  const found = whole[words] === "wilayah" || (left.length > 0 && left.every((word) => word in places));
  known.set(text, found);
  return found;
}

/** A label that means something here; of any other only where it stands: a row taken for a header may hold names. */
export const sebutan = ({ indeks, judul, peran }: Kolom) => (peran !== "ukuran" || measured.test(plain(judul.replaceAll("_", " "))) || /\d/.test(judul) ? `“${judul}”` : `kolom ${letters(indeks)}`);

/** The parts of a label, one below the other in its header, each once. */
export function kolomDari(indeks: number, parts: readonly string[]): Kolom {
  const distinct = parts.map((part) => part.replace(/\s+/g, " ").trim()).filter((part, i, all) => part !== "" && all.indexOf(part) === i);
  const judul = distinct.join(" / ");
  const peran = peranKolom(distinct.length > 1 ? (distinct.find((part) => peranKolom(part) !== "ukuran") ?? judul) : judul);
  const rentang = isRentang(judul);
  if (peran !== "ukuran" || rentang) return { indeks, judul, peran, pokok: judul, periode: "", rentang };
  const years = [...new Set(judul.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])];
  const months = [...[...new Set(judul.match(month) ?? [])].map(monthNumber), ...[...judul.matchAll(isoMonth)].map(([, number]) => Number(number))];
  const [year = "", ...otherYears] = years;
  const [number, ...otherMonths] = months;
  const ofOne = { year: otherYears.length === 0 ? year : "", month: otherMonths.length === 0 && number !== undefined ? `-${pad(number)}` : "" };
  const pokok = distinct.map((part) => withoutPeriode(part, ofOne)).filter((part) => part !== "").join(" / ");
  return { indeks, judul, peran, pokok, periode: ofOne.year + ofOne.month, rentang };
}

const month = new RegExp(`\\b(${anyMonth})\\b`, "gi");

/** A label that a spreadsheet keeps as a date. */
const isoMonth = /(?<=(?<!\d)(?:19|20)\d\d)-(0[1-9]|1[0-2])(?![\d-])/g;

function withoutPeriode(part: string, { year, month: number }: { year: string; month: string }): string {
  const yearless = year === "" ? part : part.replace(year, "").replace(/\s*\b(tahun|thn|th)\.?\s*$/i, "");
  const bare = number === "" ? yearless : yearless.replace(month, "").replace(/^-\d\d$/, "").replace(/\s*\bbulan\s*$/i, "");
  return bare.replace(/\(\s*\)/g, "").replace(/^tahun$/i, "").replace(/\s+/g, " ").trim();
}
