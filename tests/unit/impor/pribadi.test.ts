import { expect, test } from "vitest";
import { judulPribadi, sepertiNik } from "../../../src/impor/pribadi.ts";
import { berkas, coba, csv } from "./bahan.ts";

/** Made up: no such number can be issued. */
const nik = "6471059912990001";

test.each<[string, string]>([
  ["a personal column behind title rows", "Daftar balita 2023,,\nKelurahan,NAMA_ORTU,Jumlah stunting\nKariangau,Contoh,30\n"],
  ["any case, spacing and separator", "kelurahan;  tgl   LAHIR ;jumlah stunting 2023\nKariangau;x;30\n"],
  ["two labels in one", "Kelurahan|NIK / No KK|Jumlah stunting 2023\nKariangau|x|30\n"],
  ["a personal column beside years as headings", "Balita menurut kelurahan,,\nKelurahan,Nama Bayi,2023,2024\nKariangau,Contoh,30,31\n"],
  ["a label of a child in a form", "Formulir,\nNomor Kartu Keluarga,1\nKariangau,30\n"],
  ["a NIK among the values", `Kelurahan,Jumlah stunting 2023,ket\nKariangau,30,${nik}\n`],
  ["a NIK that a spreadsheet has shortened", "Kelurahan;Jumlah stunting 2023;ket\nKariangau;30;6,47106E+15\n"],
  ["a label with what it labels, in a note", "Kelurahan,Jumlah stunting 2023,ket\nKariangau,30,Nama ibu: Contoh\n"],
  ["names that are no areas", "Nama,Jumlah stunting 2023\nBudi Contoh,30\n"],
  ["names of people beside a column of areas", "Nama,Kelurahan,Jumlah stunting 2023\nBudi Contoh,Kariangau,30\n"],
  ["ages beside weights", "Kelurahan,JK,Umur (bln),BB (kg),Jumlah stunting 2023\nKariangau,L,3,5,30\n"],
  ["a telephone among the values", "Kelurahan,Jumlah stunting 2023,ket\nKariangau,30,Contoh 0812-0000-0001\n"],
  ["an e-mail address among the values", "Kelurahan,Jumlah stunting 2023,ket\nKariangau,30,contoh@Contoh.com\n"],
  ["invented rows of single children", `${berkas("09-per-anak.csv").toString("utf8").replaceAll("\u00a0", "").trim()}\r\n1;-;Contoh;L;01/01/2023;3;50;Contoh\r\n`],
])("refuses a file for %s, and repeats nothing of it", (_, text) => {
  const found = coba("tabel.csv", csv(text));
  expect([found.codes, found.text]).toEqual([["data-pribadi"], null]);
  expect(found.message).not.toMatch(/Contoh|64710/);
});

test.each([
  "NIK Balita", "No. KTP Ibu", "Nomor Induk Kependudukan", "nama_anak_balita", "Nama Bayi", "Nama Kepala Keluarga", "Nama Ibu Kandung", "Ortu", "Tanggal Lahir Anak",
  "Lahir (Tgl)", "Tempat/Tgl Lahir", "Alamat Rumah", "Alamat Orang Tua", "No RT", "Nomor Kartu Keluarga", "No. HP Ortu", "No. HP/WA", "Telp", "No BPJS Kesehatan", "No. JKN/KIS",
  "DOB", "D.O.B.", "Date of Birth", "Tgl. Lhr", "Kontak", "Kontak Ortu", "Contact Person", "Nomor yang bisa dihubungi", "Email", "E-mail", "Surel", "No Telp", "No. Telpon", "NO TELEPON ORTU", "No Tlp", "Nomer HP", "Telephone", "Phone",
  "Nama Penerima Manfaat", "nama_balita_stunting", "Nm Anak", "Inisial Anak", "Mother's Name", "No. RM",
])("knows “%s” for a column of a register of children", (judul) => expect(judulPribadi(judul)).toBe(true));

