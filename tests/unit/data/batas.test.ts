import { readFileSync } from "node:fs";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/data/check.ts";
import { crossings } from "../../../src/data/crossing.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { readFolder } from "../../../src/data/read.ts";

type Collection = FeatureCollection<Polygon | MultiPolygon, { kode: string }>;

/** The issues of the boundaries once one layer is altered, as `code kode-in-the-fix`. */
function issuesAfter(change: (collection: Collection) => void, from = "kabkota", to = from) {
  const files = new Map(readFolder("content", "content"));
  const collection = JSON.parse(readFileSync(`content/batas/${from}.geojson`, "utf8")) as Collection;
  change(collection);
  files.set(`content/batas/${to}.geojson`, new TextEncoder().encode(JSON.stringify(collection)));
  return checkContent(parseContent(files)).filter(({ at }) => at.file.startsWith("content/batas/"));
}
const codes = (...input: Parameters<typeof issuesAfter>) => issuesAfter(...input).map(({ code }) => code);

function move(collection: Collection, to: (position: Position) => Position): void {
  for (const { geometry } of collection.features) {
    const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
    for (const ring of rings) ring.forEach((position, i) => (ring[i] = to(position)));
  }
}

const ofKode = ({ features }: Collection, kode: string) => {
  const found = features.find(({ properties }) => properties.kode === kode);
  if (!found) throw new Error(`no feature ${kode}`);
  return found;
};

describe("crossings", () => {
  const square: Position[] = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]];
  test.each<[name: string, rings: Position[][], found: Position[]]>([
    ["a bow tie crosses", [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]], [[1, 1]]],
    ["a bow tie with a vertex in its knot crosses", [[[0, 0], [1, 1], [2, 2], [2, 0], [1, 1], [0, 2], [0, 0]]], [[1, 1]]],
    ["a vertex on a line that the ring goes through crosses", [[[0, 0], [2, 2], [2, 0], [1, 1], [0, 2], [0, 0]]], [[1, 1]]],
    ["a hole across its outer ring crosses", [square, [[1, 1], [5, 1], [5, 2], [1, 2], [1, 1]]], [[4, 1], [4, 2]]],
    ["a ring that touches itself in a point does not", [[[0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2], [0, 0]]], []],
    ["a vertex that touches a line does not", [[[0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]]], []],
    ["a line traced there and back does not", [[[0, 0], [4, 0], [4, 4], [4, 6], [4, 4], [0, 4], [0, 0]]], []],
    ["a repeated position does not", [[[0, 0], [4, 0], [4, 0], [4, 4], [0, 4], [0, 0]]], []],
    ["a hole that touches its outer ring does not", [square, [[0, 0], [1, 2], [2, 1], [0, 0]]], []],
  ])("%s", (_name, rings, found) => expect(crossings(rings)).toEqual(found));

  test("a ring of 20,000 positions that touches itself nowhere does not", () => {
    const ring = Array.from({ length: 20_000 }, (_, i): Position => {
      const angle = (i / 20_000) * 2 * Math.PI;
      const radius = 1 + 0.05 * Math.sin(angle * 900);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    expect(crossings([ring])).toEqual([]);
  });
});

describe("one mistake in the boundaries has one message", () => {
  test("the boundaries as they are have none", () => expect(codes(() => {})).toEqual([]));

  test("latitude before longitude is not also outside", () => {
    expect(codes((layer) => move(layer, ([x = 0, y = 0]) => [y, x]))).toEqual(["geometri-koordinat-tertukar"]);
  });

  test("a layer in metres is outside once, and the reason is named", () => {
    const issues = issuesAfter((layer) => move(layer, ([x = 0, y = 0]) => [x * 111_000, y * 111_000]));
    expect(issues.map(({ code }) => code)).toEqual(["geometri-di-luar-kaltim"]);
    expect(issues[0]?.fix).toContain("EPSG:4326");
  });

  test("a kode with a slip is not also an area without boundary, and the area is suggested", () => {
    const issues = issuesAfter((layer) => (ofKode(layer, "64.74").properties.kode = "64.7"));
    expect(issues.map(({ code }) => code)).toEqual(["geometri-tanpa-wilayah"]);
    expect(issues[0]?.fix).toContain('"64.74"');
  });

  test("a kode taken twice is not also an area without boundary", () => {
    const issues = issuesAfter((layer) => (ofKode(layer, "64.74").properties.kode = "64.72"));
    expect(issues.map(({ code }) => code)).toEqual(["geometri-ganda"]);
    expect(issues[0]?.fix).toContain('"64.74"');
  });

  test("codes without dots are never guessed: BPS gives the same digits to other areas", () => {
    const issues = issuesAfter((layer) => (ofKode(layer, "64.07").properties.kode = "6402"));
    expect(issues.map(({ code }) => code)).toEqual(["geometri-tanpa-wilayah"]);
    expect(issues[0]?.fix).not.toContain('"64.02"');
  });

  test("areas left out are named together", () => {
    const issues = issuesAfter(({ features }) => features.splice(0, 2));
    expect(issues.map(({ code }) => code)).toEqual(["wilayah-tanpa-geometri"]);
    expect(issues[0]?.what).toContain("64.01 Kabupaten Paser, 64.02 Kabupaten Kutai Kartanegara");
  });

  test("an area of another city is named, and a layer with a slip in its name gets the name it should have", () => {
    const [first] = (JSON.parse(readFileSync("content/batas/kelurahan-bontang.geojson", "utf8")) as Collection).features;
    expect(codes(({ features }) => first && features.push(first), "kelurahan-balikpapan")).toEqual(["geometri-tanpa-wilayah"]);
    expect(issuesAfter(() => {}, "kelurahan-bontang", "kelurahan-bontag")[0]?.fix).toContain('"kelurahan-bontang"');
  });
});

