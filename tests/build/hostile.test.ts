import { chromium, type Browser } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { basename, join } from "node:path";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { tableFromIPC } from "apache-arrow";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { readParquet } from "parquet-wasm/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import config from "../../playwright.config.ts";
import { complaintsOf } from "../e2e/complaints.ts";
import { harmless, hostile, variants, writeContent, type Poison } from "../hostile.ts";
import { breachesOf } from "../policy.ts";
import { serve } from "../serve.ts";
import { leftOver, strings, understand } from "../understand.ts";

/** Within the project, so that Astro keeps the parts of each build apart. */
const root = mkdtempSync("dist.jahat-");
const evil = join(root, "jahat/dist");
const twin = join(root, "baik/dist");
let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  build("jahat", hostile);
  build("baik", harmless);
  browser = await chromium.launch(config.use?.launchOptions);
  ({ server, origin } = await serve(evil));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

function build(name: string, poison: Poison): void {
  const folder = (inner: string) => join(root, name, inner);
  writeContent(folder("content"), poison);
  const env = { ...process.env, CONTENT_DIR: folder("content"), GEO_DIR: folder("geo"), DIST_DIR: folder("dist") };
  execFileSync(process.execPath, ["scripts/build.ts"], { env, stdio: "pipe" });
}

const filesOf = (dist: string) =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length))
    .sort();
const pagesOf = (dist: string) => filesOf(dist).filter((file) => file.endsWith(".html"));
const read = (dist: string, file: string) => readFileSync(join(dist, file), "utf8");

