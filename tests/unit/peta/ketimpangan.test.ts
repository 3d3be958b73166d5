import { describe, expect, test } from "vitest";
import { daftarDeret, isWhole, type Deret } from "../../../src/data/deret.ts";
import type { Cell } from "../../../src/data/derive.ts";
import { shapesSvg, smallMapSvg } from "../../../src/peta/banyak.ts";
import { jarakDomain, jarakOf, jarakSvg } from "../../../src/peta/grafik-jarak.ts";
import { lerengSvg } from "../../../src/peta/grafik-lereng.ts";
import { sebaranSvg } from "../../../src/peta/grafik-sebaran.ts";
import { namaPendek } from "../../../src/text/format.ts";
import { colorAreas } from "../../../src/peta/model.ts";
import { cellsIn, dataWithValues, layerOf, parseSvg, slug } from "../fixture-data.ts";

// The last area has no row for 2023.
const data = await dataWithValues({ "2022": ["20", "5", "10", "30"], "2023": ["22", "4", "10"], "2024": ["22.5", "0", "10.2", "32"] });
const daftar = daftarDeret(data, slug, "kabkota");
const whole = daftar.filter(isWhole);
const bands = ["2022", "2023", "2024"].map((periode) => ({ cells: cellsIn(data, periode).filter(({ wilayah }) => wilayah.kode !== "64.72"), reference: undefined }));
const changed = (cell: Cell | undefined, change: Partial<Cell>): Cell => ({ ...(cell as Cell), ...change });

function drawn(svg: string) {
  const document = parseSvg(svg);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name));
  return { all, number, texts: all("text").map(({ textContent }) => textContent ?? "") };
}

describe("the dot plot", () => {
  const { all, number, texts } = drawn(sebaranSvg(bands, "Sebaran uji"));

  test("has a point for each value of each round, zero among them, named for who points at it", () => {
    const titles = all("circle title").map(({ textContent }) => textContent ?? "");
    expect(titles).toHaveLength(9);
    expect(titles.filter((title) => title.includes("SSGI 2024: 0 persen"))).toHaveLength(1);
  });

  test("stands on one scale from zero: equal values of different rounds lie below each other", () => {
    const at = (words: string) => number(all("circle").find(({ textContent }) => textContent?.includes(words)), "cx");
    expect(at("SSGI 2022: 10 persen")).toBe(at("SKI 2023: 10 persen"));
    expect(at("SSGI 2024: 0 persen")).toBe(14);
    expect(texts).toEqual(expect.arrayContaining(["SSGI 2022", "SKI 2023", "SSGI 2024", "persen", "0"]));
  });

  test("marks where the survey changed, on both sides of SKI", () => {
    expect(texts.filter((text) => text === "survei berganti")).toHaveLength(2);
    expect(all(".grafik-pisah")).toHaveLength(2);
  });

  test("lets no point cover another, and no interval either", () => {
    const near = bands.map(({ cells, reference }) => ({ reference, cells: cells.map((cell, i) => changed(cell, { nilai: 20 + i / 10, nilaiText: String(20 + i / 10), bawah: 15, atas: 25 })) }));
    const { all: every, number: value } = drawn(sebaranSvg(near, "Uji"));
    expect(every(".grafik-selang")).toHaveLength(9);
    const heights = every("circle").map((circle) => value(circle, "cy"));
    expect(new Set(heights).size).toBe(9);
    const many = Array.from({ length: 8 }, (_, i) => changed(bands[0]?.cells[0], { nilai: 20 + i / 10, nilaiText: String(20 + i / 10), bawah: 15, atas: 25 }));
    const tall = drawn(sebaranSvg([{ cells: many, reference: undefined }, { cells: many, reference: undefined }], "Uji"));
    const [first = [], second = []] = [0, 8].map((from) => tall.all("circle").slice(from, from + 8).map((circle) => tall.number(circle, "cy")));
    expect(Math.min(...first)).toBeGreaterThan(28); // below the numbers of the axis
    expect(Math.min(...second)).toBeGreaterThan(Math.max(...first) + 22); // and below the numbers of the band before
  });

  test("refuses rounds that may not share a scale", () => {
    const mixed = [...bands, { cells: [changed(bands[0]?.cells[0], { instrumen: "eppgbm" })], reference: undefined }];
    expect(() => sebaranSvg(mixed, "Uji")).toThrow("mixes instruments");
  });
});

