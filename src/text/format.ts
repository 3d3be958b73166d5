import type { Cell, State } from "../data/derive.ts";
import { smallColumn } from "../data/kecil.ts";
import type { Indikator, Instrumen, JenisSumber, Peran, Tingkat, Wilayah } from "../data/model.ts";
import { isSudahTerbit } from "../data/sudah-terbit.ts";

/** A published number as Indonesians write it, its precision kept: "24.80" → "24,80", "1219" → "1.219". */
export function angka(text: string): string {
  const [whole = "", fraction] = text.replace("-", "−").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** "24,8 persen", "1.219 anak"; a category by its label. */
export function angkaSatuan(text: string, indikator: Indikator): string {
  return kategoriNama(text, indikator) ?? `${angka(text)} ${indikator.satuan}`;
}

/** What a table cell or a label shows for a figure: its value, or the words of its state. */
export function nilaiOrState(cell: Cell): string {
  if (cell.nilai === null) return stateNama[cell.state];
  return kategoriNama(cell.nilaiText, cell.indikator) ?? angka(cell.nilaiText);
}

function kategoriNama(text: string, { kategori }: Indikator): string | undefined {
  return kategori?.find(({ nilai }) => String(nilai) === text)?.nama;
}

const monthNames = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
];

/** ISO date, month or year → Indonesian: "2025-11-18" → "18 November 2025", "2024-06" → "Juni 2024". */
export function tanggal(iso: string): string {
  const [year = "", month, day] = iso.split("-");
  const parts = [day && String(Number(day)), month && monthNames[Number(month) - 1], year];
  return parts.filter(Boolean).join(" ");
}

export const instrumenNama: Record<Instrumen, string> = {
  ssgi: "SSGI",
  ski: "SKI",
  riskesdas: "Riskesdas",
  ssgbi: "SSGBI",
  eppgbm: "e-PPGBM",
  "pengukuran-serentak": "pengukuran serentak",
  "operasi-timbang": "operasi timbang",
  "aksi-bangda": "Aksi Bangda",
  program: "data program",
  penetapan: "penetapan",
  target: "target",
  "tidak-disebut": "cara ukur tidak disebut",
};

export const instrumenLengkap: Record<Instrumen, string> = {
  ssgi: "Survei Status Gizi Indonesia",
  ski: "Survei Kesehatan Indonesia",
  riskesdas: "Riset Kesehatan Dasar",
  ssgbi: "Studi Status Gizi Balita Indonesia",
  eppgbm: "pencatatan elektronik anak yang dibawa ke posyandu",
  "pengukuran-serentak": "pengukuran serentak balita",
  "operasi-timbang": "operasi timbang balita",
  "aksi-bangda": "aplikasi Aksi Bangda Kementerian Dalam Negeri",
  program: "catatan pelaksana program",
  penetapan: "penetapan pemerintah",
  target: "target dalam dokumen rencana",
  "tidak-disebut": "sumber tidak menyebut cara ukurnya",
};

/** "SSGI 2024", "e-PPGBM Juni 2024", "Juni 2024, cara ukur tidak disebut". */
export function instrumenPeriode({ instrumen, periode }: Pick<Cell, "instrumen" | "periode">): string {
  const nama = instrumenNama[instrumen];
  return instrumen === "tidak-disebut" ? `${tanggal(periode)}, ${nama}` : `${nama} ${tanggal(periode)}`;
}

/** What tells figures of one indikator and area apart: survey and period, or a target's document and year. */
export function cellNama(cell: Cell): string {
  if (cell.dokumen === "") return instrumenPeriode(cell);
  return `${cell.indikator.dokumen?.[cell.dokumen] ?? cell.dokumen}, untuk ${tanggal(cell.periode)}`;
}

/**
 * What is to be known of a figure wherever it is shown: an instrument or year that we inferred, a value that
 * was added up from parts that the source gives, a small count that stays because its source has published it.
 */
export function marksOf({ utama, indikator }: Cell): string[] {
  return [
    ...(utama?.instrumen_dasar === "disimpulkan" ? ["disimpulkan"] : []),
    ...(utama?.catatan.startsWith("Dihitung:") ? ["nilai dihitung"] : []),
    ...(utama && smallColumn(utama, indikator) !== undefined && isSudahTerbit(utama) ? ["jumlah kecil yang sudah diterbitkan sumbernya"] : []),
  ];
}

/** `cellNama` with these: "SSGI 2024 (disimpulkan)". */
export function cellDasar(cell: Cell): string {
  const marks = marksOf(cell);
  return marks.length > 0 ? `${cellNama(cell)} (${marks.join("; ")})` : cellNama(cell);
}

export const stateNama: Record<State, string> = {
  ada: "ada angka",
  "tidak-terbit": "tidak ada angka terbit",
  "tidak-diukur": "tidak diukur",
  ditahan: "ditahan demi melindungi anak",
  "tidak-pasti": "tidak pasti",
  "tidak-berlaku": "tidak berlaku",
};

export const peranNama: Record<Peran, string> = {
  utama: "angka utama",
  pendukung: "angka sama",
  pembanding: "angka lain",
  keliru: "keliru",
};

export const jenisSumberNama: Record<JenisSumber, string> = {
  "laporan-primer": "laporan primer",
  "pernyataan-resmi": "pernyataan resmi",
  berita: "berita",
  jurnal: "jurnal",
  olahan: "olahan",
};

export const tingkatNama: Record<Tingkat, string> = {
  negara: "negara",
  provinsi: "provinsi",
  kabkota: "kabupaten/kota",
  kecamatan: "kecamatan",
  kelurahan: "kelurahan",
};

/** Without "Kabupaten" or "Kota": what fits on a map. */
export function namaPendek({ nama }: Wilayah): string {
  return nama.replace(/^(Kabupaten|Kota) /, "");
}

/** With its tingkat where the name alone does not tell it: "Kecamatan Balikpapan Kota". */
export function namaLengkap({ nama, tingkat }: Wilayah): string {
  const prefix: Partial<Record<Tingkat, string>> = { provinsi: "Provinsi", kecamatan: "Kecamatan", kelurahan: "Kelurahan" };
  return prefix[tingkat] ? `${prefix[tingkat]} ${nama}` : nama;
}

/** "a", "a dan b", "a, b, dan c". */
export function daftar(words: readonly string[]): string {
  return new Intl.ListFormat("id", { type: "conjunction" }).format(words);
}

/** "20 sampai di bawah 30 persen", "30 persen ke atas": the limits of a class, inclusive below; in words, because signs are often not read aloud. */
export function kelasLimits(indikator: Indikator, index: number): string {
  const lower = indikator.kelas?.[index]?.mulai;
  const upper = indikator.kelas?.[index + 1]?.mulai;
  if (lower === undefined) throw new Error(`no class ${index} in ${indikator.slug}`);
  if (upper === undefined) return `${angka(String(lower))} ${indikator.satuan} ke atas`;
  return index === 0
    ? `di bawah ${angka(String(upper))} ${indikator.satuan}`
    : `${angka(String(lower))} sampai di bawah ${angka(String(upper))} ${indikator.satuan}`;
}

/** The published interval, "21,3–28,5"; empty where none was published. */
export function selang({ utama, bawah, atas }: Cell): string {
  if (utama === null || bawah === null || atas === null) return "";
  return `${angka(utama.row.cell("bawah"))}–${angka(utama.row.cell("atas"))}`;
}
