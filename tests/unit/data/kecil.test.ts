import { expect, test } from "vitest";
import { isAboutChildren } from "../../../src/data/kecil.ts";
import { namesChildren, namesFewChildren } from "../../../src/data/kecil-kata.ts";

test.each([
  "Hanya 3 anak.", "tiga orang balita", "3 (tiga) anak stunting", "tiga (3) balita", "terdapat 2 kasus stunting", "4 orang anak", "dua orang yang stunting", "3 jiwa balita",
  "3 dari 97 anak", "94 dari 97 balita", "94 anak dari 97 anak", "1.266 dari 1.269 anak diukur", "95 dari 97 yang diukur", "dua dari 120 balita", "balita stunting sebanyak 3", "stunting: 2", "Kasus stunting hanya tiga.",
])("a text that tells of one to four children is known: %s", (text) => expect(namesFewChildren(text)).toBe(true));

test.each([
  "195 dari 1.269 anak", "1 dari 4 anak di dunia", "3 dari 10 anak", "di 43 dari 708 satuan pendidikan", "17 dari 24 dapur", "seorang anak", "1.003 anak", "24,3 anak per 100", "balita umur 2 tahun", "anak ke-3", "stunting turun 3 persen", "stunting sebanyak 3,4 persen", "Prevalensi stunting: 2.4", "balita di 3 kelurahan", "stunting: 3 kelurahan", "1–4 anak tidak ditulis", "2024 anak",
])("a text that does not is let pass: %s", (text) => expect(namesFewChildren(text)).toBe(false));

test("what is counted where children are measured is of children, whatever its unit is called", () => {
  const of = (satuan: "unit" | "anak" | "kategori", instrumen: "eppgbm" | "program" | "target") => isAboutChildren({ satuan, instrumen: [instrumen] } as Parameters<typeof isAboutChildren>[0]);
  expect([of("unit", "eppgbm"), of("anak", "program"), of("unit", "program"), of("anak", "target"), of("kategori", "eppgbm")]).toEqual([true, true, false, false, false]);
});

test("any number of children in words is known, beside what is withheld", () => {
  for (const text of ["Jumlahnya 20 anak.", "Sebanyak 1.436 balita diukur", "20 (dua puluh) kasus", "tercatat 12 stunting", "Jumlah 20 di kecamatan"]) expect(namesChildren(text), text).toBe(true);
  for (const text of ["Ditimbang pada Juni 2024.", "Prevalensinya 24,8 persen.", "Anak umur 0–59 bulan", "Tabel 3, halaman 12"]) expect(namesChildren(text), text).toBe(false);
});
