import { describe, expect, test } from "vitest";
import { bedaOf } from "../../../src/data/beda.ts";
import type { Cell } from "../../../src/data/derive.ts";
import { cellOf } from "../../../src/data/facts.ts";
import { cellsIn, fixtureData, slug } from "../fixture-data.ts";

const data = await fixtureData();
const [kukar, ppu, balikpapan] = cellsIn(data, "2022") as [Cell, Cell, Cell];
const province = cellOf(data, slug, "64", { periode: "2022", instrumen: "ssgi" });
const nation = cellOf(data, slug, "00", { periode: "2022", instrumen: "ssgi" });
const estimate = (cell: Cell, nilai: number, bawah: number | null, atas: number | null): Cell => ({ ...cell, nilai, bawah, atas });
const verdict = (a: [number, number, number], b: [number, number, number]) => {
  const beda = bedaOf(estimate(kukar, ...a), estimate(balikpapan, ...b));
  return "verdict" in beda ? beda.verdict : beda.untested;
};

/** The textbook's test, written another way: standard errors from symmetric intervals, z against the normal quantile. */
function byStandardErrors([a, la, ua]: [number, number, number], [b, lb, ub]: [number, number, number]) {
  const quantile = 1.959963984540054;
  const [sa, sb] = [(ua - la) / 2 / quantile, (ub - lb) / 2 / quantile];
  const z = (a - b) / Math.sqrt(sa ** 2 + sb ** 2);
  return Math.abs(z) <= quantile ? "chance" : z > 0 ? "higher" : "lower";
}

describe("the test of a difference", () => {
  test("is the one by standard errors, for every pair of symmetric intervals on a grid off the limit", () => {
    const seen = new Set<string>();
    for (let a = 5; a <= 40; a += 3.5) for (let b = 5; b <= 40; b += 4.3) for (const ha of [0.7, 2.3, 6.1]) for (const hb of [1.1, 4.7]) {
      const [first, second] = [[a, a - ha, a + ha], [b, b - hb, b + hb]] as const;
      seen.add(verdict([...first], [...second]));
      expect(verdict([...first], [...second]), `${first} ${second}`).toBe(byStandardErrors([...first], [...second]));
    }
    expect(seen).toEqual(new Set(["higher", "lower", "chance"]));
  });

  test("finds a difference where intervals overlap, which overlap as a rule would miss", () => {
    expect(verdict([26, 22, 30], [20, 16, 24])).toBe("higher"); // 6 > √(4² + 4²) = 5.66, and 22 < 24
    expect(verdict([20, 16, 24], [26, 22, 30])).toBe("lower");
    expect(verdict([25.6, 21.6, 29.6], [20, 16, 24])).toBe("chance"); // 5.6
  });

  test("does not take a difference as large as its margin for larger, whatever binary fractions make of it", () => {
    expect(verdict([25.1, 22.1, 28.1], [20.1, 16.1, 24.1])).toBe("chance"); // 5 = √(3² + 4²)
    expect(verdict([25.2, 22.2, 28.2], [20.1, 16.1, 24.1])).toBe("higher");
  });

  test("takes the half of each interval that faces the other value, where they lean to one side", () => {
    expect(verdict([0, 0, 5], [4, 3.5, 9])).toBe("chance"); // 4 < √(5² + 0.5²); the mean halves 2.5 and 2.75 would find one
    expect(verdict([0, 0, 2], [4, 1, 15])).toBe("lower"); // 4 > √(2² + 3²) = 3.6; the mean halves 1 and 7 would not
  });

  test("counts zero and an interval that begins at zero as figures", () => {
    expect(bedaOf(ppu, balikpapan)).toEqual({ verdict: "lower" }); // 0 (0–1.2) against 20.0 (16.4–23.6)
    expect(bedaOf(estimate(ppu, 0, 0, 0), estimate(balikpapan, 0, 0, 0))).toEqual({ verdict: "chance" });
  });

  test("compares one area in two rounds, SSGI and SKI among them", () => {
    expect(bedaOf({ ...kukar, periode: "2023", instrumen: "ski", nilai: 40, bawah: 36, atas: 44 }, kukar)).toEqual({ verdict: "higher" });
    expect(bedaOf(province, nation)).toEqual({ untested: "nested" });
  });
});

describe("no verdict is given", () => {
  test("where one area contains the other, in the same round or in two", () => {
    for (const wider of [province, nation]) for (const periode of ["2022", "2024"]) {
      expect(bedaOf(balikpapan, { ...wider, periode })).toEqual({ untested: "nested" });
      expect(bedaOf({ ...wider, periode }, balikpapan)).toEqual({ untested: "nested" });
    }
    const neighbour = { ...balikpapan, wilayah: { ...balikpapan.wilayah, kode: "64.7" } };
    expect(bedaOf(estimate(neighbour, 40, 38, 42), balikpapan)).toEqual({ verdict: "higher" }); // a code that begins alike is not within
  });

  test("without a value, whatever the reason", () => {
    for (const cell of cellsIn(data, "2023").filter(({ nilai }) => nilai === null)) expect(bedaOf(kukar, cell)).toEqual({ untested: "value" });
  });

  test("without both intervals", () => {
    expect(bedaOf(kukar, estimate(balikpapan, 20, null, null))).toEqual({ untested: "interval" });
    expect(bedaOf(estimate(balikpapan, 20, null, null), kukar)).toEqual({ untested: "interval" });
  });

  test("between instruments of two families, two indikator, or two documents", () => {
    expect(bedaOf(kukar, { ...balikpapan, instrumen: "eppgbm" })).toEqual({ untested: "instrument" });
    expect(bedaOf(kukar, { ...balikpapan, indikator: { ...balikpapan.indikator } })).toEqual({ untested: "instrument" });
    expect(bedaOf({ ...kukar, dokumen: "a" }, { ...balikpapan, dokumen: "b" })).toEqual({ untested: "instrument" });
  });
});
