import { read, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import { tableFromIPC } from "apache-arrow";
import mapshaper from "mapshaper";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readParquet } from "parquet-wasm/node";
import { describe, expect, test } from "vitest";
import { parseCsv, type Row } from "./dist.ts";
import { bytesOf, names, textOf } from "./unduhan.ts";

/** Each format, read back by a library that did not write it, holds the statements of content/nilai and the states of the CSV. */
const content = process.env["CONTENT_DIR"] ?? "content";
const slugs = names.filter((name) => name.endsWith(".parquet")).map((name) => name.replace(".parquet", ""));
const numbers = ["nilai", "bawah", "atas", "pembilang", "penyebut", "cakupan"];
const columns = ["kode", "periode", "instrumen", "instrumen_dasar", "peran", "status", ...numbers, "dokumen", "acuan", "sumber", "dinyatakan", "catatan"];
const keysOf = (rows: readonly Row[]) => rows.map((row) => columns.map((column) => row[column] ?? "").join("|")).sort();

/** A sheet as the text that a reader sees; `kinds` tells what each cell is. */
function sheetRows(sheet: WorkSheet): { rows: Row[]; kinds: { column: string; cell: CellObject }[] } {
  const range = utils.decode_range(sheet["!ref"] ?? "");
  const cellAt = (r: number, c: number) => sheet[utils.encode_cell({ r, c })] as CellObject | undefined;
  const header = Array.from({ length: range.e.c + 1 }, (_, c) => String(cellAt(0, c)?.v));
  const filled = Array.from({ length: range.e.r }, (_, i) => header.map((column, c) => ({ column, cell: cellAt(i + 1, c) })));
  const rows = filled.map((cells) => Object.fromEntries(cells.map(({ column, cell }) => [column, cell === undefined ? "" : (cell.w ?? String(cell.v))])));
  return { rows, kinds: filled.flat().flatMap(({ column, cell }) => (cell ? [{ column, cell }] : [])) };
}

const workbookOf = (slug: string) => read(bytesOf(`${slug}.xlsx`), { cellNF: true });

function parquetRows(slug: string): { rows: Row[]; values: Record<string, unknown>[] } {
  const table = tableFromIPC(readParquet(bytesOf(`${slug}.parquet`)).intoIPCStream());
  const values = table.toArray().map((row) => row.toJSON() as Record<string, unknown>);
  const textual = (row: Record<string, unknown>, column: string) => row[`${column}_teks`] ?? row[column] ?? "";
  return { values, rows: values.map((row) => Object.fromEntries(columns.map((column) => [column, String(textual(row, column))]))) };
}

const topologies = async (name: string) => {
  const out = await mapshaper.applyCommands(`-i ${name} -each luas=this.area -o out.json format=json`, { [name]: textOf(name) });
  return JSON.parse(Buffer.from(out["out.json"] ?? "").toString()) as (Record<string, unknown> & { luas: number })[];
};

test("every indikator comes in every format; boundaries only where there are any", () => {
  expect(slugs.length).toBe(names.filter((name) => name.endsWith("-excel-indonesia.csv")).length);
  for (const slug of slugs) for (const ending of [".csv", "-excel-indonesia.csv", ".xlsx", ".json", ".parquet"]) expect(names).toContain(`${slug}${ending}`);
  expect(names.filter((name) => name.endsWith(".topojson")).length).toBeGreaterThan(5);
});

