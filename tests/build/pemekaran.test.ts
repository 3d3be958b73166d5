import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeDrawn } from "../gambar-jadi.ts";
import { lastDay, round, survey, valuesAfter, writePemekaran } from "../pemekaran.ts";

/** The real content after areas were split and moved (tests/pemekaran.ts), built for real. */
const root = mkdtempSync("dist.pemekaran-");
const dist = join(root, "dist");
const read = (file: string) => readFileSync(join(dist, file), "utf8");
const page = (address: string) => parseHTML(read(`${address}index.html`)).document;
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const main = (address: string) => words(page(address).querySelector("main"));
const csv = (file: string) => Papa.parse<Record<string, string>>(read(file).trim(), { header: true }).data;
const figures = () => csv(`unduhan/${survey}.csv`);

interface Feature {
  id: string;
  geometry: object | null;
  properties: Record<string, unknown>;
}
const features = (file: string) => (JSON.parse(read(file)) as { features: Feature[] }).features;
/** The areas of a map, each with what fills it. */
const fills = (address: string, map = "svg.peta[role=group]") => {
  const shapes = [...(page(address).querySelector(`main ${map}`)?.querySelectorAll("path[data-kode]") ?? [])];
  return Object.fromEntries(shapes.map((shape) => [shape.getAttribute("data-kode"), shape.getAttribute("fill")]));
};
const island = (address: string) => JSON.parse(page(address).querySelector("main peta-island")?.getAttribute("data-options") ?? "") as { layer: string; areas: { kode: string }[] };
const rows = (address: string) => [...page(address).querySelectorAll("main tabel-urut tbody tr")].map((row) => ({ kode: row.getAttribute("data-kode"), nama: words(row.querySelector("th")), nilai: words(row.querySelector("td")) }));

