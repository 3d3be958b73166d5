import { expect, test, type Page } from "@playwright/test";
import type { Feature, Polygon } from "geojson";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import polylabel from "polylabel";
import { axeOn } from "./axe.ts";

const layer = JSON.parse(readFileSync(join(process.env["DIST_DIR"] ?? "dist", "geo/kelurahan-balikpapan.geojson"), "utf8")) as { features: Feature<Polygon, { kode: string }>[] };

/** The roomiest place of a kelurahan of Balikpapan. */
function placeIn(kode: string) {
  const found = layer.features.find(({ properties }) => properties.kode === kode);
  const [longitude = 0, latitude = 0] = polylabel(found?.geometry.coordinates as [number, number][][], 0.0001);
  return { longitude, latitude };
}
const tenggarong = { longitude: 116.9871, latitude: -0.4137 };
const jakarta = { longitude: 106.8272, latitude: -6.1754 };

const button = (page: Page) => page.getByRole("button", { name: "Temukan wilayah saya" });
const answer = (page: Page) => page.locator(".temukan").getByRole("status");

test.describe("with the reader's permission", () => {
  test.use({ permissions: ["geolocation"] });

  test("a place in Damai gives its kelurahan; the position is read only when asked, and no request carries it", async ({ page, context, baseURL }) => {
    const place = placeIn("64.71.06.1005");
    await context.setGeolocation({ ...place, accuracy: 20 });
    await page.addInitScript(() => {
      const { geolocation } = navigator;
      const asked = geolocation.getCurrentPosition.bind(geolocation);
      Object.assign(window, { reads: 0 });
      geolocation.getCurrentPosition = (...args) => {
        (window as unknown as { reads: number }).reads++;
        asked(...args);
      };
    });
    const requests: string[] = [];
    page.on("request", (request) => requests.push([request.method(), request.url(), request.postData() ?? "", ...Object.values(request.headers())].join(" ")));
    await page.goto("/cari/", { waitUntil: "networkidle" });
    const reads = () => page.evaluate(() => (window as unknown as { reads: number }).reads);
    expect(await reads()).toBe(0);
    await button(page).click();
    await expect(answer(page)).toContainText("Ketelitian posisi sekitar 20 m. Posisi perangkat ini ada di:");
    await expect(answer(page).getByRole("listitem")).toHaveText(["Kelurahan Damai, Kecamatan Balikpapan Kota, Kota Balikpapan"]);
    expect(await reads()).toBe(1);
    // Three decimals are a hundred metres: not even that much of it may leave.
    const parts = [place.longitude, place.latitude].map((degrees) => Math.abs(degrees).toFixed(6).slice(0, -3));
    expect(requests.filter((text) => parts.some((part) => text.includes(part)))).toEqual([]);
    expect(requests.filter((text) => !text.startsWith(`GET ${baseURL}/`))).toEqual([]);
    expect(requests.map((text) => text.split(" ")[1]?.replace(String(baseURL), "").replace(/-[\w-]{8}\.js$/, ".js")).slice(-4).sort())
      .toEqual(["/_astro/temukan.js", "/cari/wilayah.json", "/geo/kabkota.geojson", "/geo/kelurahan-balikpapan.geojson"]);
    await answer(page).getByRole("link").click();
    await expect(page).toHaveURL("/wilayah/64.71.06.1005/");
  });

  test("a vague position names all that it reaches; a place without known kelurahan its kabupaten; Jakarta is outside", async ({ page, context }) => {
    await context.setGeolocation({ ...placeIn("64.71.06.1005"), accuracy: 900 });
    await page.goto("/wilayah/");
    await button(page).click();
    await expect(answer(page)).toContainText("Posisi perangkat ini di dekat batas; mungkin di salah satu dari:");
    await expect(answer(page).getByRole("link").first()).toHaveText("Kelurahan Damai");
    expect(await answer(page).getByRole("link").count()).toBeGreaterThan(1);
    await context.setGeolocation({ ...tenggarong, accuracy: 30 });
    await page.reload();
    await button(page).click();
    await expect(answer(page).getByRole("link")).toHaveText(["Kabupaten Kutai Kartanegara"]);
    await expect(answer(page)).toContainText("Batas kelurahan atau desa di sana belum tersedia di situs ini.");
    expect((await axeOn(page, { within: ".temukan" })).found).toEqual([]);
    await context.setGeolocation({ ...jakarta, accuracy: 30 });
    await page.reload();
    await button(page).click();
    await expect(answer(page)).toContainText("Posisi perangkat ini di luar Kalimantan Timur.");
    await expect(answer(page).getByRole("link")).toHaveCount(0);
  });

  test("borders that do not arrive are said, and a second press may succeed", async ({ page, context }) => {
    await context.setGeolocation({ ...tenggarong, accuracy: 30 });
    await page.route("**/geo/kabkota.geojson", (route) => route.abort());
    await page.goto("/wilayah/");
    await button(page).click();
    await expect(answer(page)).toContainText("Batas wilayah tidak dapat dimuat.");
    await page.unroute("**/geo/kabkota.geojson");
    await button(page).click();
    await expect(answer(page).getByRole("link")).toHaveText(["Kabupaten Kutai Kartanegara"]);
  });
});

test("a refusal is answered with what can be done instead", async ({ page }) => {
  await page.goto("/wilayah/");
  await expect(page.getByText("Posisi Anda dibaca hanya bila tombol ini ditekan, dan tidak dikirim ke mana pun.")).toBeVisible();
  expect((await button(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await button(page).click();
  await expect(answer(page)).toHaveText("Peramban tidak memberi izin membaca posisi. Anda tetap dapat mencari wilayah menurut namanya.");
});
