import { describe, expect, test } from "vitest";
import { daftarState, type Cell } from "../../../src/data/derive.ts";
import type { Instrumen } from "../../../src/data/model.ts";
import { grafikSvg } from "../../../src/peta/grafik.ts";
import { patternOfState } from "../../../src/peta/warna.ts";
import { cellsIn, fixtureData, parseSvg } from "../fixture-data.ts";

const [model] = cellsIn(await fixtureData(), "2024");

type Round = [instrumen: Instrumen, periode: string, value: string, interval?: [number, number]];

/** Figures of one area: an empty value is a round that nobody published. */
const cellsOf = (...rounds: Round[]): Cell[] =>
  rounds.map(([instrumen, periode, value, [bawah, atas] = [null, null]]) => ({
    ...(model as Cell), instrumen, periode, nilaiText: value, nilai: value === "" ? null : Number(value), state: value === "" ? "tidak-terbit" : "ada", bawah, atas,
  }));

function chart(cells: readonly Cell[], reference: readonly Cell[] = []) {
  const document = parseSvg(grafikSvg(cells, reference, "Grafik uji"));
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const number = (name: string) => (element: Element) => Number(element.getAttribute(name));
  const points = all(".grafik-titik").map((dot) => ({ x: number("cx")(dot), y: number("cy")(dot), title: dot.textContent?.trim() }));
  /** For each line, the positions of the points it goes through, in order. */
  const lines = all(".grafik-garis").map((path) => {
    const places = (path.getAttribute("d") ?? "").split(/[ML]/).slice(1).map((place) => place.split(",").map(Number));
    return places.map(([x, y]) => points.findIndex((point) => Math.abs(point.x - (x ?? 0)) < 0.11 && Math.abs(point.y - (y ?? 0)) < 0.11));
  });
  const texts = all("text").map((text) => text.textContent ?? "");
  return { all, points, lines, texts, changes: all(".grafik-pisah").map(number("x1")) };
}

describe("the line of a chart", () => {
  test("joins SSGI and SKI, which are one family, and the change of survey is marked on both sides", () => {
    const { lines, changes, points, texts } = chart(cellsOf(["ssgi", "2021", "20"], ["ssgi", "2022", "22.5"], ["ski", "2023", "21"], ["ssgi", "2024", "24.8"]));
    expect(lines).toEqual([[0, 1, 2, 3]]);
    expect(changes).toEqual([points[2]?.x, points[3]?.x]);
    expect(texts).toEqual(expect.arrayContaining(["SKI", "SSGI"]));
  });

  test("never crosses a round without a value", () => {
    expect(chart(cellsOf(["ssgi", "2021", "20"], ["ssgi", "2022", "22"], ["ski", "2023", ""], ["ssgi", "2024", "24"])).lines).toEqual([[0, 1]]);
    expect(chart(cellsOf(["ssgi", "2021", "20"], ["ssgi", "2022", ""], ["ski", "2023", "22"], ["ssgi", "2024", "24"])).lines).toEqual([[1, 2]]);
  });

  test("never crosses from one family to another", () => {
    const { lines, points, changes } = chart(cellsOf(["riskesdas", "2013", "37"], ["riskesdas", "2018", "30.8"], ["ssgbi", "2019", "27.7"], ["ssgi", "2021", "24"], ["ssgi", "2022", "21"]));
    expect(points).toHaveLength(5);
    expect(lines).toEqual([[3, 4]]);
    expect(changes).toEqual([]);
  });

  test("is not drawn for points that stand alone", () => {
    expect(chart(cellsOf(["ssgbi", "2019", "27.7"], ["ssgi", "2021", ""], ["ssgi", "2022", "21"])).lines).toEqual([]);
    expect(chart(cellsOf(["ssgi", "2021", "20"], ["eppgbm", "2022", "12"], ["ssgi", "2024", "24"])).lines).toEqual([]);
  });
});