describe("boundaries of before a split", () => {
  const decoder = new TextDecoder();
  /** One kelurahan becomes two; `today` and `before` are the codes that each file has besides what did not change. */
  function issuesOf({ day = "2026-05-31", today, before }: { day?: string; today: readonly string[]; before: readonly string[] | null }) {
    const files = new Map(readFolder("content", "content"));
    const register = decoder.decode(files.get("content/wilayah.csv")).replace(/^(64\.71\.02\.1004,.*),,,([^,]*)$/m, "$1,2026-05-31,,$2");
    const row = (kode: string) => `${kode},Uji ${kode},,kelurahan,64.71.02,,2026-06-01,,64.71.02.1004,wilayah-kepmendagri-2025\n`;
    const { features } = JSON.parse(readFileSync("content/batas/kelurahan-balikpapan.geojson", "utf8")) as Collection;
    const old = ofKode({ type: "FeatureCollection", features }, "64.71.02.1004");
    const [outer = []] = old.geometry.type === "Polygon" ? old.geometry.coordinates : (old.geometry.coordinates[0] ?? []);
    const half = Math.floor(outer.length / 2);
    // Two rings that together are the old one: cut between its first position and the one in the middle.
    const parts = [[...outer.slice(0, half + 1), outer[0] ?? []], [outer[0] ?? [], ...outer.slice(half)]];
    const shapes = new Map([["64.71.02.1091", parts[0]], ["64.71.02.1092", parts[1]]].map(([kode, ring]) => [kode, { ...old, properties: { kode: String(kode) }, geometry: { type: "Polygon" as const, coordinates: [ring as Position[]] } }]));
    const shapeOf = (kode: string) => shapes.get(kode) ?? ofKode({ type: "FeatureCollection", features }, kode);
    const text = (kodes: readonly string[], rest: Collection["features"]) => new TextEncoder().encode(`${JSON.stringify({ type: "FeatureCollection", features: [...rest, ...kodes.map(shapeOf)] })}\n`);
    files.set("content/wilayah.csv", new TextEncoder().encode(register + row("64.71.02.1091") + row("64.71.02.1092")));
    files.set("content/batas/kelurahan-balikpapan.geojson", text(today, features.filter(({ properties }) => properties.kode !== "64.71.02.1004")));
    if (before) files.set(`content/batas/kelurahan-balikpapan-sampai-${day}.geojson`, text(before, []));
    return checkContent(parseContent(files))
      // The cut is a straight line, which a river of the border crosses.
      .filter(({ at, code }) => at.file.startsWith("content/batas/") && code !== "geometri-berpotongan");
  }
  const heirs = ["64.71.02.1091", "64.71.02.1092"];
  const told = (issues: ReturnType<typeof issuesOf>) => issues.map(({ code, what, fix }) => [code, what, fix] as const);
  const strays = (issues: ReturnType<typeof issuesOf>) => told(issues).filter(([code]) => code === "geometri-tanpa-wilayah");

  test("may be kept or not", () => {
    expect(strays(issuesOf({ today: heirs, before: null }))).toEqual([]);
    expect(told(issuesOf({ today: heirs, before: ["64.71.02.1004"] }))).toEqual([]);
  });

  test("are kept under the day on which they ended", () => {
    expect(told(issuesOf({ day: "2026-05-30", today: heirs, before: ["64.71.02.1004"] }))).toEqual([
      ["geometri-tanpa-wilayah", "Tidak ada batas pada lapisan kelurahan-balikpapan yang berakhir 2026-05-30.", "Ganti namanya menjadi kelurahan-balikpapan-sampai-2026-05-31.geojson."],
    ]);
  });

  test("do not stay among those of today", () => {
    const found = strays(issuesOf({ today: [...heirs, "64.71.02.1004"], before: null }));
    expect(found).toEqual([["geometri-tanpa-wilayah", 'Kode "64.71.02.1004" (Kariangau) sudah berakhir 2026-05-31.', "Pindahkan fitur ini ke content/batas/kelurahan-balikpapan-sampai-2026-05-31.geojson."]]);
  });

  test("are only of areas that changed", () => {
    const found = strays(issuesOf({ today: heirs, before: ["64.71.02.1004", "64.71.02.1003"] }));
    expect(found).toEqual([["geometri-tanpa-wilayah", 'Batas "64.71.02.1003" (Baru Ulu) tidak berakhir 2026-05-31 atau sesudahnya.', "Hapus fitur ini: batasnya diambil dari content/batas/kelurahan-balikpapan.geojson."]]);
  });

  test("leave out none that changed", () => {
    expect(told(issuesOf({ today: heirs, before: [] }))[0]).toEqual(["wilayah-tanpa-geometri", "Lapisan ini tidak memuat batas 64.71.02.1004 Kariangau.", 'Tambahkan batasnya sebagai fitur dengan kode "64.71.02.1004".']);
    expect(told(issuesOf({ today: heirs.slice(0, 1), before: ["64.71.02.1004"] })).map(([code]) => code)).toContain("wilayah-tanpa-geometri");
  });
});
