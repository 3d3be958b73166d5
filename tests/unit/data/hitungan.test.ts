import { expect, test } from "vitest";
import { checkContent } from "../../../src/data/check.ts";
import { derive } from "../../../src/data/derive.ts";
import { hitunganOf, keadaanOf, susunanOf } from "../../../src/data/hitungan.ts";
import { planRelease } from "../../../src/data/next-release.ts";
import { parseContent } from "../../../src/data/parse.ts";
import type { Files } from "../../../src/data/read.ts";
import { kepalaFile, rilisFile, rilisFingerprint, rilisText } from "../../../src/data/rilis.ts";
import { csv, isi } from "../impor/bahan.ts";

const slug = "jumlah-anak-stunting";
const file = `content/nilai/${slug}.csv`;
const head = new TextDecoder().decode(isi().get(file)).split("\n")[0] ?? "";
/** "4:3" is three children in the fourth kelurahan of the kecamatan, "4:" is withheld there, "t" the kecamatan itself. */
const row = (cell: string, sumber: string, catatan: string) => {
  const [short, count = ""] = cell.split(":");
  const kode = short === "t" ? "64.71.02" : `64.71.02.100${short}`;
  return `${kode},2023,eppgbm,disebut,utama,${count === "" ? "ditahan" : "ada"},${count},,,,,,,,${sumber},,${count === "" ? "Ditahan." : catatan}`;
};
const isiDengan = (cells: string, sumber = "laporan-uji-2024", catatan = "Data uji.", before: Files = isi()): Files =>
  new Map([...before, [file, csv(`${head}\n${cells.split(" ").map((cell) => row(cell, sumber, catatan)).join("\n")}\n`)]]);
const codes = (files: Files) => [...new Set(checkContent(parseContent(files)).map(({ code, at }) => `${code} ${at.line}`))];

test("a withheld count that the kecamatan's total gives back is refused, however it came there", () => {
  expect(codes(isiDengan("1:41 2:7 3:12 4: 5:30 6:25 t:118"))).toEqual(["jumlah-terungkap 5"]);
  expect(codes(isiDengan("1:41 2: 3:12 4: 5:30 6:25 t:118"))).toEqual([]);
  expect(codes(isiDengan("1:41 2:7 3:12 4: 5:30 6:25 t:"))).toEqual([]);
});

test("two that are withheld do not hide each other where their sum leaves fewer than five numbers", () => {
  expect(codes(isiDengan("1:41 2: 3:12 4: 5:30 6:25 t:111"))).toEqual(["jumlah-terungkap 3", "jumlah-terungkap 5"]);
  expect(codes(isiDengan("1:41 2: 3:12 4: 5:30 6:25 t:112"))).toEqual([]);
});

test("what is left for the only kelurahan that nobody has named is a count too", () => {
  expect(codes(isiDengan("1:41 2:7 3:12 5:30 6:25 t:118"))).toEqual(["jumlah-terungkap 7"]);
  expect(codes(isiDengan("1:41 2:7 3:12 5:30 6:25 t:140"))).toEqual([]);
});

test("a small count stays where it is marked and its source is the public body's own", () => {
  expect(codes(isiDengan("4:3"))).toEqual(["jumlah-kecil 2"]);
  expect(codes(isiDengan("4:3", "laporan-uji-2024", "Sudah terbit: data uji."))).toEqual([]);
  expect(codes(isiDengan("4:3", "berita-uji-2025", "Sudah terbit: data uji."))).toEqual(["jumlah-kecil 2"]);
});

test("what a release has shown hides nothing when it is withheld later", () => {
  const before = isiDengan("1:41 2:7 3:12 5:30 6:25");
  const plan = planRelease(derive(parseContent(before).content, []), "2026-01-15", () => "abcdefghijklmnopabcdefghijklmnop");
  if (!plan) throw new Error("nothing to release");
  const kepala = { rilis: 1, sha256: rilisFingerprint(plan.rilis) };
  const released = new Map([...before, [rilisFile(1), csv(rilisText(plan.rilis))] as const, [kepalaFile, csv(JSON.stringify(kepala))] as const]);
  const later = "1:41 2: 3:12 4: 5:30 6:25 t:118";
  expect(codes(isiDengan(later, undefined, undefined, released))).toEqual(["jumlah-terungkap 5"]);
  expect(keadaanOf(parseContent(isiDengan(later, undefined, undefined, released)).content).dulu[0]?.find(({ kode }) => kode === "64.71.02.1002")).toMatchObject({ jumlah: 7, status: "ada" });
});

test("a rate and a count of the same children are one count, of the whole that both name", () => {
  const { content } = parseContent(isi());
  const said = { kode: "64.71", periode: "2023", instrumen: "eppgbm" as const, status: "ada" as const };
  const rate = hitunganOf({ ...said, indikator: "prevalensi-stunting-register", nilai: 20, nilaiText: "20.0", pembilang: 8, penyebut: 40 }, "baru", content);
  const count = hitunganOf({ ...said, indikator: slug, nilai: 8, nilaiText: "8", pembilang: null, penyebut: null }, "baru", content);
  expect(rate.map(({ indikator, jumlah }) => [indikator, jumlah])).toEqual([[slug, 8], ["jumlah-anak-diukur", 40]]);
  expect(count.map(({ indikator, jumlah }) => [indikator, jumlah])).toEqual([[slug, 8]]);
  expect(susunanOf(content).bagianDari(slug)).toEqual(["jumlah-anak-diukur"]);
});

test("an area is the sum of those that there were at the time", () => {
  const wilayah = "content/wilayah.csv";
  const text = `${new TextDecoder().decode(isi().get(wilayah)).trimEnd()}\n64.71.02.1007,Baru Uji,,kelurahan,64.71.02,,2024-01-01,,,wilayah-uji\n`;
  const { anak } = susunanOf(parseContent(new Map([...isi(), [wilayah, csv(text)]])).content);
  expect(["2023|eppgbm", "2024|eppgbm", "2024-06|eppgbm"].map((periode) => anak("64.71.02", periode).length)).toEqual([6, 7, 7]);
});