describe("the points of a chart", () => {
  test("are one for each published value, zero among them, with the value as published", () => {
    const { points, texts } = chart(cellsOf(["ssgi", "2021", "0"], ["ssgi", "2022", "32.0"], ["ski", "2023", ""], ["ssgi", "2024", "24.48"]));
    expect(points.map(({ title }) => title)).toEqual(["SSGI 2021: 0 persen", "SSGI 2022: 32,0 persen", "SSGI 2024: 24,48 persen"]);
    expect(texts).toEqual(expect.arrayContaining(["0", "32,0", "24,48"]));
  });

  test("stand higher for larger values, further right for later rounds, at equal steps for equal years", () => {
    const { points } = chart(cellsOf(["ssgi", "2021", "10"], ["ssgi", "2022", "30"], ["ssgi", "2024", "20"]));
    const [a, b, c] = points;
    if (!a || !b || !c) throw new Error("three points expected");
    expect(c.x - b.x).toBeCloseTo(2 * (b.x - a.x), 0);
    expect(a.y - c.y).toBeCloseTo(c.y - b.y, 0);
    expect(b.y).toBeLessThan(c.y);
  });

  test("leave the pattern of the state, with its name, where there is no value", () => {
    const gaps = daftarState.filter((state) => state !== "ada").map((state, i): Cell => ({ ...(cellsOf(["ssgi", String(2020 + i), ""])[0] as Cell), state }));
    const { all, points } = chart([...cellsOf(["ssgi", "2019", "0"]), ...gaps]);
    expect(points.map(({ title }) => title)).toEqual(["SSGI 2019: 0 persen"]);
    expect(all(".grafik-celah").map((mark) => mark.querySelector("title")?.textContent)).toEqual([
      "SSGI 2020: tidak ada angka terbit", "SSGI 2021: tidak diukur", "SSGI 2022: ditahan demi melindungi anak", "SSGI 2023: tidak pasti", "SSGI 2024: tidak berlaku",
    ]);
    expect(all(".grafik-celah").map((mark) => mark.querySelector("path")?.getAttribute("d"))).toEqual(Object.values(patternOfState).map(({ d }) => d));
  });

  test("carry their interval where it was published, and only there", () => {
    const { all, points } = chart(cellsOf(["ssgi", "2021", "20", [16, 24]], ["ssgi", "2022", "22"]));
    const intervals = all(".grafik-selang").map((line) => ["x1", "x2", "y1", "y2"].map((name) => Number(line.getAttribute(name))));
    expect(intervals).toHaveLength(1);
    const [x1, x2, lower = 0, upper = 0] = intervals[0] ?? [];
    expect([x1, x2]).toEqual([points[0]?.x, points[0]?.x]);
    expect((lower + upper) / 2).toBeCloseTo(points[0]?.y ?? 0, 0);
    expect(lower).toBeGreaterThan(upper);
  });

  test("say that other sources put them into another class, and that their survey was inferred", () => {
    const [cell] = cellsOf(["ssgi", "2024", "32"]);
    const { texts, points } = chart([{ ...(cell as Cell), disputed: true, utama: { ...(model as Cell).utama, instrumen_dasar: "disimpulkan", catatan: "" } as Cell["utama"] }]);
    expect(texts).toContain("32 ≠");
    expect(points.map(({ title }) => title)).toEqual(["SSGI 2024 (disimpulkan): 32 persen"]);
  });

  test("of the wider area are drawn apart, never joined, and named", () => {
    const { all, lines, texts } = chart(cellsOf(["ssgi", "2021", "20"]), cellsOf(["ssgi", "2021", "24"], ["ssgi", "2022", "22"]));
    expect(all(".grafik-rujukan")).toHaveLength(2);
    expect(lines).toEqual([]);
    expect(texts).toContain(model?.wilayah.nama);
  });
});

describe("the frame of a chart", () => {
  test("holds every point, interval and year label", () => {
    const { all } = chart(cellsOf(["riskesdas", "2013", "37"], ["ssgi", "2021", "20", [12, 60]], ["ssgi", "2022", "0"], ["ski", "2023", ""], ["ssgi", "2024", "24"]));
    const [, , width = 0, height = 0] = (all("svg")[0]?.getAttribute("viewBox") ?? "").split(" ").map(Number);
    for (const element of all("circle, line, text")) {
      for (const [name, size] of [["cx", width], ["x", width], ["x1", width], ["x2", width], ["cy", height], ["y", height], ["y1", height], ["y2", height]] as const) {
        const at = element.getAttribute(name);
        if (at !== null) expect(Number(at) >= 0 && Number(at) <= size, `${name}=${at}`).toBe(true);
      }
    }
  });

  test("begins at zero, with the unit written at the axis", () => {
    const { texts } = chart(cellsOf(["ssgi", "2021", "20"], ["ssgi", "2022", "21"]));
    expect(texts).toEqual(expect.arrayContaining(["0", "persen", "2021", "2022"]));
  });

  test("is one image with the title as its name", () => {
    const svg = chart(cellsOf(["ssgi", "2021", "20"])).all("svg")[0];
    expect([svg?.getAttribute("role"), svg?.getAttribute("aria-label")]).toEqual(["img", "Grafik uji"]);
  });
});

describe("the words of a chart", () => {
  const boxOf = (text: Element) => {
    const [x = 0, y = 0] = ["x", "y"].map((name) => Number(text.getAttribute(name)));
    const half = ((text.textContent ?? "").length * 14 * 0.58) / 2;
    return { left: x - half, right: x + half, top: y - 11, bottom: y + 2 };
  };

  test("cover no point of either area, nor each other", () => {
    // The figures of Balikpapan and Indonesia, of which the labels once covered two.
    const values = (...all: string[]) => cellsOf(...all.map((value, i): Round => [i === 2 ? "ski" : "ssgi", String(2021 + i), value]));
    const { all } = chart(values("17.6", "19.6", "21.6", "24.8"), values("24.4", "21.6", "21.5", "19.8"));
    const labels = all('text[font-weight="600"]').map(boxOf);
    const circles = all("circle").map((circle) => ["cx", "cy"].map((name) => Number(circle.getAttribute(name))));
    expect([labels.length, circles.length]).toEqual([4, 8]);
    const covered = labels.flatMap(({ left, right, top, bottom }) => circles.filter(([x = 0, y = 0]) => x > left && x < right && y > top && y < bottom));
    expect(covered).toEqual([]);
    const touching = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom));
    expect(touching).toEqual([]);
  });

  test("can be read in a window 360 wide: at least 10 px, where a page leaves 320 for the drawing", () => {
    const { all } = chart(cellsOf(["ssgi", "2021", "20"], ["ski", "2023", "21"], ["ssgi", "2024", "21"]));
    const [, , width = 0] = (all("svg")[0]?.getAttribute("viewBox") ?? "").split(" ").map(Number);
    const sizes = all("[font-size]").map((element) => Number(element.getAttribute("font-size")));
    expect((Math.min(...sizes) * 320) / width).toBeGreaterThan(10);
  });
});
