import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("Two figures stand side by side where there is room and below each other on a phone, each a way to its sources", async ({ page, viewport }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Utama" }).getByRole("link", { name: "Dua angka" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mengapa dua angka?");

  const sides = page.locator("article dl").filter({ hasText: "11,55 persen" }).locator("> div");
  const [left, right] = await Promise.all([sides.nth(0).boundingBox(), sides.nth(1).boundingBox()]);
  if (!left || !right) throw new Error("a side is missing");
  if ((viewport?.width ?? 0) > 1000) expect(right.y).toBe(left.y);
  else expect(right.y).toBeGreaterThanOrEqual(left.y + left.height);

  await sides.nth(0).getByRole("link", { name: "32 persen" }).click();
  await expect(page).toHaveURL("/angka/prevalensi-stunting-survei/64.09/2024/");
  await expect(page.getByRole("listitem").filter({ hasText: "21,9 persen" }).first()).toBeVisible();
  await page.getByRole("link", { name: "Semua angka Kabupaten Penajam Paser Utara" }).click();
  await expect(page).toHaveURL("/wilayah/64.09/#prevalensi-stunting-survei-2024-ssgi");
  await expect(page.locator(":target")).toContainText("21,9 persen");
  await page.locator("section", { has: page.locator("#dua-angka") }).getByRole("link", { name: "Penjelasan lengkap dan contohnya" }).click();
  await expect(page).toHaveURL("/dua-angka/");
});
