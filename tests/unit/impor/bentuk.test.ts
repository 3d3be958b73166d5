import { expect, test } from "vitest";
import { berkas, coba, csv, isi, type Pilihan } from "./bahan.ts";

const register: Pilihan = { indikator: "prevalensi-stunting-register" };

/** Every shape of table that offices publish: what is asked, and the rows that come of it. */
const shapes: readonly [shape: string, file: string, pilihan: Pilihan, rows: readonly string[]][] = [
  ["four rows a kelurahan, both kinds of codes", "01-portal-panjang.csv", { ...register, kolom: ["pembilang=JUMLAH BALITA TINGGI BADAN PENDEK+JUMLAH BALITA TINGGI BADAN SANGAT PENDEK", "penyebut=jumlah balita diukur"] },
    ["64.71.02.1003 2023 12.0 42 350", "64.71.02.1004 2023 16.7 30 180", "64.71.06.1005 2023 ditahan"]],
  ["the same with names alone", "01-salinan-panjang.csv", { indikator: "jumlah-anak-diukur" }, ["64.71.02.1003 2023 350", "64.71.02.1004 2023 180", "64.71.06.1005 2023 250"]],
  ["semicolons, BOM, CRLF, two systems of codes, a semester that is chosen", "02-dua-kode.csv", { pilih: ["semester=2"], periode: "2017-12" }, ["64.71.02.1004 2017-12 61"]],
  ["rates by kabkota, BPS codes beside names, \"Unknown Type\"", "03-provinsi.csv", register, ["64.02 2024 7.0", "64.71 2024 18.9"]],
  ["counts by kabkota", "03-provinsi-jumlah.csv", {}, ["64.71 2024 1890"]],
  ["categories by kecamatan, spellings, a dash, a row twice, a total, a note", "04-kecamatan-panjang.csv", { kolom: ["nilai=Pendek"] }, ["64.71 2023 92", "64.71.01 2023 40", "64.71.02 2023 52"]],
  ["kecamatan and year only in the file's name", "4.7-jumlah-balita-stunting-per-desa-di-kecamatan-balikpapan-barat-2020.csv", {}, ["64.71.02.1003 2020 42", "64.71.02.1004 2020 30"]],
  ["commas for thousands in counts and for decimals in rates, no year", "07-bangda.csv", { ...register, periode: "2023" }, ["64 2023 13.5"]],
  ["the same, its counts added up", "07-bangda.csv", { periode: "2023", kolom: ["nilai=Stunting_Pendek+Stunting_Sangat_Pendek"] }, ["64 2023 16140"]],
  ["tabs, UTF-16, year and month in columns, abbreviated names", "08-rekap-bulanan.csv", { ...register, kolom: ["pembilang=Jumlah_balita_stunting", "penyebut=Jumlah_balita_usia_0-59_bulan_diukur_PBTB"] },
    ["64.71.02.1004 2024-06 15.0 30 200", "64.71.03.1005 2024-06 5.0 13 260"]],
  ["a dump with _id, per cent signs, the year in a heading", "10-ckan-dump.csv", register, ["64.71.02.1003 2023 7.25", "64.71.02.1004 2023 24.50"]],
  ["a year a column below one heading, title, total, note, Windows-1252", "11-lebar-1252.csv", {},
    ["64.71.05.1010 2022 1204", "64.71.05.1010 2023 998", "64.71.05.1011 2022 56", "64.71.05.1011 2023 60", "64.71.06.1005 2022 7", "64.71.06.1005 2023 0"]],
];

test.each(shapes)("reads %s", (_, file, pilihan, rows) => {
  const found = coba(file, berkas(file), pilihan);
  expect(found.message).toBe("");
  expect(found.rows).toEqual(rows);
});

const refused: readonly [what: string, file: string, pilihan: Pilihan, code: string, says: string][] = [
  ["a table by puskesmas", "06-puskesmas-2020.csv", {}, "impor-kolom", "content/pernyataan.csv"],
  ["an export of single children, header only", "09-per-anak.csv", {}, "data-pribadi", "kolom data pribadi"],
  ["semesters, unless one is chosen", "02-dua-kode.csv", {}, "impor-periode", "--pilih"],
  ["a table without a year", "07-bangda.csv", register, "impor-periode", "--periode"],
  ["parts of which none is the figure alone", "01-portal-panjang.csv", register, "impor-kolom", "--kolom"],
];

