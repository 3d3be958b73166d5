import { describe, expect, test } from "vitest";
import { bedaOf } from "../../../src/data/beda.ts";
import { daftarDeret, isSteady } from "../../../src/data/deret.ts";
import { derive, emptyCell, type Cell, type Data } from "../../../src/data/derive.ts";
import { cellOf, cellsOfRound, indikatorOf } from "../../../src/data/facts.ts";
import { groundOf } from "../../../src/data/ground.ts";
import { dayBefore, firstDay, lastDay, masaByKode, type Masa } from "../../../src/data/masa.ts";
import type { Layer } from "../../../src/data/model.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { readFolder } from "../../../src/data/read.ts";
import { segments } from "../../../src/peta/grafik.ts";
import { groundSentences, riwayatText } from "../../../src/text/masa.ts";
import { indikatorGeojson } from "../../../src/unduhan/indikator-geojson.ts";
import { layerGeojson } from "../../../src/unduhan/geojson.ts";
import { base, contentWith, issuesOf } from "./fixture.ts";

const slug = "prevalensi-stunting-survei";
const text = (file: string) => new TextDecoder().decode(readFolder(base, "content").get(`content/${file}`));
const wilayah = text("wilayah.csv");
const nilai = text(`nilai/${slug}.csv`);
const row = (kode: string, sejak: string, asal: string, tingkat = "kabkota", induk = "64") => `${kode},Wilayah Uji ${kode},,${tingkat},${induk},,${sejak},,${asal},wilayah-uji\n`;
const value = (kode: string, periode: string) => `${kode},${periode},ssgi,disebut,utama,ada,19.0,,,,,,,,laporan-uji-2024,,Data uji.\n`;
const ending = (kode: string, sampai: string) => wilayah.replace(new RegExp(`^(${kode},[^\\n]*?),([^,\\n]*),,,wilayah-uji$`, "m"), `$1,$2,${sampai},,wilayah-uji`);

/** A square for each area: what is drawn where does not matter here. */
const layer = (name: string, kodes: readonly string[]): Layer => ({
  name, file: `${name}.geojson`, lines: [],
  features: kodes.map((kode, i) => ({ type: "Feature", properties: { kode }, geometry: { type: "Polygon", coordinates: [[[115 + i, 0], [116 + i, 0], [116 + i, 1], [115 + i, 0]]] } })),
});
const dataOf = (areas: string, layers: readonly Layer[], figures = nilai): Data =>
  derive(parseContent(contentWith({ "content/wilayah.csv": areas, [`content/nilai/${slug}.csv`]: figures })).content, layers);
const round = (periode: string) => ({ periode, instrumen: periode === "2023" ? "ski" : "ssgi" }) as const;
const groundIn = (data: Data, periode: string) => groundOf(data, "kabkota", cellsOfRound(data, slug, round(periode), "kabkota"));
const kodesOf = (cells: readonly { wilayah: { kode: string } }[]) => cells.map(({ wilayah: { kode } }) => kode);
const kabkota = ["64.02", "64.09", "64.71", "64.72"];

describe("days", () => {
  test("a year, a month and a day begin and end as the calendar says", () => {
    expect(["2024", "2024-02", "2024-06-15", ""].map(firstDay)).toEqual(["2024-01-01", "2024-02-01", "2024-06-15", ""]);
    expect(["2024", "2024-02", "2024-06-15", ""].map(lastDay)).toEqual(["2024-12-31", "2024-02-29", "2024-06-15", ""]);
    expect(dayBefore("2024-03-01")).toBe("2024-02-29");
  });
});

describe("the boundaries of an area", () => {
  const masaOf = (areas: string, kode: string): readonly Masa[] => masaByKode(parseContent(contentWith({ "content/wilayah.csv": areas })).content.daftarWilayah).get(kode) ?? [];

  test("are one where nothing came of it", () => {
    expect(masaOf(wilayah, "64.71")).toEqual([{ sejak: "", sampai: "" }]);
    expect(masaOf(wilayah, "64.09")).toEqual([{ sejak: "2002-01-01", sampai: "" }]);
  });

  test("are two where it gave up a part and lives on", () => {
    expect(masaOf(wilayah + row("64.73", "2024", "64.71"), "64.71")).toEqual([{ sejak: "", sampai: "2023-12-31" }, { sejak: "2024-01-01", sampai: "" }]);
  });

  test("change for both kecamatan where a kelurahan moves from one to the other, not for the city around them", () => {
    const moved = ending("64.71.02.1003", "2023-05-31") + row("64.71.01.1009", "2023-06-01", "64.71.02.1003", "kelurahan", "64.71.01");
    for (const kode of ["64.71.01", "64.71.02"]) expect(masaOf(moved, kode)).toEqual([{ sejak: "", sampai: "2023-05-31" }, { sejak: "2023-06-01", sampai: "" }]);
    expect(masaOf(moved, "64.71")).toHaveLength(1);
    expect(masaOf(moved, "64.71.02.1003")).toEqual([{ sejak: "", sampai: "2023-05-31" }]);
  });
});

