import Papa from "papaparse";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nilaiCsv } from "../../../src/unduhan/csv.ts";
import { columnsOf } from "../../../src/data/model.ts";
import { fixtureData, slug } from "../fixture-data.ts";

type Row = Record<string, string>;
const parse = (text: string): Row[] => {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
};
const content = parse(readFileSync(`tests/fixtures/content/nilai/${slug}.csv`, "utf8"));
const sumber = new Map(parse(readFileSync("tests/fixtures/content/sumber.csv", "utf8")).map((row) => [row["id"], row]));
const text = nilaiCsv(await fixtureData(), slug);
const rows = parse(text);
const sameCells = (row: Row) => columnsOf.nilai.map((column) => row[column]).join("|");

describe("the downloaded CSV", () => {
  test("parses back to every statement of the content, cell by cell, values as published", () => {
    const stated = rows.filter(({ status }) => status !== "tidak-terbit");
    expect(stated.map(sameCells).sort()).toEqual(content.map(sameCells).sort());
    expect(stated.map(({ nilai }) => nilai)).toEqual(expect.arrayContaining(["0", "20.0", "32", "21.60", "22.25"]));
  });

  test("joins name, unit and source to each row", () => {
    for (const row of rows.filter(({ status }) => status !== "tidak-terbit")) {
      const source = sumber.get(row["sumber"]);
      expect([row["indikator"], row["satuan"], row["sumber_penerbit"], row["sumber_url"]]).toEqual([slug, "persen", source?.["penerbit"], source?.["url"]]);
    }
    expect(rows.find(({ kode }) => kode === "64.71")?.["nama"]).toBe("Kota Balikpapan");
  });

  test("has one row for each figure that nobody published, without a value", () => {
    expect(rows.filter(({ status }) => status === "tidak-terbit").map(({ kode, periode, nilai, peran }) => [kode, periode, nilai, peran])).toEqual([["64.02", "2024", "", ""]]);
  });

  test("leaves the value empty in every state but one, and never writes null or NaN", () => {
    for (const { status, nilai, peran } of rows) if (peran === "utama" || peran === "") expect(nilai === "", status).toBe(status !== "ada");
    expect(text).not.toMatch(/\b(null|NaN|undefined)\b/);
  });

  test("classifies the main value and no other statement", () => {
    expect(rows.filter(({ kode, periode }) => kode === "64.09" && periode === "2024").map(({ peran, kelas }) => [peran, kelas])).toEqual([["utama", "sangat tinggi"], ["pembanding", ""]]);
    expect(rows.filter(({ kode, periode }) => kode === "64.72" && periode === "2024").map(({ peran, kelas }) => [peran, kelas])).toEqual([["utama", "rendah"], ["keliru", ""]]);
  });

  test("is UTF-8 without a byte order mark, with commas and LF, and ends with a line end", () => {
    expect(text.startsWith("indikator,kode,nama,periode,")).toBe(true);
    expect(text).not.toContain("\r");
    expect(text.endsWith("\n")).toBe(true);
  });

  test("keeps quotes, commas, semicolons and angle brackets of a cell", async () => {
    const nasty = `Data uji. "tiga", kota; <b>&</b>`;
    const quoted = `"${nasty.replaceAll('"', '""')}"`;
    const altered = await fixtureData({ [`nilai/${slug}.csv`]: (before) => before.replace("Data uji. Tepat di batas kelas.", quoted) });
    expect(parse(nilaiCsv(altered, slug)).filter(({ catatan }) => catatan === nasty)).toHaveLength(1);
  });
});
