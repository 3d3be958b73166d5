import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, formatHex, parse, wcagContrast, type Color } from "culori";
import { describe, expect, test } from "vitest";
import { categoryColors, classColors, inkOn, neutral, patternOfState, symbolColor } from "../../../src/peta/warna.ts";
import { coverageOf, formDistance, rasterOf } from "./pola.ts";

/**
 * How far apart the looks of a map are, by CIEDE2000 as culori computes it: as seen, in greyscale, and with
 * each of the three colour blindnesses at full strength. About 2 is the least that an eye notices side by side.
 */
const lab = converter("lab");
const linear = converter("lrgb");
const distance = differenceCiede2000();
const colorOf = (css: string): Color => parse(css) ?? never(css);
const visions = [
  { vision: "as seen", see: (color: Color) => color },
  { vision: "in greyscale", see: (color: Color): Color => ({ mode: "lab", l: lab(color).l, a: 0, b: 0 }) },
  { vision: "with protanopia", see: filterDeficiencyProt(1) },
  { vision: "with deuteranopia", see: filterDeficiencyDeuter(1) },
  { vision: "with tritanopia", see: filterDeficiencyTrit(1) },
];
const patterns = Object.values(patternOfState);

/** What a pattern is from afar: its ground and its marks mixed as light, by the part that each covers. */
const averages = patterns.map((pattern) => {
  const covered = coverageOf(pattern);
  const [ground, mark] = [linear(colorOf(pattern.background)), linear(colorOf(pattern.stroke))];
  const mix = (part: "r" | "g" | "b") => ground[part] * (1 - covered) + mark[part] * covered;
  return formatHex({ mode: "lrgb", r: mix("r"), g: mix("g"), b: mix("b") });
});

/** The least distance of any colour of one list from any of another; within a list, from any other of it. */
function least(see: (color: Color) => Color, some: readonly string[], others?: readonly string[]): number {
  const pairs = some.flatMap((a, i) => (others ?? some.slice(i + 1)).map((b) => [a, b] as const));
  return Math.min(...pairs.map(([a, b]) => distance(see(colorOf(a)), see(colorOf(b)))));
}

describe.each(visions)("$vision", ({ vision, see }) => {
  const grey = vision === "in greyscale";

  test("five classes keep 11 from each other, four 15, seven 7", () => {
    expect(least(see, classColors(5))).toBeGreaterThanOrEqual(11);
    expect(least(see, classColors(4))).toBeGreaterThanOrEqual(15);
    expect(least(see, classColors(7))).toBeGreaterThanOrEqual(7);
  });

  test("a pattern keeps 5 from every class, and 12 where there is colour", () => {
    expect(least(see, classColors(5), averages)).toBeGreaterThanOrEqual(grey ? 5 : 12);
    expect(least(see, classColors(4), averages)).toBeGreaterThanOrEqual(grey ? 5 : 12);
    // Among seven greys there is no room for an eighth: there only the marks of a pattern tell.
    if (!grey) expect(least(see, classColors(7), averages)).toBeGreaterThanOrEqual(12);
  });

  test("categories keep 13 from each other and 6 from every pattern", () => {
    expect(least(see, categoryColors)).toBeGreaterThanOrEqual(13);
    expect(least(see, categoryColors, averages)).toBeGreaterThanOrEqual(6);
  });

  test("a symbol keeps 30 from the area below it and from every pattern, and this area 5 from the patterns", () => {
    expect(least(see, [symbolColor], [neutral, ...averages])).toBeGreaterThanOrEqual(30);
    expect(least(see, [neutral], averages)).toBeGreaterThanOrEqual(5);
  });

  test("no category and no symbol is a class colour: 14 apart where there is colour (no map has both)", () => {
    if (!grey) expect(least(see, [...categoryColors, symbolColor], classColors(5))).toBeGreaterThanOrEqual(14);
  });

  test("classes and patterns stand off from the light page and from the dark one", () => {
    expect(least(see, [...classColors(5), ...averages], ["#fdfcf9", "#14181e"])).toBeGreaterThanOrEqual(3);
    expect(least(see, averages, ["#fdfcf9", "#14181e"])).toBeGreaterThanOrEqual(8);
  });

  test("the marks of a pattern stand 40 from its ground, where every class is one flat colour", () => {
    for (const { background, stroke } of patterns) expect(least(see, [background], [stroke])).toBeGreaterThanOrEqual(40);
  });
});

describe("the five patterns", () => {
  test("cover alike, so that from afar they are one grey and none weighs more than another", () => {
    const covered = patterns.map(coverageOf);
    expect(Math.max(...covered) - Math.min(...covered)).toBeLessThan(0.02);
  });

  test.each([[48, "two to a unit"], [24, "one"], [18, "three quarters, as on a small phone of old"]])(
    "differ in form at %i pixels (%s): however one is laid on another, a fifth of the lightness differs",
    (pixels) => {
      const rasters = patterns.map((pattern) => rasterOf(pattern, pixels));
      rasters.forEach((a, i) => rasters.slice(i + 1).forEach((b, j) => {
        expect(formDistance(a, b), `${patterns[i]?.name} ${patterns[i + 1 + j]?.name}`).toBeGreaterThanOrEqual(0.2);
      }));
    },
  );

  test("are measured by something that finds none where a pattern only moved", () => {
    const [first] = patterns;
    if (!first) throw new Error("no pattern");
    const raster = rasterOf(first, 24);
    const moved = raster.map((_, i) => raster[(i + 24 * 5 + 24) % raster.length] ?? 0);
    expect(formDistance(raster, moved)).toBeLessThan(1e-9);
  });
});

test.each([2, 3, 4, 5, 6, 7])("Ink reads at 4.5 to 1 or more on each of %i classes, and on categories, symbols and the ground", (count) => {
  for (const color of [...classColors(count), ...categoryColors, symbolColor, neutral]) expect(wcagContrast(color, inkOn(color)), color).toBeGreaterThanOrEqual(4.5);
});

test("Ink reads on every grey there is", () => {
  for (let l = 0; l <= 100; l += 0.5) {
    const color = formatHex({ mode: "lab", l, a: 0, b: 0 });
    expect(wcagContrast(color, inkOn(color)), color).toBeGreaterThanOrEqual(4.5);
  }
});

function never(css: string): never {
  throw new Error(`no colour ${css}`);
}
