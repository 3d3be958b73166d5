import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/data/derive.ts";
import type { Indikator } from "../../../src/data/model.ts";
import { colorAreas } from "../../../src/peta/model.ts";
import { petaSvg } from "../../../src/peta/svg.ts";
import { cellsIn, fixtureData, kabkota, layerOf, parseSvg } from "../fixture-data.ts";

const data = await fixtureData();
const round = cellsIn(data, "2024");

/** The areas of the made-up map with other figures; an empty text is a figure that nobody published. */
function cellsOf(change: Partial<Indikator>, values: readonly string[]): Cell[] {
  return round.map((cell, i) => {
    const text = values[i] ?? "";
    const indikator = { ...cell.indikator, ...change };
    delete indikator.kelas;
    return { ...cell, indikator, kelas: null, disputed: false, nilaiText: text, nilai: text === "" ? null : Number(text), state: text === "" ? "tidak-terbit" : "ada" };
  });
}
const draw = (cells: readonly Cell[]) => parseSvg(petaSvg(layerOf(data), colorAreas("kabkota", cells), { title: "Peta uji", id: "uji" }));
/** Radii on the map; those of the legend have no border. */
const circles = (document: Document) => [...document.querySelectorAll("svg > circle[stroke]")].map((circle) => Number(circle.getAttribute("r")));

describe("a map of counts", () => {
  const cells = cellsOf({ satuan: "anak" }, ["400", "100", "25", ""]);

  test("draws symbols whose area, not whose radius, grows with the count, the largest first", () => {
    const [a = 0, b = 0, c = 0, ...more] = circles(draw(cells));
    expect(more).toEqual([]);
    expect([(a / b) ** 2, (b / c) ** 2].map((ratio) => Math.round(ratio))).toEqual([4, 4]);
  });

  test("fills areas with one plain colour whatever the count, so that no shade is read as a rate", () => {
    const fills = [...draw(cells).querySelectorAll("path[data-kode]")].map((path) => path.getAttribute("fill"));
    expect(new Set(fills.slice(0, 3)).size).toBe(1);
    expect(fills[3]).toBe("url(#uji-tidak-terbit)");
  });

  test("writes each count as published, and none where there is none", () => {
    const texts = [...draw(cellsOf({ satuan: "anak" }, ["1219", "0", "25", ""])).querySelectorAll("text")].map((text) => text.textContent);
    expect(texts).toEqual(expect.arrayContaining(["1.219", "0", "25"]));
    expect(texts).not.toContain("null");
    expect(colorAreas("kabkota", cells).areas.map(({ radius }) => radius === null)).toEqual([false, false, false, true]);
  });

  test("has a legend of symbols, no larger than the largest on the map", () => {
    const { legend, areas } = colorAreas("kabkota", cells);
    const radii = legend.flatMap(({ radius }) => radius ?? []);
    expect(radii.length).toBeGreaterThan(1);
    expect(Math.max(...radii)).toBeLessThanOrEqual(Math.max(...areas.map(({ radius }) => radius ?? 0)));
    expect(legend.at(-1)?.label).toBe("tidak ada angka terbit");
  });
});

describe("a map of categories", () => {
  const kategori = [{ nilai: 0, nama: "bukan lokus" }, { nilai: 1, nama: "lokus" }];
  const model = colorAreas("kabkota", cellsOf({ satuan: "kategori", kategori }, ["1", "0", "1", ""]));

  test("fills each area with the colour that the legend has for its category, and writes no number", () => {
    const colors = new Map(model.legend.map(({ label, fill }) => [label, fill]));
    expect(model.areas.map(({ fill }) => fill)).toEqual(["lokus", "bukan lokus", "lokus", "tidak ada angka terbit"].map((label) => colors.get(label)));
    expect(model.areas.map(({ nilai }) => nilai).slice(0, 3)).toEqual(["", "", ""]);
    expect(colors.get("lokus")).not.toEqual(colors.get("bukan lokus"));
  });

  test("says the category where the map is spoken", () => {
    expect(model.areas.map(({ spoken }) => spoken.split(": ")[1]?.split(",")[0])).toEqual(["lokus", "bukan lokus", "lokus", "tidak ada angka terbit"]);
    expect(model.areas.map(({ kode }) => kode)).toEqual(kabkota);
  });

  test("is refused for a value that is none of its categories", () => {
    expect(() => colorAreas("kabkota", cellsOf({ satuan: "kategori", kategori }, ["7"]))).toThrow();
  });
});
