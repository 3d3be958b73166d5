import { hsl, lab } from "d3";
import { describe, expect, test } from "vitest";
import { classColors, patternOfState } from "../../../src/peta/warna.ts";

const patterns = Object.values(patternOfState);

describe("class colours", () => {
  test.each([2, 3, 4, 5, 6, 7])("of %i classes get darker in every step, so that greyscale keeps their order", (count) => {
    const light = classColors(count).map((color) => lab(color).l);
    expect(light).toHaveLength(count);
    light.slice(1).forEach((l, i) => expect(l).toBeLessThan((light[i] ?? 0) - 5));
  });

  test("are written as hexadecimal, as SVG and MapLibre both read them", () => {
    for (const color of classColors(5)) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe("patterns of missing states", () => {
  test("are five different drawings under the names of their states", () => {
    expect(Object.entries(patternOfState).every(([state, { name }]) => state === name)).toBe(true);
    expect(new Set(patterns.map(({ d }) => d)).size).toBe(5);
  });

  test("are grey, and no class colour is", () => {
    for (const { background, stroke } of patterns) for (const color of [background, stroke]) expect(lab(color).b ** 2 + lab(color).a ** 2).toBeLessThan(15 ** 2);
    for (const color of classColors(5).slice(1)) expect(hsl(color).s).toBeGreaterThan(0.4);
  });

  test("have a stroke in each tile and fit a tile that repeats", () => {
    for (const { d, size } of patterns) {
      expect(d).toMatch(/^M/);
      expect(size).toBeGreaterThan(4);
    }
  });
});