describe("the panels of areas through the rounds", () => {
  const { all, texts, number } = drawn(lerengSvg(daftar, "Lereng uji"));
  const panels = all(".lereng");

  test("are one for each area, named, with its values as they were published", () => {
    expect(panels.map((panel) => panel.querySelector('text[font-weight="600"]')?.textContent)).toEqual(daftar.map(({ wilayah }) => namaPendek(wilayah)));
    expect(panels.map((panel) => [...panel.querySelectorAll("circle title")].map(({ textContent }) => textContent?.split(": ")[1]))).toEqual([
      ["20 persen", "22 persen", "22,5 persen"], ["5 persen", "4 persen", "0 persen"], ["10 persen", "10 persen", "10,2 persen"], ["30 persen", "32 persen"],
    ]);
    expect(texts).toEqual(expect.arrayContaining(["22,5", "0", "10,2", "32"]));
  });

  test("join what is consecutive, and stand a gap's state on the lowest line", () => {
    expect(panels.map((panel) => [...panel.querySelectorAll(".grafik-garis")].map((path) => (path.getAttribute("d") ?? "").split(/[ML]/).length - 1))).toEqual([[3], [3], [3], []]);
    expect(panels.map((panel) => [...panel.querySelectorAll(".grafik-celah title")].map(({ textContent }) => textContent))).toEqual([[], [], [], ["SKI 2023: tidak ada angka terbit"]]);
  });

  test("keep the years free of values, where intervals reach down to them as well", () => {
    const wide = daftar.map((deret): Deret => ({ ...deret, cells: deret.cells.map((cell) => (cell.nilai === null ? cell : changed(cell, { bawah: cell.nilai - 2, atas: cell.nilai + 2 }))) }));
    const { all: every, number: value } = drawn(lerengSvg(wide, "Uji"));
    const years = every("text").filter(({ textContent }) => /^20\d\d$/.test(textContent ?? ""));
    const labels = every('text[font-weight="600"][text-anchor="middle"]');
    expect([years.length, labels.length]).toEqual([12, 11]);
    expect(Math.max(...labels.map((label) => value(label, "y")))).toBeLessThan(value(years[0], "y") - 11);
  });

  test("have one scale, and all lines behind each", () => {
    const heights = panels.map((panel) => number([...panel.querySelectorAll("circle")].at(0), "cy"));
    expect([...heights].sort((a, b) => b - a)).toEqual([heights[1], heights[2], heights[0], heights[3]]); // 5, 10, 20, 30
    const behind = panels.map((panel) => panel.querySelector(".grafik-lain")?.getAttribute("d"));
    expect(new Set(behind).size).toBe(1);
    expect(behind[0]?.split("M").length).toBe(4);
  });

  test("mark the change of survey", () => {
    for (const panel of panels) expect(panel.querySelectorAll(".grafik-pisah")).toHaveLength(2);
  });
});

describe("the distance from the wider area", () => {
  const wider = changed(cellsIn(data, "2023")[0], { nilai: 10, nilaiText: "10" });

  test("is of the same round only, and none where a value is missing", () => {
    expect(cellsIn(data, "2023").map((cell) => jarakOf(cell, wider))).toEqual([12, -6, 0, null]);
    expect(() => cellsIn(data, "2024").map((cell) => jarakOf(cell, wider))).toThrow("distance");
  });

  test("is drawn to its side of zero with its sign; what is missing says so", () => {
    const { texts, all, number } = drawn(jarakSvg(cellsIn(data, "2023"), wider, jarakDomain([{ wider, cells: cellsIn(data, "2023") }]), "Uji"));
    expect(texts).toEqual(expect.arrayContaining(["+12,0", "−6,0", "0,0", "tidak ada angka terbit"]));
    const [higher, lower, same] = all("circle").map((circle) => number(circle, "cx"));
    expect(Number(lower) < Number(same) && Number(same) < Number(higher)).toBe(true);
  });

  test("carries the area's interval where it was published, and the scale holds it", () => {
    const cells = cellsIn(data, "2023").map((cell, i) => (i === 0 ? changed(cell, { bawah: 18, atas: 26 }) : cell));
    const domain = jarakDomain([{ wider, cells }]);
    expect(domain).toEqual([-6, 16]);
    const { all, number } = drawn(jarakSvg(cells, wider, domain, "Uji"));
    const [interval, ...more] = all(".grafik-selang");
    expect(more).toEqual([]);
    expect(number(interval, "x1") < number(all("circle")[0], "cx") && number(all("circle")[0], "cx") < number(interval, "x2")).toBe(true);
  });
});

describe("small maps", () => {
  test("draw the line of a disputed area above all areas, dark on white", () => {
    const cells = whole.flatMap(({ cells }, i) => cells.slice(0, 1).map((cell) => changed(cell, { disputed: i === 1 })));
    const { all } = drawn(smallMapSvg(layerOf(data), colorAreas("kabkota", cells), { title: "Uji", id: "b" }));
    expect(all("use").slice(-2).map((use) => [use.getAttribute("href"), use.getAttribute("class")])).toEqual([["#b-64.09", "peta-alas"], ["#b-64.09", "peta-sengketa"]]);
  });

  test("hold the same areas on every map and the rest as outlines, from shapes that are drawn once", () => {
    const layer = layerOf(data);
    expect([...drawn(shapesSvg(layer, "b")).all("path")].map(({ id }) => id).sort()).toEqual(daftar.map(({ wilayah }) => `b-${wilayah.kode}`));
    for (const i of [0, 1, 2]) {
      const { all } = drawn(smallMapSvg(layer, colorAreas("kabkota", whole.flatMap(({ cells }) => cells[i] ?? [])), { title: "Uji", id: "b" }));
      expect(all("use[data-kode]").map((use) => use.getAttribute("data-kode")).sort()).toEqual(whole.map(({ wilayah }) => wilayah.kode));
      expect(all("use.peta-luar").map((use) => use.getAttribute("href"))).toEqual(["#b-64.72"]);
      expect(all("path")).toEqual([]);
    }
  });

  test("refuse an area without a value: it would change from map to map", () => {
    expect(() => smallMapSvg(layerOf(data), colorAreas("kabkota", cellsIn(data, "2023")), { title: "Uji", id: "b" })).toThrow("64.72 has no value");
  });
});
