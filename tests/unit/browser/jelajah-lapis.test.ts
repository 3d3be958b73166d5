import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { kelurahanZoom, layerAt } from "../../../src/browser/jelajah-lapis.ts";
import { boundsOf, type AreaLayer } from "../../../src/browser/peta-layer.ts";
import { loadData } from "../../../src/data/index.ts";
import { jelajahOf } from "../../../src/peta/jelajah.ts";

const { layers } = jelajahOf(loadData());
const geo = (name: string) => JSON.parse(readFileSync(`public/geo/${name}.geojson`, "utf8")) as AreaLayer;
const kabkota = geo("kabkota");
const nameAt = (lat: number, lon: number, zoom: number) => layerAt({ lat, lon, zoom }, layers, kabkota).name;

describe("which layer the explorer draws", () => {
  test("is that of the kabkota from afar, wherever the map looks", () => {
    for (const { name } of layers) {
      const [west, south, east, north] = boundsOf(geo(name).features);
      expect(nameAt((south + north) / 2, (west + east) / 2, kelurahanZoom - 0.01)).toBe("kabkota");
    }
  });

  test("is that of a city's kelurahan where the map looks at the city, and of no other city", () => {
    for (const { name } of layers.filter(({ kota }) => kota !== null)) {
      const [west, south, east, north] = boundsOf(geo(name).features);
      expect(nameAt((south + north) / 2, (west + east) / 2, kelurahanZoom)).toBe(name);
      expect(nameAt((south + north) / 2, (west + east) / 2, 14)).toBe(name);
    }
  });

  test("is that of the kabkota where no kelurahan are known, however near", () => {
    expect(nameAt(2.1, 117.4, 12)).toBe("kabkota");
    expect(nameAt(-30, 10, 12)).toBe("kabkota");
  });
});
