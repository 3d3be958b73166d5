import { describe, expect, test } from "vitest";
import { bedaOf } from "../../../src/data/beda.ts";
import type { Cell } from "../../../src/data/derive.ts";
import { cellOf } from "../../../src/data/facts.ts";
import { bedaNama, bedaSentence, selangSentence } from "../../../src/text/beda.ts";
import { cellsIn, dataWithValues, fixtureData, instrumenOf, slug } from "../fixture-data.ts";

const data = await fixtureData();
const cell = (kode: string, periode: string) => cellOf(data, slug, kode, { periode, instrumen: instrumenOf(periode) });
const chance = "selisihnya dapat terjadi karena kebetulan";
const beyond = "selisihnya lebih besar daripada yang wajar karena kebetulan (uji beda, tingkat kepercayaan 95 persen)";

describe("the sentence about two figures", () => {
  test("names both with value and interval, and a difference only where the test finds one", () => {
    expect(bedaSentence(cell("64.02", "2022"), cell("64.71", "2022"))).toBe(
      `Kabupaten Kutai Kartanegara (27,5 persen; selang 23,0–32,0) lebih tinggi daripada Kota Balikpapan (20,0 persen; selang 16,4–23,6): ${beyond}.`,
    );
    expect(bedaSentence(cell("64.71", "2022"), cell("64.02", "2022"))).toContain("lebih rendah daripada Kabupaten Kutai Kartanegara");
  });

  test("names one area's rounds by survey and year, and never says that figures are equal", () => {
    expect(bedaSentence(cell("64.71", "2024"), cell("64.71", "2022"))).toBe(
      `SSGI 2024 (24,8 persen; selang 20,4–29,2) dan SSGI 2022 (20,0 persen; selang 16,4–23,6) belum tentu berbeda: ${chance}.`,
    );
  });

  test("says zero as a value", () => {
    expect(bedaSentence(cell("64.09", "2022"), cell("64.71", "2022"))).toMatch(/^Kabupaten Penajam Paser Utara \(0 persen; selang 0–1,2\) lebih rendah daripada/);
  });

  test("tells that the survey changed, and that a figure is disputed", () => {
    const ski: Cell = { ...cell("64.71", "2022"), periode: "2023", instrumen: "ski" };
    expect(bedaSentence(cell("64.71", "2024"), ski)).toMatch(/Surveinya berganti antara SSGI dan SKI, dan itu dapat ikut mengubah angkanya\.$/);
    expect(bedaSentence(cell("64.09", "2024"), cell("64.71", "2024"))).toMatch(/Sumber lain menyebut kelas yang berbeda untuk Kabupaten Penajam Paser Utara\.$/);
  });

  test("says why there is no verdict", () => {
    expect(bedaSentence(cell("64.71", "2022"), cell("64", "2022"))).toBe("Tidak diuji: satu dari Kota Balikpapan dan Provinsi Kalimantan Timur termasuk dalam yang lain.");
    expect(bedaSentence(cell("64.71", "2023"), cell("64.09", "2023"))).toBe("Tidak dapat dibandingkan: tanpa nilai untuk Kabupaten Penajam Paser Utara (ditahan demi melindungi anak).");
    expect(bedaSentence(cell("64.72", "2024"), cell("64.71", "2024"))).toBe("Selang kepercayaan untuk Kota Samarinda tidak diterbitkan, jadi selisih keduanya dapat terjadi karena kebetulan.");
    expect(bedaSentence(cell("64.71", "2024"), { ...cell("64.71", "2022"), instrumen: "eppgbm" })).toBe("Tidak dibandingkan: SSGI 2024 dan e-PPGBM 2022 tidak diukur dengan cara yang sama.");
  });
});

test("A table has a word for each verdict and for each reason without one, all different", () => {
  const pairs = [["64.02", "64.71"], ["64.71", "64.02"], ["64.71", "64"], ["64.71", "64.72"]] as const;
  const words = pairs.map(([a, b]) => bedaNama(bedaOf(cell(a, "2022"), cell(b, "2022"))));
  expect(words).toEqual(["lebih tinggi", "lebih rendah", "satu termasuk dalam yang lain", "tidak ada angka"]);
  expect(bedaNama(bedaOf(cell("64.71", "2024"), cell("64.71", "2022")))).toBe("belum tentu berbeda");
});

describe("the sentence about missing intervals", () => {
  test("is empty where every figure has one, zero included", () => {
    expect(selangSentence(cellsIn(data, "2022"))).toBe("");
  });
  test("names the areas that lack one, where others have it", () => {
    expect(selangSentence(cellsIn(data, "2024"))).toBe("Selang kepercayaan untuk Kota Samarinda tidak diterbitkan, jadi perbedaan antarwilayah dapat terjadi karena kebetulan.");
  });
  test("names none where all lack it, and says what may be chance", async () => {
    const without = await dataWithValues({ "2023": ["0", "21.6"] });
    expect(selangSentence(cellsIn(without, "2023"), "naik turunnya")).toBe("Selang kepercayaan tidak diterbitkan, jadi naik turunnya dapat terjadi karena kebetulan.");
  });
  test("does not speak of a single figure, nor of counts", async () => {
    expect(selangSentence(cellsIn(data, "2023"))).toBe("");
    const counts = cellsIn(await dataWithValues({ "2023": ["1", "2"] }), "2023").map((one): Cell => ({ ...one, indikator: { ...one.indikator, satuan: "anak" } }));
    expect(selangSentence(counts)).toBe("");
  });
});
