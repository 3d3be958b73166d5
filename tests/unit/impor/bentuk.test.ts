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
  ["a file whose first line tells Excel the separator", csv("sep=;\r\nKelurahan;Jumlah stunting;Tahun\r\nKariangau;1.204;2023\r\n"), {}, ["64.71.02.1004 2023 1204"]],
  ["the same with commas", csv("\uFEFFsep=,\nKelurahan,Jumlah stunting,Tahun\nKariangau,1204,2023\n"), {}, ["64.71.02.1004 2023 1204"]],
  ["non-breaking spaces", table("\u00a0Kariangau\u00a0;1\u00a0204\u00a0;2023"), {}, ["64.71.02.1004 2023 1204"]],
  ["months as columns", csv("Kelurahan,Januari 2024,Februari 2024\nKariangau,30,31\n"), {}, ["64.71.02.1004 2024-01 30", "64.71.02.1004 2024-02 31"]],
  ["codes with dots alone, those of other provinces left out", csv("kode,jumlah,tahun\n64.71.02.1004,30,2023\n32.73.18.1001,40,2023\n"), { kolom: ["nilai=jumlah"] }, ["64.71.02.1004 2023 30"]],
  ["a code without dots beside the name that is its own", csv("kode,nama,jumlah,tahun\n6471021004,Kariangau,30,2023\n"), {kolom: ["nilai=jumlah"] }, ["64.71.02.1004 2023 30"]],
  ["a month within a label as its period", csv("Kelurahan,Stunting Feb 2031,Stunting (Agustus 2031)\nKariangau,30,31\n"), {}, ["64.71.02.1004 2031-02 30", "64.71.02.1004 2031-08 31"]],
  ["the month of a table that also says when it was printed and by what law", csv("Data stunting Juni 2031\nDasar: Perpres Nomor 72 Tahun 2021\nDicetak 3 Juli 2031\nKelurahan,Jumlah stunting\nKariangau,30\n"), {}, ["64.71.02.1004 2031-06 30"]],
  ["twelve months as their year", csv("Data stunting Januari–Desember 2031,\nKelurahan,Jumlah stunting\nKariangau,30\n"), {}, ["64.71.02.1004 2031 30"]],
  ["numbered names, and names with the mark of a footnote", csv("Kelurahan,Jumlah stunting 2031\n1. Kariangau,30\n2) Baru Ulu ¹),12\n3. Damai*,14\nManggar 2),15\n"), {}, ["64.71.01.1001 2031 15", "64.71.02.1003 2031 12", "64.71.02.1004 2031 30", "64.71.06.1005 2031 14"]],
  ["the same header again below each kecamatan's name", csv("Kelurahan,Jumlah stunting 2031\nKecamatan Balikpapan Barat,\nKelurahan,Jumlah stunting 2031\nKariangau,30\n\nKecamatan Balikpapan Kota,\nKelurahan,Jumlah stunting 2031\nDamai,12\n"), {}, ["64.71.02.1004 2031 30", "64.71.06.1005 2031 12"]],
  ["percentages below one that have their sign", csv("Kelurahan;Persentase stunting 2031\nKariangau;0,5%\n"), { indikator: "prevalensi-stunting-register" }, ["64.71.02.1004 2031 0.5"]],
  ["subtotals in the rows that head their kelurahan, numbered anew below each", csv("No;Kecamatan/Kelurahan;Jumlah stunting 2031\nI;Kec. Balikpapan Barat;72\n1;Kariangau;30\n2;Baru Ulu;42\nII;Kec. Balikpapan Kota;22\n1;Damai;22\n;JML;94\n;Rata-rata;31,3\n"), {},
    ["64.71.02 2031 72", "64.71.02.1003 2031 42", "64.71.02.1004 2031 30", "64.71.06 2031 22", "64.71.06.1005 2031 22"]],
  ["month and year in one column, whatever it is called", csv("Kelurahan;Bulan;Stunting\nKariangau;Juni 2031;30\nDamai;01/05/2031;22\n"), {}, ["64.71.02.1004 2031-06 30", "64.71.06.1005 2031-05 22"]],
  ["kelurahan beside their puskesmas, and how many posyandu they have", csv("Puskesmas;Kelurahan;Posyandu;Jumlah stunting 2031\nKariangau;Kariangau;12;30\n"), {}, ["64.71.02.1004 2031 30"]],
  ["months as columns that are dates", csv("Kelurahan;2031-01;2031-02\nKariangau;30;31\n"), {}, ["64.71.02.1004 2031-01 30", "64.71.02.1004 2031-02 31"]],
  ["what a note below says of the same year, and the day of a signature", csv("Kelurahan;Jumlah stunting 2031\nKariangau;30\nData per Juni 2031;\nBalikpapan, 3 Januari 2032;\n"), {}, ["64.71.02.1004 2031 30"]],
  ["the column that was asked for, also where another is called the same but for its sign", csv("Kelurahan;Diukur;Stunting;% Stunting\nKariangau;300;30;10,0\n"), { indikator: "prevalensi-stunting-register", periode: "2031", kolom: ["nilai=% stunting"] }, ["64.71.02.1004 2031 10.0"]],
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
  ["a year that stands between the rows", csv("Data stunting 2029;\nKelurahan;Jumlah stunting\nTahun 2030;\nKariangau;30\nTahun 2031;\nDamai;31\n"), {}, "impor-periode", "baris 3 (2030), baris 5 (2031)"],
  ["a quarter that stands between the rows", csv("Data stunting 2029;\nKelurahan;Jumlah stunting\nTRIWULAN II;\nKariangau;30\n"), {}, "impor-periode", "baris 3 (rentang bulan)"],
  ["another year for the data in a note below", csv("Kelurahan;Jumlah stunting 2031\nKariangau;30\n*) Data per Desember 2030;\n"), {}, "impor-periode", "baris 3 (2030-12)"],
  ["a month in a row that contradicts its year", csv("Kelurahan;Tahun;Bulan;Stunting\nKariangau;2031;Juni 2030;30\n"), {}, "impor-periode", "kolom “Bulan”"],
  ["a target of stunting as stunting", table("Kariangau;14;2031", "Kelurahan;Target prevalensi stunting;Tahun"), { indikator: "prevalensi-stunting-register" }, "impor-kolom", "“Target prevalensi stunting”"],
  ["families at risk as children", table("Kariangau;140;2031", "Kelurahan;Jumlah keluarga berisiko stunting;Tahun"), {}, "impor-kolom", "--kolom nilai"],
  ["very short children alone as all that are stunted", table("Kariangau;14;2031", "Kelurahan;Sangat pendek;Tahun"), {}, "impor-kolom", "“Sangat pendek”"],
  ["a rate per thousand", table("Kariangau;14;2031", "Kelurahan;Prevalensi (per 1.000);Tahun"), { indikator: "prevalensi-stunting-register" }, "impor-kolom", "1.000"],
  ["a rate of which only the title says what it is of", csv("Prevalensi wasting 2031;\nKelurahan;Persentase\nKariangau;14\n"), { indikator: "prevalensi-stunting-register" }, "impor-kolom", "“Persentase”"],
  ["a rate below one beside others with their sign", table("Kariangau;24,5%;2031\nDamai;0,3;2031", "Kelurahan;Prevalensi stunting;Tahun"), { indikator: "prevalensi-stunting-register" }, "impor-angka", "“0,3” di B3"],
  ["a subtotal that is not the sum of its part, told beside that sum", csv("Kecamatan;Kelurahan;Stunting 2031\nBalikpapan Barat;Kariangau;30\nJumlah;;30\nBalikpapan Kota;Damai;40\nJumlah;;41\n"), {}, "impor-jumlah", "tertulis 41, terhitung 40"],
  ["the count of a posyandu as that of its kelurahan", table("Melati 1;Kariangau;30;2023\nMawar;Damai;12;2023", "Posyandu;Kelurahan;Jumlah stunting;Tahun"), {}, "impor-kolom", "satu posyandu"],
  ["a table whose areas run to the right", csv("Uraian;Kariangau;Damai\nJumlah stunting;30;22\n"), {}, "impor-tabel", "Transpose"],
  ["two numbers for one area", table("Kariangau;30;2023\nKariangau;31;2023"), {}, "impor-ganda", "“30” (baris 2) dan “31” (baris 3)"],
  ["a total that is not the sum", table("Kariangau;30;2023\nDamai;12;2023\nJumlah;43;2023"), {}, "impor-jumlah", "tertulis 43, terhitung 42"],
  ["another unit", csv("Kelurahan,Jumlah stunting,Satuan,Tahun\nKariangau,30,PERSEN,2023\n"), {}, "impor-kolom", "bersatuan anak"],
  ["a source that is not in the register", table("Kariangau;30;2023"), { sumber: "tidak-ada" }, "impor-permintaan", "Tambahkan satu baris di content/sumber.csv"],
  ["a word in place of a number", table("Kariangau;tiga puluh;2023\nDamai;12;2023"), {}, "impor-angka", "bukan angka"],
  ["decimals of a count", table("Kariangau;30,5;2023"), {}, "impor-angka", "30,5"],
  ["a period that cannot be read, whatever year the title has", csv("Laporan 2031,,\nKelurahan,Jumlah stunting,Periode\nKariangau,30,TW II 2030\n"), {}, "impor-periode", "kolom “Periode” (sel C3)"],
  ["two years in a cell", csv("Laporan 2031,,\nKelurahan,Jumlah stunting,Tahun\nKariangau,30,2029/2030\n"), {}, "impor-periode", "kolom “Tahun” (sel C3)"],
  ["a day as a period, with the month that it lies in", table("Kariangau;30;15/07/2031", "Kelurahan;Jumlah stunting;Periode"), {}, "impor-periode", "--periode 2031-07"],
  ["a title of several months", csv("Data stunting Semester I Tahun 2031,\nKelurahan,Jumlah stunting\nKariangau,30\n"), {}, "impor-periode", "beberapa bulan"],
  ["a title from one month to another", csv("Data stunting Januari s.d. Juni 2031,\nKelurahan,Jumlah stunting\nKariangau,30\n"), {}, "impor-periode", "beberapa bulan"],
  ["a column of several months", csv("Data 2031,\nKelurahan,Jumlah stunting TW I\nKariangau,30\n"), {}, "impor-periode", "Judul kolom “Jumlah stunting TW I”"],
  ["a second table below the first, of another year", csv("Tabel 1. Stunting 2030,\nKelurahan,Jumlah stunting\nKariangau,30\n\nTabel 2. Stunting 2031,\nKelurahan,Jumlah stunting\nDamai,12\n"), {}, "impor-tabel", "--kepala 2, atau --kepala 6"],
  ["a second table below the first, of something else", csv("Kelurahan,Jumlah stunting 2031\nKariangau,30\nDesa/Kelurahan,Jumlah gizi buruk 2031\nDamai,12\n"), {}, "impor-tabel", "baris 1, dan lagi di baris 3"],
  ["a second table beside the first", csv("Kelurahan,Jumlah stunting,,Kelurahan,Jumlah stunting\nKariangau,30,,Damai,12\n"), { periode: "2031" }, "impor-tabel", "kolom A dan kolom D"],
  ["rates that may be fractions", csv("Kelurahan;Persentase stunting 2031\nKariangau;0,245\nDamai;0,2\nLamaru;0\n"), { indikator: "prevalensi-stunting-register" }, "impor-angka", "mungkin pecahan"],
  ["a mark of a footnote behind a number", csv("Kelurahan;Persentase stunting 2031\nKariangau;24,5*\nDamai;12,1 ²\nLamaru;11,0 1)\n"), { indikator: "prevalensi-stunting-register" }, "impor-angka", "Hapus tanda catatan kaki"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x80]), {}, "impor-berkas", "bukan berkas teks"],
  ["an empty file", csv(""), {}, "impor-berkas", "simpan ulang"],
  ["a month as it is spoken, with the way it is written", table("Kariangau;30;2031"), { periode: "Juni 2031" }, "impor-permintaan", "Tulis --periode 2031-06."],
  ["a day as it is written in Indonesia, with the way it is written here", table("Kariangau;30;2031"), { dinyatakan: "15/07/2031" }, "impor-permintaan", "Tulis --dinyatakan 2031-07-15."],
  ["a web page called CSV", csv("<!DOCTYPE html><table></table>"), {}, "impor-berkas", "laman web"],
])("refuses %s", (_, bytes, pilihan, code, says) => {
  const found = coba("tabel.csv", bytes, pilihan);
  expect([found.codes, found.text]).toEqual([[code], null]);
  expect(found.message).toContain(says);
});

