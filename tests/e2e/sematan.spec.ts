import { expect, test } from "@playwright/test";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNginx } from "../../scripts/nginx.ts";
import { startNginx } from "./nginx-server.ts";

const nginx = findNginx();
test.skip(nginx === null && process.env["CI"] !== "true", "nginx tidak ditemukan: sudo apt-get install -y nginx-light");
test.use({ javaScriptEnabled: false });

const dist = process.env["DIST_DIR"] ?? "dist";
const canonical = /rel="canonical" href="(https?:\/\/[^/"]+)/.exec(readFileSync(join(dist, "index.html"), "utf8"))?.[1] ?? "";
/** The codes that a page offers, as a person copies them. */
const codesOf = (address: string) => [...readFileSync(join(dist, address, "index.html"), "utf8").matchAll(/<pre data-salin[^>]*>(.*?)<\/pre>/gs)]
  .map(([, code = ""]) => code.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&"))
  .filter((code) => code.includes("/sematan/") || code.includes("<img"));

let root: string;
let origin: string;
let stop: () => void = () => undefined;
let host: Server;
let elsewhere: string;
let body = "";

test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "uji-sematan-"));
  cpSync(dist, join(root, "kini"), { recursive: true });
  ({ origin, stop } = await startNginx(nginx ?? "", root));
  // Another host and another port: for a browser another origin and another site.
  host = createServer((_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(`<!doctype html><title>Koran</title><h1>Koran</h1>${body}`));
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  elsewhere = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  stop();
  host.close();
  rmSync(root, { recursive: true, force: true });
});

const kota = readdirSync(join(dist, "peta/kelurahan"))[0] ?? "";
for (const address of ["/peta/kabkota/2024/", "/wilayah/64.71/", `/peta/kelurahan/${kota}/`]) {
  test(`what ${address} offers is whole in a page of another site, at any width and without a script`, async ({ page }) => {
    const frames = codesOf(address).filter((code) => code.startsWith("<iframe"));
    expect(frames.length).toBeGreaterThan(1);
    for (const code of frames) {
      body = code.replaceAll(canonical, origin);
      for (const width of [336, 420, 600, 1000]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(elsewhere);
        const frame = page.frameLocator("iframe");
        await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(frame.getByRole("link", { name: "Halaman lengkap" })).toBeVisible();
        const inside = page.frames()[1];
        const box = await page.locator("iframe").boundingBox();
        const whole = await inside?.locator("footer").boundingBox();
        const drawing = await inside?.locator("main > svg").boundingBox();
        if (!box || !whole || !drawing) throw new Error("nothing drawn");
        expect(whole.y + whole.height, `${code.slice(0, 90)} ${width} wide`).toBeLessThanOrEqual(box.y + box.height + 1);
        expect(drawing.height).toBeGreaterThan(150);
        expect(drawing.x + drawing.width).toBeLessThanOrEqual(box.x + box.width + 1);
      }
      // A site may give it less room than its code asks for: then it scrolls, and nothing lies upon another.
      body = body.replace(/ height="\d+"/, ' height="200"');
      await page.goto(elsewhere);
      const low = page.frameLocator("iframe");
      const [words, foot] = [await low.locator("main > :last-child").boundingBox(), await low.locator("footer").boundingBox()];
      expect(foot?.y).toBeGreaterThanOrEqual((words?.y ?? Infinity) + (words?.height ?? 0));
    }
  });
}

test("the pictures with a link, live and kept, show in a page of another site", async ({ page }) => {
  const pictures = codesOf("/peta/kabkota/2024/").filter((code) => code.includes("<img"));
  expect(pictures.map((code) => code.includes("/sematan/r"))).toEqual([false, true]);
  for (const code of pictures) {
    body = code.replaceAll(canonical, origin);
    await page.goto(elsewhere, { waitUntil: "load" });
    expect(await page.locator("a img").evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth])).toEqual([true, 1200]);
    await expect(page.locator("a")).toHaveAttribute("href", `${origin}/peta/kabkota/2024/`);
  }
});

test("an ordinary page of the site is refused there", async ({ page }) => {
  for (const address of ["/", "/peta/kabkota/2024/", "/api/"]) {
    body = `<iframe src="${origin}${address}"></iframe>`;
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.goto(elsewhere);
    await refused;
    await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toHaveCount(0);
  }
});
