import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageAt, pages, parseCsv, textOf } from "./dist.ts";

/** Which areas have both, and with which values, as read from the content without the site's own code. */
const content = process.env["CONTENT_DIR"] ?? "content";
const main = (slug: string) => parseCsv(readFileSync(join(content, `nilai/${slug}.csv`), "utf8")).filter(({ peran, nilai }) => peran === "utama" && nilai !== "");
const survey = main("prevalensi-stunting-survei");
const register = [...main("prevalensi-stunting-register"), ...main("prevalensi-stunting-terkonfirmasi-dokter")];
const both = [...new Set(survey.map(({ kode }) => kode ?? ""))].filter((kode) => register.some((row) => row["kode"] === kode)).sort();
const written = (text = "") => text.replace(".", ",");

const panelOf = (document: Document) => document.querySelector("#dua-angka")?.parentElement ?? null;
const valuesIn = (element: Element | null | undefined) => [...(element?.querySelectorAll("dd strong") ?? [])].map((value) => textOf(value).replace(/ persen$/, ""));

describe("“Mengapa dua angka?”", () => {
  test("stands on the page of every area with both, and on no other", () => {
    const having = pages.filter(({ address, document }) => address.startsWith("/wilayah/") && panelOf(document)).map(({ address }) => address);
    expect(both.length).toBeGreaterThan(4);
    expect(having.sort()).toEqual(both.map((kode) => `/wilayah/${kode}/`).sort());
  });

  test.each(both)("sets side by side for %s what was published, and nothing computed from it", (kode) => {
    const panel = panelOf(pageAt(`/wilayah/${kode}/`).document);
    const [left, right] = [...(panel?.querySelectorAll("dl > div") ?? [])];
    expect(valuesIn(left)).toEqual([written(survey.filter((row) => row["kode"] === kode).at(-1)?.["nilai"])]);
    const published = register.filter((row) => row["kode"] === kode).map(({ nilai }) => written(nilai));
    expect(valuesIn(right).length).toBeGreaterThan(0);
    expect(valuesIn(right).filter((value) => !published.includes(value))).toEqual([]);
    const said = [...(panel?.querySelectorAll("p") ?? [])].map(textOf).join(" ");
    expect(said).not.toMatch(/\d/);
    expect(said).toContain("Selang kepercayaannya tidak diterbitkan, jadi perbedaannya dapat terjadi karena kebetulan. Target hanya dibandingkan dengan cara ukur yang disebut dokumennya.");
  });

  test("says on the area's page as well what is to be known of a figure", () => {
    expect(textOf(panelOf(pageAt("/wilayah/64/").document))).toContain("Pernyataan calon wakil gubernur dalam debat; asal datanya tidak disebut.");
  });

  test("shows the cases that puzzle readers, with the values that their sources give", () => {
    const { document } = pageAt("/dua-angka/");
    const cases = [...document.querySelectorAll("article dl")].map(valuesIn);
    const wanted = [["32", "11,55"], ["20,3", "13,7"], ["26,9", "16,4"], ["20,7", "17,4", "12"], ["24,8", "12,4"]];
    for (const values of wanted) expect(cases.some((found) => values.every((value) => found.includes(value))), values.join()).toBe(true);
    const text = textOf(document.querySelector("main"));
    for (const said of ["Kariangau 20,63 persen, tertinggi", "Graha Indah mencatat jumlah anak stunting tertinggi", "Karang Rejo mencatat jumlah anak stunting tertinggi"]) expect(text).toContain(said);
  });

  test("gives offices' values for one survey as statements of one figure, with the rule", () => {
    const { document } = pageAt("/dua-angka/");
    const row = [...document.querySelectorAll("tbody tr")].find((element) => textOf(element.querySelector("th")).startsWith("Kota Balikpapan, SSGI 2024"));
    expect([...(row?.querySelectorAll("td") ?? [])].map(textOf)).toEqual(["24,8 persen", "24,48 persen, 24,6 persen, dan 24,7 persen"]);
    expect(document.querySelector('main a[href="/metodologi/#angka-utama"]')).not.toBeNull();
  });

  test("orders counts and rates apart: those of Bontang's weighings do not agree", () => {
    const heading = [...pageAt("/dua-angka/").document.querySelectorAll("h3")].find((element) => textOf(element) === "Kota Bontang, operasi timbang");
    const lists = [...(heading?.nextElementSibling?.querySelectorAll("ol") ?? [])].map((list) => [...list.querySelectorAll("li")].map(textOf));
    expect(lists).toEqual([
      ["Mei 2025: 1.752 anak", "Juni 2024: 1.346 anak", "November 2025: 1.002 anak"],
      ["Juni 2024: 19,1 persen", "November 2025: 18,7 persen", "Mei 2025: 17,4 persen"],
    ]);
  });
});
