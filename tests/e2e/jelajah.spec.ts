import { expect, test } from "@playwright/test";
import { complaintsOf } from "./complaints.ts";
import { comparison, decided, drawn, entry, open, panel, pointOf, root, viewOf, type Explorer } from "./jelajah.ts";

let complaints: string[];
test.beforeEach(async ({ page }) => {
  complaints = await complaintsOf(page);
  await page.emulateMedia({ reducedMotion: "reduce" });
});

test("The explorer draws the latest survey in exactly the fills that were decided, asks no other host and complains of nothing", { tag: "@satu-layar" }, async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page);
  await expect.poll(async () => (await drawn(page)).fills).toEqual(decided(await viewOf(page, "kabkota", "prevalensi-stunting-survei-2024-ssgi")));
  await expect(page.locator(".jelajah-daftar li")).toHaveCount(10);
  await expect(page.getByRole("list", { name: "Legenda" }).getByRole("listitem")).toHaveCount(7); // five classes, one state, disputed
  expect(page.url()).toBe(`${baseURL}/jelajah/`); // looking changes no address

  const part = () => page.locator("jelajah-peta canvas").evaluate((canvas) => canvas.getBoundingClientRect().height / innerHeight);
  await page.getByRole("button", { name: "Layar penuh" }).click();
  await expect.poll(part).toBeGreaterThan(0.8);
  await expect(page.getByLabel("Putaran")).toBeInViewport({ ratio: 1 }); // what chooses the map comes with it
  await expect(entry(page, "64.71")).toBeInViewport();
  await page.getByRole("button", { name: "Keluar dari layar penuh" }).click();
  await expect.poll(part).toBeLessThan(0.8);
  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
  expect(asked.filter((url) => /kelurahan-/.test(url))).toEqual([]); // loaded when they are drawn
  expect(complaints).toEqual([]);
});

test("Figure, round, area and comparison are steps of the address: copied elsewhere it shows the same, and the back button undoes them", { tag: "@satu-layar" }, async ({ page, context }) => {
  await open(page);
  await page.getByLabel("Putaran").selectOption({ label: "SKI 2023" });
  const ski = await viewOf(page, "kabkota", "prevalensi-stunting-survei-2023-ski");
  await expect.poll(async () => (await drawn(page)).fills).toEqual(decided(ski));
  await entry(page, "64.11").getByRole("button").first().click();
  await expect(panel(page)).toHaveText(/^Kabupaten Mahakam Ulu: tidak ada angka terbit, SKI 2023/);
  for (const kode of ["64.11", "64.71", "64.72", "64.09"]) await entry(page, kode).getByRole("button", { name: /^Bandingkan/ }).click();
  await expect(comparison(page).getByRole("columnheader")).toHaveText([/^Kabupaten Mahakam Ulu/, /^Kota Balikpapan/, /^Kota Samarinda/, /^Kabupaten Penajam Paser Utara/]);
  await expect(comparison(page).getByRole("row", { name: /^Nilai/ }).getByRole("cell")).toHaveText(["–", "21,6 persen", "24,4 persen", ski.facts["64.09"]?.angka ?? "?"]);
  await expect(comparison(page).getByRole("row", { name: /^Keadaan angka/ }).getByRole("cell").first()).toHaveText("tidak ada angka terbit");
  await expect(page.getByRole("region", { name: "Perbandingan" })).toContainText("Selang kepercayaan tidak diterbitkan");

  // What lies under the pointer or the focus is told before what is chosen.
  await page.mouse.move(0, 0);
  await page.getByLabel("Putaran").focus();
  const before = await drawn(page);
  const address = page.url();
  const other = await context.newPage();
  await other.setViewportSize(page.viewportSize() ?? { width: 360, height: 740 });
  await other.goto(address);
  await expect(root(other)).toHaveAttribute("data-keadaan", "buka");
  await expect.poll(() => drawn(other)).toEqual(before);
  for (const part of ["panel", "judul", "banding", "daftar"]) {
    expect(await other.locator(`[data-bagian="${part}"]`).textContent(), part).toBe(await page.locator(`[data-bagian="${part}"]`).textContent());
  }
  expect(other.url()).toBe(address);
  await other.close();

  for (let i = 0; i < 4; i++) await page.goBack();
  await expect(comparison(page)).toHaveCount(0);
  await expect(panel(page)).toHaveText(/^Kabupaten Mahakam Ulu/);
  await page.goBack();
  await expect(panel(page)).toHaveText("Pilih wilayah pada peta atau dalam daftar.");
  await page.goBack();
  await expect(page.getByLabel("Putaran").locator("option:checked")).toHaveText("SSGI 2024");
  await page.goForward();
  await expect.poll(async () => (await drawn(page)).fills).toEqual(decided(ski));
  expect(complaints).toEqual([]);
});

