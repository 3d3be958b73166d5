import { expect, test, type Page } from "@playwright/test";
import { complaintsOf } from "./complaints.ts";

const slider = (page: Page) => page.getByRole("slider", { name: "Geser untuk mengganti putaran" });
const told = (page: Page) => page.locator("putaran-geser").getByRole("status");

/** What a reader of one page sees that depends on its round. */
const contentOf = (page: Page) => page.evaluate(() => ({
  title: document.title,
  canonical: document.querySelector<HTMLLinkElement>("link[rel='canonical']")?.href,
  description: document.querySelector<HTMLMetaElement>("meta[name='description']")?.content,
  trail: document.querySelector(".remah")?.textContent,
  current: [...document.querySelectorAll("main nav a[aria-current]")].map((link) => link.textContent),
  drawing: [...document.querySelectorAll("peta-island > svg a")].map((link) => `${link.getAttribute("aria-label")} ${link.querySelector("path")?.getAttribute("fill")}`),
  options: document.querySelector("peta-island")?.getAttribute("data-options"),
  words: document.querySelector(".lede")?.textContent,
  table: [...document.querySelectorAll("tabel-urut tr")].map((row) => row.textContent),
  statements: [...document.querySelectorAll(".pernyataan > li")].map((item) => item.textContent),
  downloads: [...document.querySelectorAll("a[href^='/unduhan/']")].map((link) => link.getAttribute("href")),
}));

test("Keys on the slider show each round as its own page does, without loading a page anew, and keep the focus", async ({ page }) => {
  const complaints = await complaintsOf(page);
  const pages: Record<string, Awaited<ReturnType<typeof contentOf>>> = {};
  for (const year of ["2021", "2023"]) {
    await page.goto(`/peta/kabkota/${year}/`);
    await expect(slider(page)).toBeVisible();
    pages[year] = await contentOf(page);
  }
  await page.goto("/peta/kabkota/");
  await page.evaluate(() => Object.assign(window, { same: true }));
  await slider(page).focus();
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "SSGI 2024");
  for (const [key, year, survey] of [["ArrowLeft", "2023", "SKI 2023"], ["Home", "2021", "SSGI 2021"]] as const) {
    await page.keyboard.press(key);
    await expect(page).toHaveURL(`/peta/kabkota/${year}/`);
    await expect(slider(page)).toHaveAttribute("aria-valuetext", survey);
    await expect(slider(page)).toBeFocused();
    await expect(page.getByRole("button", { name: "Peta interaktif" })).toBeVisible();
    expect(await contentOf(page)).toEqual(pages[year]);
  }
  await page.keyboard.press("End");
  await expect(page).toHaveURL("/peta/kabkota/2024/");
  expect(await page.evaluate(() => "same" in window)).toBe(true);
  expect(complaints).toEqual([]);
});

test("The back button returns round by round to where the reader came from, with its content", { tag: "@satu-layar" }, async ({ page }) => {
  await page.goto("/peta/");
  await page.goto("/peta/kabkota/");
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveTitle(/SKI 2023/);
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveTitle(/SSGI 2022/);
  await page.goBack();
  await expect(page).toHaveTitle(/SKI 2023/);
  await expect(page).toHaveURL("/peta/kabkota/2023/");
  await expect(slider(page)).toHaveValue("2");
  await page.goBack();
  await expect(page).toHaveTitle(/SSGI 2024/);
  await expect(page).toHaveURL("/peta/kabkota/");
  await page.goForward();
  await expect(page).toHaveTitle(/SKI 2023/);
  await page.reload();
  await expect(page).toHaveTitle(/SKI 2023/);
  await expect(slider(page)).toHaveValue("2");
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL("/peta/");
});

test("One pull of the slider over several rounds is one step back", { tag: "@satu-layar" }, async ({ page }) => {
  await page.goto("/peta/kabkota/");
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("no slider");
  const [left, right, y] = [box.x + 14, box.x + box.width - 14, box.y + box.height / 2];
  expect(box.height).toBeGreaterThanOrEqual(44);
  await page.mouse.move(right, y);
  await page.mouse.down();
  await page.mouse.move(left + (right - left) / 3, y, { steps: 6 });
  await expect(page).toHaveTitle(/SSGI 2022/);
  await page.mouse.move(left, y, { steps: 4 });
  await expect(page).toHaveTitle(/SSGI 2021/);
  await page.mouse.up();
  await page.goBack();
  await expect(page).toHaveURL("/peta/kabkota/");
  await expect(page).toHaveTitle(/SSGI 2024/);
});

test("A screen reader hears each exchange once, whole and with the survey", { tag: "@satu-layar" }, async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await slider(page).focus();
  await told(page).evaluate((status) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(status.textContent ?? "")).observe(status, { childList: true, characterData: true, subtree: true });
  });
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveTitle(/SKI 2023/);
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual([`SKI 2023. ${await page.locator(".lede").textContent()}`]);
});

test("Sliding moves neither the slider nor the map, and shifts nothing that a reader looks at", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await slider(page).focus();
  const places = () => Promise.all([slider(page), page.locator("peta-island > svg")].map((part) => part.boundingBox()));
  const before = await places();
  for (const title of [/SKI 2023/, /SSGI 2022/, /SSGI 2021/]) {
    await page.keyboard.press("ArrowLeft");
    await expect(page).toHaveTitle(title);
    expect(await places()).toEqual(before);
  }
});

test("Where a round cannot be fetched, the reader follows the link instead", { tag: "@satu-layar" }, async ({ page }) => {
  await page.route("**/peta/kabkota/2023/", (route) => (route.request().resourceType() === "fetch" ? route.abort() : route.continue()));
  await page.goto("/peta/kabkota/");
  await page.evaluate(() => Object.assign(window, { same: true }));
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL("/peta/kabkota/2023/");
  await expect(page).toHaveTitle(/SKI 2023/);
  expect(await page.evaluate(() => "same" in window)).toBe(false);
});

test("Other rounds are fetched ahead only once the slider is touched, and not for a reader who saves data", { tag: "@satu-layar" }, async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => request.resourceType() === "fetch" && asked.push(new URL(request.url()).pathname));
  await page.goto("/peta/kabkota/");
  await expect(slider(page)).toBeVisible();
  expect(asked).toEqual([]);
  await slider(page).focus();
  await expect.poll(() => [...asked].sort()).toEqual(["2021", "2022", "2023", "2024"].map((year) => `/peta/kabkota/${year}/`));
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto("/peta/kabkota/2024/");
  asked.length = 0;
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveTitle(/SKI 2023/);
  expect(asked).toEqual(["/peta/kabkota/2023/"]);
});

test("An interactive map that is open follows the slider", async ({ page }) => {
  await page.goto("/peta/kabkota/");
  await page.getByRole("button", { name: "Peta interaktif" }).click();
  await expect(page.getByRole("button", { name: "Tutup peta interaktif" })).toBeVisible();
  await slider(page).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveTitle(/SKI 2023/);
  await expect(page.getByRole("button", { name: "Tutup peta interaktif" })).toBeVisible();
  await expect(page.locator("peta-maplibre")).toHaveCount(1);
  await page.getByLabel("Wilayah di peta").selectOption("64.02");
  await expect(page.locator("peta-island").getByRole("status")).toContainText("SKI 2023");
});
