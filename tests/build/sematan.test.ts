import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { headersOfFile, headersOfNginx } from "../headers.ts";
import { files, pages, readBytes, readText, textOf } from "./dist.ts";

const embeds = pages.filter(({ address }) => address.startsWith("/sematan/"));
const codes = pages.flatMap(({ address, document }) => [...document.querySelectorAll(".sematkan pre")].map((pre) => ({ address, code: pre.textContent ?? "" })));

test("each map and chart to embed is under 60 kB, without a script, and says sources and where the rest is", () => {
  expect(embeds.length).toBeGreaterThan(30);
  for (const { address, document } of embeds) {
    expect(readBytes(`${address}index.html`).length, address).toBeLessThan(60_000);
    expect(document.querySelectorAll("script, link[rel=stylesheet], img"), address).toHaveLength(0);
    expect(document.querySelectorAll("main > svg"), address).toHaveLength(1);
    expect(textOf(document.querySelector("main")), address).toMatch(address.startsWith("/sematan/r") ? /tetap seperti pada Rilis \d+/ : /Data dikumpulkan sampai/);
    if (!address.endsWith("-terbit/") && !address.startsWith("/sematan/letak-")) expect(textOf(document.querySelector("main")), address).toContain("Sumber: ");
    for (const link of document.querySelectorAll("a")) expect(link.getAttribute("target"), `${address} ${link.outerHTML.slice(0, 90)}`).toBe("_blank");
  }
});

test("each is offered by a code on the page that shows it, and every code leads to a page or picture that is there", () => {
  const sources = codes.flatMap(({ code }) => [...code.matchAll(/ src="([^"]+)"/g)].map(([, src = ""]) => new URL(src).pathname));
  expect(embeds.map(({ address }) => address).filter((address) => !sources.includes(address))).toEqual([]);
  expect(sources.filter((source) => !files.includes(source.endsWith("/") ? `${source}index.html` : source))).toEqual([]);
});

/** The explorer draws with a script, one map for each of its legends; a sheet of paper holds nothing to copy. */
const drawings = "main peta-island, main svg.grafik, main .banyak svg, main .berdampingan svg, main aside svg.peta, main div:has(> .legenda)[data-legenda]";

test("every map and chart of a page is offered there", () => {
  const shown = pages.filter(({ address }) => !address.startsWith("/sematan/")).map(({ address, document }) => ({ address, drawings: document.querySelectorAll(drawings).length, offers: document.querySelectorAll(".sematkan").length }));
  expect(shown.filter(({ drawings }) => drawings > 0).length).toBeGreaterThan(20);
  expect(shown.filter(({ drawings, offers }) => offers < drawings)).toEqual([]);
});

test("each is a picture too, offered beside it and as light: it says the same, and loads nothing", () => {
  for (const { address, document } of embeds) {
    const file = address.replace(/\/$/, ".svg");
    const page = codes.find(({ code }) => code.includes(`${address}"`))?.address;
    expect(codes.some((one) => one.address === page && one.code.includes("<img") && one.code.includes(`${file}"`)), address).toBe(true);
    const svg = readText(file);
    const { document: picture } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
    expect(svg.length, file).toBeLessThan(60_000);
    expect(picture.querySelectorAll("[style], [href], style, a, image, script, use, foreignObject"), file).toHaveLength(0);
    const words = (root: Document, which: string) => [...root.querySelectorAll(which)].map(textOf).join(" ").replace(/[\s\u00ad]+/g, "");
    const said = words(picture, "text");
    for (const part of document.querySelectorAll("main h1, main > p, .legenda span, main > svg text")) expect(said, `${file}: ${textOf(part)}`).toContain(textOf(part).replace(/[\s\u00ad]+/g, ""));
    expect([...picture.querySelectorAll("path[data-kode]")].map((shape) => shape.getAttribute("d")), file).toEqual([...document.querySelectorAll("main path[data-kode]")].map((shape) => shape.getAttribute("d")));
  }
});

test("a chart is a PNG besides, 1200 pixels wide", () => {
  expect(files.some((file) => file.startsWith("/unduhan/grafik/"))).toBe(true);
  for (const file of files.filter((file) => file.startsWith("/unduhan/grafik/"))) expect([file, readBytes(file).subarray(1, 4).toString("latin1"), readBytes(file).readUInt32BE(16)]).toEqual([file, "PNG", 1200]);
});

test("every page but these may be framed by nobody, whichever host serves it", () => {
  const told = (address: string) => [headersOfFile(address), headersOfNginx(address)].map((headers) => headers["content-security-policy"]);
  for (const { address } of pages) {
    const expected = address.startsWith("/sematan/") ? "frame-ancestors *" : "frame-ancestors 'none'";
    expect(told(address), address).toEqual([expected, expected]);
  }
});
