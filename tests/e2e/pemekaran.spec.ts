import { expect, test, type Page } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { Map as MapLibreMap } from "maplibre-gl";
import { join } from "node:path";
import { writeSmall } from "../pemekaran.ts";
import { serve } from "../serve.ts";
import { drawn, entry, open, viewOf } from "./jelajah.ts";

/** A site of its own, whose city gave up a part between two rounds: each round has the boundaries of its time. */
let root: string;
let origin: string;
let server: Server;

test.beforeAll(async () => {
  root = mkdtempSync("dist.pemekaran-peramban-");
  const content = join(root, "content");
  await writeSmall(content);
  const dist = join(root, "dist");
  const env = { ...process.env, CONTENT_DIR: content, GEO_DIR: join(root, "geo"), DIST_DIR: dist };
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build.ts"], { env, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  ({ origin, server } = await serve(dist));
});
test.afterAll(() => {
  server.close();
  rmSync(root, { recursive: true, force: true });
});

const before = ["64.02", "64.09", "64.71", "64.72"];
const after = [...before, "64.73"];
const survey = "prevalensi-stunting-survei";

type Island = HTMLElement & { map: MapLibreMap };

/** Areas that the running map of a page really draws. */
async function drawnIn(page: Page): Promise<string[]> {
  await page.waitForFunction(() => {
    const map = document.querySelector<Island>("peta-island")?.map;
    return map?.isStyleLoaded() && map.areTilesLoaded();
  });
  return page.locator("peta-island").evaluate((element) => {
    const { map } = element as Island;
    const features = map.queryRenderedFeatures({ layers: ["wilayah-warna", "wilayah-pola"].filter((id) => map.getLayer(id)) });
    return [...new Set(features.map(({ properties }) => String(properties["kode"])))].sort();
  });
}

test("the interactive map of a round has the areas of its time, also after the slider went to another round", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: origin });
  await page.goto("/peta/kabkota/2024/");
  await page.getByRole("button", { name: "Peta interaktif", exact: true }).click();
  expect(await drawnIn(page)).toEqual(after);
  await page.getByRole("slider").fill("1");
  await expect(page.getByText("Batas pada peta ini berlaku sampai 2023, sebelum batasnya berubah.")).toBeVisible();
  await expect(page.locator("peta-island > svg path[data-kode]")).toHaveCount(before.length);
  // Open, it follows by itself.
  expect(await drawnIn(page)).toEqual(before);
  await page.close();
});

test("the explorer draws and lists each round's own areas, and says which boundaries they have", async ({ browser }) => {
  const page = await browser.newPage({ baseURL: origin });
  await open(page);
  await expect.poll(async () => Object.keys((await drawn(page)).fills)).toEqual(after);
  await page.getByLabel("Putaran").selectOption({ label: "SKI 2023" });
  await expect.poll(async () => Object.keys((await drawn(page)).fills)).toEqual(before);
  await expect(entry(page, "64.73")).toHaveCount(0);
  await expect(entry(page, "64.71")).toBeVisible();
  await expect(page.locator('[data-bagian="ringkasan"]')).toContainText("berlaku sampai 2023");
  const { facts } = await viewOf(page, "kabkota", `${survey}-2023-ski`);
  expect(Object.keys(facts).sort()).toEqual(before);
  // The former boundary of the city is as wide as both parts: going to it in the list shows all of it.
  await entry(page, "64.71").getByRole("button").first().click();
  await expect(page.locator('[data-bagian="panel"]')).toContainText("SKI 2023");
  await page.close();
});
