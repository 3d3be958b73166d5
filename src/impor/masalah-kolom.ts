import type { Issue } from "../data/issue.ts";
import { letters } from "../data/row.ts";
import { sebagian } from "./buku.ts";
import { same, sebutan, type Kolom } from "./kolom.ts";
import type { Tabel } from "./tabel.ts";

export function noPlace({ file, kolom }: Tabel, puskesmas: boolean): Issue {
  return {
    code: "impor-kolom",
    at: { file, line: 1 },
    what: puskesmas ? "Tabel ini menurut puskesmas, tanpa kolom wilayah." : `Tidak ada kolom wilayah di antara ${sebagian(kolom.map(sebutan))}.`,
    why: puskesmas ? "Wilayah kerja puskesmas bukan kelurahan atau kecamatan, sehingga tidak dapat digambar di peta." : "Setiap angka harus punya wilayah.",
    fix: puskesmas ? "Tulis angkanya sebagai kalimat di content/pernyataan.csv, atau minta tabel per kelurahan." : 'Sebutkan kolomnya, misalnya --kolom wilayah="Nama".',
  };
}

export function belowKelurahan({ file }: Tabel, { judul }: Kolom): Issue {
  return {
    code: "impor-kolom",
    at: { file, line: 1, column: `“${judul}”` },
    what: `Setiap baris tabel ini satu posyandu (kolom “${judul}”).`,
    why: "Angka satu posyandu bukan angka kelurahannya, dan yang lebih kecil daripada kelurahan tidak dimuat di sini.",
    fix: "Minta tabel per kelurahan, atau jumlahkan dahulu per kelurahan di Excel dan hapus kolom itu.",
  };
}

export function sideBySide({ file, kolom }: Tabel, { judul, indeks }: Kolom): Issue {
  const first = kolom.find((one) => same(one.judul, judul))?.indeks ?? 0;
  return {
    code: "impor-tabel",
    at: { file, line: 1 },
    what: `Kolom “${judul}” ada dua kali: kolom ${letters(first)} dan kolom ${letters(indeks)}.`,
    why: "Dua tabel yang bersebelahan tidak dapat dibaca sekaligus: angka yang satu dapat terbaca sebagai angka wilayah yang lain.",
    fix: "Pindahkan tabel yang kanan ke bawah yang kiri atau ke lembar lain, simpan, lalu ulangi.",
  };
}

export function spanOfMonths({ file }: Tabel, { judul }: Kolom): Issue {
  return {
    code: "impor-periode",
    at: { file, line: 1, column: `“${judul}”` },
    what: `Tabel ini memuat kolom “${judul}”.`,
    why: "Periode di sini satu tahun atau satu bulan; triwulan dan semester bukan keduanya, dan laporan triwulan sering berarti Januari sampai akhir triwulan.",
    fix: `Bila angkanya keadaan pada satu bulan, pilih barisnya dan sebutkan bulannya: --pilih "${judul}=1" --periode 2024-06.`,
  };
}

export function columnUnknown({ file, kolom }: Tabel, option: string, judul: string): Issue {
  return {
    code: "impor-kolom",
    at: { file, line: 1 },
    what: `${option} menyebut kolom “${judul}”, yang tidak ada.`,
    why: "Judul kolom harus sama dengan yang di berkas (huruf besar dan kecil tidak dibedakan).",
    fix: `Kolom yang ada: ${sebagian(kolom.map(sebutan), 20)}.`,
  };
}
