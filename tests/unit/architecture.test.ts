import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

/** What each folder may import besides itself: folders to its left, and packages. What is erased (`import type`) counts as a folder, not as a package. */
const table: Record<string, { folders: string[]; packages: string[] }> = {
  "src/jaga": { folders: [], packages: [] },
  "src/data": { folders: ["src/jaga"], packages: ["papaparse", "yaml", "zod", "fastest-levenshtein", "topojson-client", "topojson-server", "unified", "remark-parse", "remark-frontmatter", "remark-mdx", "canonicalize", "@noble/hashes", "d3"] },
  "src/text": { folders: ["src/data"], packages: [] },
  "src/peta": { folders: ["src/data", "src/text"], packages: ["culori", "d3", "uqr", "polylabel", "topojson-client", "topojson-server", "topojson-simplify", "svgpath"] },
  "src/unduhan": { folders: ["src/data", "src/peta", "src/text"], packages: ["@citation-js/core", "@citation-js/plugin-bibtex", "@citation-js/plugin-csl", "@citation-js/plugin-ris", "papaparse", "feed", "fflate", "write-excel-file", "hyparquet-writer", "topojson-server", "zod"] },
  "src/impor": { folders: ["src/data", "src/jaga", "src/text"], packages: ["papaparse", "fflate", "@e965/xlsx"] },
  "src/browser": { folders: ["src/peta", "src/text"], packages: ["maplibre-gl", "polylabel", "minisearch", "@github/combobox-nav", "@turf/point-to-polygon-distance"] },
  "src/banding": { folders: ["src/data", "src/peta", "src/text", "src/unduhan"], packages: [] },
  "src/kelola": { folders: ["src/data", "src/text"], packages: ["yaml", "zod", "decap-cms-core", "decap-cms-backend-github", "decap-cms-backend-gitlab", "decap-cms-backend-proxy", "decap-cms-widget-datetime", "decap-cms-widget-list", "decap-cms-widget-number", "decap-cms-widget-object", "decap-cms-widget-select", "decap-cms-widget-string", "decap-cms-widget-text"] },
  "src/layouts": { folders: ["public", "src/data", "src/peta", "src/text", "src/unduhan", "src/browser"], packages: [] },
  "src/components": { folders: ["src/data", "src/peta", "src/text", "src/unduhan", "src/browser", "src/layouts"], packages: [] },
  "src/pages": { folders: ["src/data", "src/peta", "src/text", "src/unduhan", "src/layouts", "src/components"], packages: [] },
  scripts: { folders: ["src/data", "src/impor", "src/jaga", "src/text", "src/unduhan", "src/banding", "src/kelola"], packages: ["astro", "@e965/xlsx", "mapshaper", "pagefind", "@playwright/test", "lighthouse", "@resvg/resvg-js", "highs", "papaparse", "fflate", "linkedom", "apache-arrow", "parquet-wasm", "vite", "express", "decap-server"] },
};

const folderOf = (file: string) => Object.keys(table).find((folder) => file.startsWith(`${folder}/`)) ?? file.split("/")[0] ?? "";
const packageOf = (name: string) => name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
const statement = /^\s*(?<word>import|export)\s(?<type>type\s)?(?<names>[^;"'=()]*?)from\s+["'](?<from>[^"']+)["']|\bimport\s*\(?\s*["'](?<bare>[^"']+)["']/gm;

const filesOf = (root: string) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => posix.join(root, name)).filter((file) => /\.(ts|astro|mjs)$/.test(file));
const source = ["src", "scripts"].flatMap(filesOf);
const importsOf = (file: string) => [...readFileSync(join(file), "utf8").matchAll(statement)].map(({ groups = {} }) => {
  const name = groups["from"] ?? groups["bare"] ?? "";
  // A module that is imported as it runs is asked for whole.
  const names = groups["names"]?.match(/[\w*]+(?: as \w+)?/g)?.map((one) => one.split(" ")[0]) ?? ["*"];
  return { file, name, names, passedOn: groups["word"] === "export", erased: groups["type"] !== undefined, target: name.startsWith(".") ? posix.join(posix.dirname(file), name) : null };
});
const imports = source.flatMap(importsOf);
const found = (isWrong: (one: (typeof imports)[number]) => boolean) => imports.filter(isWrong).map(({ file, name }) => `${file} → ${name}`);

describe("the import table", () => {
  test("knows every folder of the source, and reads its imports", () => {
    expect(readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `src/${name}`).filter((name) => !(name in table))).toEqual([]);
    expect(imports.length).toBeGreaterThan(150);
  });
  test("lets no arrow go back", () => {
    expect(found(({ file, target }) => target !== null && folderOf(target) !== folderOf(file) && !table[folderOf(file)]?.folders.includes(folderOf(target)))).toEqual([]);
  });
  test("names every package that a folder runs, so that maplibre-gl stays within src/browser", () => {
    expect(found(({ file, name, target, erased }) => target === null && !erased && !isBuiltin(name) && !table[folderOf(file)]?.packages.includes(packageOf(name)))).toEqual([]);
  });
  test("names no package that its folder does not run", () => {
    const run = new Set(imports.filter(({ erased }) => !erased).map(({ file, name }) => `${folderOf(file)} ${packageOf(name)}`));
    expect(Object.entries(table).flatMap(([folder, { packages }]) => packages.map((name) => `${folder} ${name}`)).filter((pair) => !run.has(pair))).toEqual([]);
  });
  test("leaves the disk to src/data/read.ts and the scripts", () => {
    expect(found(({ file, name }) => isBuiltin(name) && file !== "src/data/read.ts" && !file.startsWith("scripts/"))).toEqual([]);
  });
  test("keeps the attack apart from what it attacks", () => {
    expect(imports.some(({ file }) => file === "scripts/serang.ts")).toBe(true);
    expect(found(({ file, target }) => /^scripts\/serang[./]/.test(file) && target !== null && !target.startsWith("scripts/serang/"))).toEqual([]);
  });
  test("finds someone, a test perhaps, who imports each thing that a module exports", () => {
    const everywhere = [...imports, ...[...filesOf("tests"), "astro.config.mjs"].flatMap(importsOf)];
    const isAsked = (file: string, name: string): boolean =>
      everywhere.some((one) => one.target === file && (one.names.includes(name) || (one.names.includes("*") && (!one.passedOn || isAsked(one.file, name)))));
    // Astro itself asks a page for what it exports.
    const exported = source.filter((file) => file.endsWith(".ts") && !file.startsWith("src/pages/")).flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm)].map(([, name = ""]) => ({ file, name })));
    expect(exported.length).toBeGreaterThan(600);
    expect(exported.filter(({ file, name }) => !isAsked(file, name))).toEqual([]);
  });
  test("asks for each module by its whole name, so that plain Node runs it too", () => {
    expect(found(({ name, target }) => target !== null && !/\.(ts|astro|css|mjs|svg|csl|xml)(\?[\w&]+)?$/.test(name))).toEqual([]);
  });
});

function isBuiltin(name: string): boolean {
  return name.startsWith("node:") || builtinModules.includes(name);
}