describe.each(slugs)("%s", (slug) => {
  const stated = keysOf(parseCsv(readFileSync(join(content, "nilai", `${slug}.csv`), "utf8")));
  const csv = parseCsv(textOf(`${slug}.csv`));
  const all = keysOf(csv);

  test("has in its CSV the statements of the content, and rows without a statement beside them", () => {
    expect(keysOf(csv.filter(({ peran }) => peran !== ""))).toEqual(stated);
    for (const row of csv.filter(({ peran }) => peran === "")) expect([row["nilai"], ["tidak-terbit", "tidak-berlaku"].includes(row["status"] ?? "")]).toEqual(["", true]);
  });

  test("says the same as XLSX: codes and periods are text, numbers are numbers with the published precision", () => {
    const workbook = workbookOf(slug);
    expect(workbook.SheetNames).toEqual(["Data", "Kamus", "Sumber", "Tentang"]);
    const { rows, kinds } = sheetRows(workbook.Sheets["Data"] ?? {});
    expect(keysOf(rows)).toEqual(all);
    for (const { column, cell } of kinds) {
      expect([column, cell.t, cell.f]).toEqual([column, numbers.includes(column) ? "n" : "s", undefined]);
      if (!numbers.includes(column)) expect(cell.z).toBe("@");
    }
    expect(sheetRows(workbook.Sheets["Kamus"] ?? {}).rows.map(({ kolom }) => kolom)).toEqual(Object.keys(csv[0] ?? {}));
    expect(new Set(sheetRows(workbook.Sheets["Sumber"] ?? {}).rows.map(({ id }) => id))).toEqual(new Set(csv.flatMap(({ sumber }) => sumber || [])));
  });

  test("says the same as a CSV for Indonesian Excel, in which no code or period is anything but text", () => {
    const text = textOf(`${slug}-excel-indonesia.csv`);
    expect([text.codePointAt(0), text.slice(1, 16), text.endsWith("\r\n")]).toEqual([0xfeff, "indikator;kode;", true]);
    // This reader guesses what a cell is, as Excel does: numbers, dates and times among words would come out changed.
    const { rows, kinds } = sheetRows(read(text, { type: "string", FS: ";" }).Sheets["Sheet1"] ?? {});
    for (const { column, cell } of kinds) if (!numbers.includes(column)) expect([column, cell.v, cell.t]).toEqual([column, cell.v, "s"]);
    const plain = (column: string, shown: string) => (numbers.includes(column) ? shown.replace(",", ".") : shown.replace(/^="(.*)"$/, "$1"));
    expect(keysOf(rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, shown]) => [column, plain(column, shown)]))))).toEqual(all);
    for (const row of rows) {
      for (const column of numbers) expect(row[column]).toMatch(/^(-?\d+(,\d+)?)?$/);
      for (const column of ["kode", "periode"]) expect(row[column]).toMatch(/^="[\d.-]+"$/);
    }
  });

  test("says the same as Parquet: numbers typed, what is missing null and never zero", () => {
    const { rows, values } = parquetRows(slug);
    // The text of counts is the number itself; rates keep their published text beside them.
    expect(keysOf(rows)).toEqual(all);
    for (const row of values) {
      for (const column of numbers) expect(row[column] === null || typeof row[column] === "number", column).toBe(true);
      for (const column of ["nilai", "bawah", "atas", "cakupan"]) expect([row[column] === null, Number(row[`${column}_teks`] ?? 0)]).toEqual([row[`${column}_teks`] === null, row[column] ?? 0]);
      for (const column of ["kode", "periode", "status"]) expect(typeof row[column], column).toBe("string");
    }
  });

  test("has the same areas and properties as TopoJSON as in GeoJSON, each as large within a thousandth", async () => {
    if (!names.includes(`${slug}.geojson`)) return;
    const [geo, topo] = [await topologies(`${slug}.geojson`), await topologies(`${slug}.topojson`)];
    const without = (area: (typeof geo)[number]) => ({ ...area, luas: null });
    expect(topo.map(without)).toEqual(geo.map(without));
    for (const [i, { luas, kode }] of geo.entries()) expect(Math.abs((topo[i]?.luas ?? 0) / luas - 1), String(kode)).toBeLessThan(0.001);
    const { kepala, transform } = JSON.parse(textOf(`${slug}.topojson`)) as { kepala: { kuantisasi: number }; transform: { scale: number[] } };
    expect([kepala.kuantisasi, transform.scale.length]).toEqual([100000, 2]);
  });
});
