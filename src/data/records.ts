import { toAngka } from "./angka.ts";
import { trimInvisible } from "./invisible.ts";
import type { Nilai, Pernyataan, Sumber, Tambahan, Wilayah } from "./model.ts";
import type { Row } from "./row.ts";

/*
 * Rows → records. White space around a text is not part of its meaning (rule `spasi-tepi` tells the
 * author); words outside their lists are carried along, for the rules to find.
 */
const cell = (row: Row, column: string) => trimInvisible(row.cell(column));
const listed = (row: Row, column: string) => cell(row, column).split(";").map((part) => part.trim()).filter(Boolean);
/** "64.71.02.1005 sejak 2026-06-01": land that an area was given, where a code alone is what it was made of. */
function tambahanOf(text: string): Tambahan | undefined {
  const [, asal, sejak] = /^(\S+)\s+sejak\s+(\S+)$/.exec(text) ?? [];
  return asal === undefined || sejak === undefined ? undefined : { asal, sejak };
}
const angka = (row: Row, column: string) => toAngka(row.cell(column));

export function toWilayah(row: Row): Wilayah {
  return {
    kode: cell(row, "kode"),
    nama: cell(row, "nama"),
    ejaan: listed(row, "ejaan"),
    tingkat: cell(row, "tingkat") as Wilayah["tingkat"],
    induk: cell(row, "induk"),
    kode_bps: cell(row, "kode_bps"),
    sejak: cell(row, "sejak"),
    sampai: cell(row, "sampai"),
    asal: listed(row, "asal").filter((text) => tambahanOf(text) === undefined),
    tambahan: listed(row, "asal").flatMap((text) => tambahanOf(text) ?? []),
    sumber: cell(row, "sumber"),
    row,
  };
}

export function toNilai(indikator: string, row: Row): Nilai {
  return {
    indikator,
    kode: cell(row, "kode"),
    periode: cell(row, "periode"),
    instrumen: cell(row, "instrumen") as Nilai["instrumen"],
    instrumen_dasar: cell(row, "instrumen_dasar") as Nilai["instrumen_dasar"],
    peran: cell(row, "peran") as Nilai["peran"],
    status: cell(row, "status") as Nilai["status"],
    nilai: angka(row, "nilai"),
    nilaiText: row.cell("nilai"),
    bawah: angka(row, "bawah"),
    atas: angka(row, "atas"),
    pembilang: angka(row, "pembilang"),
    penyebut: angka(row, "penyebut"),
    cakupan: row.cell("cakupan"),
    dokumen: cell(row, "dokumen"),
    acuan: cell(row, "acuan"),
    sumber: cell(row, "sumber"),
    dinyatakan: cell(row, "dinyatakan"),
    catatan: cell(row, "catatan"),
    row,
  };
}

export function toSumber(row: Row): Sumber {
  return {
    id: cell(row, "id"),
    judul: cell(row, "judul"),
    penerbit: cell(row, "penerbit"),
    terbit: cell(row, "terbit"),
    url: cell(row, "url"),
    jenis: cell(row, "jenis") as Sumber["jenis"],
    salinan_dari: cell(row, "salinan_dari"),
    arsip: cell(row, "arsip"),
    lisensi: cell(row, "lisensi"),
    diakses: cell(row, "diakses"),
    catatan: cell(row, "catatan"),
    row,
  };
}

export function toPernyataan(row: Row): Pernyataan {
  return {
    id: cell(row, "id"),
    indikator: cell(row, "indikator"),
    kode: cell(row, "kode"),
    pernyataan: cell(row, "pernyataan"),
    sumber: cell(row, "sumber"),
    dinyatakan: cell(row, "dinyatakan"),
    catatan: cell(row, "catatan"),
    row,
  };
}
