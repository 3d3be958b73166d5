import svgpath from "svgpath";
import { describe, expect, test } from "vitest";
import { colorAreas, type MapModel } from "../../../src/peta/model.ts";
import { letakSvg, petaSvg, swatchSvg, type SvgOptions } from "../../../src/peta/svg.ts";
import { patternOfState } from "../../../src/peta/warna.ts";
import { cellsIn, fixtureData, kabkota, layerOf, parseSvg } from "../fixture-data.ts";

const data = await fixtureData();
const modelOf = (periode: string) => colorAreas("kabkota", cellsIn(data, periode));
const draw = (model: MapModel, options: Partial<SvgOptions> = {}) => petaSvg(layerOf(data), model, { title: "Peta uji", id: "uji", ...options });
const shapes = (svg: string) => [...parseSvg(svg).querySelectorAll("path[data-kode]")];
const cornersOf = (d: string) => {
  const corners: [x: number, y: number][] = [];
  svgpath(d).abs().iterate((_, i, x, y) => { if (i > 0) corners.push([x, y]); });
  return corners;
};
const fillOf = (svg: string, kode: string) => parseSvg(svg).querySelector(`path[data-kode="${kode}"]`)?.getAttribute("fill");

describe("the drawn map", () => {
  test("has one shape per area, each within a link with a title and an accessible name", () => {
    const paths = shapes(draw(modelOf("2024")));
    expect(paths.map((path) => path.getAttribute("data-kode"))).toEqual(kabkota);
    for (const path of paths) {
      const link = path.closest("a");
      const kode = path.getAttribute("data-kode");
      const spoken = modelOf("2024").areas.find((area) => area.kode === kode)?.spoken;
      expect([link?.tagName.toLowerCase(), link?.getAttribute("href"), link?.getAttribute("aria-label")]).toEqual(["a", `/wilayah/${kode}/`, spoken]);
      expect(link?.querySelector("title")?.textContent).toBe(spoken);
    }
  });

  test("is a named group, so that its links stay reachable", () => {
    const svg = parseSvg(draw(modelOf("2024"))).querySelector("svg");
    expect([svg?.getAttribute("role"), svg?.getAttribute("aria-label")]).toEqual(["group", "Peta uji"]);
  });

  test("fills each area with its class colour or with a pattern that it defines", () => {
    for (const periode of ["2022", "2023", "2024"]) {
      const svg = draw(modelOf(periode));
      for (const { kode, fill } of modelOf(periode).areas) {
        expect(fillOf(svg, kode)).toBe("color" in fill ? fill.color : `url(#uji-${fill.pattern.name})`);
        if ("pattern" in fill) expect(parseSvg(svg).getElementById(`uji-${fill.pattern.name}`)?.querySelector("path")?.getAttribute("d")).toBe(fill.pattern.d);
      }
    }
  });

  test("stays within its own frame: no ring is turned inside out to fill the globe", () => {
    const svg = draw(modelOf("2024"));
    const [, , width = 0, height = 0] = (parseSvg(svg).querySelector("svg")?.getAttribute("viewBox") ?? "").split(" ").map(Number);
    for (const path of shapes(svg)) {
      const corners = cornersOf(path.getAttribute("d") ?? "");
      expect(corners.length).toBeGreaterThan(10);
      for (const [x, y] of corners) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
  });

  test("marks disputed areas with a dashed border and a sign after the value, and no other", () => {
    const svg = draw(modelOf("2024"));
    const dashed = [...parseSvg(svg).querySelectorAll("path[stroke-dasharray]")];
    expect(dashed.map((path) => path.getAttribute("data-sengketa"))).toEqual(["64.09"]);
    // On white, and above every area: it shows on the darkest class and whole beside a neighbour.
    expect([dashed[0]?.previousElementSibling?.getAttribute("stroke"), dashed[0]?.getAttribute("d")]).toEqual(["#ffffff", shapes(svg)[1]?.getAttribute("d")]);
    expect(svg.lastIndexOf("data-kode")).toBeLessThan(svg.indexOf("data-sengketa"));
    const labels = [...parseSvg(svg).querySelectorAll("text")].map((text) => text.lastElementChild?.textContent);
    expect(labels.filter((label) => label?.includes("≠"))).toEqual(["32 ≠"]);
  });

  test("keeps the words of a label apart, so that a link is found by what it shows", () => {
    const labels = [...parseSvg(draw(modelOf("2022"))).querySelectorAll("a text")].map((text) => text.textContent);
    expect(labels).toEqual(expect.arrayContaining(["Kutai Kartanegara 27,5", "Penajam Paser Utara 0"]));
  });

  test("uses ids that begin with its own, so that two maps share a page", () => {
    const ids = ["satu", "dua"].flatMap((id) => [...parseSvg(draw(modelOf("2023"), { id })).querySelectorAll("[id]")].map((element) => element.id));
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has neither style attributes nor scripts, which the policy of the site forbids", () => {
    expect(draw(modelOf("2023"))).not.toMatch(/\s(style|on\w+)=|<script|<style/);
  });

  test("is refused where an area has no geometry", () => {
    const layer = { ...layerOf(data), features: layerOf(data).features.slice(1) };
    expect(() => petaSvg(layer, modelOf("2024"), { title: "", id: "" })).toThrow("64.02");
  });
});

describe("words in the map", () => {
  const nasty = `<script>alert("1")</script> & 'R'`;

  test("never become markup: <, >, & and both quotes are escaped in names and titles", () => {
    const { areas, ...model } = modelOf("2024");
    const svg = draw({ ...model, areas: areas.map((area) => ({ ...area, nama: nasty, spoken: nasty, nilai: "1<2" })) }, { title: nasty });
    expect(svg).not.toMatch(/<script/);
    expect(svg).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;R&#39;");
    const document = parseSvg(svg);
    expect(document.querySelector("svg")?.getAttribute("aria-label")).toBe(nasty);
    for (const link of document.querySelectorAll("a")) {
      expect(link.getAttribute("aria-label")).toBe(nasty);
      expect(link.querySelector("title")?.textContent).toBe(nasty);
    }
  });

  test("in a name that holds a quote cannot end an attribute and begin another", () => {
    const { areas, ...model } = modelOf("2024");
    const svg = draw({ ...model, areas: areas.map((area) => ({ ...area, spoken: `x" onload="alert(1)` })) });
    expect([...parseSvg(svg).querySelectorAll("[onload]")]).toEqual([]);
  });
});

describe("the small map that only shows a place", () => {
  test("marks the areas within a code, and nothing else of the map is drawn", () => {
    const marked = (kode: string) => [...parseSvg(letakSvg(layerOf(data), kode, "Letak")).querySelectorAll("path")].map((path) => path.getAttribute("class"));
    expect(marked("64.71")).toEqual(["letak", "letak", "letak-ini", "letak"]);
    expect(marked("64.7")).toEqual(["letak", "letak", "letak", "letak"]);
    expect(marked("64")).toEqual(["letak-ini", "letak-ini", "letak-ini", "letak-ini"]);
  });
});

describe("a swatch of the legend", () => {
  test("is filled with the very colour, or the very pattern, of the map", () => {
    const fills = (svg: string) => [...parseSvg(svg).querySelectorAll("svg > rect")].map((rect) => rect.getAttribute("fill"));
    expect(fills(swatchSvg({ color: "#e39a55" }, "l0"))).toEqual(["#e39a55"]);
    const svg = swatchSvg({ pattern: patternOfState.ditahan }, "l1");
    expect(fills(svg)).toEqual(["url(#l1-ditahan)"]);
    expect(parseSvg(svg).getElementById("l1-ditahan")?.querySelector("path")?.getAttribute("d")).toBe(patternOfState.ditahan.d);
  });
});
