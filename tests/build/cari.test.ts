import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildCari } from "../../scripts/build-cari.ts";
import { dist, fileAt, files, pageAt, pages, parseCsv, readBytes, readText, textOf, sitePages } from "./dist.ts";

const areas = JSON.parse(readText("/cari/wilayah.json")) as { kode: string; href: string; nama: string; ejaan: string[] }[];

test("every page has one search box, a plain form to the search page, with its name", () => {
  const odd = sitePages.filter(({ document }) => {
    const inputs = [...document.querySelectorAll('search form[action="/cari/"] input[name="q"]')];
    return inputs.length !== 1 || textOf(document.querySelector(`label[for="${inputs[0]?.id}"]`)) === "";
  });
  expect(odd.map(({ address }) => address)).toEqual([]);
});

test("the search box knows every area of wilayah.csv by all its names, and each has a page", () => {
  const rows = parseCsv(readText("/unduhan/wilayah.csv"));
  expect(areas.map(({ kode, nama, ejaan }) => [kode, nama, ejaan.join(";")])).toEqual(rows.map(({ kode, nama, ejaan }) => [kode, nama, ejaan]));
  expect(areas.filter(({ kode, href }) => !href.endsWith(`/${kode}/`) || fileAt(href) === undefined)).toEqual([]);
});

test("what every page asks for, the start of the search among it, is one script of at most 4 kB; the rest comes when the box is used", () => {
  const [shared = "", ...more] = files.filter((file) => file.startsWith("/_astro/halaman-"));
  expect(more).toEqual([]);
  expect(readText(shared)).toContain("/_astro/cari-kotak-");
  expect(brotliCompressSync(readBytes(shared)).length).toBeLessThanOrEqual(4_000);
  for (const { document, address } of sitePages) {
    expect([...document.querySelectorAll("script:not([src])")].filter((script) => script.textContent?.includes(shared)), address).toHaveLength(1);
    expect([...document.querySelectorAll("script[src]")].filter((script) => script.getAttribute("src")?.includes("cari")), address).toEqual([]);
  }
});

test("what comes when the box is used, or the position asked for, is small: nothing of the build has slipped into it", () => {
  const scripts = files.filter((file) => /^\/_astro\/(cari|temukan)-/.test(file));
  expect(scripts.map((file) => file.replace(/-[\w-]{8}\.js$/, ""))).toEqual(["/_astro/cari-isi", "/_astro/cari-kotak", "/_astro/temukan"]);
  for (const file of scripts) expect(brotliCompressSync(readBytes(file)).length, file).toBeLessThanOrEqual(10_000);
  expect(brotliCompressSync(readBytes("/cari/wilayah.json")).length).toBeLessThanOrEqual(30_000);
});

test("the index holds each article, the two pages that are written as articles, each term and each data page, and no file that nobody asks for", () => {
  const entry = JSON.parse(readText("/pagefind/pagefind-entry.json")) as { languages: Record<string, { page_count: number }> };
  const own = (folder: string) => pages.filter(({ address }) => address.startsWith(folder) && address !== folder).length;
  const terms = pageAt("/glosarium/").document.querySelectorAll("dt").length;
  expect(own("/artikel/")).toBeGreaterThan(2);
  expect(terms).toBeGreaterThan(20);
  expect(Object.entries(entry.languages).map(([language, { page_count }]) => [language, page_count])).toEqual([["id", own("/artikel/") + 2 + own("/data/") + terms]]);
  const kinds = new Set(files.filter((file) => file.startsWith("/pagefind/")).map((file) => file.replace(/id_\w+\./, "")));
  expect([...kinds].sort()).toEqual([
    "/pagefind/fragment/pf_fragment", "/pagefind/index/pf_index", "/pagefind/pagefind-entry.json", "/pagefind/pagefind-worker.js",
    "/pagefind/pagefind.js", "/pagefind/pagefind.pf_meta", "/pagefind/wasm.id.pagefind",
  ]);
});

test("made again from the same pages, the index is the same to the byte", async () => {
  const copy = mkdtempSync(join(tmpdir(), "uji-cari-"));
  try {
    cpSync(dist, copy, { recursive: true });
    rmSync(join(copy, "pagefind"), { recursive: true });
    await buildCari(copy);
    const bytes = (folder: string) => new Map(readdirSync(join(folder, "pagefind"), { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
      .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name)).toString("base64")] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(bytes(copy)).toEqual(bytes(dist));
  } finally {
    rmSync(copy, { recursive: true });
  }
});
