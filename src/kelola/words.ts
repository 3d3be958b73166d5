import type { z } from "zod";
import type { kalenderSchema, koreksiSchema } from "../data/koreksi.ts";
import type { artikelSchema, glosariumSchema, situsSchema } from "../data/model.ts";

/** What an author reads beside a field, and what the schema of the content does not say of it. */
export interface Words {
  label: string;
  hint: string;
  /** Told where what is written does not fit the schema's pattern. */
  pattern?: string;
  /** Several lines. */
  long?: true;
  /** Where the choices come from. */
  from?: "sumber" | "istilah" | "angka";
  /** Of the fields within. */
  within?: Readonly<Record<string, Words>>;
}
type WordsOf<Schema extends z.ZodType> = Readonly<Record<keyof z.infer<Schema>, Words>>;
type ItemWords<Schema extends z.ZodArray> = WordsOf<Schema["element"] & z.ZodType>;

const sumber: Words = { label: "Sumber", hint: "Pilih dari sumber.csv; ketik sebagian id atau judulnya. Sumber baru ditambahkan dahulu di berkas itu.", from: "sumber" };

export const artikelWords: WordsOf<typeof artikelSchema> = {
  judul: { label: "Judul", hint: "Pada artikel baru, alamat halaman mengikuti judul ini dan sesudahnya tidak berubah lagi." },
  ringkasan: { label: "Ringkasan", hint: "Satu atau dua kalimat untuk daftar artikel, tanpa angka.", long: true },
  tanggal: { label: "Tanggal", hint: "Tanggal artikel ini ditulis." },
  diperbarui: { label: "Diperbarui", hint: "Hanya bila artikel pernah diubah sesudah terbit." },
  sumber: { ...sumber, label: "Sumber lain", hint: "Hanya sumber yang dipakai tetapi tidak muncul lewat komponen mana pun. Daftar sumber di akhir halaman disusun sendiri." },
};

/** The body is no field of the schema: it has rules of its own. */
export const bodyWords: Words = {
  label: "Isi",
  hint: 'Markdown. Angka tidak diketik, tetapi ditulis sebagai komponen di baris atau kalimatnya: <Angka indikator="…" kode="…" periode="…" />, <Pernyataan id="…" />, <Rujukan id="…" />. Daftarnya ada di content/README.md, “Menulis artikel”.',
  long: true,
};

export const glosariumWords: ItemWords<typeof glosariumSchema> = {
  istilah: { label: "Istilah", hint: "Singkatan ditulis dalam kurung di belakang, misalnya Keluarga berisiko stunting (KRS)." },
  arti: { label: "Arti", hint: "Satu atau dua kalimat dengan kata sehari-hari.", long: true },
  lihat: { label: "Lihat juga", hint: "Istilah lain di daftar ini. Istilah yang baru disimpan dapat dipilih setelah halaman ini dimuat ulang.", from: "istilah" },
  sumber,
};

export const koreksiWords: ItemWords<typeof koreksiSchema> = {
  tanggal: { label: "Tanggal", hint: "Tanggal koreksi ini ditulis." },
  jenis: { label: "Jenis", hint: "“penarikan” hanya untuk angka yang tidak seharusnya pernah terbit: nilainya hilang dari semua halaman dan rilis." },
  angka: { label: "Angka", hint: "Angka yang dikoreksi atau ditarik.", from: "angka", pattern: "Salin dari alamat halaman angkanya, sesudah /angka/" },
  salah: { label: "Apa yang salah", hint: "Tanpa menyebut angkanya: nilai sebelum dan sesudahnya ditampilkan sendiri.", long: true },
  alasan: { label: "Alasan", hint: "Mengapa dikoreksi, dengan dokumennya. Juga tanpa angka.", long: true },
  sumber,
  pelapor: { label: "Pelapor", hint: "Boleh kosong; nama orang hanya dengan izinnya." },
};

export const kalenderWords: ItemWords<typeof kalenderSchema> = {
  tanggal: { label: "Tanggal", hint: "Tahun-bulan-hari, misalnya 2026-12-01, atau: belum ditentukan.", pattern: "Tulis tahun-bulan-hari, misalnya 2026-12-01, atau: belum ditentukan" },
  isi: { label: "Yang direncanakan", hint: "Hanya yang diumumkan sebuah sumber.", long: true },
  sumber,
};

export const situsWords: WordsOf<typeof situsSchema> = {
  nama: { label: "Nama situs", hint: "Tampil di atas setiap halaman." },
  penerbit: { label: "Penerbit", hint: "Lembaga yang bertanggung jawab. Selama kosong, situs belum dapat ditayangkan." },
  kontak: { label: "Kontak", hint: "Ke mana pembaca melapor: alamat surel atau nomor kantor, bukan milik pribadi." },
  domain: { label: "Domain", hint: "Alamat situs, misalnya https://stunting.kaltimprov.go.id.", pattern: "Awali dengan https:// dan tulis hanya nama situsnya, tanpa halaman" },
  lisensi_data: { label: "Lisensi data", hint: "Ditetapkan oleh penerbit, misalnya CC BY 4.0." },
  dikumpulkan_sampai: { label: "Dikumpulkan sampai", hint: "Tanggal terakhir sumber dicari." },
  batas_perubahan: {
    label: "Batas perubahan", hint: "Angka rilis yang berubah lebih jauh dari ini memerlukan koreksi tertulis.",
    within: {
      persen: { label: "Persentase", hint: "Dalam poin persen." },
      jumlah: { label: "Jumlah", hint: "Anak, orang, atau unit; dalam persen dari angka yang dirilis." },
    },
  },
};
