import { hsl, lab, rgb } from "d3";
import { describe, expect, test } from "vitest";
import { classColors, inkOn, patternOfState } from "../../../src/peta/warna.ts";

/** Contrast of two colours (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const { r, g, b: blue } = rgb(color);
    const [x = 0, y = 0, z = 0] = [r, g, blue].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (light + 0.05) / (dark + 0.05);
}
const patterns = Object.values(patternOfState);

describe("class colours", () => {
  test.each([2, 3, 4, 5, 6, 7])("of %i classes get darker in every step, so that greyscale keeps their order", (count) => {
    const light = classColors(count).map((color) => lab(color).l);
    expect(light).toHaveLength(count);
    light.slice(1).forEach((l, i) => expect(l).toBeLessThan((light[i] ?? 0) - 5));
  });

  test("carry ink that reads: 4.5 to 1 on each of the five that are used", () => {
    for (const color of classColors(5)) expect(contrast(color, inkOn(color))).toBeGreaterThanOrEqual(4.5);
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

  test("have marks that can be seen on their own ground, except where nothing applies", () => {
    for (const { name, background, stroke } of patterns) expect(contrast(background, stroke)).toBeGreaterThan(name === "tidak-berlaku" ? 1.5 : 3);
  });

  test("have a stroke in each tile and fit a tile that repeats", () => {
    for (const { d, size } of patterns) {
      expect(d).toMatch(/^M/);
      expect(size).toBeGreaterThan(4);
    }
  });
});
