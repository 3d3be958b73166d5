import { expect, test, type Page } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { axeOn } from "./axe.ts";
import { startServer } from "../../scripts/bench/dev-server.ts";

let folder: string;
let content: string;
let origin: string;
let stop: () => void = () => undefined;

const nilai = () => join(content, "nilai/prevalensi-stunting-survei.csv");
const situs = () => join(content, "situs.yaml");
const edit = (file: string, change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, "utf8")));
const env = () => ({ ...process.env, CONTENT_DIR: content, GEO_DIR: join(folder, "geo") });
/** What `npm run cek` says of the folder as it is. */
const cek = () => spawnSync(process.execPath, ["scripts/cek.ts"], { env: env(), encoding: "utf8" }).stderr.trim();
const pesan = (page: Page) => page.locator(".pratinjau-pesan");
const angka = (page: Page) => page.locator("main");

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "uji-pratinjau-"));
  content = join(folder, "content");
  cpSync("tests/fixtures/content", content, { recursive: true });
  expect(spawnSync(process.execPath, ["scripts/build-geo.ts"], { env: env() }).status).toBe(0);
  // Begun while the content is broken: there is no good content to go on with.
  edit(situs(), (text) => text.replace("nama:", "nmaa:"));
  ({ origin, stop } = await startServer("dev", { content, geo: join(folder, "geo") }));
});
test.afterAll(() => {
  stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test("begun with broken content it says what is wrong, and shows the page once that is mended", async ({ page }) => {
  await page.goto(`${origin}/wilayah/64/`);
  await expect(pesan(page).locator("pre")).toHaveText(cek());
  expect(cek()).toContain("isian-tak-dikenal");
  await expect(page.locator("body")).not.toContainText(/node_modules|\.ts:\d/);
  edit(situs(), (text) => text.replace("nmaa:", "nama:"));
  await expect(angka(page)).toContainText("22,25");
  await expect(pesan(page)).toHaveCount(0);
});

test("a saved figure shows in the open page; a broken one is told there in the words of the check, over the last good content; mended, it shows", async ({ page }) => {
  await page.goto(`${origin}/wilayah/64/`);
  await expect(angka(page)).toContainText("22,25");
  const sound = readFileSync(nilai(), "utf8");

  edit(nilai(), (text) => text.replaceAll("22.25", "22.75"));
  await expect(angka(page)).toContainText("22,75");
  await expect(angka(page)).not.toContainText("22,25");

  edit(nilai(), (text) => text.replaceAll("22.75", "dua puluh dua"));
  await expect(pesan(page).locator("pre")).toHaveText(cek());
  expect(cek()).toContain("nilai-bukan-angka");
  await expect(angka(page)).toContainText("22,75");
  await page.goto(`${origin}/peta/kabkota/`);
  await expect(pesan(page).locator("pre")).toContainText("nilai-bukan-angka");
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("vite-error-overlay")).toHaveCount(0);
  expect((await axeOn(page, { within: ".pratinjau-pesan" })).found).toEqual([]);

  await page.goto(`${origin}/wilayah/64/`);
  writeFileSync(nilai(), sound);
  await expect(pesan(page)).toHaveCount(0);
  await expect(angka(page)).toContainText("22,25");
});

test("a page that a new file makes has its address at once", async ({ page }) => {
  const from = join(content, "artikel");
  await page.goto(`${origin}/artikel/`);
  writeFileSync(join(from, "baru-ditulis.mdx"), "---\njudul: Baru ditulis\nringkasan: Untuk uji pratinjau.\ntanggal: 2025-12-01\n---\n\nIsi yang baru.\n");
  await expect(page.getByRole("link", { name: "Baru ditulis" })).toBeVisible();
  await page.goto(`${origin}/artikel/baru-ditulis/`);
  await expect(page.locator("h1")).toHaveText("Baru ditulis");
});

test("a changed boundary is drawn anew in the open page; a broken one is told there, over the last good map", async ({ page }) => {
  const batas = join(content, "batas/kabkota.geojson");
  const whole = readFileSync(batas, "utf8");
  const layer = JSON.parse(whole) as { features: { properties: { kode: string }; geometry: { coordinates: unknown[] } }[] };
  const area = page.locator('svg a[href="/wilayah/64.02/"] path').first();
  await page.goto(`${origin}/peta/kabkota/`);
  const before = String(await area.getAttribute("d"));
  const rings = async () => (await area.getAttribute("d"))?.match(/z/gi)?.length;
  expect(await rings()).toBeGreaterThan(1);

  // The mainland without its islands.
  for (const { geometry } of layer.features.filter((one) => one.properties.kode === "64.02")) {
    geometry.coordinates = geometry.coordinates.toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, 1);
  }
  const mainland = `${JSON.stringify(layer)}\n`;
  writeFileSync(batas, mainland);
  await expect.poll(rings).toBe(1);

  writeFileSync(batas, mainland.slice(0, 5000));
  await expect(pesan(page).locator("pre")).toHaveText(cek());
  expect(cek()).toContain("geojson-rusak");
  expect(await rings()).toBe(1);

  writeFileSync(batas, whole);
  await expect(area).toHaveAttribute("d", before);
  await expect(pesan(page)).toHaveCount(0);
});
