import { daftarState } from "../data/derive.ts";
import { daftarInstrumenDasar, daftarJenisSumber, daftarPeran, daftarTingkat, type Indikator, type Peran } from "../data/model.ts";
import { angka, instrumenLengkap, instrumenNama, jenisSumberNama, stateNama, tingkatNama } from "../text/format.ts";

/** What a column means: told once, for the pages, the Table Schema and every other format. */
export interface Column {
  name: string;
  title: string;
  text: string;
  type: "string" | "number" | "integer" | "date";
  required?: true;
  unique?: true;
  /** The whole cell, without anchors. */
  pattern?: string;
  /** The only values there are, with their meaning. */
  values?: readonly { value: string | number; label: string }[];
  /** A column of another table that holds the same value. */
  refers?: { table: "wilayah" | "sumber"; column: string };
}

export const peranArti: Record<Peran, string> = {
  utama: "angka yang ditampilkan",
  pendukung: "sumber lain dengan nilai yang sama",
  pembanding: "sumber lain dengan nilai yang berbeda",
  keliru: "disimpan dengan alasannya, tidak dipakai sebagai nilai",
};

const labelled = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

const kodePattern = "\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?";
const kode = { title: "Kode wilayah", type: "string", pattern: kodePattern, refers: { table: "wilayah", column: "kode" } } as const;
const sumber = { title: "Sumber", type: "string", refers: { table: "sumber", column: "id" } } as const;
const catatan: Column = { name: "catatan", title: "Catatan", type: "string", text: "Hal yang perlu dibaca bersama isinya." };
const dinyatakan: Column = { name: "dinyatakan", title: "Dinyatakan", type: "date", text: "Tanggal pernyataan itu disampaikan; kosong bila tidak diketahui." };
const joined: readonly Column[] = [
  { name: "sumber_penerbit", title: "Penerbit sumber", type: "string", text: "Penerbit sumber itu, dari sumber.csv." },
  { name: "sumber_url", title: "Alamat sumber", type: "string", text: "Alamat sumber itu, dari sumber.csv." },
];

/** The columns of `<indikator>.csv`. */
export function nilaiColumns(indikator: Indikator): readonly Column[] {
  const { satuan, kelas, kategori, dokumen } = indikator;
  const counted = satuan !== "persen";
  const types: Record<string, Column["type"]> = { nilai: counted ? "integer" : "number", bawah: counted ? "integer" : "number", atas: counted ? "integer" : "number" };
  const values: Record<string, Column["values"]> = {
    instrumen: indikator.instrumen.map((value) => ({ value, label: `${instrumenNama[value]}, ${instrumenLengkap[value]}` })),
    ...(kategori && { nilai: kategori.map(({ nilai, nama }) => ({ value: nilai, label: nama })) }),
    ...(dokumen && { dokumen: Object.entries(dokumen).map(([value, label]) => ({ value, label })) }),
    ...(kelas && { kelas: kelas.map(({ nama, mulai }) => ({ value: nama, label: `mulai ${angka(String(mulai))} ${satuan}` })) }),
    satuan: [{ value: satuan, label: satuan }],
    indikator: [{ value: indikator.slug, label: indikator.nama }],
  };
  return nilaiTable.map((column) => {
    const found = values[column.name];
    return { ...column, type: types[column.name] ?? column.type, ...(found && { values: found }) };
  });
}

