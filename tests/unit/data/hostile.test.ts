import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { afterAll, describe, expect, test } from "vitest";
import { checkContent } from "../../../src/data/check.ts";
import { kalenderSchema, koreksiSchema } from "../../../src/data/koreksi.ts";
import { artikelSchema, columnsOf, glosariumSchema, indikatorSchema, situsSchema } from "../../../src/data/model.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { readFolder, type Files } from "../../../src/data/read.ts";
import { freeColumns, freeFields, harmless, hostile, isFree, mapCells, mapYaml, tableOf, variants, writeContent } from "../../hostile.ts";

const root = mkdtempSync(join(tmpdir(), "uji-jahat-"));
writeContent(root, harmless);
afterAll(() => rmSync(root, { recursive: true }));

const files = readFolder(root, "content");
const decoder = new TextDecoder();
const textOf = (name: string) => decoder.decode(files.get(`content/${name}`));
/** What the check says once some files are others. */
function issuesWith(changed: Readonly<Record<string, string>>) {
  const all: Files = new Map([...files, ...Object.entries(changed).map(([name, text]) => [`content/${name}`, new TextEncoder().encode(text)] as const)]);
  return checkContent(parseContent(all));
}
const names = readdirSync(root, { recursive: true, encoding: "utf8" });

test("the content that is to be spoilt is sound itself", () => {
  expect(issuesWith({})).toEqual([]);
});

describe("every field either takes free text, which the build then shows as text, or refuses it", () => {
  const columns = names.filter((name) => name.endsWith(".csv")).flatMap((name) => {
    const table = tableOf(name);
    const all = table === "nilai" || table === "wilayah" || table === "sumber" || table === "pernyataan" ? columnsOf[table] : [];
    return all.filter((column) => !freeColumns[table]?.includes(column)).map((column) => [name, column] as const);
  });
  test.each(columns)("%s refuses it in column %s", (name, column) => {
    const changed = mapCells(textOf(name), (cell, at, row) => (at === column && row === 0 ? hostile(cell) : cell));
    const places = issuesWith({ [name]: changed }).map(({ at }) => `${at.file} ${at.column}`);
    expect(places).toContain(`content/${name} ${column}`);
  });

  const yamlFiles = names.filter((name) => name.endsWith(".yaml"));
  const fields = yamlFiles.flatMap((name) => {
    const places: (readonly [string, string])[] = [];
    mapYaml(textOf(name), (value, path, place) => {
      if (!isFree(path)) places.push([name, place]);
      return value;
    });
    return places;
  });
  test.each(fields)("%s refuses it in %s", (name, place) => {
    const changed = mapYaml(textOf(name), (value, _path, at) => (at === place ? hostile(value) : value));
    expect(issuesWith({ [name]: changed }).some(({ at }) => at.file === `content/${name}`)).toBe(true);
  });

  test("a field that is added to the model is met here first", () => {
    const heads = [artikelSchema, indikatorSchema, situsSchema, glosariumSchema.element, koreksiSchema.element, kalenderSchema.element];
    const known = new Set([...freeFields.flatMap((path) => path.split(".")), ...closedFields]);
    expect(heads.flatMap(({ shape }) => Object.keys(shape)).filter((key) => !known.has(key))).toEqual([]);
    expect(yamlFiles.flatMap((name) => Object.keys([parse(textOf(name))].flat()[0])).filter((key) => !known.has(key))).toEqual([]);
  });
});

/** Numbers, dates, lists of known words, and names of other things. */
const closedFields = [
  "satuan", "rentang", "instrumen", "cakupan", "kelas", "kelas_sumber", "kategori", "dokumen", "pembilang", "bagian_dari", "terdiri_dari", "arah", "domain", "dikumpulkan_sampai", "batas_perubahan",
  "tanggal", "diperbarui", "sumber", "lihat", "jenis", "angka",
];

describe("what an article may not hold", () => {
  const article = "artikel/membaca-angka-uji.mdx";
  const forbidden = [
    ...variants.filter((variant) => /[<{]/.test(variant)),
    "[tautan](javascript:alert(1))", "[tautan](data:text/html,<script>alert(1)</script>)", "[tautan](//lain.example/)", "[tautan](vbscript:x)",
    "[tautan](http&#58;//lain.example/)", "[tautan](&#106;avascript:alert(1))", "![gambar](https://lain.example/x.png)", "![gambar](data:image/svg+xml,x)",
    "<Angka indikator={alert(1)} kode=\"64.71\" periode=\"2024\" />", "<Angka {...alert(1)} />", "<Rujukan id=\"laporan-uji-2024\" onclick=\"alert(1)\" />",
    "import x from 'node:fs'", "export const x = alert(1)", "<Astro.self />", "<style>p{}</style>", "<peta-island />", "<javascript:alert(1)>",
  ];
  test.each(forbidden)("%s", (text) => {
    const changed = `${textOf(article)}\n\n${text}\n`;
    expect(issuesWith({ [article]: changed }).some(({ at }) => at.file === `content/${article}`)).toBe(true);
  });
});

describe("a name of a file cannot hold markup", () => {
  test.each(["indikator/<img src=x onerror=alert(1)>.yaml", "artikel/\"><img src=x>.mdx", "indikator/a b.yaml", "indikator/A.yaml"])("%s", (name) => {
    const like = name.startsWith("artikel") ? "artikel/membaca-angka-uji.mdx" : "indikator/jumlah-uji.yaml";
    const values = { [name.replace("indikator", "nilai").replace("yaml", "csv")]: textOf("nilai/jumlah-uji.csv") };
    expect(issuesWith({ [name]: textOf(like), ...(name.startsWith("indikator") && values) }).map(({ at }) => at.file)).toContain(`content/${name}`);
  });
});

test.each([
  "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://contoh.id/\"><script>alert(1)</script>", "//lain.example/",
  "https://contoh.id/ onmouseover=alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "HTTPS:javascript:alert(1)",
])("%s is no address of a source", (url) => {
  const changed = mapCells(textOf("sumber.csv"), (cell, column, row) => (column === "url" && row === 0 ? url : cell));
  expect(issuesWith({ "sumber.csv": changed }).map(({ at }) => at.column)).toContain("url");
});

test.each(["javascript:alert(1)", "http://contoh.id", "https://contoh.id/peta/", "https://contoh", "contoh.id", "https://contoh.id/\"><script>alert(1)</script>"])("%s is no domain of the site, which lies at the top of its host", (domain) => {
  expect(issuesWith({ "situs.yaml": textOf("situs.yaml").replace('domain: ""', `domain: ${JSON.stringify(domain)}`) }).map(({ at }) => at.column)).toEqual(["domain"]);
});

test("a host of its own is one", () => {
  for (const domain of ["https://stunting.kaltimprov.go.id", "https://contoh.id/"]) {
    expect(issuesWith({ "situs.yaml": textOf("situs.yaml").replace('domain: ""', `domain: ${domain}`) })).toEqual([]);
  }
});