/** Samarinda ends, and Balikpapan, which keeps its code, takes it in. */
const mergedAreas = (day: string) => ending("64.72", dayBefore(firstDay(day))).replace(/^(64\.71,.*),,wilayah-uji$/m, `$1,64.72 sejak ${day},wilayah-uji`);

describe("an area that takes in another and keeps its code", () => {
  const areas = mergedAreas("2024");
  const now = ["64.02", "64.09", "64.71"];
  const withoutSamarinda = nilai.split("\n").filter((line) => !line.startsWith("64.72,2024")).join("\n");
  const data = dataOf(areas, [layer("kabkota", now), layer("kabkota-sampai-2023-12-31", ["64.71", "64.72"])], withoutSamarinda);

  test("has another boundary from that day; what it lies in does not", () => {
    const masa = masaByKode(parseContent(contentWith({ "content/wilayah.csv": areas })).content.daftarWilayah);
    expect(masa.get("64.71")).toEqual([{ sejak: "", sampai: "2023-12-31" }, { sejak: "2024-01-01", sampai: "" }]);
    expect(masa.get("64.72")).toEqual([{ sejak: "", sampai: "2023-12-31" }]);
    expect(masa.get("64")).toHaveLength(1);
    expect(issuesOf(contentWith({ "content/wilayah.csv": areas, [`content/nilai/${slug}.csv`]: withoutSamarinda })).filter(({ code }) => code === "masa-tidak-menyambung" || code === "asal-tak-dikenal")).toEqual([]);
  });

  test("draws each round on the boundaries of its time, joins them in no series and gives no verdict across", () => {
    expect(kodesOf(cellsOfRound(data, slug, round("2023"), "kabkota"))).toEqual(kabkota);
    expect(kodesOf(cellsOfRound(data, slug, round("2024"), "kabkota"))).toEqual(now);
    expect([groundIn(data, "2023"), groundIn(data, "2024")].map(({ layer: { name }, apart }) => [name, ...kodesOf(apart)])).toEqual([["kabkota-sampai-2023-12-31"], ["kabkota"]]);
    expect(daftarDeret(data, slug, "kabkota").filter(({ wilayah: { kode } }) => kode === "64.71")).toHaveLength(2);
    const [before, after] = (["2022", "2024"] as const).map((periode) => cellOf(data, slug, "64.71", round(periode))) as [Cell, Cell];
    expect([bedaOf(after, before), bedaOf(after, { ...cellOf(data, slug, "64.72", round("2022")), nilai: 20 })]).toEqual([{ untested: "boundary" }, { untested: "nested" }]);
  });

  test("in the year of the change its figure is of the land after it, unless the other still has one", () => {
    const layers = [layer("kabkota", now), layer("kabkota-sampai-2024-05-31", ["64.71", "64.72"])];
    const masaIn2024 = (figures: string) => cellOf(dataOf(mergedAreas("2024-06-01"), layers, figures), slug, "64.71", round("2024")).masa?.sejak;
    expect(masaIn2024(withoutSamarinda)).toBe("2024-06-01");
    expect(masaIn2024(withoutSamarinda + value("64.72", "2024"))).toBe("");
  });

  test("and the one that is no more tell what happened; so do two of which one gave a part to the other", () => {
    const of = (told: Data, kode: string) => riwayatText(told, told.wilayahByKode.get(kode) ?? expect.fail());
    expect(of(data, "64.71")).toBe("Sejak 2024 batas Kota Balikpapan berubah: bertambah wilayah Kota Samarinda.");
    expect(of(data, "64.72")).toBe("Kota Samarinda ada sampai 2023; sesudahnya wilayahnya menjadi bagian dari Kota Balikpapan.");
    const given = dataOf(wilayah.replace(/^(64\.71,.*),,wilayah-uji$/m, "$1,64.72 sejak 2024,wilayah-uji"), [layer("kabkota", kabkota)]);
    expect(of(given, "64.71")).toBe("Sejak 2024 batas Kota Balikpapan berubah: bertambah sebagian wilayah Kota Samarinda.");
    expect(of(given, "64.72")).toBe("Sejak 2024 batas Kota Samarinda berubah: sebagian wilayahnya menjadi bagian dari Kota Balikpapan.");
  });
});

