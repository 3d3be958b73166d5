import { expect, test } from "@playwright/test";
import { axeOn } from "./axe.ts";

const address = "/wilayah/64.71/";

test("The device's own way of sharing gets the message and the address", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", { value: (told: ShareData) => { document.documentElement.dataset["told"] = JSON.stringify(told); return Promise.resolve(); } });
  });
  await page.goto(address);
  await page.getByRole("button", { name: "Bagikan dengan cara lain" }).click();
  const told = JSON.parse((await page.locator("html").getAttribute("data-told")) ?? "{}") as ShareData;
  expect(told.url).toBe(page.url());
  expect(told.text).toMatch(/^Stunting di Kota Balikpapan: .* Sumber: /);
});

test("Where there is none the address is copied, and this is said; nothing moves and axe finds nothing", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => delete (Navigator.prototype as { share?: unknown }).share);
  await page.goto(address);
  await page.getByRole("button", { name: "Salin tautan" }).click();
  await expect(page.getByText("Tautan tersalin.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  for (const target of await page.locator(".bagikan a, .bagikan button").all()) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect((await axeOn(page, { within: ".bagikan" })).found).toEqual([]);
});

test.describe("Without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("WhatsApp is a link, and no button promises more", async ({ page }) => {
    await page.goto(address);
    await expect(page.locator(".bagikan a")).toHaveAttribute("href", /^https:\/\/wa\.me\/\?text=Stunting/);
    await expect(page.locator(".bagikan button")).toHaveCount(0);
  });
});