describe("a site whose every free text holds markup, script, templates and marks of direction", () => {
  test("is built of the same files as one with letters instead: no name of a file comes from a text", () => {
    // Scripts, and the parts of the search index, are named after a hash of what they hold.
    const names = (dist: string) => filesOf(dist).map((file) => file.replace(/\.[\w-]{8}\.(?=\w+$)|(?<=^\/pagefind\/.*id_)[0-9a-f]+(?=\.pf_)/, ".")).sort();
    expect(names(evil)).toEqual(names(twin));
  });

  test("has pages of the very same elements and attributes, and every text in them whole", async () => {
    const page = await browser.newPage();
    const pages = pagesOf(evil);
    expect(pages.length).toBeGreaterThan(30);
    const unescaped = read(evil, "/index.html").replaceAll("&lt;img src=x onerror=alert(1)&gt;", "<img src=x onerror=alert(1)>");
    expect((await understand(page, unescaped)).elements).toHaveProperty("img onerror src");
    for (const file of pages) {
      const found = await understand(page, read(evil, file));
      expect([file, found.elements]).toEqual([file, (await understand(page, read(twin, file))).elements]);
      expect([file, found.texts.flatMap(leftOver)]).toEqual([file, []]);
      expect([file, found.json.flatMap((json) => strings(JSON.parse(json)).flatMap(leftOver))]).toEqual([file, []]);
      expect([file, variants.filter((variant) => !found.texts[1]?.includes(variant))]).toEqual([file, []]);
    }
    await page.close();
  });

  test("keeps the policy of each page", () => {
    const files = filesOf(evil);
    const breaches = pagesOf(evil).flatMap((file) =>
      breachesOf(parseHTML(read(evil, file)).document, (address) => files.includes(address)).map((breach) => `${file} ${breach}`));
    expect(breaches).toEqual([]);
  });

  test("has downloads that hold the texts as data, as they were written", () => {
    for (const table of ["wilayah", "sumber", "pernyataan"]) {
      const { data: written, meta } = parseCsv(readFileSync(join(root, `jahat/content/${table}.csv`), "utf8"));
      const { data: given } = parseCsv(read(evil, `/unduhan/${table}.csv`));
      expect(given.map((row) => (meta.fields ?? []).map((column) => row[column]))).toEqual(written.map((row) => (meta.fields ?? []).map((column) => row[column])));
    }
    const downloads = filesOf(evil).filter((file) => /^\/(unduhan|geo|api)\/.*(?<!\.html)$/.test(file));
    expect(downloads.length).toBeGreaterThan(15);
    for (const file of downloads) expect([file, textsOf(file).flatMap(leftOver)]).toEqual([file, []]);
    expect(read(evil, "/geo/kabkota.geojson")).not.toContain("alert");
    // A picture breaks texts into lines: what counts is that no text became an element.
    const drawn = downloads.filter((file) => file.endsWith(".svg")).flatMap((file) => [...parseHTML(`<body>${read(evil, file)}</body>`).document.querySelectorAll("body *")]);
    expect(new Set(drawn.map(({ localName }) => localName)).difference(new Set(["svg", "defs", "pattern", "g", "path", "rect", "line", "circle", "text", "tspan", "title"]))).toEqual(new Set());
    expect(drawn.filter(({ attributes }) => [...attributes].some(({ name }) => name.startsWith("on")))).toEqual([]);
  });

  test("has an archive of the same files", () => {
    const archive = unzipSync(readFileSync(join(evil, "unduhan/semua.zip")));
    expect(Object.keys(archive).length).toBeGreaterThan(8);
    for (const [name, bytes] of Object.entries(archive)) expect(Buffer.from(bytes).equals(readFileSync(join(evil, "unduhan", basename(name)))), name).toBe(true);
  });

  test("shows the texts as text in a browser: no dialog, no error, no breach of the policy", async () => {
    const page = await browser.newPage();
    const complaints = await complaintsOf(page);
    const kinds = new Map(pagesOf(evil).map((file) => [file.replace(/\d+/g, "0"), file]));
    expect(kinds.size).toBeGreaterThan(20);
    for (const file of kinds.values()) {
      await page.goto(origin + file.replace(/index\.html$/, ""), { waitUntil: "load" });
      const shown = await page.locator(isFree(file) ? "main" : "body").innerText();
      expect([file, shown.includes("<img src=x onerror=alert(1)>")]).toEqual([file, true]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each(["/peta/kabkota/", "/peta/kelurahan/balikpapan/"])("the interactive map of %s, too", async (address) => {
    const page = await browser.newPage();
    const complaints = await complaintsOf(page);
    await page.goto(origin + address);
    const island = page.locator("peta-island").first();
    await island.getByRole("button", { name: "Peta interaktif", exact: true }).click();
    await island.getByRole("button", { name: "Tutup peta interaktif" }).waitFor();
    const labels = await island.locator(".peta-label").allTextContents();
    expect(labels.join(" ").replace(/\s+/g, " ")).toContain("<img src=x onerror=alert(1)>");
    const select = island.getByRole("combobox");
    for (const kode of await select.locator("option").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))) {
      await select.selectOption(kode);
      if (kode !== "") expect(await island.getByRole("status").textContent()).toContain("<img src=x onerror=alert(1)>");
    }
    expect(await page.locator("img:not([src^='/'])").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Whether what a page says is, in part, what someone wrote freely; on the others only the head and the foot hold such text. */
const isFree = (file: string) => mainOf(evil, file) !== mainOf(twin, file);
const mainOf = (dist: string, file: string) => parseHTML(read(dist, file)).document.querySelector("main")?.innerHTML;

const parseCsv = (text: string) => Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });

function textsOf(file: string): string[] {
  if (/\.(zip|png|svg)$/.test(file)) return [];
  const bytes = readFileSync(join(evil, file));
  if (file.endsWith(".parquet")) return strings(tableFromIPC(readParquet(bytes).intoIPCStream()).toArray().map((row) => row.toJSON() as unknown));
  if (file.endsWith(".xlsx")) return strings(Object.values(readWorkbook(bytes).Sheets).map((sheet) => utils.sheet_to_json(sheet)));
  const text = read(evil, file);
  if (/json$/.test(file)) return strings(JSON.parse(text));
  return file.endsWith(".csv") ? strings(parseCsv(text).data) : [text];
}