/** The city ends, and two come of it; nothing of 2024 was published for either. */
const splitAreas = ending("64.71", "2023") + row("64.73", "2024", "64.71") + row("64.75", "2024", "64.71");
const withoutLate = nilai.split("\n").filter((line) => !line.startsWith("64.71,2024")).join("\n");
const heirs = ["64.02", "64.09", "64.72", "64.73", "64.75"];

describe("a round", () => {
  test("has the areas of its time, and is drawn on their boundaries", () => {
    const data = dataOf(splitAreas, [layer("kabkota", heirs), layer("kabkota-sampai-2023", kabkota)], withoutLate);
    expect(kodesOf(cellsOfRound(data, slug, round("2023"), "kabkota"))).toEqual(kabkota);
    expect(kodesOf(cellsOfRound(data, slug, round("2024"), "kabkota"))).toEqual(heirs);
    expect([groundIn(data, "2023").layer.name, groundIn(data, "2024").layer.name]).toEqual(["kabkota-sampai-2023", "kabkota"]);
    expect(groundIn(data, "2023").apart).toEqual([]);
    expect(groundSentences(groundIn(data, "2023"))).toEqual(["Batas pada peta ini berlaku sampai 2023, sebelum batasnya berubah."]);
    expect(groundSentences(groundIn(data, "2024"))).toEqual([]);
  });

  test("of which nobody kept the boundaries says what it cannot draw, and draws nothing in its place", () => {
    const data = dataOf(splitAreas, [layer("kabkota", heirs)], withoutLate);
    const { cells, apart } = groundIn(data, "2023");
    expect(kodesOf(apart)).toEqual(["64.71"]);
    expect(cells.filter(({ state }) => state === "tidak-berlaku").map(({ wilayah: { kode }, nilai: value }) => [kode, value])).toEqual([["64.73", null], ["64.75", null]]);
    expect(groundSentences(groundIn(data, "2023"))[0]).toMatch(/^Tidak digambar: Kota Balikpapan \(.* persen; sampai 2023\)\..*tidak dapat dibandingkan/);
  });

  test("draws no figure of an area on what the area is now", () => {
    const data = dataOf(wilayah + row("64.73", "2024", "64.71"), [layer("kabkota", [...kabkota.slice(0, 3), "64.72", "64.73"].sort())]);
    const { cells, apart } = groundIn(data, "2023");
    expect(cells.find(({ wilayah: { kode } }) => kode === "64.71")).toMatchObject({ state: "tidak-berlaku", nilai: null });
    expect(kodesOf(apart)).toEqual(["64.71"]);
    expect(groundIn(data, "2024").apart).toEqual([]);
  });

  test("in the year of the change is of the areas that have a figure: the former ones until a new one has", () => {
    const midYear = ending("64.71", "2024-05-31") + row("64.73", "2024-06-01", "64.71") + row("64.75", "2024-06-01", "64.71");
    const layers = [layer("kabkota", heirs), layer("kabkota-sampai-2024-05-31", kabkota)];
    expect(kodesOf(cellsOfRound(dataOf(midYear, layers), slug, round("2024"), "kabkota"))).toEqual(kabkota);
    const late = dataOf(midYear, layers, withoutLate + value("64.73", "2024"));
    expect(kodesOf(cellsOfRound(late, slug, round("2024"), "kabkota"))).toEqual(heirs);
    expect(cellOf(late, slug, "64.75", round("2024")).state).toBe("tidak-terbit");
    // A source that tells both: what does not fit the map is told beside it.
    const both = dataOf(midYear, layers, nilai + value("64.73", "2024"));
    expect(kodesOf(groundIn(both, "2024").apart)).toEqual(["64.71"]);
  });
});