/** The same columns for rows of any indikator. */
export const nilaiTable: readonly Column[] = [
  { name: "indikator", title: "Indikator", type: "string", required: true, text: "Nama pendek indikator; sama dengan nama berkas." },
  { name: "kode", ...kode, required: true, text: "Kode Kemendagri dengan titik; selalu teks. 00 berarti Indonesia." },
  { name: "nama", title: "Nama wilayah", type: "string", required: true, text: "Nama wilayah, dari wilayah.csv." },
  { name: "periode", title: "Periode", type: "string", required: true, pattern: "\\d{4}(-(0[1-9]|1[0-2]))?", text: "Tahun (2024) atau bulan (2024-06) yang diukur atau dituju, bukan waktu angkanya disebut." },
  { name: "instrumen", title: "Instrumen", type: "string", required: true, text: "Cara angka itu diperoleh. Instrumen yang berbeda tidak dibandingkan; hanya SSGI dan SKI yang satu keluarga." },
  { name: "instrumen_dasar", title: "Dasar instrumen", type: "string", values: [{ value: daftarInstrumenDasar[0], label: "sumber menyebut instrumennya" }, { value: daftarInstrumenDasar[1], label: "instrumennya kami simpulkan" }], text: "Dari mana instrumennya diketahui." },
  { name: "peran", title: "Peran", type: "string", values: labelled(daftarPeran, peranArti), text: "Kedudukan pernyataan ini bagi angkanya; tiap angka punya paling banyak satu baris utama. Kosong bila tidak ada pernyataan." },
  { name: "status", title: "Keadaan", type: "string", required: true, values: labelled(daftarState, stateNama), text: "Ada nilai atau tidak, dan mengapa tidak. Nol adalah nilai. Angka yang ditarik tidak lagi terbit; catatannya menyebut kapan dan mengapa." },
  { name: "nilai", title: "Nilai", type: "number", text: "Angka seperti diterbitkan, ketelitiannya dipertahankan. Kosong bukan nol: lihat status." },
  { name: "bawah", title: "Batas bawah selang", type: "number", text: "Batas bawah selang kepercayaan yang diterbitkan; kosong bila tidak diterbitkan." },
  { name: "atas", title: "Batas atas selang", type: "number", text: "Batas atas selang kepercayaan yang diterbitkan; kosong bila tidak diterbitkan." },
  { name: "pembilang", title: "Pembilang", type: "integer", text: "Banyaknya yang dihitung, bila diterbitkan bersama nilainya." },
  { name: "penyebut", title: "Penyebut", type: "integer", text: "Banyaknya seluruh yang diukur, bila diterbitkan bersama nilainya." },
  { name: "cakupan", title: "Cakupan", type: "number", text: "Cakupan pengukuran dalam persen seperti diterbitkan; tidak dihitung di sini." },
  { name: "dokumen", title: "Dokumen target", type: "string", text: "Rencana atau pernyataan yang memuat target; kosong bila bukan target." },
  { name: "acuan", title: "Instrumen acuan", type: "string", text: "Instrumen yang disebut dokumen itu bagi targetnya; kosong: target tidak dibandingkan dengan apa pun." },
  { name: "sumber", ...sumber, text: "Pengenal sumber pada sumber.csv; kosong bila tidak ada angka terbit." },
  dinyatakan,
  { ...catatan, text: "Alasan peran atau keadaan, dan hal yang perlu dibaca bersama angkanya. Diawali “Dihitung:” bila kami menjumlahkan rincian dari sumber; “Sudah terbit:” bila jumlahnya kecil dan sudah diterbitkan lembaga pemerintah itu sendiri." },
  { name: "satuan", title: "Satuan", type: "string", required: true, text: "Satuan kolom nilai, bawah, dan atas." },
  { name: "kelas", title: "Kelas", type: "string", text: "Kelas nilai utama menurut batas indikator ini; kosong pada baris lain." },
  { name: "batas_sampai", title: "Batas sampai", type: "date", text: "Hari terakhir batas wilayah yang diukur angka ini berlaku; kosong bila batas itu masih berlaku. Angka satu kode dari batas yang berbeda tidak dapat dibandingkan." },
  ...joined,
];

const asalPattern = `${kodePattern}( sejak \\d{4}(-\\d{2}-\\d{2})?)?`;
export const wilayahColumns: readonly Column[] = [
  { name: "kode", title: "Kode wilayah", type: "string", required: true, unique: true, pattern: kodePattern, text: "Kode Kemendagri dengan titik; selalu teks." },
  { name: "nama", title: "Nama", type: "string", required: true, text: "Nama wilayah." },
  { name: "ejaan", title: "Ejaan lain", type: "string", text: "Nama dan ejaan lain, dipisahkan titik koma." },
  { name: "tingkat", title: "Tingkat", type: "string", required: true, values: labelled(daftarTingkat, tingkatNama), text: "Tingkat pemerintahan." },
  { name: "induk", ...kode, title: "Wilayah induk", text: "Kode wilayah satu tingkat di atasnya; kosong untuk Indonesia." },
  { name: "kode_bps", title: "Kode BPS", type: "string", text: "Kode menurut BPS, sistem lain dari kode Kemendagri; kosong bila belum ada sumbernya." },
  { name: "sejak", title: "Ada sejak", type: "string", pattern: "\\d{4}(-\\d{2}-\\d{2})?", text: "Hari atau tahun pertama wilayah ini ada, bila perlu diketahui." },
  { name: "sampai", title: "Ada sampai", type: "string", pattern: "\\d{4}(-\\d{2}-\\d{2})?", text: "Hari atau tahun terakhir wilayah ini ada; kosong bila masih ada." },
  { name: "asal", title: "Asal", type: "string", pattern: `${asalPattern}(;${asalPattern})*`, text: "Kode wilayah yang dimekarkan menjadi wilayah ini, dipisahkan titik koma; wilayah asal itu berakhir, atau tetap ada tanpa bagian ini. “Kode sejak hari”: tanah yang digabungkan ke wilayah ini pada hari itu." },
  { name: "sumber", ...sumber, text: "Pengenal sumber kode dan nama pada sumber.csv." },
];

