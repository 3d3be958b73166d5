import { expect, test } from "vitest";
import type { FeatureCollection } from "geojson";
import { indikatorGeojson, suffixOf } from "../../../src/unduhan/indikator-geojson.ts";
import { fixtureData, slug } from "../fixture-data.ts";

const fixture = await fixtureData();
const text = indikatorGeojson(fixture, slug) ?? "";
const { features } = JSON.parse(text) as FeatureCollection;
const propertiesOf = (kode: string) => features.find(({ id }) => id === kode)?.properties ?? {};

test("every figure of an area has its own property names", () => {
  for (const { id } of features) {
    const suffixes = fixture.cells.filter(({ wilayah }) => wilayah.kode === id).map(suffixOf);
    expect(new Set(suffixes).size).toBe(suffixes.length);
    expect(Object.keys(propertiesOf(String(id))).filter((name) => name.startsWith("nilai_"))).toEqual(suffixes.map((suffix) => `nilai_${suffix}`));
  }
});

test("figures that differ only in instrument or document do not take each other's place", () => {
  const [cell] = fixture.cells;
  if (!cell) throw new Error("no cells");
  const alike = (["ssgi", "ski"] as const).flatMap((instrumen) => ["", "a", "b"].map((dokumen) => suffixOf({ ...cell, periode: "2024", instrumen, dokumen })));
  expect(new Set(alike).size).toBe(6);
});

test("zero is a value, and an area without one has null and the state that says why", () => {
  expect(propertiesOf("64.09")).toMatchObject({ nilai_2022_ssgi: 0, teks_2022_ssgi: "0", status_2022_ssgi: "ada", kelas_2022_ssgi: "sangat rendah" });
  expect(propertiesOf("64.09")).toMatchObject({ nilai_2023_ski: null, status_2023_ski: "ditahan", kelas_2023_ski: null });
  expect(propertiesOf("64.02")).toMatchObject({ nilai_2024_ssgi: null, status_2024_ssgi: "tidak-terbit" });
});

test("sources in different classes are marked", () => {
  expect(propertiesOf("64.09")).toMatchObject({ nilai_2024_ssgi: 32, dipersoalkan_2024_ssgi: true });
  expect(propertiesOf("64.71")).toMatchObject({ nilai_2024_ssgi: 24.8, dipersoalkan_2024_ssgi: false });
});

test("an indikator without any boundary has no such file", () => {
  expect(indikatorGeojson({ ...fixture, layers: new Map() }, slug)).toBeNull();
});
