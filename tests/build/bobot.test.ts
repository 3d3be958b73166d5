import { posix } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { fileAt, files, pageAt, pages, readBytes, readText } from "./dist.ts";

const kB = 1000;
const packed = (bytes: Uint8Array) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const weights = new Map<string, number>();
function weigh(file: string): number {
  const known = weights.get(file) ?? packed(readBytes(file));
  weights.set(file, known);
  return known;
}
const sum = (all: Iterable<string>) => [...all].reduce((total, file) => total + weigh(file), 0);
const listed = (all: Iterable<string>) => [...all].map((file) => `${file} ${weigh(file)}`).join(", ");

/** Files of the site that a script imports when it starts: `import … from "x"`, `import "x"`. */
function importsOf(text: string, from: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*["'`]([^"'`]+)["'`]/g)].map(([, name = ""]) => posix.resolve(posix.dirname(from), name));
}

/** Scripts and stylesheets that a script names in any way: what it may ask for later. */
const namedIn = (text: string) => files.filter((file) => /\.(m?js|css)$/.test(file) && text.includes(posix.basename(file)));

/** Adds to a set what each of its files leads to, until nothing is added. */
function closed(start: Iterable<string>, next: (file: string) => readonly string[]): Set<string> {
  const all = new Set(start);
  for (const file of all) for (const more of next(file)) all.add(more);
  return all;
}

/** Everything that a browser asks for when it opens a page, before any click; and what stands in the page itself. */
function loadedBy(address: string) {
  const { document, html } = pageAt(address);
  const named = (selector: string, name: string) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? "");
  const inline = [...document.querySelectorAll("script:not([src])")].map((script) => script.textContent ?? "");
  const scripts = closed(
    [...named("script[src]", "src"), ...named('link[rel="modulepreload"]', "href"), ...inline.flatMap((text) => importsOf(text, address))],
    (file) => (files.includes(file) ? importsOf(readText(file), file) : []),
  );
  const styled = [...html.matchAll(/url\(\s*["']?([^"')#][^"')]*)/g)].map(([, name = ""]) => name);
  const rest = [...named('link[rel~="stylesheet"], link[rel~="icon"], link[rel="preload"], link[rel="manifest"]', "href"), ...named("img[src], iframe[src], source[src], video[src]", "src"), ...styled];
  return { scripts, inline, all: new Set([fileAt(address) ?? "", ...scripts, ...rest.filter((name) => !name.startsWith("data:"))]) };
}

const map = loadedBy("/peta/kabkota/");
/** What the scripts in the page ask for by themselves. */
const started = map.inline.flatMap(namedIn);

describe("/peta/kabkota/ before any click", () => {
  test("asks for nothing but itself to be painted: a second file would wait for the first, and the first paint perhaps for it", () => {
    expect([...map.all]).toEqual(["/peta/kabkota/index.html"]);
  });

  test("then, once the whole of it has come, for one script", () => {
    expect(started.map((file) => file.replace(/-[\w-]{8}\.js$/, ""))).toEqual(["/_astro/halaman"]);
    const [starter, ...more] = [...pageAt("/peta/kabkota/").document.querySelectorAll("script")];
    expect(more).toEqual([]);
    expect(starter?.getAttributeNames()).toEqual(["type"]); // a module without async runs when the page is parsed
    expect(starter?.getAttribute("type")).toBe("module");
  });

  test("weighs at most 40 kB with brotli", () => {
    expect(sum([...map.all, ...started]), listed([...map.all, ...started])).toBeLessThanOrEqual(40 * kB);
  });

  test("has at most 8 kB of scripts, those within the page among them", () => {
    const within = map.inline.reduce((total, text) => total + packed(Buffer.from(text)), 0);
    expect(sum(started) + within).toBeGreaterThan(2 * kB);
    expect(sum(started) + within, listed(started)).toBeLessThanOrEqual(8 * kB);
  });
});

describe("the interactive map", () => {
  const island = pageAt("/peta/kabkota/").document.querySelector("peta-island");
  const { layer = "" } = JSON.parse(island?.getAttribute("data-options") ?? "{}") as { layer?: string };
  const first = started.flatMap((file) => namedIn(readText(file))).filter((file) => !file.includes("/cari-"));
  const later = closed(first, (file) => namedIn(readText(file)));
  const asked = new Set([...later, layer]);

  test("is not among what is loaded before it is asked for", () => {
    expect([...asked].some((file) => readText(file).includes("maplibregl-canvas"))).toBe(true);
    for (const file of [...map.all, ...started]) expect(readText(file)).not.toContain("maplibregl-canvas");
    expect(map.all.has(layer)).toBe(false);
  });

  test("weighs what the page says beside its button, within a tenth", () => {
    const said = Number(island?.getAttribute("data-size")) * kB;
    expect([...asked].some((file) => file.includes("worker")), listed(asked)).toBe(true);
    expect(Math.abs(sum(asked) / said - 1), `said ${said}, weighs ${sum(asked)}: ${listed(asked)}`).toBeLessThan(0.1);
  });
});

test("No page fetches from another host: only links that a reader follows lead away", () => {
  const fetched = pages.flatMap(({ address, document, html }) => {
    const byElement = [...document.querySelectorAll("[src], [srcset], link[href], object[data], form[action], use, image, [poster]")]
      .filter((element) => element.getAttribute("rel") !== "canonical")
      .flatMap((element) => ["src", "srcset", "href", "xlink:href", "data", "action", "poster"].map((name) => element.getAttribute(name) ?? ""));
    const byStyle = [...html.matchAll(/(?:url\(|@import)\s*["']?([^"')\s]+)/g)].map(([, name = ""]) => name);
    return [...byElement, ...byStyle].filter((name) => /^\s*(\w+:)?\/\//.test(name)).map((name) => `${address} → ${name}`);
  });
  expect(fetched).toEqual([]);
});