test.each<[string, string, Parameters<typeof coba>[2]]>([
  ["names of people under “Kelurahan”", "Kelurahan,Jumlah stunting 2023\nBudi Contoh,30\nDamay Contoh,12\n", {}],
  ["names of people under “Kecamatan”", "Kecamatan,Kelurahan,Jumlah stunting 2023\nBudi Contoh,Kariangau,30\n", {}],
  ["names among numbers", "Kelurahan,Jumlah stunting 2023\nKariangau,Budi Contoh\n", {}],
  ["names among units", "Kelurahan,Satuan,Jumlah stunting 2023\nKariangau,Budi Contoh,30\n", {}],
  ["names as categories", "Kelurahan,Keterangan,Tahun,Jumlah\nKariangau,Budi Contoh,2023,1\nKariangau,Siti Contoh,2023,1\nDamai,Tono Contoh,2023,1\nDamai,Wati Contoh,2023,1\n", {}],
  ["names in the row of a total", "Kelurahan,Jumlah stunting 2023\nKariangau,30\nJumlah anak Budi Contoh,31\n", {}],
  ["a row of names that is taken for the header", "Tabel,\nBudi Contoh,Siti Contoh\nKariangau,30\n", { kepala: "2" }],
])("repeats no word of a file in what it says: %s", (_, text, pilihan) => {
  const found = coba("tabel.csv", csv(text), pilihan);
  expect(found.text).toBeNull();
  expect(found.message).not.toBe("");
  expect(found.message + found.shown).not.toContain("Contoh");
});

test("tells apart categories, which come with many places, and names", () => {
  const rows = ["Kariangau", "Damai"].flatMap((place) => ["Ya", "Lainnya"].map((word) => `${place},${word},2023,30`));
  expect(coba("tabel.csv", csv(`Kelurahan,Keterangan,Tahun,Jumlah\n${rows.join("\n")}\n`)).message).toContain("“Ya”, “Lainnya”");
});

test("takes a column “Nama” whose values are names of areas", () => {
  expect(coba("tabel.csv", csv("Nama,Jumlah stunting 2023\nKariangau,30\n")).rows).toEqual(["64.71.02.1004 2023 30"]);
});

test("asks what “Nama” holds by most of its values, on every sheet; a misspelt area is told as one", () => {
  const some = "Nama,Jumlah stunting 2023\nKariangau,30\nDamai,12\nDamay,9\n";
  expect(coba("tabel.csv", csv(some), { "lewati-tak-dikenal": true }).rows).toEqual(["64.71.02.1004 2023 30", "64.71.06.1005 2023 12"]);
  const most = some.replace("Kariangau", "Budi Contoh");
  const found = coba("tabel.csv", csv(most), { "lewati-tak-dikenal": true });
  expect([found.codes, found.message.includes("“Nama Puskesmas”"), found.message.includes("Contoh")]).toEqual([["data-pribadi"], true, false]);
  expect(coba("tabel.csv", csv("Nama,Jumlah stunting 2023\nKota Banjarmasin,30\nKabupaten Banjar,12\nKariangau,9\n"), { "lewati-tak-dikenal": true }).codes).toEqual([]);
});

test("takes the letterhead of an office above a table", () => {
  const table = "DINAS KESEHATAN,\nJl. Contoh No. 1 Telp. (0542) 421234 Email: dinkes@balikpapan.go.id,\nKelurahan,Jumlah stunting 2023\nKariangau,30\n";
  expect(coba("tabel.csv", csv(table)).rows).toEqual(["64.71.02.1004 2023 30"]);
});

test("lets long decimals, codes and counts of families pass", () => {
  for (const text of ["24.48979591836735", "24,48979591836735", "6471021004", "64.71.02.1004", "2021 2022 2023 2024"]) expect(sepertiNik(text), text).toBe(false);
  for (const text of ["jumlah_kk", "Nama", "Nama Kelurahan", "Puskesmas", "Jumlah RT", "Alamat Puskesmas", "Telepon Puskesmas", "Jumlah bayi lahir hidup", "Jumlah balita punya NIK", "Ibu hamil", "Telp. (0542) 421234", "Email: dinkes@balikpapan.go.id", "Kontak serumah", "Berat badan lahir rendah", "TB/U", "Umur 0-23 bulan"]) expect(judulPribadi(text), text).toBe(false);
});