describe("a series", () => {
  const data = dataOf(wilayah + row("64.73", "2024", "64.71"), [layer("kabkota", [...kabkota, "64.73"])]);
  const all = daftarDeret(data, slug, "kabkota");

  test("never joins an area to itself within another boundary, nor to what came of it", () => {
    const city = all.filter(({ wilayah: { kode } }) => ["64.71", "64.73"].includes(kode));
    expect(city.map(({ wilayah: { kode }, cells }) => [kode, ...cells.map(({ masa }) => masa !== null)])).toEqual([
      ["64.71", true, true, false], ["64.71", false, false, true], ["64.73", false, false, true],
    ]);
    expect(city.some(isSteady)).toBe(false);
  });

  test("is broken in a chart where the boundary changes", () => {
    const cells = all.flatMap(({ wilayah: { kode }, cells: own }) => (kode === "64.71" ? own.filter(({ masa }) => masa !== null) : []));
    expect(cells).toHaveLength(3);
    expect(segments(cells).map((points) => points.map(({ periode }) => periode))).toEqual([["2022", "2023"]]);
  });

  test("has no verdict across the change", () => {
    expect(bedaOf(cellOf(data, slug, "64.71", round("2024")), cellOf(data, slug, "64.71", round("2022")))).toEqual({ untested: "boundary" });
  });
});

describe("what is told of an area", () => {
  test("is what it was made of and what came of it", () => {
    const data = dataOf(splitAreas, [layer("kabkota", heirs)], withoutLate);
    const of = (kode: string) => riwayatText(data, data.wilayahByKode.get(kode) ?? expect.fail());
    expect(of("64.71")).toBe("Kota Balikpapan ada sampai 2023; sesudahnya wilayahnya menjadi Wilayah Uji 64.73 dan Wilayah Uji 64.75.");
    expect(of("64.73")).toBe("Wilayah Uji 64.73 ada sejak 2024; sebelumnya bagian dari Kota Balikpapan.");
    expect(of("64.02")).toBe("");
  });

  test("is that it gave up a part", () => {
    const data = dataOf(wilayah + row("64.73", "2024-06-01", "64.71"), [layer("kabkota", kabkota)]);
    expect(riwayatText(data, data.wilayahByKode.get("64.71") ?? expect.fail())).toBe("Sejak 1 Juni 2024 batas Kota Balikpapan berubah: sebagian wilayahnya menjadi Wilayah Uji 64.73.");
  });
});

describe("a download with boundaries", () => {
  const of = (json: string | null) => (JSON.parse(json ?? "") as { features: { id: string; geometry: unknown; properties: Record<string, unknown> }[] }).features;

  test("has each boundary of an area with the figures of its time, without geometry where nobody kept it", () => {
    const kept = dataOf(wilayah + row("64.73", "2024", "64.71"), [layer("kabkota", [...kabkota, "64.73"]), layer("kabkota-sampai-2023", kabkota)]);
    const [before, after] = of(indikatorGeojson(kept, slug)).filter(({ properties }) => properties["kode"] === "64.71");
    expect([before?.id, after?.id]).toEqual(["64.71-sampai-2023-12-31", "64.71"]);
    expect(before?.properties).toMatchObject({ batas_sampai: "2023-12-31", status_2023_ski: "ada" });
    expect(before?.properties).not.toHaveProperty("nilai_2024_ssgi");
    expect(after?.properties).toMatchObject({ batas_sejak: "2024-01-01", status_2024_ssgi: "ada" });
    expect(before?.geometry).not.toBeNull();
    const lost = dataOf(wilayah + row("64.73", "2024", "64.71"), [layer("kabkota", [...kabkota, "64.73"])]);
    expect(of(indikatorGeojson(lost, slug)).find(({ id }) => id === "64.71-sampai-2023-12-31")?.geometry).toBeNull();
  });

  test("of a layer holds only figures of that layer's boundaries", () => {
    const data = dataOf(wilayah + row("64.73", "2024", "64.71"), [layer("kabkota", [...kabkota, "64.73"]), layer("kabkota-sampai-2023", kabkota)]);
    const city = (name: string) => of(layerGeojson(data, name, slug)).find(({ id }) => id === "64.71")?.properties;
    expect(city("kabkota")).toMatchObject({ status_2023: "tidak-berlaku", nilai_2023: null, status_2024: "ada" });
    expect(city("kabkota-sampai-2023")).toMatchObject({ batas_sampai: "2023-12-31", status_2023: "ada", status_2024: "tidak-berlaku", nilai_2024: null });
  });
});

test("an area that is none of a round has the state that says so", () => {
  const data = dataOf(wilayah, [layer("kabkota", kabkota)]);
  const area = data.wilayahByKode.get("64.71") ?? expect.fail();
  expect(emptyCell(indikatorOf(data, slug), area, { ...round("2024"), dokumen: "" }, null).state).toBe("tidak-berlaku");
});
