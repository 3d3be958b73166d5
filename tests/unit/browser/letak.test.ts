import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locate, tolerance, type Area } from "../../../src/browser/letak.ts";
import { failureText, locatedText } from "../../../src/browser/temukan-kata.ts";

/** A square a tenth of a degree wide (about 11 km), from its lower left corner. */
const square = (kode: string, x: number, y: number, size = 0.1): Area => ({
  type: "Feature",
  properties: { kode },
  geometry: { type: "Polygon", coordinates: [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]] },
});
const degree = 111_195; // metres
const kabkota = [square("64.71", 117, -1), square("64.02", 117.1, -1)];
const kelurahan = [square("64.71.01.1001", 117, -1, 0.05), square("64.71.01.1002", 117.05, -1, 0.05), square("64.71.01.1003", 117, -0.95, 0.05), square("64.71.01.1004", 117.05, -0.95, 0.05)];
const at = (x: number, y: number, metres = 10) => locate({ position: [x, y], metres }, kabkota, (kode) => (kode === "64.71" ? Promise.resolve(kelurahan) : null));

describe("locate", () => {
  test("names the kelurahan around a place", async () => {
    expect(await at(117.02, -0.98)).toEqual({ kodes: ["64.71.01.1001"], lack: "", sure: true });
  });
  test("names the kabkota where the borders of its kelurahan are not known", async () => {
    expect(await at(117.15, -0.95)).toEqual({ kodes: ["64.02"], lack: "batas", sure: true });
  });
  test("names both sides of a border that the accuracy reaches, the one around the place first", async () => {
    const x = 117.05 - 60 / degree;
    expect((await at(x, -0.98, 10)).kodes).toEqual(["64.71.01.1001"]);
    expect((await at(x, -0.98, 50)).kodes).toEqual(["64.71.01.1001", "64.71.01.1002"]);
    expect((await at(117.1 - 100 / degree, -0.98, 10)).kodes).toEqual(["64.71.01.1002", "64.02"]);
  });
  test("is sure only where all that the accuracy reaches is one area: past the border of the province nothing is known", async () => {
    expect((await at(117.15, -0.95, 4000)).sure).toBe(true);
    expect(await at(117.2 - 100 / degree, -0.95, 200)).toEqual({ kodes: ["64.02"], lack: "batas", sure: false });
    expect(await at(117.2 + 100 / degree, -0.95, 10)).toEqual({ kodes: ["64.02"], lack: "batas", sure: false });
    expect(await at(117.02, -1 + 10 / degree, 20)).toEqual({ kodes: ["64.71.01.1001"], lack: "", sure: false });
  });
  test("counts on the shore what the simplified border has cut off", async () => {
    expect((await at(117.02, -1 - 20 / degree, 10)).kodes).toEqual(["64.71.01.1001"]);
    expect((await at(117.02, -1 - 150 / degree, 10)).kodes).toEqual(["64.71"]);
    expect((await at(117.02, -1 - 300 / degree, 10)).kodes).toEqual([]);
  });
  test("is content with the kabkota, or the province, where the position is too vague", async () => {
    const many = [...kelurahan, square("64.71.01.1005", 117.04, -0.96, 0.02)];
    expect(await locate({ position: [117.03, -0.97], metres: 8000 }, kabkota.slice(0, 1), () => Promise.resolve(many))).toEqual({ kodes: ["64.71"], lack: "teliti", sure: false });
    const five = [0, 1, 2, 3, 4].map((i) => square(`64.0${i}`, 117 + i / 10, -1));
    expect(await locate({ position: [117.25, -0.95], metres: 40_000 }, five, () => null)).toEqual({ kodes: ["64"], lack: "teliti", sure: false });
  });
  test("gives the borders the room by which they were simplified", () => {
    const rows = readFileSync("public/geo/SUMBER.md", "utf8").matchAll(/^`(\w+)(?:-\w+)?\.geojson` \| \d+ \| (\d+) m/gm);
    const told = Object.fromEntries([...rows].map(([, layer, metres]) => [layer, Number(metres)]));
    expect(told).toEqual(tolerance);
  });
});

test("Each way to fail is said in its own words, and what can be done instead", () => {
  const texts = [1, 2, 3].map((code) => failureText({ code })).concat(failureText(new TypeError("Failed to fetch")));
  expect(new Set(texts).size).toBe(4);
  for (const text of texts) expect(text).toMatch(/mencari wilayah menurut namanya\.$/);
});

test("An answer says how exact it is, and whether it is one area or one of several", () => {
  expect(locatedText({ kodes: ["64.71.01.1001"], lack: "", sure: true }, 12.3)).toBe("Ketelitian posisi sekitar 13 m. Posisi perangkat ini ada di:");
  expect(locatedText({ kodes: ["64.02"], lack: "batas", sure: true }, 1500)).toBe("Ketelitian posisi sekitar 1,5 km. Batas kelurahan atau desa di sana belum tersedia di situs ini. Posisi perangkat ini ada di:");
  expect(locatedText({ kodes: ["64.01"], lack: "", sure: false }, 50)).toMatch(/ Posisi perangkat ini mungkin di:$/);
  expect(locatedText({ kodes: ["a", "b"], lack: "", sure: false }, 50)).toMatch(/dekat batas; mungkin di salah satu dari:$/);
  expect(locatedText({ kodes: [], lack: "", sure: false }, 50)).toMatch(/^Posisi perangkat ini di luar Kalimantan Timur\./);
});
