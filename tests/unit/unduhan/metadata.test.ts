import dcatVocabulary from "@vocabulary/dcat";
import CsvwParser from "@zazuko/rdf-parser-csvw";
import { DataFactory, type Quad } from "n3";
import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import SHACLValidator from "rdf-validate-shacl";
import type { Dataset, WithContext } from "schema-dts";
import { describe, expect, test } from "vitest";
import type { Data } from "../../../src/data/derive.ts";
import { nilaiCsv } from "../../../src/unduhan/csv.ts";
import { csvwGroup, csvwTable } from "../../../src/unduhan/csvw.ts";
import { dcatCatalog } from "../../../src/unduhan/dcat.ts";
import { daftarUnduhan } from "../../../src/unduhan/files.ts";
import { inlineJson, schemaOrgDataset } from "../../../src/unduhan/schema-org.ts";
import Papa from "papaparse";
import { fixtureData, slug } from "../fixture-data.ts";
import { triplesOf } from "./rdf.ts";

const fixture = await fixtureData();
const files = await daftarUnduhan(fixture);
const rilis = { rilis: 1, tanggal: "2025-12-31", sebelumnya: null, ditarik: {}, daftar: {}, isi: {} };
const named: Data = { ...fixture, daftarRilis: [rilis], situs: { ...fixture.situs, penerbit: "Dinas Uji", kontak: "data@contoh.id", domain: "https://contoh.id", lisensi_data: "CC-BY-4.0" } };

describe("schema.org", () => {
  // The types are those of the published vocabulary: a word that it does not have stops the type check.
  const dataset: WithContext<Dataset> = schemaOrgDataset(named, slug, files);

  test("tells version, time, places, variables and files, and loses nothing when a JSON-LD reader expands it", async () => {
    expect(dataset).toMatchObject({ version: "1.0.0+20251231", temporalCoverage: "2022/2024", license: { name: "CC-BY-4.0" }, publisher: { name: "Dinas Uji", email: "data@contoh.id" } });
    expect(JSON.stringify(dataset.spatialCoverage)).toContain('"identifier":"64.71"');
    expect(JSON.stringify(dataset.variableMeasured)).toContain('"name":"nilai"');
    const triples = await triplesOf(dataset);
    expect(triples.countQuads(null, "http://schema.org/distribution", null, null)).toBe(7);
    expect(triples.getObjects(null, "http://schema.org/contentUrl", null).map(({ value }) => value)).toContain(`https://contoh.id/unduhan/${slug}.parquet`);
  });

  test("names neither publisher nor licence while none is set", () => {
    const unnamed = schemaOrgDataset(fixture, slug, files);
    for (const word of ["publisher", "creator", "license"]) expect(unnamed).not.toHaveProperty(word);
  });

  test("cannot end the element that it stands in", () => {
    expect(inlineJson({ name: "</script><script>alert(1)" })).toBe('{"name":"\\u003c/script>\\u003cscript>alert(1)"}');
  });
});

