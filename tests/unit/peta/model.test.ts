import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/data/derive.ts";
import { colorAreas } from "../../../src/peta/model.ts";
import { classColors } from "../../../src/peta/warna.ts";
import { cellsIn, dataWithValues, fixtureData } from "../fixture-data.ts";

const data = await fixtureData();
const model = (periode: string) => colorAreas("kabkota", cellsIn(data, periode));
const areaOf = (periode: string, kode: string) => {
  const area = model(periode).areas.find((candidate) => candidate.kode === kode);
  if (!area) throw new Error(`no area ${kode}`);
  return area;
};
const [sangatRendah, rendah, sedang, tinggi, sangatTinggi] = classColors(5);

describe("the class of a value", async () => {
  const limits: [value: string, kelas: string, color: string | undefined][] = [
    ["0", "sangat rendah", sangatRendah], ["2.49", "sangat rendah", sangatRendah],
    ["2.5", "rendah", rendah], ["9.99", "rendah", rendah],
    ["10", "sedang", sedang], ["19.9", "sedang", sedang], ["19.99", "sedang", sedang],
    ["20", "tinggi", tinggi], ["20.0", "tinggi", tinggi], ["29.99", "tinggi", tinggi],
    ["30", "sangat tinggi", sangatTinggi], ["100", "sangat tinggi", sangatTinggi],
  ];
  const values = limits.map(([value]) => value);
  const drawn = await dataWithValues({ "2022": values.slice(0, 4), "2023": values.slice(4, 8), "2024": values.slice(8) });

  test.each(limits)("of %s is %s", (value, kelas, color) => {
    const cells = ["2022", "2023", "2024"].flatMap((periode) => cellsIn(drawn, periode));
    const cell = cells.find(({ nilaiText }) => nilaiText === value);
    expect(cell?.kelas?.nama).toBe(kelas);
    expect(colorAreas("kabkota", cell ? [cell] : []).areas[0]?.fill).toEqual({ color });
  });
  test("is as published: 19.99 is not rounded up into the next class", () => {
    const cell = cellsIn(drawn, "2023").find(({ nilaiText }) => nilaiText === "19.99");
    expect(cell?.kelas?.nama).toBe("sedang");
  });
});

describe("the areas of a map", () => {
  test("without a value are patterns of six different states, and zero is a colour", () => {
    const fills = ["2022", "2023", "2024"].flatMap((periode) => model(periode).areas.map(({ state, fill }) => [state, "pattern" in fill ? fill.pattern.name : "colour"]));
    expect(new Set(fills.map(([state]) => state))).toEqual(new Set(["ada", "tidak-terbit", "tidak-diukur", "ditahan", "tidak-pasti", "tidak-berlaku"]));
    for (const [state, fill] of fills) expect(fill).toBe(state === "ada" ? "colour" : state);
    expect(areaOf("2022", "64.09")).toMatchObject({ state: "ada", nilai: "0", fill: { color: sangatRendah } });
  });

  test("show a dash, never a number, where there is no value", () => {
    for (const kode of ["64.02", "64.09", "64.72"]) expect(areaOf("2023", kode).nilai).toBe("–");
  });

  test("are disputed where another source gives another class, and not where it gives another value of the same", () => {
    expect(areaOf("2024", "64.09").disputed).toBe(true);
    expect(areaOf("2024", "64.71").disputed).toBe(false);
    expect([model("2024").anyDisputed, model("2022").anyDisputed]).toEqual([true, false]);
  });

  test("are not disputed by a statement that is known to be wrong", () => {
    expect(areaOf("2024", "64.72").disputed).toBe(false);
  });
});

describe("the legend", () => {
  test("gives every class with its limits, used or not, and then the states in use", () => {
    expect(model("2023").legend.map(({ label, limits }) => `${label} ${limits}`.trim())).toEqual([
      "sangat rendah di bawah 2,5 persen", "rendah 2,5 sampai di bawah 10 persen", "sedang 10 sampai di bawah 20 persen", "tinggi 20 sampai di bawah 30 persen", "sangat tinggi 30 persen ke atas",
      "tidak diukur", "ditahan demi melindungi anak", "tidak pasti",
    ]);
  });

  test("has the very fill of each area", () => {
    for (const periode of ["2022", "2023", "2024"]) {
      const { areas, legend } = model(periode);
      for (const { fill } of areas) expect(legend.map((entry) => entry.fill)).toContainEqual(fill);
    }
  });
});

describe("a map that mixes instruments", () => {
  const [cell] = cellsIn(data, "2022");
  const of = (instrumen: Cell["instrumen"]) => ({ ...(cell as Cell), instrumen });

  test("is refused between families, whichever they are", () => {
    for (const other of ["eppgbm", "riskesdas", "ssgbi", "operasi-timbang", "target"] as const) {
      expect(() => colorAreas("kabkota", [of("ssgi"), of(other)])).toThrow(other);
    }
    expect(() => colorAreas("kabkota", [of("eppgbm"), of("pengukuran-serentak")])).toThrow(/mixes/);
  });

  test("is allowed within one: SSGI and SKI", () => {
    expect(colorAreas("kabkota", [of("ssgi"), of("ski")]).areas).toHaveLength(2);
  });
});
