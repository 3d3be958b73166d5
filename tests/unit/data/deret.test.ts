import { range } from "d3";
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/data/derive.ts";
import { chanceOfRun, daftarDeret, expectedRuns, familyRounds, isWhole, runsOf, sebaranOf, type Deret } from "../../../src/data/deret.ts";
import { cellsIn, dataWithValues, slug } from "../fixture-data.ts";

// The last area has no row for the first round.
const data = await dataWithValues({ "2022": ["20", "5", "10"], "2023": ["22", "4", "10", "31"], "2024": ["22.5", "0", "9", "32"] });
const daftar = daftarDeret(data, slug, "kabkota");
const values = ({ cells }: Deret) => cells.map(({ nilai }) => nilai);

describe("areas through the rounds", () => {
  test("have a cell for each round of the family, also where nothing was published", () => {
    expect(familyRounds(data, slug, "kabkota").map(({ periode }) => periode)).toEqual(["2022", "2023", "2024"]);
    expect(daftar.map(({ wilayah }) => wilayah.kode)).toEqual(["64.02", "64.09", "64.71", "64.72"]);
    expect(daftar.map(values)).toEqual([[20, 22, 22.5], [5, 4, 0], [10, 10, 9], [null, 31, 32]]);
    expect(daftar.map(({ cells }) => cells.map(({ state }) => state).join()).at(-1)).toBe("tidak-terbit,ada,ada");
  });

  test("are whole with a value in every round, zero being one", () => {
    expect(daftar.map(isWhole)).toEqual([true, true, true, false]);
  });
});

describe("the spread of a round", () => {
  const spread = (periode: string) => sebaranOf(cellsIn(data, periode).filter(({ wilayah }) => wilayah.kode !== "64.72"));

  test("runs from the lowest to the highest published value, with their ratio and deviation", () => {
    const { low, high, range: apart, ratio, deviation } = spread("2023");
    expect([low, high].map((cells) => cells.map(({ wilayah }) => wilayah.kode))).toEqual([["64.09"], ["64.02"]]);
    expect([apart, ratio]).toEqual([18, 5.5]);
    expect(deviation).toBeCloseTo(Math.sqrt(((22 - 12) ** 2 + (4 - 12) ** 2 + (10 - 12) ** 2) / 2));
  });

  test("has no ratio to a lowest value of zero, which is a value all the same", () => {
    expect(spread("2024")).toMatchObject({ range: 22.5, ratio: null });
  });

  test("is of one round: figures of two, or none at all, are refused", () => {
    expect(() => sebaranOf([...cellsIn(data, "2023"), ...cellsIn(data, "2024")])).toThrow("no spread");
    expect(() => sebaranOf([])).toThrow("no spread");
  });
});

describe("points in one direction", () => {
  const found = (direction: "naik" | "turun") => daftar.map((deret) => runsOf(deret, direction).map((run) => run.map(({ periode }) => periode).join()));

  test("are three or more consecutive rounds that only rise or only fall; equal values and gaps end a run", () => {
    expect(found("naik")).toEqual([["2022,2023,2024"], [], [], []]);
    expect(found("turun")).toEqual([[], ["2022,2023,2024"], [], []]);
  });
});

describe("what chance alone would show", () => {
  test("is the share of all orders of so many values that hold three rising in a row", () => {
    for (const count of [1, 2, 3, 4, 5, 6]) {
      const orders = ordersOf(range(count));
      const holding = orders.filter((order) => order.some((value, i) => value < (order[i + 1] ?? -1) && (order[i + 1] ?? 0) < (order[i + 2] ?? -1)));
      expect(chanceOfRun(count), `${count} rounds`).toBeCloseTo(holding.length / orders.length, 12);
    }
    expect(chanceOfRun(4)).toBeCloseTo(7 / 24, 12);
  });

  test("is about three of ten areas with four rounds, and less where there are gaps", () => {
    const area = (...all: (number | null)[]): Deret => ({ ...(daftar[0] as Deret), cells: all.map((nilai) => ({ ...((daftar[0] as Deret).cells[0] as Cell), nilai })) });
    expect(expectedRuns(Array.from({ length: 10 }, () => area(1, 2, 3, 4)))).toBeCloseTo(70 / 24, 12);
    expect(expectedRuns([area(1, 2, 3, null)])).toBeCloseTo(1 / 6, 12);
    expect(expectedRuns([area(1, 2, null, 4)])).toBe(0);
  });
});

function ordersOf(values: number[]): number[][] {
  return values.length < 2 ? [values] : values.flatMap((_, i) => ordersOf(values.filter((__, j) => j !== i)).map((rest) => [values[i] ?? 0, ...rest]));
}
