import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import jsQR from "jsqr";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import sharp from "sharp";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "../../scripts/chromium.ts";
import { takeDrawn } from "../gambar-jadi.ts";
import { cellsOf, kabkota, main, slug as survei, tables, whole, years } from "./deret.ts";
import { textOf } from "./dist.ts";

/**
 * The day more is published: a city gives its full table (the real content plus one indikator with a row for each
 * of the 34 kelurahan, made up, tests/fixtures/kota), intervals come with the survey, a document names its
 * instrument, a district has none left. Built for real, once. No code of the site knows of it.
 */
const slug = "prevalensi-stunting-kelurahan";
/** The same day the site has its own domain: sheets of paper then carry the address. */
const domain = "https://stunting.contoh.go.id";
/** Within the project, beside `dist`: builds for folders elsewhere share Astro's own work folder and clash. */
const root = mkdtempSync("dist.kota-");
const dist = join(root, "dist");
const rows = Papa.parse<Record<string, string>>(readFileSync(`tests/fixtures/kota/nilai/${slug}.csv`, "utf8").trim(), { header: true }).data;
const pageAt = (address: string) => parseHTML(readFileSync(join(dist, address, "index.html"), "utf8")).document;
const page = () => pageAt("peta/kelurahan/balikpapan");
const section = () => page().querySelector(`main section[data-indikator="${slug}"]`);
const colors = ["#f6ebd0", "#ecb05a", "#d2723b", "#98372a", "#4f142e"];
const limits = [0, 2.5, 10, 20, 30];

function alter(indikator: string, change: (row: Record<string, string>) => Record<string, string>) {
  const path = join(root, "content/nilai", `${indikator}.csv`);
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true });
  writeFileSync(path, `${Papa.unparse(data.map(change), { columns: meta.fields ?? [], newline: "\n" })}\n`);
}
const wide = (row: Record<string, string>) => ({ ...row, bawah: String(Math.max(0, Number(row["nilai"]) - 2)), atas: String(Number(row["nilai"]) + 2) });

