import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("A family finds the steps for its stage, with targets that a thumb hits, and a telephone that can be called", async ({ page }) => {
  await page.goto("/wilayah/64.71.05.1009/");
  await page.getByRole("link", { name: "Apa yang bisa saya lakukan?" }).click();
  await expect(page).toHaveURL("/tindakan/");
  await expect(page.getByText("Bukan nasihat medis.")).toBeVisible();
  const ways = page.getByRole("navigation", { name: "Isi halaman ini" }).getByRole("link");
  const calls = page.locator('article a[href^="tel:"]');
  expect(await calls.count()).toBeGreaterThan(3);
  for (const target of [...await ways.all(), ...await calls.all()]) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await ways.filter({ hasText: "Ibu hamil" }).click();
  await expect(page.locator(":target")).toHaveText("Ibu hamil");
  await expect(page.locator(":target")).toBeInViewport();
});
