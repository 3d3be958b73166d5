import { expect, test } from "@playwright/test";
import { complaintsOf } from "./complaints.ts";
import { kinds } from "./halaman.ts";

for (const address of kinds) {
  test(`${address} makes no complaint, keeps its policy, misses no file and asks no other host`, async ({ page, baseURL }) => {
    const complaints = await complaintsOf(page);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("response", (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.waitForFunction(() => !document.querySelector(":not(:defined)"));
    for (const button of await page.locator("tabel-urut button").all()) await button.click();
    expect(complaints).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
  });
}

test("The policy stops an inline script, an inline style and another host, and the tests hear of it", async ({ page }) => {
  const complaints = await complaintsOf(page);
  await page.goto("/");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'masuk'";
    const style = document.createElement("p");
    style.setAttribute("style", "color: red");
    const image = document.createElement("img");
    image.src = "https://lain.example/gambar.png";
    document.body.append(script, style, image);
  });
  await expect.poll(() => complaints.filter((text) => text.includes("CSP")).length).toBeGreaterThanOrEqual(3);
  expect(complaints.some((text) => text.includes("lain.example"))).toBe(true);
  await expect(page).not.toHaveTitle("masuk");
});

test("An address that does not exist is answered with status 404 and a page that leads on", async ({ page }) => {
  for (const address of ["/tidak-ada/", "/wilayah/99.99/", "/peta/kabkota/1999/"]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Halaman tidak ditemukan");
  }
  await page.getByRole("main").getByRole("link", { name: "Peta kabupaten/kota" }).click();
  await expect(page).toHaveURL("/peta/kabkota/");
});