beforeAll(() => {
  cpSync("content", join(root, "content"), { recursive: true });
  takeDrawn(root);
  cpSync("tests/fixtures/kota", join(root, "content"), { recursive: true });
  const situs = join(root, "content/situs.yaml");
  writeFileSync(situs, readFileSync(situs, "utf8").replace(/^domain:.*$/m, `domain: ${domain}`));
  // Figures that nobody has released yet: changes of these need no reason.
  rmSync(join(root, "content/rilis"), { recursive: true });
  cpSync("tests/fixtures/content/rilis", join(root, "content/rilis"), { recursive: true });
  alter(survei, (row) => {
    const zero = row["kode"] === "64.74" && row["periode"] === "2024" && ["utama", "pendukung"].includes(row["peran"] ?? "") ? { ...row, nilai: "0" } : row;
    return row["peran"] === "utama" && /^64\./.test(row["kode"] ?? "") && Number(row["periode"]) >= 2021 ? wide(zero) : zero;
  });
  alter("target-prevalensi-stunting", (row) => (row["kode"] === "64.02" ? { ...row, acuan: "ssgi" } : row));
  const env = { ...process.env, CONTENT_DIR: join(root, "content"), GEO_DIR: join(root, "geo"), DIST_DIR: dist };
  execFileSync("node", ["scripts/build.ts"], { env, stdio: "pipe" });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("each of the 34 kelurahan has the colour of its class, and the withheld one a pattern", () => {
  const map = section()?.querySelector("svg.peta");
  expect(rows).toHaveLength(34);
  for (const { kode, nilai, status } of rows) {
    const fill = map?.querySelector(`[data-kode="${kode}"]`)?.getAttribute("fill") ?? "";
    if (status === "ada") expect([kode, fill]).toEqual([kode, colors[limits.findLastIndex((limit) => Number(nilai) >= limit)]]);
    else expect([kode, fill]).toEqual([kode, expect.stringMatching(/^url\(#.*-ditahan\)$/)]);
  }
});

test("the table, the CSV and the GeoJSON hold the same 34 values, zero included", () => {
  const table = section()?.querySelector("table");
  const csv = Papa.parse<Record<string, string>>(readFileSync(join(dist, `unduhan/${slug}.csv`), "utf8").trim(), { header: true }).data;
  const geojson = JSON.parse(readFileSync(join(dist, `unduhan/${slug}.geojson`), "utf8")) as {
    features: { properties: Record<string, unknown> }[];
  };
  for (const { kode, nilai = "", status } of rows) {
    const cell = table?.querySelector(`tr[data-kode="${kode}"] td`);
    expect([kode, cell?.textContent?.trim()]).toEqual([kode, status === "ada" ? nilai.replace(".", ",") : "ditahan demi melindungi anak"]);
    expect(csv.find((row) => row["kode"] === kode)).toMatchObject({ nilai, status });
    const values = Object.values(geojson.features.find(({ properties }) => properties["kode"] === kode)?.properties ?? {});
    if (status === "ada") expect(values).toContain(Number(nilai));
  }
});

test("the page no longer says that a prevalence map is missing", () => {
  expect(page().querySelector("#mengapa")).toBeNull();
  expect(page().querySelector("main section")).not.toBeNull();
});

test("each sheet of paper is still one page of A4 with its area's address, which stands there also as a code that another reader reads", async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath && { executablePath }) });
  try {
    const page = await browser.newPage();
    await page.emulateMedia({ media: "print" });
    const kodes = readdirSync(join(dist, "wilayah")).filter((kode) => existsSync(join(dist, "wilayah", kode, "lembar")));
    expect(kodes.length).toBeGreaterThan(40);
    for (const kode of kodes) {
      const address = `${domain}/wilayah/${kode}/`;
      await page.goto(pathToFileURL(join(dist, "wilayah", kode, "lembar/index.html")).href);
      const paper = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
      expect({ kode, pages: paper.numPages, size: (await paper.getPage(1)).view.map(Math.round) }).toEqual({ kode, pages: 1, size: [0, 0, 595, 842] });
      const { data, info } = await sharp(await page.locator(".lembar > footer svg.qr").screenshot()).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
      expect(await page.locator(".lembar > footer strong").textContent()).toBe(address);
    }
  } finally {
    await browser.close();
  }
});

test("the sheet of a kelurahan gives its published rate, and no longer says that there is none", () => {
  const { kode = "", nilai = "" } = rows.find(({ status }) => status === "ada") ?? {};
  const text = parseHTML(readFileSync(join(dist, `wilayah/${kode}/lembar/index.html`), "utf8")).document.querySelector(".lembar")?.textContent ?? "";
  expect(text).toContain(`${nilai.replace(".", ",")} persen`);
  expect(text).not.toContain("Tidak ada angka stunting yang terbit");
});

test("two rounds side by side give the verdict of the test, also where intervals overlap", () => {
  const [table] = tables(pageAt("peta/kabkota/bandingkan/2023-2024"));
  const verdicts = Object.fromEntries(Object.entries(cellsOf(table)).map(([kode, cells]) => [kode, cells.at(-1)]));
  expect(textOf(table?.querySelector("thead"))).toContain("SSGI 2024 dibanding SKI 2023");
  // ±2 each: 3.4 apart is more than √8, though 17.6–21.6 … 14.2–18.2 overlap; 3.2 is more; 0.4 and 2.1 are not.
  expect(verdicts).toMatchObject({ "64.02": "lebih rendah", "64.71": "lebih tinggi", "64.03": "belum tentu berbeda", "64.08": "belum tentu berbeda", "64.01": "tidak ada angka", "64.74": "lebih rendah" });
});

test("charts draw the intervals, tables print them, and nothing says that none was published", () => {
  const document = pageAt("ketimpangan");
  const drawn = [...document.querySelectorAll("svg.grafik")].map((svg) => svg.querySelectorAll(".grafik-selang").length);
  const ofKabkota = main.filter(({ kode }) => kabkota.includes(kode ?? ""));
  expect(drawn).toEqual([whole.length * years.length, ofKabkota.length, ...years.map((year) => ofKabkota.filter(({ periode }) => periode === year).length)]);
  expect([...textOf(document.querySelector("main")).matchAll(/Garis tipis pada titik: selang kepercayaan/g)]).toHaveLength(3);
  expect(textOf(document.querySelector("main"))).not.toContain("tidak diterbitkan");
  expect(textOf(document.querySelector('main tr[data-kode="64.71"]'))).toContain("22,8–26,8");
});

test("maps that have no room for intervals do not say by their legend that none was published", () => {
  const words = textOf(pageAt("peta/kabkota/semua").querySelector("main"));
  expect(words).not.toContain("tanpa kotak");
  expect(words).toContain("Selang kepercayaan yang terbit ada pada tabel, dan pada peta setiap putaran.");
  expect(textOf(pageAt("peta/kabkota/2024").querySelector(".legenda"))).toContain("tanpa kotak, selangnya tidak terbit");
});

test("zero is the lowest value and gives no ratio; the target stands beside the figure of its instrument", () => {
  const words = textOf(pageAt("ketimpangan").querySelector("main"));
  expect(words).toContain("tidak dihitung: terendahnya 0");
  expect(words).toMatch(/1 dokumennya menyebut cara ukur/);
  expect(words).toMatch(/Target Pemerintah Kabupaten Kutai Kartanegara .*?SSGI ?14,2 persen, SSGI 2024/);
});
