import { describe, expect, test } from "vitest";
import { familyOf } from "../../../src/data/derive.ts";
import { loadData } from "../../../src/data/index.ts";
import { jelajahOf, viewsByLayer } from "../../../src/peta/jelajah.ts";
import { fixtureData } from "../fixture-data.ts";

const data = loadData();
const { layers } = jelajahOf(data);

describe("what the explorer draws", () => {
  test("is one family of instruments, and one unit, in each map", () => {
    for (const { cells } of viewsByLayer(data).flatMap(({ views }) => views)) {
      expect(new Set(cells.map(({ instrumen }) => familyOf(instrumen))).size).toBe(1);
      expect(new Set(cells.map(({ indikator }) => indikator.satuan)).size).toBe(1);
    }
  });

  test("has no name twice within a layer, and every area in words", () => {
    for (const { views } of layers) {
      const ids = views.flatMap((view) => view.ids);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { facts, options } of views) expect(Object.keys(facts).sort()).toEqual(options.areas.map(({ kode }) => kode).sort());
    }
  });

  test("gives no verdict where no intervals were published, and says why", () => {
    const rates = layers.flatMap(({ views }) => views).filter(({ indikator }) => indikator === "Prevalensi stunting menurut survei");
    expect(rates.length).toBe(4);
    for (const { verdicts, caution } of rates) {
      expect(verdicts).toEqual({});
      expect(caution).toContain("Selang kepercayaan tidak diterbitkan");
    }
  });

  test("says what the test finds where intervals were published, for every pair in the order of codes", async () => {
    const [kabkota] = jelajahOf(await fixtureData()).layers;
    const view = kabkota?.views.find(({ ids }) => ids.includes("prevalensi-stunting-survei-2022-ssgi"));
    expect(view?.facts["64.71"]?.selang).toBe("16,4–23,6");
    expect(view?.verdicts["64.02 64.71"]).toContain("lebih tinggi daripada Kota Balikpapan");
  });

  test("never takes a missing figure for a number", () => {
    const paser = layers[0]?.views.find(({ ids }) => ids.includes("prevalensi-stunting-survei-2024-ssgi"))?.facts["64.01"];
    expect(paser).toMatchObject({ angka: "–", kelas: "–", keadaan: "tidak ada angka terbit" });
  });
});
