import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/data/derive.ts";
import { kelasReached } from "../../../src/data/selang.ts";
import { islandOptions } from "../../../src/peta/island.ts";
import { colorAreas } from "../../../src/peta/model.ts";
import { petaSvg } from "../../../src/peta/svg.ts";
import { classColors } from "../../../src/peta/warna.ts";
import { kelasMungkin } from "../../../src/text/ringkasan.ts";
import { cellsIn, fixtureData, layerOf, parseSvg } from "../fixture-data.ts";

const data = await fixtureData();
const [, , balikpapan] = cellsIn(data, "2022") as [Cell, Cell, Cell];
const names = (nilai: number, bawah: number | null, atas: number | null) =>
  kelasReached({ ...balikpapan, nilai, bawah, atas })?.map(({ nama }) => nama) ?? null;
const colors = classColors(5);

describe("the classes that an interval touches", () => {
  test.each([
    [20, 16.4, 23.6, ["sedang", "tinggi"]],
    [15, 10, 19.99, ["sedang"]],
    [15, 9.99, 20, ["rendah", "sedang", "tinggi"]],
    [0, 0, 1.2, ["sangat rendah"]],
    [0, 0, 2.5, ["sangat rendah", "rendah"]],
    [0, 0, 0, ["sangat rendah"]],
    [40, 0, 100, ["sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi"]],
  ])("of %d (%d–%d) are %j, limits inclusive below as for a value", (nilai, bawah, atas, expected) => {
    expect(names(nilai, bawah, atas)).toEqual(expected);
  });

  test("are unknown, not one, where no interval was published or there are no classes", () => {
    expect(names(20, null, null)).toBeNull();
    const indikator = { ...balikpapan.indikator, kelas: undefined };
    expect(kelasReached({ ...balikpapan, indikator: indikator as unknown as Cell["indikator"] })).toBeNull();
  });

  test("are told besides its own: one, several, or none", () => {
    const told = (nilai: number, bawah: number, atas: number, kelas: number) => kelasMungkin({ ...balikpapan, nilai, bawah, atas, kelas: balikpapan.indikator.kelas?.[kelas] ?? null });
    expect([told(20, 16.4, 23.6, 3), told(15, 9, 20, 2), told(0, 0, 1.2, 0)]).toEqual(["mungkin juga sedang", "mungkin juga rendah atau tinggi", ""]);
  });
});

describe("the map of figures with intervals", () => {
  const model = colorAreas("kabkota", cellsIn(data, "2024"));
  const document = parseSvg(petaSvg(layerOf(data), model, { title: "Peta uji", id: "uji" }));
  const boxes = (kode: string) => [...(document.querySelector(`path[data-kode="${kode}"]`)?.parentElement?.querySelectorAll("rect:not([fill=transparent])") ?? [])].map((rect) => rect.getAttribute("fill"));

  test("shows each area the colours that its interval touches, lowest first, and none where no interval was published", () => {
    expect(boxes("64.09")).toEqual([colors[3], colors[4]]); // 32 (27.1–36.9)
    expect(boxes("64.71")).toEqual([colors[3]]); // 24.8 (20.4–29.2)
    expect(boxes("64.72")).toEqual([]); // 9.9 without one
    expect(boxes("64.02")).toEqual([]); // no figure
  });

  test("shows an interval that begins at zero", () => {
    expect(colorAreas("kabkota", cellsIn(data, "2022")).areas.find(({ kode }) => kode === "64.09")?.reach).toEqual([colors[0]]);
  });

  test("gives the interactive map the same, and says that its legend needs the entry", () => {
    expect(islandOptions(model, "Peta").areas.map(({ kode, reach }) => [kode, reach])).toEqual(model.areas.map(({ kode, reach }) => [kode, reach]));
    expect([model.anyReach, colorAreas("kabkota", cellsIn(data, "2023")).anyReach]).toEqual([true, false]);
  });
});
