import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { layerGeojson } from "../../../src/unduhan/geojson.ts";
import { fixtureData, kabkota, layerOf, slug } from "../fixture-data.ts";

const data = await fixtureData();
const text = layerGeojson(data, "kabkota", slug);
const { type, features } = JSON.parse(text) as FeatureCollection;
const propertiesOf = (kode: string) => features.find(({ id }) => id === kode)?.properties;

describe("the downloaded boundaries with their values", () => {
  test("are one feature for each kabkota, with the geometry of the layer", () => {
    expect(type).toBe("FeatureCollection");
    expect(features.map(({ id }) => id).sort()).toEqual(kabkota);
    const layer = layerOf(data);
    for (const { properties, geometry } of features) {
      expect(geometry).toEqual(layer.features.find((feature) => feature.properties?.["kode"] === properties?.["kode"])?.geometry);
    }
  });

  test("hold the value, state, class, instrument and dispute of every round", () => {
    const cells = data.cells.filter(({ wilayah }) => kabkota.includes(wilayah.kode));
    expect(cells.length).toBe(12);
    for (const { wilayah, periode, nilai, state, kelas, instrumen, disputed } of cells) {
      expect(propertiesOf(wilayah.kode)).toMatchObject({
        [`nilai_${periode}`]: nilai, [`status_${periode}`]: state, [`kelas_${periode}`]: kelas?.nama ?? null,
        [`instrumen_${periode}`]: instrumen, [`dipersoalkan_${periode}`]: disputed,
      });
    }
  });

  test("write zero as zero and a missing value as null, with its state", () => {
    expect(propertiesOf("64.09")).toMatchObject({ nilai_2022: 0, status_2022: "ada", nilai_2023: null, status_2023: "ditahan" });
    expect(propertiesOf("64.02")).toMatchObject({ nilai_2023: null, status_2023: "tidak-diukur", nilai_2024: null, status_2024: "tidak-terbit" });
    expect(propertiesOf("64.72")).toMatchObject({ status_2022: "tidak-berlaku", status_2023: "tidak-pasti" });
  });

  test("refuse a layer that does not exist", () => {
    expect(() => layerGeojson(data, "kecamatan", slug)).toThrow("no layer kecamatan");
  });
});
