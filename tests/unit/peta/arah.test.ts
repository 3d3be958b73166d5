import { describe, expect, test } from "vitest";
import { loadData } from "../../../src/data/index.ts";
import { areaByKey, areaTowards, arrowKeys, type ArrowKey, type Place } from "../../../src/peta/arah.ts";
import { arrowTargets } from "../../../src/peta/panah.ts";
import { layerOf } from "../fixture-data.ts";

const data = loadData();
const middle: Place = { kode: "tengah", x: 0, y: 0 };
const towards = (key: ArrowKey, places: Place[], near: string[] = []) => areaTowards(key, middle, [middle, ...places], (kode) => near.includes(kode));

describe("an arrow key", () => {
  test("leads to the area that lies in its direction, on a drawing whose y runs down", () => {
    const around = [{ kode: "utara", x: 1, y: -9 }, { kode: "timur", x: 9, y: 1 }, { kode: "selatan", x: -1, y: 9 }, { kode: "barat", x: -9, y: -1 }];
    expect(arrowKeys.map((key) => towards(key, around))).toEqual(["utara", "timur", "selatan", "barat"]);
  });
  test("prefers a neighbour to an area that is nearer but shares no border", () => {
    const north = [{ kode: "dekat", x: 0, y: -3 }, { kode: "berbatasan", x: 2, y: -9 }];
    expect(towards("ArrowUp", north)).toBe("dekat");
    expect(towards("ArrowUp", north, ["berbatasan"])).toBe("berbatasan");
  });
  test("prefers what lies straight ahead to what lies as far but aside", () => {
    expect(towards("ArrowRight", [{ kode: "serong", x: 8, y: 6 }, { kode: "lurus", x: 10, y: 0 }])).toBe("lurus");
  });
  test("leads nowhere when nothing lies in its quarter of the compass, and never to its own area", () => {
    expect(towards("ArrowUp", [{ kode: "timur", x: 9, y: -1 }, { kode: "selatan", x: 0, y: 9 }], ["timur", "selatan"])).toBe("");
    expect(towards("ArrowLeft", [])).toBe("");
  });
});

describe("the keys of a map", () => {
  const targets = { a: ["b", "", "", "c"], b: [], c: [] };
  test("are the arrows, Home and End; any other is left to the page", () => {
    expect(["ArrowUp", "ArrowRight", "ArrowLeft", "Home", "End"].map((key) => areaByKey(key, "a", targets))).toEqual(["b", "", "c", "a", "c"]);
    expect(["Tab", "Enter", " ", "x", "PageDown"].map((key) => areaByKey(key, "a", targets))).toEqual(Array(5).fill(undefined));
  });
});

describe("the arrows of the kabupaten/kota", () => {
  const targets = arrowTargets(data, layerOf(data));
  test.each([
    ["64.71", "64.02", "Balikpapan: north to Kutai Kartanegara"], ["64.02", "64.08", "Kutai Kartanegara: north to Kutai Timur"],
    ["64.08", "64.03", "Kutai Timur: north to Berau"], ["64.01", "64.07", "Paser: north to Kutai Barat"],
  ])("%s → %s (%s)", (from, to) => {
    expect(targets[from]?.[0]).toBe(to);
  });
});

describe.each([...data.layers.values()])("the arrows of $name", (layer) => {
  const targets = arrowTargets(data, layer);
  const daftarKode = Object.keys(targets);

  test("lead only to areas of the layer", () => {
    expect(daftarKode.length).toBe(layer.features.length);
    expect(Object.values(targets).flat().filter((kode) => kode !== "" && !daftarKode.includes(kode))).toEqual([]);
  });

  test("lead from every area to every other one, so that no key but arrows is needed", () => {
    for (const start of daftarKode) {
      const reached = new Set([start]);
      for (const kode of reached) for (const next of targets[kode] ?? []) if (next !== "") reached.add(next);
      expect(daftarKode.filter((kode) => !reached.has(kode)), `from ${start}`).toEqual([]);
    }
  });
});
