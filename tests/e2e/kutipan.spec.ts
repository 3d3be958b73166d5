import { expect, test } from "@playwright/test";
import { axeOn } from "./axe.ts";

const address = "/angka/prevalensi-stunting-survei/64.71/2024/";

test("A citation is copied whole, by mouse and by keyboard, and this is said", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(address);
  await page.locator("summary", { hasText: "Kutip angka ini" }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const textOf = (name: string) => page.locator(`[data-salin="${name}"]`).textContent();
  await page.getByRole("button", { name: "Salin BibTeX" }).click();
  await expect(page.getByRole("status").filter({ hasText: "tersalin" })).toHaveText("BibTeX tersalin.");
  expect(await copied()).toBe(await textOf("BibTeX"));
  await page.getByRole("button", { name: "Salin RIS" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("RIS tersalin.")).toBeVisible();
  expect(await copied()).toBe(await textOf("RIS"));
});

test("Where the browser refuses, the text is marked, to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(address);
  await page.locator("summary", { hasText: "Kutip angka ini" }).click();
  await page.getByRole("button", { name: "Salin APA" }).click();
  await expect(page.getByText("Teksnya sudah ditandai")).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toContain("Peta Stunting Kalimantan Timur. (2026).");
});

test("Its buttons are large enough for a finger, nothing overflows, and axe finds nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address);
  await page.locator("summary", { hasText: "Kutip angka ini" }).click();
  for (const target of await page.locator(".kutip summary, .kutip button").all()) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect((await axeOn(page, { within: ".kutip" })).found).toEqual([]);
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the forms can be opened and marked, and no button promises more", async ({ page }) => {
    await page.goto(address);
    await page.locator(".kutip summary").click();
    await expect(page.locator("[data-salin]")).toHaveCount(6);
    await expect(page.locator("[data-salin=APA]")).toBeVisible();
    await expect(page.locator(".kutip button")).toHaveCount(0);
  });
});
