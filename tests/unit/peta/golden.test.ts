import { describe, expect, test } from "vitest";
import { cellsOfRound, cellsOfWilayah, indikatorOf, roundsOf } from "../../../src/data/facts.ts";
import { loadData } from "../../../src/data/index.ts";
import { grafikSvg } from "../../../src/peta/grafik.ts";
import { colorAreas } from "../../../src/peta/model.ts";
import { petaSvg } from "../../../src/peta/svg.ts";
import { goldenLines } from "../../golden.ts";
import { layerOf, slug } from "../fixture-data.ts";
import { sixStates } from "../keadaan.ts";

const data = loadData();

/** An element on a line, so that a change of one area is one line of a diff; with the site's styles, so that it opens as readers see it. */
const styles = ["layouts/site.css", "components/grafik.css"].map((path) => `<?xml-stylesheet href="../../src/${path}"?>\n`).join("");
const file = (svg: string) => `${styles}${svg.replace(/(?!^)<(?=(a|circle|defs|g|line|path|pattern|rect|text|title)\b)/g, "\n<")}\n`;

const drawings: [name: string, svg: string][] = [
  ...roundsOf(indikatorOf(data, slug), "kabkota").map((round): [string, string] => {
    const title = `Prevalensi stunting per kabupaten/kota, ${round.periode}`;
    return [`peta-kabkota-${round.periode}`, petaSvg(layerOf(data), colorAreas("kabkota", cellsOfRound(data, slug, round, "kabkota")), { title, id: "peta" })];
  }),
  ["peta-enam-keadaan", petaSvg(layerOf(data), colorAreas("kabkota", sixStates()), { title: "Data uji: enam keadaan", id: "peta" })],
  ["grafik-64.71", grafikSvg(cellsOfWilayah(data, "64.71", slug), cellsOfWilayah(data, "00", slug).filter(({ periode }) => periode >= "2021"), "Prevalensi stunting di Kota Balikpapan")],
];

describe("what readers see", () => {
  test.each(drawings)("is drawn in %s exactly as it was reviewed", (name, svg) => {
    const { now, seen } = goldenLines(file(svg), `${name}.svg`);
    expect(now).toEqual(seen);
  });

  test("is one map for each round from 2021 to 2024, one of all six states, and one chart", () => {
    expect(drawings.map(([name]) => name)).toEqual(["peta-kabkota-2021", "peta-kabkota-2022", "peta-kabkota-2023", "peta-kabkota-2024", "peta-enam-keadaan", "grafik-64.71"]);
  });
});
