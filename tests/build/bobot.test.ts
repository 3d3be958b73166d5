import { posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fileAt, files, pageAt, pages, readBytes, readText } from "./dist.ts";

const kB = 1000;
const brotli = (file: string) => brotliCompressSync(readBytes(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sum = (all: Iterable<string>) => [...all].reduce((total, file) => total + brotli(file), 0);

/** What a script names with `import … from "x"` or `import "x"`, and, lazily, with `import("x")`; files of the site only. */
function importsOf(file: string): { eager: string[]; lazy: string[] } {
  const text = readText(file);
  const resolve = (matches: IterableIterator<RegExpExecArray>) => [...matches].map(([, name = ""]) => posix.resolve(posix.dirname(file), name)).filter((name) => files.includes(name));
  return { eager: resolve(text.matchAll(/(?:\bfrom|\bimport)\s*["'`]([^"'`]+)["'`]/g)), lazy: resolve(text.matchAll(/\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g)) };
}

function withImports(scripts: readonly string[]): Set<string> {
  const all = new Set(scripts);
  for (const script of all) for (const name of importsOf(script).eager) all.add(name);
  return all;
}

/** Everything that a browser asks for before any click. Astro's inline scripts are looked into as well. */
function loadedBy(address: string): { all: Set<string>; scripts: Set<string> } {
  const { document, html } = pageAt(address);
  const named = (selector: string, name: string) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? "");
  const inline = [...document.querySelectorAll("script:not([src])")].flatMap((script) => [...(script.textContent ?? "").matchAll(/(?:\bfrom|\bimport)\s*["'`]([^"'`]+)["'`]/g)].map(([, name = ""]) => name));
  const scripts = withImports([...named("script[src]", "src"), ...named('link[rel="modulepreload"]', "href"), ...inline]);
  const css = [...html.matchAll(/url\(\s*["']?([^"')#][^"')]*)/g)].map(([, name = ""]) => name).filter((name) => !name.startsWith("data:"));
  const rest = [...named('link[rel~="stylesheet"], link[rel~="icon"], link[rel="preload"]', "href"), ...named("img[src], iframe[src], source[src], video[src]", "src"), ...css];
  return { all: new Set([fileAt(address) ?? "", ...scripts, ...rest]), scripts };
}

const scriptBytes = (address: string, scripts: Iterable<string>) =>
  sum(scripts) + [...pageAt(address).document.querySelectorAll("script:not([src])")].reduce((total, script) => total + brotliCompressSync(Buffer.from(script.textContent ?? "")).length, 0);

describe("/peta/kabkota/ before any click", () => {
  const { all, scripts } = loadedBy("/peta/kabkota/");

  test("asks for at most five files, all of which are there", () => {
    expect([...all].filter((file) => !files.includes(file))).toEqual([]);
    expect([...all].length).toBeLessThanOrEqual(5);
  });

  test("weighs at most 40 kB with brotli", () => {
    expect(sum(all), [...all].map((file) => `${file} ${brotli(file)}`).join(", ")).toBeLessThanOrEqual(40 * kB);
  });

  test("has at most 8 kB of scripts, inline ones among them", () => {
    expect(scripts.size).toBeGreaterThan(0);
    expect(scriptBytes("/peta/kabkota/", scripts)).toBeLessThanOrEqual(8 * kB);
  });
});

describe("the interactive map", () => {
  const { scripts, all } = loadedBy("/peta/kabkota/");
  const lazy = withImports([...scripts].flatMap((script) => importsOf(script).lazy));
  const options = JSON.parse(pageAt("/peta/kabkota/").document.querySelector("peta-island")?.getAttribute("data-options") ?? "{}") as { layer?: string };
  /** The worker and other files that the lazy scripts name by their address. */
  const named = [...lazy].flatMap((script) => files.filter((file) => /\.(m?js|css)$/.test(file) && !lazy.has(file) && readText(script).includes(posix.basename(file))));
  const asked = new Set([...lazy, ...named, options.layer ?? ""]);

  test("is not among what is loaded before it is asked for", () => {
    expect(lazy.size).toBeGreaterThan(0);
    expect([...asked].filter((file) => all.has(file))).toEqual([]);
    for (const file of all) expect(readText(file)).not.toContain("maplibregl-canvas");
  });

  test("weighs what the page says beside its button, within a tenth", () => {
    const said = Number(pageAt("/peta/kabkota/").document.querySelector("peta-island")?.getAttribute("data-size")) * kB;
    expect([...asked].some((file) => file.includes("worker"))).toBe(true);
    expect(Math.abs(sum(asked) / said - 1), `said ${said}, weighs ${sum(asked)}`).toBeLessThan(0.1);
  });
});

describe("every page", () => {
  test("fetches from no other host: only links that a reader follows lead away", () => {
    const fetched = pages.flatMap(({ address, document, html }) => {
      const byElement = [...document.querySelectorAll("[src], [srcset], link[href], object[data], form[action], use, image, [poster]")]
        .filter((element) => element.getAttribute("rel") !== "canonical")
        .flatMap((element) => ["src", "srcset", "href", "xlink:href", "data", "action", "poster"].map((name) => element.getAttribute(name) ?? ""));
      const byStyle = [...html.matchAll(/(?:url\(|@import)\s*["']?([^"')\s]+)/g)].map(([, name = ""]) => name);
      return [...byElement, ...byStyle].filter((name) => /^\s*(\w+:)?\/\//.test(name)).map((name) => `${address} → ${name}`);
    });
    expect(fetched).toEqual([]);
  });
});
