import Papa from "papaparse";
import { expect, test } from "vitest";
import { daftarState } from "../../src/data/derive.ts";
import { grafikSvg } from "../../src/peta/grafik.ts";
import { islandOptions } from "../../src/peta/island.ts";
import { colorAreas } from "../../src/peta/model.ts";
import { petaSvg } from "../../src/peta/svg.ts";
import { nilaiOrState } from "../../src/text/format.ts";
import { mapSentence, spokenCell } from "../../src/text/ringkasan.ts";
import { nilaiCsv } from "../../src/unduhan/csv.ts";
import { layerGeojson } from "../../src/unduhan/geojson.ts";
import { nilaiJson } from "../../src/unduhan/json.ts";
import { fixtureData, layerOf, parseSvg, slug } from "./fixture-data.ts";
import { sixStates } from "./keadaan.ts";
import { loadData } from "../../src/data/index.ts";

/** In every output the six states are six things, zero being the value. */
const cells = sixStates().slice(0, 6);
const model = colorAreas("kabkota", sixStates());
const svg = petaSvg(layerOf(loadData()), model, { title: "Peta uji", id: "uji" });
const fixture = await fixtureData();
const six = (values: readonly (string | null | undefined)[]) => {
  expect(values.every(Boolean), JSON.stringify(values)).toBe(true);
  expect(new Set(values).size, JSON.stringify(values)).toBe(6);
};

test("The fixture has all six", () => {
  expect(cells.map(({ state }) => state)).toEqual(daftarState);
});

test("Six fills on the drawn map, and six on the interactive one", () => {
  six(cells.map(({ wilayah }) => parseSvg(svg).querySelector(`path[data-kode="${wilayah.kode}"]`)?.getAttribute("fill")));
  six(islandOptions(model, "").areas.slice(0, 6).map(({ fill }) => Object.values(fill)[0]));
});

test("Six entries of the legend, each with the fill and the words of its state alone", () => {
  const used = model.areas.slice(0, 6).map(({ fill }) => model.legend.find((entry) => JSON.stringify(entry.fill) === JSON.stringify(fill)));
  six(used.map((entry) => entry?.label));
});

test("Six tooltips, spoken texts and table cells that differ beyond the area's name", () => {
  const spoken = cells.map((cell) => spokenCell(cell).split(": ")[1]);
  six(spoken);
  six(cells.map(({ wilayah }) => parseSvg(svg).querySelector(`path[data-kode="${wilayah.kode}"]`)?.parentElement?.querySelector("title")?.textContent?.split(": ")[1]));
  six(cells.map(nilaiOrState));
});

test("Six marks in a chart: a point for zero, and a pattern for each of the others", () => {
  const rounds = cells.map((cell, i) => ({ ...cell, periode: String(2015 + i) }));
  const document = parseSvg(grafikSvg(rounds, [], ""));
  const gaps = [...document.querySelectorAll(".grafik-celah")];
  six(["titik", ...gaps.map((mark) => mark.querySelector("path")?.getAttribute("d"))]);
  six(["0", ...gaps.map((mark) => mark.querySelector("title")?.textContent?.split(": ")[1])]);
  expect([...document.querySelectorAll("circle.grafik-titik")]).toHaveLength(1);
});

test("The summary names the value as lowest and each of the others by its state", () => {
  const sentence = mapSentence(cells);
  for (const cell of cells) expect(sentence).toContain(`${cell.wilayah.nama} (${cell.nilai === null ? nilaiOrState(cell) : "0 persen"})`);
});

test("Six words of status in CSV, JSON and GeoJSON, and a value beside one of them alone", () => {
  const csv = Papa.parse<Record<string, string>>(nilaiCsv(fixture, slug), { header: true, skipEmptyLines: true }).data;
  const { baris } = JSON.parse(nilaiJson(fixture, slug)) as { baris: { status: string; nilai: number | null }[] };
  const { features } = JSON.parse(layerGeojson(fixture, "kabkota", slug)) as { features: { properties: Record<string, unknown> }[] };
  const rounds = features.flatMap(({ properties }) => ["2022", "2023", "2024"].map((year) => ({ status: String(properties[`status_${year}`]), nilai: properties[`nilai_${year}`] })));
  for (const rows of [csv, baris, rounds]) {
    six([...new Set(rows.map(({ status }) => status))]);
    for (const { status, nilai } of rows) expect(nilai !== null && nilai !== "", String(status)).toBe(status === "ada");
  }
});