test.each(refused)("refuses %s, and says what resolves it", (_, file, pilihan, code, says) => {
  const found = coba(file, berkas(file), pilihan);
  expect(found.codes).toEqual([code]);
  expect(found.message).toContain(says);
  expect(found.text).toBeNull();
});

const table = (rows: string, head = "Kelurahan;Jumlah stunting;Tahun") => csv(`${head}\n${rows}\n`);

test.each<[string, Uint8Array, Pilihan, readonly string[]]>([
  ["the kecamatan as a row above its kelurahan", csv("Kelurahan,Jumlah stunting 2023\nKec. Balikpapan Barat,\nKariangau,30\nKec. Balikpapan Kota,\nDamai,12\n"), {}, ["64.71.02.1004 2023 30", "64.71.06.1005 2023 12"]],
  ["the kecamatan only in its first row", csv("Kecamatan,Kelurahan,Jumlah stunting 2023\nBalikpapan Barat,Kariangau,30\n,Baru Ulu,12\n"), {}, ["64.71.02.1003 2023 12", "64.71.02.1004 2023 30"]],
  ["a withheld cell as withheld", table("Kariangau;<5;2023\nDamai;12;2023"), {}, ["64.71.02.1004 2023 ditahan", "64.71.06.1005 2023 12"]],
  ["missing cells as missing, nought as nought", table("Kariangau;-;2023\nDamai;0;2023\nBaru Ulu;—;2023\nManggar;;2023\nLamaru;Unknown Type: float;2023"), {}, ["64.71.06.1005 2023 0"]],
  ["non-breaking spaces", table("\u00a0Kariangau\u00a0;1\u00a0204\u00a0;2023"), {}, ["64.71.02.1004 2023 1204"]],
  ["months as columns", csv("Kelurahan,Januari 2024,Februari 2024\nKariangau,30,31\n"), {}, ["64.71.02.1004 2024-01 30", "64.71.02.1004 2024-02 31"]],
  ["codes with dots alone, those of other provinces left out", csv("kode,jumlah,tahun\n64.71.02.1004,30,2023\n32.73.18.1001,40,2023\n"), { kolom: ["nilai=jumlah"] }, ["64.71.02.1004 2023 30"]],
  ["a code without dots beside the name that is its own", csv("kode,nama,jumlah,tahun\n6471021004,Kariangau,30,2023\n"), {kolom: ["nilai=jumlah"] }, ["64.71.02.1004 2023 30"]],
  ["a BPS code beside a name, by the name", csv("kode,nama kabupaten/kota,jumlah stunting,tahun\n6403,Kutai Kartanegara,30,2023\n"), {}, ["64.02 2023 30"]],
])("reads %s", (_, bytes, pilihan, rows) => {
  const found = coba("tabel.csv", bytes, pilihan);
  expect(found.message).toBe("");
  expect(found.rows).toEqual(rows);
});

