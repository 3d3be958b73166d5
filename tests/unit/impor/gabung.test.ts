import { expect, test } from "vitest";
import { berkas, coba, csv, isi } from "./bahan.ts";

const target = "content/nilai/jumlah-anak-stunting.csv";
const head = "kode,periode,instrumen,instrumen_dasar,peran,status,nilai,bawah,atas,pembilang,penyebut,cakupan,dokumen,acuan,sumber,dinyatakan,catatan";
const line = (kode: string, periode: string, nilai: string, sumber = "laporan-uji-2023", catatan = "") => `${kode},${periode},eppgbm,disebut,utama,ada,${nilai},,,,,,,,${sumber},,${catatan}`;
const withRows = (...rows: string[]) => new Map([...isi(), [target, csv(`${[head, ...rows].join("\n")}\n`)]]);
const table = csv("Kelurahan,Jumlah stunting,Tahun\nKariangau,30,2023\nDamai,12,2023\n");

test("puts each row where its code and period belong, and leaves every old line as it is", () => {
  const old = [line("64.71.01.1001", "2023", "50"), line("64.71.02.1004", "2022", "31", "laporan-uji-2023", '"Dua\nbaris, ""begitu""."'), line("64.71.02.1004", "2024", "29"), line("64.72", "2023", "900")];
  const text = coba("t.csv", table, {}, withRows(...old)).text ?? "";
  const expected = [head, old[0], old[1], line("64.71.02.1004", "2023", "30", "laporan-uji-2024"), old[2], line("64.71.06.1005", "2023", "12", "laporan-uji-2024"), old[3]];
  expect(text).toBe(`${expected.join("\n")}\n`);
});

test("changes nothing when it is run again", () => {
  for (const name of ["11-lebar-1252.csv", "04-kecamatan-panjang.csv"]) {
    const pilihan = name.startsWith("04") ? { kolom: ["nilai=Pendek"] } : {};
    const first = coba(name, berkas(name), pilihan);
    const again = coba(name, berkas(name), pilihan, new Map([...isi(), [target, csv(first.text ?? "")]]));
    expect([again.message, again.text, again.gabungan?.sudahAda]).toEqual(["", null, first.rows.length]);
  }
});

test("overwrites nothing that the same source has said", () => {
  const found = coba("t.csv", table, {}, withRows(line("64.71.02.1004", "2023", "28", "laporan-uji-2024")));
  expect([found.codes, found.text]).toEqual([["impor-bentrok"], null]);
  expect(found.message).toContain("64.71.02.1004 2023: 28 di sini, 30 di berkas");
});

test("proposes a role where another source has spoken, and waits for the choice", () => {
  const files = withRows(line("64.71.02.1004", "2023", "30"), line("64.71.06.1005", "2023", "15"));
  const asked = coba("t.csv", table, {}, files);
  expect(asked.codes).toEqual(["impor-bentrok"]);
  expect(asked.message).toMatch(/30, yang utama 30 .* → pendukung.*12, yang utama 15 .* → pembanding/);
  expect(coba("t.csv", table, { peran: "usulan" }, files).codes).toEqual(["pembanding-tanpa-alasan"]);
  const chosen = coba("t.csv", table, { peran: "usulan", catatan: "Bukan utama: hitungan sementara." }, files);
  expect(chosen.gabungan?.baru.map(({ kode, peran }) => `${kode} ${peran}`)).toEqual(["64.71.02.1004 pendukung", "64.71.06.1005 pembanding"]);
  const skipped = coba("t.csv", table, { peran: "lewati" }, files);
  expect([skipped.text, skipped.gabungan?.dilewati]).toEqual([null, 2]);
});

test("writes nothing that the content check objects to", () => {
  const found = coba("t.csv", csv("Kelurahan,Stunting,Diukur,Persentase stunting,Tahun\nKariangau,30,100,31.0,2023\n"), { indikator: "prevalensi-stunting-register", kolom: ["nilai=Persentase stunting", "pembilang=Stunting", "penyebut=Diukur"] });
  expect([found.codes, found.text]).toEqual([["persen-tidak-cocok"], null]);
});