test("takes one of several tables, with its own title, when told which", () => {
  const bytes = csv("Tabel 1. Stunting 2030,\nKelurahan,Jumlah stunting\nKariangau,30\n\nTabel 2. Stunting 2031,\nKelurahan,Jumlah stunting\nDamai,12\n");
  expect(["2", "6"].map((kepala) => coba("tabel.csv", bytes, { kepala }).rows)).toEqual([["64.71.02.1004 2030 30"], ["64.71.06.1005 2031 12"]]);
});

test("takes a table of several months for the month that is said", () => {
  const bytes = csv("Semester I 2031,\nKelurahan,Stunting TW II\nKariangau,30\n");
  expect(coba("tabel.csv", bytes, { periode: "2031-06" }).rows).toEqual(["64.71.02.1004 2031-06 30"]);
});

test("proposes no column of several: the first may be only the boys", () => {
  const found = coba("tabel.csv", csv("Kelurahan,L,P,Jumlah,Tahun\nKariangau,12,18,30,2031\n"));
  expect(found.message).toContain("“L”, “P”, “Jumlah”");
  expect(found.message).toContain('--kolom nilai="…"');
  expect(coba("tabel 2031.csv", csv("Kelurahan,Januari 2031,Februari 2031,Jumlah\nKariangau,12,18,30\n")).message).toContain("“Januari 2031”, “Februari 2031”, “Jumlah”");
});

