import { expect, test } from "vitest";
import { daftarState } from "../../../src/data/derive.ts";
import { nilaiJson } from "../../../src/unduhan/json.ts";
import { fixtureData, slug } from "../fixture-data.ts";

const fixture = await fixtureData();
interface Row {
  kode: string;
  periode: string;
  peran: string | null;
  status: string;
  nilai: number | null;
  [column: string]: unknown;
}
const file = JSON.parse(nilaiJson(fixture, slug)) as { baris: Row[]; kolom: { nama: string }[]; [key: string]: unknown };
const rowOf = (kode: string, periode: string, peran: string | null = "utama") =>
  file.baris.find((row) => row.kode === kode && row.periode === periode && row.peran === peran);

test("zero is a number, and what is missing is null", () => {
  expect(rowOf("64.09", "2022")).toMatchObject({ status: "ada", nilai: 0, nilai_teks: "0", bawah: 0, pembilang: 0, penyebut: 310 });
  for (const row of file.baris.filter(({ status }) => status !== "ada")) expect(row).toMatchObject({ nilai: null, nilai_teks: null });
});

test("all six states are told apart", () => {
  expect([...new Set(file.baris.map(({ status }) => status))].sort()).toEqual([...daftarState].sort());
});

test("a figure that nobody published is a row of its own, without a statement", () => {
  expect(rowOf("64.02", "2024", null)).toMatchObject({ status: "tidak-terbit", nilai: null, sumber: null, instrumen: "ssgi" });
});

test("a number keeps the precision of its source beside it", () => {
  expect(rowOf("64.71", "2023")).toMatchObject({ nilai: 21.6, nilai_teks: "21.6" });
  expect(rowOf("64.71", "2023", "pendukung")).toMatchObject({ nilai: 21.6, nilai_teks: "21.60" });
  expect(rowOf("64.71", "2022")).toMatchObject({ nilai: 20, nilai_teks: "20.0", bawah_teks: "16.4" });
});

test("codes and periods are text", () => {
  for (const { kode, periode } of file.baris) expect([typeof kode, typeof periode]).toEqual(["string", "string"]);
});

test("the head names every key of a row, and says that no licence was chosen", () => {
  for (const row of file.baris) expect(Object.keys(row)).toEqual(file.kolom.map(({ nama }) => nama));
  expect(file).toMatchObject({ lisensi: null, dikumpulkan_sampai: fixture.situs.dikumpulkan_sampai });
});
