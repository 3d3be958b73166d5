import { Package } from "datapackage";
import mapshaper from "mapshaper";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { faultsOfVersion2 } from "../datapackage.ts";
import { asVersion1, bytesOf, descriptor, dist, names, textOf, unzip, type Descriptor } from "./unduhan.ts";

const folder = mkdtempSync(join(tmpdir(), "unduhan-"));
afterAll(() => rmSync(folder, { recursive: true }));
/** The package as its reader sees it: unpacked from the archive, which is proven below to hold the same bytes. */
for (const [name, bytes] of unzip(bytesOf("semua.zip"))) if (!name.includes("/")) writeFileSync(join(folder, name), bytes);
const load = (described: Descriptor) => Package.load(asVersion1(described), { basePath: folder });

type Cells = Record<string, string>;
const reader = await load(descriptor());
const tables = new Map<string, Cells[]>();
for (const resource of reader.resources) tables.set(resource.name, (await resource.read({ keyed: true, cast: false })) as Cells[]);
const registers = ["wilayah", "sumber", "pernyataan"];
const slugs = [...tables.keys()].filter((name) => !registers.includes(name));

describe("datapackage.json", () => {
  test("can be read, and its reader does find faults", async () => {
    expect(reader.errors.map(String)).toEqual([]);
    expect(reader.valid).toBe(true);
    const faults: ((first: Descriptor["resources"][number]) => void)[] = [
      (first) => Object.assign(first, { name: "Nama Salah" }),
      (first) => Object.assign(first, { hash: "sha256:bukan" }),
      (first) => Object.assign(first.schema, { fields: [{ name: "kode", type: "teks" }] }),
      (first) => Object.assign(first, { path: "../rahasia.csv" }),
    ];
    for (const fault of faults) {
      const broken = descriptor();
      broken.resources.slice(0, 1).forEach(fault);
      const valid = await load(broken).then(({ valid, resources }) => valid && resources.every((resource) => resource.valid), () => false);
      expect(valid, String(fault)).toBe(false);
    }
  });

  test("is version 2 throughout; words of version 1, and whatever version 2 refuses, would be found", () => {
    expect(faultsOfVersion2(descriptor())).toEqual([]);
    for (const { type, encoding } of descriptor().resources) expect([type, encoding]).toEqual(["table", "utf-8"]);
    type Resource = Descriptor["resources"][number];
    const faults: [place: string, fault: (first: Resource, whole: Descriptor) => void][] = [
      ["", (_, whole) => Object.assign(whole, { profile: "tabular-data-package" })],
      ["/$schema", (_, whole) => Object.assign(whole, { $schema: "https://datapackage.org/profiles/1.0/datapackage.json" })],
      ["/created", (_, whole) => Object.assign(whole, { created: "22 November 2026" })],
      ["/contributors/0", (_, whole) => Object.assign(whole, { contributors: [{ title: "Dinas", role: "publisher" }] })],
      ["/licenses/0", (_, whole) => Object.assign(whole, { licenses: [{ title: "Bebas" }] })],
      ["/resources", (_, whole) => Object.assign(whole, { resources: [] })],
      ["/resources/0/path", (first) => Object.assign(first, { path: "../rahasia.csv" })],
      ["/resources/0/hash", (first) => Object.assign(first, { hash: "sha256:bukan" })],
      ["/resources/0/type", (first) => Object.assign(first, { type: "tabular" })],
      ["/resources/0", (first) => Object.assign(first, { profile: "tabular-data-resource" })],
      ["/resources/0/schema/foreignKeys", (first) => Object.assign(first.schema, { foreignKeys: [] })],
      ["/resources/0/schema/foreignKeys/0/reference/resource", (first) => first.schema.foreignKeys.slice(0, 1).forEach((key) => (key.reference.resource = ""))],
      ["/resources/0/schema/fields/0/type", (first) => Object.assign(first.schema.fields[0] ?? {}, { type: "teks" })],
      ["/resources/0/schema/fields/0/categories/0", (first) => Object.assign(first.schema.fields[0] ?? {}, { categories: [{ label: "satu" }] })],
      ["/resources/0/schema/fields/0/constraints/enum/0", (first) => Object.assign(first.schema.fields[0] ?? {}, { constraints: { enum: [1] } })],
    ];
    for (const [place, fault] of faults) {
      const broken = descriptor();
      broken.resources.slice(0, 1).forEach((first) => fault(first, broken));
      expect(faultsOfVersion2(broken).map((found) => found.split(" ")[0]), String(fault)).toContain(place);
    }
  });

  test("gives each file's size and hash", () => {
    for (const { path, bytes, hash } of descriptor().resources) {
      const file = bytesOf(path);
      expect([path, bytes, hash]).toEqual([path, file.length, `sha256:${createHash("sha256").update(file).digest("hex")}`]);
    }
  });

  test("types every cell and every foreign key rightly", async () => {
    for (const resource of reader.resources) {
      expect((await resource.read({ keyed: true })).length, resource.name).toBeGreaterThan(0);
      expect(await resource.checkRelations(), resource.name).toBe(true);
    }
  });
});