test("From province to kelurahan and back: one layer at a time, its own legend and list, its kabkota only as outlines", async ({ page }) => {
  await open(page);
  await page.getByLabel("Wilayah di peta").selectOption({ label: "Kelurahan di Kota Bontang" });
  await expect(page.locator(".jelajah-daftar li")).toHaveCount(15);
  await expect(page.getByRole("list", { name: "Ukuran lingkaran" }).getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("list", { name: "Legenda" })).toHaveText(/tidak pasti/);
  const bontang = await viewOf(page, "kelurahan-bontang", "jumlah-anak-stunting-terkonfirmasi-dokter-2025-operasi-timbang");
  await expect.poll(async () => (await drawn(page)).fills).toEqual(decided(bontang));
  await expect.poll(() => root(page).evaluate((element) => {
    const { map } = element as Explorer;
    return map.queryRenderedFeatures({ layers: ["simbol"] }).map(({ properties }) => String(properties["kode"])).sort();
  })).toEqual(bontang.options.areas.filter(({ radius }) => radius !== null).map(({ kode }) => kode).sort());
  const address = page.url();
  await page.reload();
  await expect.poll(async () => (await drawn(page)).fills).toEqual(decided(bontang));
  expect(page.url()).toBe(address);
  await page.goBack();
  await expect(page.locator(".jelajah-daftar li")).toHaveCount(10);
  await expect(page.getByLabel("Wilayah di peta")).toHaveValue("kabkota");
});

test("A pointer over the map marks the area in the list and a pointer over the list marks it on the map; a tap chooses it", async ({ page, hasTouch }) => {
  await open(page);
  const canvas = page.locator("jelajah-peta canvas");
  await drawn(page);
  const position = await pointOf(page, 116.35, 0.9); // in Kutai Timur or beside it, whatever lies there
  const kode = await root(page).evaluate((element, { x, y }) => String((element as Explorer).map.queryRenderedFeatures([x, y], { layers: ["wilayah-warna"] })[0]?.id), position);
  if (!hasTouch) {
    await canvas.hover({ position });
    await expect(entry(page, kode)).toHaveClass("jelajah-sorot");
    await expect(panel(page)).toHaveAttribute("aria-live", "off");
    await entry(page, "64.02").hover();
    await expect(panel(page)).toHaveText(/^Kabupaten Kutai Kartanegara/);
    expect(await root(page).evaluate((element) => (element as Explorer).map.getFeatureState({ source: "wilayah", id: "64.02" }))).toEqual({ active: true });
  }
  await (hasTouch ? canvas.tap({ position }) : canvas.click({ position }));
  await expect(entry(page, kode).getByRole("button").first()).toHaveAttribute("aria-current", "true");
  await expect(page).toHaveURL(new RegExp(`wilayah=${kode}`));
  await expect(page.getByRole("link", { name: "Buka halaman wilayah" })).toHaveAttribute("href", `/wilayah/${kode}/`);
  if (!hasTouch) return;
  await expect(page.getByRole("button", { name: "Bandingkan", exact: true })).toBeInViewport();
  const { x, y } = await pointOf(page, 117.46, 0.13); // Bontang, a few pixels wide
  await canvas.tap({ position: { x: x - 14, y: y + 8 } });
  await expect(entry(page, "64.74").getByRole("button").first()).toHaveAttribute("aria-current", "true");
});