describe("the DCAT catalogue", async () => {
  const shapes = await triplesOf(JSON.parse(readFileSync("tests/fixtures/dcat-wajib.json", "utf8")) as object);
  const faultsOf = async (catalog: object) => {
    const report = new SHACLValidator(shapes).validate(await triplesOf(catalog));
    return [...new Set((await report).results.map(({ path }) => (path as { value: string } | null)?.value ?? ""))];
  };

  test("has all that DCAT-AP asks for; without a publisher it says none", async () => {
    expect(await faultsOf(dcatCatalog(named, files))).toEqual([]);
    expect(await faultsOf(dcatCatalog(fixture, files))).toEqual(["http://purl.org/dc/terms/publisher"]);
  });

  test("is judged by a validator that finds faults", async () => {
    const broken = JSON.stringify(dcatCatalog(named, files)).replaceAll("dcat:accessURL", "dcat:landingPage").replaceAll('"xsd:hexBinary"', '"xsd:string"');
    expect(await faultsOf(JSON.parse(broken) as object)).toEqual(expect.arrayContaining(["http://www.w3.org/ns/dcat#accessURL", "http://spdx.org/rdf/terms#checksumValue"]));
  });

  test("uses only words of the vocabulary", async () => {
    const dcat = "http://www.w3.org/ns/dcat#";
    const known = new Set([...dcatVocabulary({ factory: DataFactory })].map(({ subject }) => subject.value));
    const used = new Set([...(await triplesOf(dcatCatalog(named, files)))].flatMap(({ predicate, object }) => [predicate.value, object.value]).filter((word) => word.startsWith(dcat)));
    expect(used.size).toBeGreaterThan(10);
    // The published file is of DCAT 2; version came with DCAT 3.
    expect([...used].filter((word) => !known.has(word))).toEqual([`${dcat}version`]);
  });

  test("gives each dataset its files, with the size and hash of the bytes", async () => {
    const triples = await triplesOf(dcatCatalog(named, files));
    for (const { name, bytes, sha256 } of files.filter((file) => file.indikator === slug && !file.name.endsWith("metadata.json"))) {
      const iri = DataFactory.namedNode(`https://contoh.id/unduhan/${name}`);
      expect(triples.getObjects(iri, "http://www.w3.org/ns/dcat#byteSize", null)[0]?.value).toBe(String(bytes.length));
      const [checksum] = triples.getObjects(iri, "http://spdx.org/rdf/terms#checksum", null);
      expect(triples.getObjects(checksum ?? null, "http://spdx.org/rdf/terms#checksumValue", null)[0]?.value).toBe(sha256);
    }
  });
});

describe("CSV on the Web", () => {
  test("lets a reader type the cells of the CSV: numbers as decimals, codes and periods as text, empty cells as nothing", async () => {
    const text = nilaiCsv(fixture, slug);
    const quads: Quad[] = [];
    const stream = new CsvwParser({ metadata: await triplesOf(csvwTable(fixture, slug)), baseIRI: "https://contoh.id/unduhan/" }).import(Readable.from([text]));
    for await (const quad of stream as unknown as AsyncIterable<Quad>) quads.push(quad);
    const typesOf = (column: string) => quads.filter(({ predicate }) => predicate.value.endsWith(`#${column}`)).map(({ object }) => `${object.value} ${"datatype" in object ? object.datatype.value.split("#")[1] : ""}`).sort();
    const cellsOf = (column: string, type: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.flatMap((row) => (row[column] ? [`${row[column]} ${type}`] : [])).sort();
    expect(typesOf("nilai")).toEqual(cellsOf("nilai", "decimal"));
    expect(typesOf("pembilang")).toEqual(cellsOf("pembilang", "integer"));
    expect(typesOf("kode")).toEqual(cellsOf("kode", "string"));
    expect(typesOf("periode")).toEqual(cellsOf("periode", "string"));
    expect(typesOf("dinyatakan")).toEqual(cellsOf("dinyatakan", "date"));
  });

  test("describes every table of the folder, its columns in the order of its heading, and where they refer to", () => {
    const { tables } = csvwGroup(fixture);
    const csv = files.filter(({ name, format }) => format === "csv" && !name.endsWith("-excel-indonesia.csv"));
    expect(tables.map(({ url }) => url).sort()).toEqual(csv.map(({ name }) => name).sort());
    for (const { url, tableSchema } of tables) {
      const heading = new TextDecoder().decode(csv.find(({ name }) => name === url)?.bytes).split("\n")[0];
      expect(tableSchema.columns.map(({ name, titles }) => (titles[0] === name ? name : "")).join(","), url).toBe(heading);
      for (const { reference } of tableSchema.foreignKeys) {
        const target = tables.find((table) => table.url === reference.resource);
        expect(target?.tableSchema.columns.map(({ name }) => name), url).toContain(reference.columnReference);
      }
    }
  });
});
