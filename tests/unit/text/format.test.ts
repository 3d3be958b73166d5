import { describe, expect, test } from "vitest";
import type { Indikator } from "../../../src/data/model.ts";
import { angka, angkaSatuan, cellDasar, daftar, instrumenPeriode, kelasLimits, namaLengkap, namaPendek, nilaiOrState, selang, tanggal } from "../../../src/text/format.ts";
import { indikatorOf, wilayahOf } from "../../../src/data/facts.ts";
import { cellsIn, fixtureData, slug } from "../fixture-data.ts";

const data = await fixtureData();
const indikator = indikatorOf(data, slug);
const cell = (periode: string, kode: string) => {
  const found = cellsIn(data, periode).find(({ wilayah }) => wilayah.kode === kode);
  if (!found) throw new Error(`no ${kode} ${periode}`);
  return found;
};

describe("a number on a page", () => {
  test.each([
    ["32", "32"], ["32.0", "32,0"], ["24.80", "24,80"], ["0", "0"], ["0.0", "0,0"], ["0.05", "0,05"], ["999", "999"],
    ["1219", "1.219"], ["12345", "12.345"], ["1219.5", "1.219,5"], ["4482340", "4.482.340"], ["0.12345", "0,12345"],
    ["-1.5", "−1,5"], ["-123", "−123"], ["-1219", "−1.219"],
  ])("is written with a decimal comma and its own precision: %s → %s", (text, written) => {
    expect(angka(text)).toBe(written);
  });

  test("carries its unit, or is the label of its category", () => {
    expect(angkaSatuan("32.0", indikator)).toBe("32,0 persen");
    const lokus: Indikator = { ...indikator, satuan: "kategori", kategori: [{ nilai: 0, nama: "bukan lokus" }, { nilai: 1, nama: "lokus" }] };
    expect([angkaSatuan("0", lokus), angkaSatuan("1", lokus)]).toEqual(["bukan lokus", "lokus"]);
    expect(angkaSatuan("1219", { ...indikator, satuan: "anak" })).toBe("1.219 anak");
  });
});

describe("a figure", () => {
  test("shows its value as published, zero among them", () => {
    expect([cell("2022", "64.71"), cell("2022", "64.09"), cell("2024", "64.09")].map(nilaiOrState)).toEqual(["20,0", "0", "32"]);
  });

  test("without a value shows the words of its state: five different ones, none of them a number", () => {
    const words = [cell("2024", "64.02"), cell("2023", "64.02"), cell("2023", "64.09"), cell("2023", "64.72"), cell("2022", "64.72")].map(nilaiOrState);
    expect(words).toEqual(["tidak ada angka terbit", "tidak diukur", "ditahan demi melindungi anak", "tidak pasti", "tidak berlaku"]);
  });

  test("says of a small count that its source has published it, and of no larger one", () => {
    const small = cell("2022", "64.71");
    const basis = (pembilang: number, catatan: string) => cellDasar({ ...small, utama: small.utama && { ...small.utama, pembilang, catatan } });
    expect([basis(3, "Sudah terbit: data uji."), basis(466, "Dihitung: data uji. Sudah terbit: data uji."), basis(94, "Sudah terbit: data uji."), basis(94, "Data uji.")]).toEqual([
      "SSGI 2022 (jumlah kecil yang sudah diterbitkan sumbernya)", "SSGI 2022 (nilai dihitung; jumlah kecil yang sudah diterbitkan sumbernya)", "SSGI 2022", "SSGI 2022",
    ]);
  });

  test("shows its interval with the precision that was published, and none where none was", () => {
    expect(selang(cell("2022", "64.02"))).toBe("23,0–32,0");
    expect(selang(cell("2022", "64.09"))).toBe("0–1,2");
    expect(selang(cell("2024", "64.72"))).toBe("");
  });
});

describe("a date", () => {
  test.each([
    ["2025-11-18", "18 November 2025"], ["2025-01-01", "1 Januari 2025"], ["2024-12-31", "31 Desember 2024"], ["2024-06", "Juni 2024"], ["2024", "2024"],
  ])("is written out as far as it is known: %s → %s", (iso, written) => {
    expect(tanggal(iso)).toBe(written);
  });

  test("stands behind the instrument", () => {
    expect(instrumenPeriode({ instrumen: "ssgi", periode: "2024" })).toBe("SSGI 2024");
    expect(instrumenPeriode({ instrumen: "eppgbm", periode: "2024-06" })).toBe("e-PPGBM Juni 2024");
    expect(instrumenPeriode({ instrumen: "tidak-disebut", periode: "2024-06" })).toBe("Juni 2024, cara ukur tidak disebut");
  });
});

describe("the limits of a class", () => {
  test("are inclusive below and exclusive above, and the outer classes are open", () => {
    expect(indikator.kelas?.map((_, i) => kelasLimits(indikator, i))).toEqual(["di bawah 2,5 persen", "2,5 sampai di bawah 10 persen", "10 sampai di bawah 20 persen", "20 sampai di bawah 30 persen", "30 persen ke atas"]);
  });

  test("of a class that there is not are refused", () => {
    expect(() => kelasLimits(indikator, 5)).toThrow("5");
  });
});

describe("names", () => {
  test("are short on the map and say their tingkat where they need it", () => {
    expect([wilayahOf(data, "64.09"), wilayahOf(data, "64.71")].map(namaPendek)).toEqual(["Penajam Paser Utara", "Balikpapan"]);
    expect(["00", "64", "64.71", "64.71.06", "64.71.02.1004"].map((kode) => namaLengkap(wilayahOf(data, kode)))).toEqual([
      "Indonesia", "Provinsi Kalimantan Timur", "Kota Balikpapan", "Kecamatan Balikpapan Kota", "Kelurahan Kariangau",
    ]);
  });

  test("keep Kota where it is not the first word", () => {
    expect(namaPendek(wilayahOf(data, "64.71.06"))).toBe("Balikpapan Kota");
  });

  test("in a row are joined as Indonesian does", () => {
    expect([["a"], ["a", "b"], ["a", "b", "c"]].map(daftar)).toEqual(["a", "a dan b", "a, b, dan c"]);
  });
});
