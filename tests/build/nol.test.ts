import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { overlay } from "../overlay.ts";

/** Made-up content with zero wherever there can be one (tests/fixtures/nol), built for real: what its pages say. */
const root = mkdtempSync("dist.nol-");
const dist = join(root, "dist");
const page = (address: string) => parseHTML(readFileSync(join(dist, address, "index.html"), "utf8")).document;
const text = (element: Element | null | undefined) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const rows = (document: Document, selector: string) => [...document.querySelectorAll(`${selector} tr`)].map((row) => [...row.querySelectorAll("th, td")].map(text));

beforeAll(() => {
  cpSync("tests/fixtures/content", join(root, "content"), { recursive: true });
  overlay(join(root, "content"), ["tambahan", "nol"]);
  // Within Samarinda, whose only figure is 0.
  appendFileSync(join(root, "content/wilayah.csv"), "64.72.99,Kecamatan Uji,,kecamatan,64.72,,,,,wilayah-uji\n");
  const env = { ...process.env, CONTENT_DIR: join(root, "content"), GEO_DIR: join(root, "geo"), DIST_DIR: dist };
  execFileSync(process.execPath, ["scripts/build.ts"], { env, stdio: "pipe" });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the table of a map gives zero its number, its class and its interval, and sorts it as a number", () => {
  const document = page("peta/kabkota/2022");
  const table = rows(document, "tabel-urut");
  expect(table[0]?.slice(0, 4)).toEqual(["Wilayah", "persen", "Selang", "Kelas"]);
  expect(table[1]?.slice(0, 4)).toEqual(["Kabupaten Kutai Kartanegara", "0", "0–2,5", "sangat rendah mungkin juga rendah"]);
  expect(table[2]?.slice(0, 4)).toEqual(["Kabupaten Penajam Paser Utara", "0,0", "–", "sangat rendah"]);
  const value = document.querySelector('tr[data-kode="64.02"] td');
  expect([value?.getAttribute("data-nilai"), value?.getAttribute("class")]).toEqual(["0", "nilai"]);
});

test("a map shows which classes the intervals touch, beginning with the lowest, and its legend says so", () => {
  const document = page("peta/kabkota/2022");
  const boxes = (kode: string) => document.querySelector(`path[data-kode="${kode}"]`)?.closest("a")?.querySelectorAll('rect[fill^="#"]').length;
  expect(["64.02", "64.09", "64.71"].map(boxes)).toEqual([2, 0, 2]);
  expect([...document.querySelectorAll(".legenda li")].map(text).filter((entry) => entry.startsWith("kelas yang masih mungkin"))).toHaveLength(1);
  expect([...page("peta/kabkota/2024").querySelectorAll(".legenda li")].map(text).filter((entry) => entry.startsWith("kelas yang masih mungkin"))).toHaveLength(0);
});

test("an area's page takes zero for its latest figure, with its unit, and draws no gap", () => {
  const province = page("wilayah/64");
  expect(text(province.querySelector(".angka-besar strong"))).toBe("0,0 persen");
  expect(text(province.querySelector(".angka-besar"))).toContain("SSGI 2024");
  const document = page("wilayah/64.02");
  expect(document.querySelector("main .legenda")).toBeNull();
  const table = rows(document, "table");
  expect(table[0]).toEqual(["Cara ukur dan waktu", "persen", "Selang", "Kelas", "Sumber utama"]);
  expect(table.find(([round]) => round === "SSGI 2022")?.slice(1, 3)).toEqual(["0", "0–2,5"]);
  expect([...document.querySelectorAll("td.nilai")].map(text)).toContain("0");
  expect(text(document.querySelector(".pernyataan"))).toMatch(/(?<![\d,])0 persen angka utama/);
});

test("an area's page is announced with zero, and is the nearest with figures for the areas within it", () => {
  expect(page("wilayah/64.72").querySelector('meta[name="description"]')?.getAttribute("content")).toMatch(/^Kota Samarinda: 0 persen/);
  expect(text(page("wilayah/64.72.99").querySelector("main"))).toContain("Angka survei terdekat ada pada Kota Samarinda");
});

test("an area with nothing but zeros has figures", () => {
  const document = page("wilayah/64.71.01.1001");
  expect(text(document.querySelector("main"))).not.toContain("tidak punya nilai");
});

test("a sheet of paper gives zero its number and its interval, and calls it a figure", () => {
  const table = rows(page("wilayah/64.02/lembar"), "table");
  expect(table[0]?.slice(0, 3)).toEqual(["Cara ukur dan waktu", "Angka", "Selang"]);
  expect(table.find(([round]) => round === "SSGI 2022")?.slice(1, 3)).toEqual(["0 persen", "0–2,5"]);
  expect(text(page("wilayah/64.71.01.1001/lembar").querySelector("main"))).not.toContain("tidak punya nilai");
});

test("the page of a dataset gives zero in its preview and as another source's value", () => {
  const tables = rows(page("data/prevalensi-stunting-survei"), "table");
  expect(tables).toContainEqual(expect.arrayContaining(["Indonesia", "SSGI 2022", "0,0 persen"]));
  expect(tables.find(([first = ""]) => first.startsWith("Kabupaten Penajam Paser Utara, SSGI 2024"))?.slice(1)).toEqual(["3 persen", "0 persen"]);
});

test("a note of a kelurahan gives zero", () => {
  expect(text(page("peta/kelurahan/balikpapan").querySelector('[id="catatan-64.71.01.1001"]'))).toContain("0,0 persen");
});

test("two rounds side by side, and the gaps between districts, count zero as a figure", () => {
  const pair = page("peta/kabkota/bandingkan/2022-2023");
  expect([...pair.querySelectorAll('tr[data-kode="64.09"] td.nilai')].map(text)).toEqual(["0,0", "0"]);
  expect([...pair.querySelectorAll('tr[data-kode="64.09"] td a')].map(text)).toEqual(["0,0", "0"]);
  const gaps = page("ketimpangan");
  expect([...gaps.querySelectorAll('tr[data-kode="64.09"] td.hitungan')].map(text)).toEqual(["0,0", "0,0", "+1,0 ≠"]);
  expect(text(gaps.querySelector("main"))).toContain("1 target ditemukan");
  expect(text(gaps.querySelector("main"))).toContain("Indonesia 0,0");
  expect(text(gaps.querySelector("main"))).toContain("0,0 persen, SSGI 2024"); // beside the target of 0 that names the survey
});

test("the chart in an article draws no gap where zero stands", () => {
  const figures = [...page("artikel/membaca-angka-uji").querySelectorAll("figure.sisipan")].filter((figure) => figure.querySelector(".grafik"));
  expect(figures.map((figure) => figure.querySelectorAll(".grafik-titik").length)).toEqual([3]);
  expect(figures.map((figure) => figure.querySelector(".legenda"))).toEqual([null]);
});