test("keeps the day of a table in the note of each row of that month", () => {
  const told = (title: string, pilihan: Pilihan = {}) => coba("tabel.csv", csv(`${title},\nKelurahan,Jumlah stunting\nKariangau,30\n`), pilihan).gabungan?.baru.map(({ periode, catatan }) => `${periode} ${catatan}`);
  expect(told("Keadaan 30 Juni 2031")).toEqual(["2031-06 Tanggal pada tabel: 30 Juni 2031."]);
  expect(told("Keadaan 30 Juni 2031", { catatan: "Sementara." })).toEqual(["2031-06 Tanggal pada tabel: 30 Juni 2031. Sementara."]);
  expect(told("Juni 2031. Dicetak 3 Juni 2031")).toEqual(["2031-06 "]);
  expect(told("Keadaan 30 Juni 2031", { periode: "2031-05" })).toEqual(["2031-05 "]);
});

test("tells the unit, and which areas a table leaves out of those among which its own lie", () => {
  const { shown } = coba("tabel.csv", csv("Kelurahan,Jumlah stunting 2031\nKariangau,30\nBaru Ulu,12\nBaru Ilir,14\nBaru Tengah,15\nMargo Mulyo,16\n"));
  expect(shown).toMatch(/^ {2}Tak disebut {2}1 dari 6 kelurahan: Marga Sari$/m);
  expect(shown).toMatch(/^ {2}Satuan {7}anak, menurut indikator “/m);
  expect(coba("tabel.csv", csv("Kelurahan,Jumlah stunting 2031\nKariangau,30\nDamai,12\n")).shown).not.toContain("Tak disebut");
});

