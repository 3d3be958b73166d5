import { beforeAll, describe, expect, test } from "vitest";
import type { Cell, Data } from "../../../src/data/derive.ts";
import { countsAgainstRates, daftarDuaAngka, duaAngkaOf, hasDuaAngka, ordered } from "../../../src/data/dua-angka.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { fixtureData } from "../fixture-data.ts";
import { base, contentWith, issuesOf } from "./fixture.ts";
import { readFolder } from "../../../src/data/read.ts";

const head = "kode,periode,instrumen,instrumen_dasar,peran,status,nilai,bawah,atas,pembilang,penyebut,cakupan,dokumen,acuan,sumber,dinyatakan,catatan";
const row = (kode: string, periode: string, instrumen: string, nilai: string) => `${kode},${periode},${instrumen},disebut,utama,ada,${nilai},,,,,,,,laporan-uji-2024,,Data uji.`;
const yaml = (satuan: string) => `nama: Uji\nnama_pendek: Uji\ndefinisi: Uji.\nsatuan: ${satuan}\nbagian_dari: [anak-diukur-uji]\nrentang: { bawah: 0, atas: null }\ninstrumen: [eppgbm, operasi-timbang]\ncakupan: []\narah: rendah-lebih-baik\n`;
const rates = [head, row("64.71", "2023-06", "eppgbm", "12.5"), row("64.71", "2024-06", "eppgbm", "14"), row("64.71", "2025-06", "operasi-timbang", "0"), row("64.72", "2022-06", "eppgbm", "9"), row("64.72", "2024-06", "eppgbm", "15"), ""].join("\n");
const counts = [head, row("64.71", "2023-06", "eppgbm", "200"), row("64.71", "2024-06", "eppgbm", "150"), row("64.71", "2025-06", "eppgbm", "90"), row("64.72", "2024-06", "eppgbm", "100"), ""].join("\n");
const added = {
  "indikator/prevalensi-stunting-register.yaml": yaml("persen"), "nilai/prevalensi-stunting-register.csv": rates,
  "indikator/jumlah-anak-stunting.yaml": yaml("anak"), "nilai/jumlah-anak-stunting.csv": counts,
};

let data: Data;
beforeAll(async () => {
  data = await fixtureData(added);
});
const named = (cells: readonly Cell[]) => cells.map(({ wilayah, periode, nilaiText }) => `${wilayah.kode} ${periode} ${nilaiText}`);

describe("the two figures of an area", () => {
  test("are its newest survey figure and what was recorded since that year, newest first; zero is a value", () => {
    const both = duaAngkaOf(data, "64.71");
    expect(both?.survei).toMatchObject({ periode: "2024", instrumen: "ssgi" });
    expect(named(both?.register ?? [])).toEqual(["64.71 2025-06 0", "64.71 2024-06 14"]);
  });

  test("are there only where both have a value", () => {
    expect(daftarDuaAngka(data).map(({ wilayah }) => wilayah.kode)).toEqual(["64.71", "64.72"]);
    expect(duaAngkaOf(data, "64.02")).toBeUndefined();
  });

  test("fall back to the newest record where none is as young as the survey", async () => {
    const older = await fixtureData({ ...added, "nilai/prevalensi-stunting-register.csv": [head, row("64.71", "2021-06", "eppgbm", "11"), row("64.71", "2022-06", "eppgbm", "12"), ""].join("\n") });
    expect(named(duaAngkaOf(older, "64.71")?.register ?? [])).toEqual(["64.71 2022-06 12"]);
  });
});

describe("counts against rates", () => {
  test("stand together only of one instrument, over the periods of an area or the areas of a period", () => {
    const groups = countsAgainstRates(data).map((pairs) => named(pairs.map(({ rate }) => rate)));
    expect(groups).toEqual([["64.71 2023-06 12.5", "64.71 2024-06 14"], ["64.71 2024-06 14", "64.72 2024-06 15"]]);
  });

  test("give orders of their own", () => {
    const [[...pairs] = []] = countsAgainstRates(data);
    expect(ordered(pairs.map(({ count }) => count)).map(named)).toEqual([["64.71 2023-06 200"], ["64.71 2024-06 150"]]);
    expect(ordered(pairs.map(({ rate }) => rate)).map(named)).toEqual([["64.71 2024-06 14"], ["64.71 2023-06 12.5"]]);
  });

  test("of one value come none before the other", () => {
    const [first] = data.cells.filter(({ nilai }) => nilai !== null);
    expect(first && ordered([first, first]).map(({ length }) => length)).toEqual([2]);
  });
});

test("A text that sets two figures side by side where there are not two is told which areas have both", () => {
  const file = "content/halaman/dua-angka.mdx";
  const contents = Object.fromEntries(Object.entries(added).map(([name, text]) => [`content/${name}`, text]));
  const text = (kode: string) => `---\njudul: Uji\nringkasan: Uji.\ntanggal: 2026-01-05\n---\n\nUji.\n\n<DuaAngka kode="${kode}" />\n`;
  expect(issuesOf(contentWith({ ...contents, [file]: text("64.71") }))).toEqual([]);
  expect(issuesOf(contentWith({ ...contents, [file]: text("64.02") }))).toMatchObject([
    { code: "angka-tak-dikenal", at: { file, line: 9 }, what: 'Wilayah "64.02" tidak punya angka survei dan angka catatan sekaligus.' },
  ]);
  expect(hasDuaAngka(parseContent(readFolder(base, "content")).content, "64.71")).toBe(false);
});