test.each<[string, Uint8Array, Pilihan, string, string]>([
  ["a name that is only part of one", table("Gunung Sari;30;2023"), {}, "impor-wilayah", "baris 2 tidak dikenal (mungkin Gunung Sari Ulu)"],
  ["a kelurahan under another kecamatan", csv("Kecamatan,Kelurahan,Jumlah stunting,Tahun\nBalikpapan Tengah,Telaga Sari,30,2023\n"), {}, "impor-wilayah", "64.71.06.1002, Balikpapan Kota"],
  ["a dotted code beside the name of another area", csv("kode,kelurahan,jumlah stunting,tahun\n64.71.02.1004,Damai,30,2023\n"), {}, "impor-wilayah", "milik Kariangau"],
  ["a code without dots and without a name", csv("kode,jumlah stunting,tahun\n6471021004,30,2023\n"), {}, "impor-wilayah", "tanpa titik"],
  ["two numbers for one area", table("Kariangau;30;2023\nKariangau;31;2023"), {}, "impor-ganda", "“30” (baris 2) dan “31” (baris 3)"],
  ["a total that is not the sum", table("Kariangau;30;2023\nDamai;12;2023\nJumlah;43;2023"), {}, "impor-jumlah", "tertulis 43, terhitung 42"],
  ["another unit", csv("Kelurahan,Jumlah stunting,Satuan,Tahun\nKariangau,30,PERSEN,2023\n"), {}, "impor-kolom", "bersatuan anak"],
  ["a source that is not in the register", table("Kariangau;30;2023"), { sumber: "tidak-ada" }, "impor-permintaan", "Tambahkan satu baris di content/sumber.csv"],
  ["a word in place of a number", table("Kariangau;tiga puluh;2023\nDamai;12;2023"), {}, "impor-angka", "bukan angka"],
  ["decimals of a count", table("Kariangau;30,5;2023"), {}, "impor-angka", "30,5"],
  ["a web page called CSV", csv("<!DOCTYPE html><table></table>"), {}, "impor-berkas", "laman web"],
])("refuses %s", (_, bytes, pilihan, code, says) => {
  const found = coba("tabel.csv", bytes, pilihan);
  expect([found.codes, found.text]).toEqual([[code], null]);
  expect(found.message).toContain(says);
});

test("leaves out what is not known, and takes a wrong total, only when told to", () => {
  const bytes = table("Kariangau;30;2023\nEntah;12;2023\nJumlah;42;2023");
  expect(coba("tabel.csv", bytes).codes).toEqual(["impor-wilayah", "impor-jumlah"]);
  expect(coba("tabel.csv", bytes, { "lewati-tak-dikenal": true, "terima-jumlah": true }).rows).toEqual(["64.71.02.1004 2023 30"]);
});

test("asks for the decimal mark where both readings are possible", () => {
  const register = "content/indikator/prevalensi-stunting-register.yaml";
  const unlimited = new TextDecoder().decode(isi().get(register)).replace("atas: 100", "atas: null");
  const files = new Map([...isi(), [register, csv(unlimited)]]);
  const bytes = csv("Kelurahan;Persentase stunting;Tahun\nKariangau;1,234;2023\n");
  const asked = coba("tabel.csv", bytes, { indikator: "prevalensi-stunting-register" }, files);
  expect(asked.codes).toEqual(["impor-angka"]);
  expect(asked.message).toContain("--desimal koma, atau --desimal titik");
  const told = (desimal: string) => coba("tabel.csv", bytes, { indikator: "prevalensi-stunting-register", desimal }, files).rows;
  expect([told("koma"), told("titik")]).toEqual([["64.71.02.1004 2023 1.234"], ["64.71.02.1004 2023 1234"]]);
});

test("asks for the separator where the columns fall apart in two ways", () => {
  const bytes = csv("Kelurahan,a;Jumlah stunting 2023,b\nKariangau,a;30,b\n");
  expect(coba("tabel.csv", bytes).message).toMatch(/^tabel\.csv:1 {2}impor-berkas[^]*--pemisah/);
});

test("a name that an area has from a former one is the one of its time; a code is never exchanged", () => {
  const files = isi();
  const register = new TextDecoder().decode(files.get("content/wilayah.csv"));
  const ended = register.replace(/^(64\.71\.02\.1004,.*),,,([^,]*)$/m, "$1,2023-05-31,,$2");
  expect(ended).not.toBe(register);
  files.set("content/wilayah.csv", csv(`${ended}64.71.06.1099,Kariangau,,kelurahan,64.71.06,,2023-06-01,,64.71.02.1004,wilayah-uji\n`));
  const byName = coba("tabel.csv", csv("Kelurahan,Jumlah stunting,Tahun\nKariangau,30,2022\nKariangau,31,2024\n"), {}, files);
  expect(byName.rows).toEqual(["64.71.02.1004 2022 30", "64.71.06.1099 2024 31"]);
  const byKode = coba("tabel.csv", csv("kode,jumlah,tahun\n64.71.02.1004,30,2024\n"), { kolom: ["nilai=jumlah"] }, files);
  expect(byKode.codes).toEqual(["nilai-di-luar-masa"]);
});