test("says what the check has against the new rows once, and not at lines that nobody can open", () => {
  const found = coba("tabel.csv", csv("Kabupaten/Kota;Prevalensi;Tahun\nKota Balikpapan;20,1;2019\nKota Samarinda;20,2;2019\n"), { indikator: "prevalensi-stunting-survei", instrumen: "ssgi" });
  expect(found.message).toMatch(/^tabel\.csv:1 {2}putaran-tak-dikenal\n {2}Apa: {6}Pada baris yang akan ditulis \(64\.71 2019, dan 1 baris lain\): /);
  expect([found.codes, found.text]).toEqual([["putaran-tak-dikenal"], null]);
});

test("knows a lock file of Excel by its name", () => {
  expect(coba("~$rekap.xlsx", csv("x")).message).toContain("Sebutkan rekap.xlsx");
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

test("asks which city is meant where names alone lead to several", () => {
  const files = isi();
  files.set("content/wilayah.csv", csv(`${new TextDecoder().decode(files.get("content/wilayah.csv"))}64.72.03,Sungai Kunjang,,kecamatan,64.72,,,,,wilayah-uji\n64.72.03.1003,Karang Asam,,kelurahan,64.72.03,,,,,wilayah-uji\n`));
  const bytes = csv("Kelurahan,Jumlah stunting 2023\nKarang Asam,30\nDamai,12\n");
  const asked = coba("samarinda.csv", bytes, {}, files);
  expect([asked.codes, asked.text]).toEqual([["impor-wilayah"], null]);
  expect(asked.message).toContain("--dalam 64.71; bila memang beberapa kota, --dalam 64.");
  expect(coba("samarinda.csv", bytes, { dalam: "64" }, files).rows).toEqual(["64.71.06.1005 2023 12", "64.72.03.1003 2023 30"]);
  expect(coba("samarinda.csv", bytes, { dalam: "64.72" }, files).message).toContain("baris 3 ada di tempat lain");
  const headed = csv("Kelurahan,Jumlah stunting 2023\nKota Samarinda,\nKarang Asam,30\nKota Balikpapan,\nDamai,12\n");
  expect(coba("dua.csv", headed, {}, files).rows).toEqual(["64.71.06.1005 2023 12", "64.72.03.1003 2023 30"]);
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