export const sumberColumns: readonly Column[] = [
  { name: "id", title: "Pengenal", type: "string", required: true, unique: true, text: "Pengenal sumber; dipakai kolom sumber pada tabel lain." },
  { name: "judul", title: "Judul", type: "string", required: true, text: "Judul seperti diterbitkan." },
  { name: "penerbit", title: "Penerbit", type: "string", text: "Yang menerbitkan." },
  { name: "terbit", title: "Terbit", type: "date", text: "Tanggal terbit; kosong bila tanggalnya tidak lengkap, lihat catatan." },
  { name: "url", title: "Alamat", type: "string", text: "Alamat di web." },
  { name: "jenis", title: "Jenis", type: "string", required: true, values: labelled(daftarJenisSumber, jenisSumberNama), text: "Jenis sumber." },
  { name: "salinan_dari", ...sumber, title: "Salinan dari", text: "Pengenal sumber aslinya, bila sumber ini salinannya." },
  { name: "arsip", title: "Arsip", type: "string", text: "Alamat salinan arsip." },
  { name: "lisensi", title: "Lisensi", type: "string", text: "Lisensi sumber itu, bila disebut." },
  { name: "diakses", title: "Dibuka", type: "date", text: "Tanggal sumber dibuka; kosong bila belum dibuka ulang." },
  catatan,
];

export const pernyataanColumns: readonly Column[] = [
  { name: "id", title: "Pengenal", type: "string", required: true, unique: true, text: "Pengenal pernyataan." },
  { name: "indikator", title: "Indikator", type: "string", required: true, text: "Indikator yang dibicarakan." },
  { name: "kode", ...kode, required: true, text: "Kode wilayah yang dibicarakan, atau yang melingkupinya." },
  { name: "nama", title: "Nama wilayah", type: "string", required: true, text: "Nama wilayah, dari wilayah.csv." },
  { name: "pernyataan", title: "Pernyataan", type: "string", required: true, text: "Isi pernyataan yang bukan satu angka untuk satu wilayah dan satu periode." },
  { name: "sumber", ...sumber, required: true, text: "Pengenal sumber pada sumber.csv." },
  dinyatakan,
  catatan,
  ...joined,
];

/** The properties of `<indikator>.geojson`; each figure has its own, told apart by the suffix. */
export const geojsonColumns: readonly Omit<Column, "type">[] = [
  { name: "kode", title: "Kode wilayah", text: "Kode Kemendagri dengan titik; juga pengenal tiap objek." },
  { name: "nama, tingkat, induk", title: "Wilayah", text: "Nama, tingkat, dan kode wilayah di atasnya, dari wilayah.csv." },
  { name: "batas_sejak, batas_sampai", title: "Masa batas", text: "Hari pertama dan terakhir batas ini berlaku, bila wilayahnya hasil pemekaran, dimekarkan, atau batasnya berubah. Tanpa geometri bila batas waktu itu tidak tersedia." },
  { name: "nilai_<angka>", title: "Nilai", text: "Nilai utama sebagai bilangan, atau null bila tidak ada. <angka> tersusun dari periode, instrumen, dan (untuk target) dokumen: nilai_2024_ssgi." },
  { name: "status_<angka>", title: "Keadaan", text: "Keadaan angka itu, seperti kolom status. Wilayah yang tidak diharapkan punya angka itu tidak memuat sifat ini." },
  { name: "teks_<angka>", title: "Nilai seperti diterbitkan", text: "Nilai sebagai teks, dengan ketelitian yang diterbitkan; null bila tidak ada." },
  { name: "kelas_<angka>", title: "Kelas", text: "Kelas nilai itu, atau null. Hanya pada indikator yang berkelas." },
  { name: "bawah_<angka>, atas_<angka>", title: "Selang", text: "Batas selang kepercayaan, hanya bila diterbitkan." },
  { name: "dipersoalkan_<angka>", title: "Dipersoalkan", text: "Benar bila sumber lain menempatkan wilayah ini di kelas yang berbeda." },
];
