import { expect, test } from "vitest";
import { judulPribadi, sepertiNik } from "../../../src/impor/pribadi.ts";
import { berkas, coba, csv } from "./bahan.ts";

/** Made up: no such number can be issued. */
const nik = "6471059912990001";

test.each<[string, string]>([
  ["a personal column behind title rows", "Daftar balita 2023,,\nKelurahan,NAMA_ORTU,Jumlah stunting\nKariangau,Contoh,30\n"],
  ["any case, spacing and separator", "kelurahan;  tgl   LAHIR ;jumlah stunting 2023\nKariangau;x;30\n"],
  ["two labels in one", "Kelurahan|NIK / No KK|Jumlah stunting 2023\nKariangau|x|30\n"],
  ["a NIK among the values", `Kelurahan,Jumlah stunting 2023,ket\nKariangau,30,${nik}\n`],
  ["a NIK that a spreadsheet has shortened", "Kelurahan;Jumlah stunting 2023;ket\nKariangau;30;6,47106E+15\n"],
  ["names that are no areas", "Nama,Jumlah stunting 2023\nBudi Contoh,30\n"],
  ["invented rows of single children", `${berkas("09-per-anak.csv").toString("utf8").replaceAll("\u00a0", "").trim()}\r\n1;-;Contoh;L;01/01/2023;3;50;Contoh\r\n`],
])("refuses a file for %s, and repeats nothing of it", (_, text) => {
  const found = coba("tabel.csv", csv(text));
  expect([found.codes, found.text]).toEqual([["data-pribadi"], null]);
  expect(found.message).not.toMatch(/Contoh|64710/);
});

test("takes a column “Nama” whose values are names of areas", () => {
  expect(coba("tabel.csv", csv("Nama,Jumlah stunting 2023\nKariangau,30\n")).rows).toEqual(["64.71.02.1004 2023 30"]);
});

test("lets long decimals, codes and counts of families pass", () => {
  for (const text of ["24.48979591836735", "24,48979591836735", "6471021004", "64.71.02.1004", "2021 2022 2023 2024"]) expect(sepertiNik(text), text).toBe(false);
  for (const text of ["jumlah_kk", "Nama", "Nama Kelurahan", "Puskesmas"]) expect(judulPribadi(text), text).toBe(false);
});
