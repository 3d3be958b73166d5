import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildGeo } from "../../scripts/build-geo.ts";
import { areaOf, neighboursOf, outerRing, outlineArea, polygonsOf, signedArea, type Collection } from "./geo-measure.ts";

let root: string;
let folders: { content: string; geo: string };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "geo-"));
  folders = { content: join(root, "content"), geo: join(root, "geo") };
  cpSync("content", folders.content, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const input = (layer: string) => join(folders.content, "batas", `${layer}.geojson`);
const output = (layer: string) => join(folders.geo, `${layer}.geojson`);
const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Collection;
const alter = (layer: string, change: (collection: Collection) => void) => {
  const collection = read(input(layer));
  change(collection);
  writeFileSync(input(layer), JSON.stringify(collection));
};
const bytes = () => Object.fromEntries(readdirSync(folders.geo).map((name) => [name, readFileSync(join(folders.geo, name), "utf8")]));
const layers = readdirSync("content/batas").filter((name) => name.endsWith(".geojson")).map((name) => name.slice(0, -8));

describe("the built boundaries", () => {
  test("are the same bytes for the same input, whatever the order of its features", async () => {
    await buildGeo(folders);
    const first = bytes();
    rmSync(folders.geo, { recursive: true });
    for (const layer of layers) alter(layer, ({ features }) => features.reverse());
    await buildGeo(folders);
    expect(bytes()).toEqual(first);
  });

  test("are refused in the words of an author where an area lies over a part of another, and the last good ones stay", async () => {
    await buildGeo(folders);
    const good = bytes();
    // Some kilometres to the west: its middle lies in no other area, its edge does.
    alter("kabkota", ({ features }) => {
      const city = features.find(({ properties }) => properties.kode === "64.71");
      for (const ring of city ? polygonsOf(city).flat() : []) for (const position of ring) position[0] = (position[0] ?? 0) - 0.04;
    });
    const { issues } = await buildGeo(folders);
    expect(issues.map(({ code, at }) => `${code} ${at.file}`)).toEqual(["geometri-bertumpuk content/batas/kabkota.geojson"]);
    expect(issues[0]?.what).toMatch(/^Sekitar \d+ persen luas 64\.71 \(Kota Balikpapan\) juga berada di dalam batas 64\.\d\d \(.+\)\.$/);
    expect(bytes()).toEqual(good);
  });

  test("in the repository are those that its content gives", async () => {
    await buildGeo(folders);
    expect(bytes()).toEqual(
      Object.fromEntries(readdirSync("public/geo").map((name) => [name, readFileSync(join("public/geo", name), "utf8")])),
    );
  });

  test.each(layers)("keep the neighbours of %s and one common border between them", async (layer) => {
    await buildGeo(folders);
    const after = read(output(layer));
    expect(neighboursOf(after)).toEqual(neighboursOf(read(input(layer))));
    // Areas that add up to their outline have neither gaps nor overlaps between them.
    const sum = after.features.map(areaOf).reduce((a, b) => a + b, 0);
    expect(sum / outlineArea(after)).toBeCloseTo(1, 9);
  });

  test.each(layers)("lose no area of %s and change none by more than 1%", async (layer) => {
    await buildGeo(folders);
    const after = new Map(read(output(layer)).features.map((area) => [area.properties.kode, areaOf(area)]));
    const before = read(input(layer)).features;
    expect(after.size).toBe(before.length);
    for (const area of before) {
      const change = Math.abs((after.get(area.properties.kode) ?? 0) / areaOf(area) - 1);
      expect(change, area.properties.kode).toBeLessThan(0.01);
    }
  });

  test.each(layers)("of %s stand one on a line, sorted by kode, with kode as the only property", async (layer) => {
    alter(layer, ({ features }) => features.forEach(({ properties }) => Object.assign(properties, { nama: "x", luas: 1 })));
    await buildGeo(folders);
    const { features } = read(output(layer));
    const daftarKode = features.map(({ properties }) => properties.kode);
    expect(features.map(({ properties }) => Object.keys(properties))).toEqual(features.map(() => ["kode"]));
    expect(daftarKode).toEqual([...daftarKode].sort());
    expect(readFileSync(output(layer), "utf8").split("\n")).toHaveLength(features.length + 3);
  });

  test("come with their provenance, the MIT notice and how they were made", async () => {
    await buildGeo(folders);
    const text = readFileSync(join(folders.geo, "SUMBER.md"), "utf8");
    expect(text).toContain(readFileSync(join(folders.content, "batas/SUMBER.md"), "utf8").trimEnd());
    expect(text).toContain("(MIT; tampaknya berasal dari BIG). Bukan acuan resmi batas wilayah.");
    expect(text).toContain("copyright (c) 2024 by cahya dsn");
    for (const layer of layers) expect(text).toContain(`\`${layer}.geojson\``);
  });
});

describe("building repairs", () => {
  test("rings that run the wrong way: outer rings anticlockwise, holes clockwise (RFC 7946)", async () => {
    await buildGeo(folders);
    const sound = bytes();
    alter("kabkota", ({ features }) => features.forEach((area) => polygonsOf(area).flat().forEach((ring) => ring.reverse())));
    await buildGeo(folders);
    for (const [outer = [], ...holes] of read(output("kabkota")).features.flatMap(polygonsOf)) {
      expect(signedArea(outer)).toBeGreaterThan(0);
      for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
    }
    expect(read(output("kabkota")).features.map(areaOf)).toEqual((JSON.parse(sound["kabkota.geojson"] ?? "") as Collection).features.map(areaOf));
  });

  test("positions that are repeated", async () => {
    await buildGeo(folders);
    const sound = bytes();
    alter("kabkota", ({ features }) => {
      for (const area of features) outerRing(area).splice(2, 0, ...outerRing(area).slice(2, 3), ...outerRing(area).slice(2, 3));
    });
    await buildGeo(folders);
    expect(bytes()["kabkota.geojson"]).toBe(sound["kabkota.geojson"]);
  });
});

describe("building leaves alone", () => {
  test("the last good boundaries when the check finds a mistake", async () => {
    await buildGeo(folders);
    const good = bytes();
    alter("kabkota", ({ features }) => outerRing(features[0]).pop());
    const { issues, written, removed } = await buildGeo(folders);
    expect(issues.map(({ code }) => code)).toEqual(["geometri-cincin-terbuka"]);
    expect([...written, ...removed]).toEqual([]);
    expect(bytes()).toEqual(good);
  });

  test("an empty folder when the check finds a mistake", async () => {
    rmSync(join(folders.content, "batas/SUMBER.md"));
    const { issues } = await buildGeo(folders);
    expect(issues.map(({ code, at }) => [code, at.file])).toEqual([["berkas-hilang", "content/batas/SUMBER.md"]]);
    expect(existsSync(folders.geo)).toBe(false);
  });

  test("files that would not change", async () => {
    await buildGeo(folders);
    utimesSync(output("kabkota"), 1, 1);
    expect((await buildGeo(folders)).written).toEqual([]);
    expect(statSync(output("kabkota")).mtimeMs).toBe(1000);
  });

  test("nothing of a layer that has left the content", async () => {
    await buildGeo(folders);
    const [gone = ""] = layers.filter((layer) => layer !== "kabkota");
    rmSync(input(gone));
    const { removed } = await buildGeo(folders);
    expect(removed).toEqual([`${gone}.geojson`]);
    expect(existsSync(output(gone))).toBe(false);
    expect(readFileSync(join(folders.geo, "SUMBER.md"), "utf8")).not.toContain(`\`${gone}.geojson\``);
  });
});
