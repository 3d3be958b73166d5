import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import jsQR from "jsqr";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";

/**
 * The day a city publishes its full table: the real content plus one indikator with a row for each of
 * the 34 kelurahan (made up, tests/fixtures/kota), built for real. No code of the site knows of it.
 */
const slug = "prevalensi-stunting-kelurahan";
/** The same day the site has its own domain: sheets of paper then carry the address. */
const domain = "https://stunting.contoh.go.id";
/** Within the project, beside `dist`: builds for folders elsewhere share Astro's own work folder and clash. */
const root = mkdtempSync("dist.kota-");
const dist = join(root, "dist");
const rows = Papa.parse<Record<string, string>>(readFileSync(`tests/fixtures/kota/nilai/${slug}.csv`, "utf8").trim(), { header: true }).data;
const page = () => parseHTML(readFileSync(join(dist, "peta/kelurahan/balikpapan/index.html"), "utf8")).document;
const section = () => page().querySelector(`main section[data-indikator="${slug}"]`);
const colors = ["#f6ebd0", "#ecb05a", "#d2723b", "#98372a", "#4f142e"];
const limits = [0, 2.5, 10, 20, 30];

beforeAll(() => {
  cpSync("content", join(root, "content"), { recursive: true });
  cpSync("tests/fixtures/kota", join(root, "content"), { recursive: true });
  const situs = join(root, "content/situs.yaml");
  writeFileSync(situs, readFileSync(situs, "utf8").replace(/^domain:.*$/m, `domain: ${domain}`));
  const env = { ...process.env, CONTENT_DIR: join(root, "content"), GEO_DIR: join(root, "geo"), DIST_DIR: dist };
  execFileSync("node", ["scripts/build.ts"], { env, stdio: "pipe" });
}, 120_000);
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

test("a sheet of paper carries its area's address, and as a code that another reader reads", () => {
  for (const kode of ["64.71", rows[0]?.["kode"] ?? ""]) {
    const sheet = parseHTML(readFileSync(join(dist, `wilayah/${kode}/lembar/index.html`), "utf8")).document;
    const { pixels, width, height } = new Resvg(sheet.querySelector("svg.qr")?.outerHTML ?? "", { fitTo: { mode: "width", value: 400 } }).render();
    const address = `${domain}/wilayah/${kode}/`;
    expect(jsQR(new Uint8ClampedArray(pixels), width, height)?.data).toBe(address);
    expect(sheet.querySelector(".lembar > footer strong")?.textContent).toBe(address);
  }
});

test("the sheet of a kelurahan gives its published rate, and no longer says that there is none", () => {
  const { kode = "", nilai = "" } = rows.find(({ status }) => status === "ada") ?? {};
  const text = parseHTML(readFileSync(join(dist, `wilayah/${kode}/lembar/index.html`), "utf8")).document.querySelector(".lembar")?.textContent ?? "";
  expect(text).toContain(`${nilai.replace(".", ",")} persen`);
  expect(text).not.toContain("Tidak ada angka stunting yang terbit");
});