beforeAll(async () => {
  await writePemekaran(join(root, "content"));
  takeDrawn(root);
  const env = { ...process.env, CONTENT_DIR: join(root, "content"), GEO_DIR: join(root, "geo"), DIST_DIR: dist };
  execFileSync("node", ["scripts/build.ts"], { env, stdio: "pipe" });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const before = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74"];
const after = Object.keys(valuesAfter).filter((kode) => kode.length === 5);

describe("a kabupaten split into two, and one that gave up a part", () => {
  test("each round has the areas of its time on the map, in the table and on the map that can be moved", () => {
    for (const [periode, kodes, layer] of [["2024", before, "kabkota-sampai-2026"], [round, after, "kabkota"]] as const) {
      const address = `peta/kabkota/${periode}/`;
      expect(Object.keys(fills(address)).sort()).toEqual([...kodes]);
      expect(rows(address).map(({ kode }) => kode)).toEqual(kodes);
      expect(island(address)).toMatchObject({ layer: `/geo/${layer}.geojson` });
      expect(island(address).areas.map(({ kode }) => kode)).toEqual(kodes);
      expect(features(`geo/${layer}.geojson`).map(({ properties }) => properties["kode"])).toEqual(kodes);
    }
    expect(main("peta/kabkota/2024/")).toContain("Batas pada peta ini berlaku sampai 2026, sebelum batasnya berubah.");
    expect(main(`peta/kabkota/${round}/`)).not.toContain("sebelum batasnya berubah");
  });

  test("what is no more keeps its page, its figures at their addresses, and says what came of it", () => {
    expect(main("wilayah/64.03/")).toContain("Kabupaten Berau ada sampai 2026; sesudahnya wilayahnya menjadi Kabupaten Berau Pesisir dan Kabupaten Berau Hulu.");
    expect([...page("wilayah/64.03/").querySelectorAll(".riwayat a")].map((link) => link.getAttribute("href"))).toEqual(["/wilayah/64.13/", "/wilayah/64.14/"]);
    for (const periode of ["2021", "2022", "2023", "2024"]) expect(main(`angka/${survey}/64.03/${periode}/`)).toContain("Kabupaten Berau sampai 2026");
    expect(existsSync(join(dist, `angka/${survey}/64.03/2024/v1/index.html`))).toBe(true);
    expect(main("wilayah/64.13/")).toContain("Kabupaten Berau Pesisir ada sejak 2027; sebelumnya bagian dari Kabupaten Berau.");
    expect(main("wilayah/64.02/")).toContain("Sejak 2027 batas Kabupaten Kutai Kartanegara berubah: sebagian wilayahnya menjadi Kabupaten Kutai Tengah.");
  });

  test("series begin and end with their area, and break where its boundary changed", () => {
    const chart = (kode: string) => page(`wilayah/${kode}/`).querySelector("svg.grafik");
    const rounds = (kode: string) => [...(page(`wilayah/${kode}/`).querySelector("main table")?.querySelectorAll("tbody th") ?? [])].map(words);
    expect(rounds("64.03")).toEqual(["SSGI 2024", "SKI 2023", "SSGI 2022", "SSGI 2021"]);
    expect(rounds("64.13")).toEqual([`SSGI ${round}`]);
    expect(rounds("64.02").map((text) => text.replace("(disimpulkan) ", ""))).toEqual([`SSGI ${round} batas sejak 2027`, "SSGI 2024 batas sampai 2026", "SKI 2023 batas sampai 2026", "SSGI 2022 batas sampai 2026", "SSGI 2021 batas sampai 2026"]);
    expect(chart("64.03")?.textContent).not.toContain(round);
    expect(chart("64.02")?.textContent).toContain("batas baru");
    // One line through the four rounds before; the point after it stands alone.
    expect([...(chart("64.02")?.querySelectorAll(".grafik-garis") ?? [])].map((line) => line.getAttribute("d")?.split("L").length)).toEqual([4]);
    expect(chart("64.71")?.querySelectorAll(".grafik-garis")).toHaveLength(1);
  });

  test("two rounds side by side keep apart what is not the same land, in words, numbers and drawings", () => {
    const address = `peta/kabkota/bandingkan/2024-${round}/`;
    const maps = [...page(address).querySelectorAll("main svg.peta")].map((map) => [...map.querySelectorAll("path[data-kode]")].map((shape) => shape.getAttribute("data-kode")));
    expect(maps).toEqual([before, after]);
    expect(main(address)).toMatch(/7 dari 8 kabupaten\/kota yang batasnya tetap .*Tidak ikut: Kabupaten Paser/);
    expect(main(address)).toContain("Batasnya berubah di antaranya, jadi tidak dibandingkan: Kabupaten Kutai Kartanegara, Kabupaten Berau, Kabupaten Kutai Tengah, Kabupaten Berau Pesisir, dan Kabupaten Berau Hulu.");
    const city = [...page(address).querySelectorAll('main tr[data-kode="64.02"]')].map((row) => [...row.querySelectorAll("td")].map(words));
    expect(city).toEqual([["14,2 disimpulkan", "tidak berlaku"], ["tidak berlaku", "16,4"]]);
    const small = [...page("peta/kabkota/semua/").querySelectorAll(".banyak svg")].map((map) => [...map.querySelectorAll("use[data-kode]")].map((use) => use.getAttribute("data-kode")));
    for (const kodes of small) expect(kodes.filter((kode) => ["64.02", "64.03", "64.12", "64.13", "64.14"].includes(kode ?? ""))).toEqual([]);
  });

  test("downloads say of each figure which boundary it is of", () => {
    const of = (kode: string, periode: string) => figures().find((row) => row["kode"] === kode && row["periode"] === periode && ["utama", ""].includes(row["peran"] ?? ""));
    expect(of("64.02", "2024")).toMatchObject({ nilai: "14.2", batas_sampai: "2026-12-31" });
    expect(of("64.02", round)).toMatchObject({ nilai: "16.4", batas_sampai: "" });
    expect(of("64.03", round)).toMatchObject({ nilai: "", status: "tidak-berlaku" });
    expect(of("64.13", "2024")).toMatchObject({ nilai: "", status: "tidak-berlaku" });
    const shapes = features(`unduhan/${survey}.geojson`);
    expect(shapes.filter(({ properties }) => properties["kode"] === "64.02").map(({ id, properties }) => [id, properties["batas_sampai"], properties["batas_sejak"], properties["nilai_2024_ssgi"], properties[`nilai_${round}_ssgi`]]))
      .toEqual([["64.02-sampai-2026-12-31", "2026-12-31", undefined, 14.2, undefined], ["64.02", undefined, "2027-01-01", undefined, 16.4]]);
    expect(features("unduhan/kabkota.geojson").map(({ id }) => id)).toEqual(after);
    const link = page("peta/kabkota/2024/").querySelector('main a[href$="-sampai-2026.geojson"]')?.getAttribute("href") ?? "";
    expect(features(link.slice(1)).map(({ id, properties }) => [id, properties["nilai_2024"]])).toContainEqual(["64.03", 23.4]);
    expect(csv("unduhan/wilayah.csv").find(({ kode }) => kode === "64.13")).toMatchObject({ sejak: "2027", asal: "64.03" });
  });

  test("the embedded map and the explorer are drawn on the same boundaries", () => {
    expect(parseHTML(read(`sematan/kabkota-${survey}-2024/index.html`)).document.querySelectorAll("svg path[data-kode]")).toHaveLength(before.length);
    const { layers } = JSON.parse(read("jelajah/peta.json")) as { layers: { name: string; views: { ids: string[]; sentence: string; options: { layer: string }; facts: Record<string, object> }[] }[] };
    const view = layers.find(({ name }) => name === "kabkota")?.views.find(({ ids }) => ids.includes(`${survey}-2024-ssgi`));
    expect(view?.options.layer).toBe("/geo/kabkota-sampai-2026.geojson");
    expect(Object.keys(view?.facts ?? {}).sort()).toEqual(before);
    expect(view?.sentence).toContain("berlaku sampai 2026");
  });
});

describe("a kelurahan split into two, and one moved into a new kecamatan", () => {
  const lokus = (map: number) => page("peta/kelurahan/balikpapan/").querySelectorAll("main section[data-indikator=lokus-stunting]")[map];
  const kodesOn = (map: number) => [...(lokus(map)?.querySelectorAll("svg.peta path[data-kode]") ?? [])].map((shape) => shape.getAttribute("data-kode"));

  test("each round is a map of the kelurahan of its time, and says how many they are", () => {
    expect(kodesOn(0)).toHaveLength(34);
    expect(kodesOn(0)).toEqual(expect.arrayContaining(["64.71.02.1004", "64.71.02.1005"]));
    expect(words(lokus(0))).toContain("34 kelurahan");
    expect(words(lokus(0))).toContain("Batas pada peta ini berlaku sampai 31 Mei 2026");
    expect(kodesOn(1)).toHaveLength(35);
    expect(kodesOn(1)).toEqual(expect.arrayContaining(["64.71.02.1007", "64.71.02.1008", "64.71.07.1001"]));
    expect(kodesOn(1).filter((kode) => ["64.71.02.1004", "64.71.02.1005"].includes(kode ?? ""))).toEqual([]);
    expect(main("peta/kelurahan/balikpapan/")).toContain("Kota Balikpapan punya 35 kelurahan.");
  });

  test("what was said of a former kelurahan stands below the map, marked", () => {
    expect(words(page("peta/kelurahan/balikpapan/").querySelector("#catatan-64\\.71\\.02\\.1004"))).toMatch(/^Kariangau sampai 31 Mei 2026, tidak ada di peta ini/);
  });

  test("the pages of both kecamatan tell what lay in them and what does", () => {
    const lists = (kode: string) => [...page(`wilayah/${kode}/`).querySelectorAll("aside h2")].map((heading) => [words(heading), words(heading.nextElementSibling)]);
    expect(lists("64.71.02")).toContainEqual(["Dahulu di dalamnya", "Kariangau sampai 31 Mei 2026 Margo Mulyo sampai 31 Mei 2026"]);
    expect(lists("64.71.07")).toContainEqual(["Wilayah di dalamnya", "Margo Mulyo"]);
    expect(main("wilayah/64.71.07/")).toContain("Kecamatan Balikpapan Teluk ada sejak 1 Juni 2026; sebelumnya bagian dari Kecamatan Balikpapan Barat.");
    expect(main("wilayah/64.71.07.1001/")).toContain("Kelurahan Margo Mulyo ada sejak 1 Juni 2026; sebelumnya bagian dari Kelurahan Margo Mulyo.");
    expect(words(page("wilayah/64.71.02.1004/").querySelector("figure figcaption"))).toContain("menurut batas yang berlaku sampai 31 Mei 2026");
  });

  test("the search finds a former name, and says that it is one", () => {
    const known = JSON.parse(read("cari/wilayah.json")) as { kode: string; masa?: string }[];
    expect(known.find(({ kode }) => kode === "64.71.02.1004")?.masa).toBe("sampai 31 Mei 2026");
    expect(known.filter(({ masa }) => masa !== undefined)).toHaveLength(4);
    expect(main("wilayah/")).toContain("Wilayah yang sudah tidak ada");
  });

  test("whoever asks where they are is told of today's kelurahan", () => {
    const place = page("wilayah/").querySelector(".temukan");
    expect([place?.getAttribute("data-kabkota"), place?.getAttribute("data-kelurahan")].join(" ")).not.toContain("-sampai-");
    expect(features("geo/kelurahan-balikpapan.geojson").map(({ properties }) => properties["kode"])).toHaveLength(35);
    expect(features(`geo/kelurahan-balikpapan-sampai-${lastDay}.geojson`)).toHaveLength(34);
  });
});

describe("where nobody kept the boundaries of before", () => {
  const address = "peta/kelurahan/bontang/";
  const changed = ["64.74.01.1003", "64.74.01.1007", "64.74.03.1004", "64.74.03.1005"];

  test("no figure is drawn in the place of what came of its area", () => {
    for (const kode of changed) expect([kode, fills(address)[kode]]).toEqual([kode, expect.stringMatching(/-tidak-berlaku\)$/)]);
  });

  test("the figures are told beside the map, in the table and in the download without a shape", () => {
    expect(main(address)).toContain("Tidak digambar: Kelurahan Lok Tuan (176 anak; sampai 2026) dan Kelurahan Belimbing (79 anak; sampai 2026). Batas itu bukan batas pada peta ini, jadi angkanya tidak dapat dibandingkan");
    expect(rows(address)).toEqual(expect.arrayContaining([
      { kode: "64.74.01.1003", nama: "Lok Tuan sampai 2026; tidak digambar", nilai: "176" },
      { kode: "64.74.03.1001", nama: "Belimbing sampai 2026; tidak digambar", nilai: "79" },
    ]));
    expect(main(address)).toContain("15 kelurahan"); // those of the year of the figures
    const shapes = features("unduhan/jumlah-anak-stunting-terkonfirmasi-dokter.geojson");
    expect(shapes.filter(({ geometry }) => geometry === null).map(({ id }) => id)).toEqual(["64.74.01.1003-sampai-2026-12-31", "64.74.03.1001"]);
  });
});

test("every link within the site leads somewhere", () => {
  for (const address of ["wilayah/64.03/", "wilayah/64.02/", "wilayah/64.71.07/", "wilayah/64.71.02.1004/", "wilayah/", "peta/kabkota/2024/", "peta/kelurahan/balikpapan/", "peta/kelurahan/bontang/", "jelajah/"]) {
    const links = [...page(address).querySelectorAll("main a[href^='/']")].map((link) => link.getAttribute("href")?.replace(/[?#].*$/, "") ?? "");
    expect(links.filter((href) => !existsSync(join(dist, href.endsWith("/") ? `${href}index.html` : href)))).toEqual([]);
  }
});
