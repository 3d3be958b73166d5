import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { areNearKode, isEatenKode, possibleKode } from "../../../src/data/kode.ts";
import type { Wilayah } from "../../../src/data/model.ts";
import { base, contentWith, issuesOf } from "./fixture.ts";

const known = (...areas: [kode: string, kodeBps: string][]) =>
  new Map(areas.map(([kode, kode_bps]) => [kode, { kode, kode_bps } as Wilayah]));
const kaltim = known(["64.01", ""], ["64.01.02", ""], ["64.02", ""], ["64.02.01", ""], ["64.07", "6402"]);
const possible = (text: string) => possibleKode(text, kaltim).map(({ kode }) => kode);

describe("an eaten kode", () => {
  it("is not told from a BPS code by its digits: both areas are named", () => {
    expect(possible("6402")).toEqual(["64.02", "64.07"]);
  });

  it("may have become a date in either order of day and month: both areas are named", () => {
    expect(possible("02/01/1964")).toEqual(["64.01.02", "64.02.01"]);
    expect(possible("1964-01-02")).toEqual(["64.01.02", "64.02.01"]);
  });

  it("is not made into a kode that no area has", () => {
    expect(possible("64.9")).toEqual([]);
    expect(possible("64.7")).toEqual(["64.07"]);
    expect(possible("6499")).toEqual([]);
  });

  it.each(["Balikpapan", "64.99", "64-tengah", "", "-"])("is not seen in “%s”", (text) => {
    expect(isEatenKode(text)).toBe(false);
  });

  it("is asked of the source by name in the message", () => {
    const wilayah = readFileSync(`${base}/wilayah.csv`, "utf8").replace("kabkota,64,,2002", "kabkota,64,6472,2002");
    const pernyataan = readFileSync(`${base}/pernyataan.csv`, "utf8").replace("survei,64.72", "survei,6472");
    const [issue] = issuesOf(contentWith({ "content/wilayah.csv": wilayah, "content/pernyataan.csv": pernyataan }));
    expect(issue?.fix).toBe("Tulis 64.72 bila yang dimaksud Kota Samarinda, atau 64.09 bila yang dimaksud Kabupaten Penajam Paser Utara.");
  });
});

it("calls codes near that differ in one digit or in the order of their digits", () => {
  expect(areNearKode("64.70", "64.71")).toBe(true);
  expect(areNearKode("64.17", "64.71")).toBe(true);
  expect(areNearKode("64.02", "64.71")).toBe(false);
  expect(areNearKode("64.7", "64.71")).toBe(false);
});