test("the archive holds the served files byte for byte, and nothing else", () => {
  const files = unzip(bytesOf("semua.zip"));
  const served = names.filter((name) => !["semua.zip", "kabkota.geojson"].includes(name));
  expect([...files.keys()].map((path) => path.split("/").at(-1)).sort()).toEqual(served);
  for (const [path, bytes] of files) expect(bytes.equals(bytesOf(path.split("/").at(-1) ?? "")), path).toBe(true);
  // The tables lie on top, beside the descriptor that names them; each other format has a folder.
  expect([...files.keys()].filter((path) => !path.includes("/")).sort()).toEqual([...descriptor().resources.map(({ path }) => path), ...slugs.map((slug) => `${slug}.csv-metadata.json`), "BACA-SAYA.txt", "LISENSI.txt", "csv-metadata.json", "datapackage.json", "dcat.jsonld"].sort());
});

test("no cell would be run by a spreadsheet", () => {
  const cells = [...tables.values()].flat().flatMap((row) => Object.values(row));
  expect(cells.filter((text) => /^[=@\t\r]|^[+-](?![\d.]+$)/.test(text ?? ""))).toEqual([]);
});

describe.each(slugs)("%s", (slug) => {
  const rows = (tables.get(slug) ?? []).map((row) => Object.fromEntries(Object.entries(row).map(([column, text]) => [column, text ?? ""])));
  const json = JSON.parse(textOf(`${slug}.json`)) as { baris: Record<string, string | number | null>[] };

  test("says the same in JSON as in CSV, cell by cell", () => {
    expect(json.baris.length).toBe(rows.length);
    for (const [i, row] of rows.entries()) {
      const typed = json.baris[i] ?? {};
      // An empty cell is null: Number("") would pass for a zero.
      for (const [column, text] of Object.entries(row)) {
        const value = typed[column] ?? null;
        const expected = text === "" ? null : typeof value === "number" ? Number(text) : text;
        expect(value, `row ${i} ${column}`).toBe(expected);
      }
      expect(typed["nilai_teks"] ?? "").toBe(row["nilai"]);
      for (const column of ["nilai", "bawah", "atas", "pembilang", "penyebut", "cakupan"]) expect(typeof (typed[column] ?? 0), column).toBe("number");
    }
  });

  test("says the same in GeoJSON, where an area has a boundary", async () => {
    if (!names.includes(`${slug}.geojson`)) return;
    const out = await mapshaper.applyCommands("-i in.geojson -o out.json format=json", { "in.geojson": textOf(`${slug}.geojson`) });
    const areas = JSON.parse(Buffer.from(out["out.json"] ?? "").toString()) as Record<string, unknown>[];
    const kodes = new Set(areas.map(({ kode }) => kode));
    const figures = Map.groupBy(rows.filter(({ kode }) => kodes.has(kode)), ({ kode, periode, instrumen, dokumen }) => `${kode}|${[periode, instrumen, dokumen].filter(Boolean).join("_")}`);
    const told = areas.flatMap((area) => Object.entries(area).flatMap(([name, value]) =>
      name.startsWith("nilai_") && area[`status_${name.slice(6)}`] !== undefined && area[`status_${name.slice(6)}`] !== null ? [[`${String(area["kode"])}|${name.slice(6)}`, value, area[`status_${name.slice(6)}`], area[`teks_${name.slice(6)}`]]] : []));
    const expected = [...figures].map(([key, statements]) => {
      const main = statements.find(({ peran }) => peran === "utama");
      const text = main?.["nilai"] ?? "";
      const state = main?.["status"] ?? statements.find(({ peran }) => peran === "")?.["status"] ?? "tidak-terbit";
      return [key, text === "" ? null : Number(text), state, text === "" ? null : text];
    });
    expect(told.sort()).toEqual(expected.sort());
  });

  test("is linked from its page in every format, and the page links to no file that is not there", () => {
    const page = readFileSync(join(dist, "data", slug, "index.html"), "utf8");
    const linked = [...page.matchAll(/href="\/unduhan\/([^"]+)"/g)].map(([, name]) => name);
    expect(linked).toEqual(expect.arrayContaining(names.filter((name) => name.startsWith(`${slug}.`))));
    expect(linked.filter((name) => !names.includes(name ?? ""))).toEqual([]);
  });

  test("is described in its page for search engines, file by file as it is served", () => {
    const page = readFileSync(join(dist, "data", slug, "index.html"), "utf8");
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    const { distribution, variableMeasured } = JSON.parse(json) as { distribution: { contentUrl: string; contentSize: string; sha256: string }[]; variableMeasured: { name: string }[] };
    expect(distribution.map(({ contentUrl }) => contentUrl.split("/").at(-1)).sort()).toEqual(names.filter((name) => name.startsWith(`${slug}.`) || name === `${slug}-excel-indonesia.csv`).filter((name) => !name.endsWith("metadata.json")));
    for (const { contentUrl, contentSize, sha256 } of distribution) {
      const file = bytesOf(contentUrl.split("/").at(-1) ?? "");
      expect([contentUrl, contentSize, sha256]).toEqual([contentUrl, `${file.length} B`, createHash("sha256").update(file).digest("hex")]);
    }
    expect(variableMeasured.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
  });
});
