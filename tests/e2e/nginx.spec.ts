import { expect, test } from "@playwright/test";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { findNginx } from "../../scripts/nginx.ts";
import { headersOfFile, headersOfNginx } from "../headers.ts";
import { complaintsOf } from "./complaints.ts";
import { startNginx } from "./nginx-server.ts";

const nginx = findNginx();
test.skip(nginx === null && process.env["CI"] !== "true", "nginx tidak ditemukan: sudo apt-get install -y nginx-light");

const dist = process.env["DIST_DIR"] ?? "dist";
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name))}`);
/** Large enough to be packed. */
const script = files.find((name) => name.startsWith("/_astro/") && name.endsWith(".js") && statSync(join(dist, name)).size > 1000) ?? "";

/** What lies beside the site by accident or on purpose, to see what becomes of it. */
const strewn: Readonly<Record<string, string | Buffer>> = {
  ".env": "rahasia", ".git/config": "rahasia", "unduhan/.rahasia.csv": "rahasia", "artikel/naskah.mdx": "rahasia",
  ".well-known/security.txt": "Contact: ", "kosong/isi.txt": "isi", "mampat.txt": "besar", "mampat.txt.gz": gzipSync("dari berkas .gz"),
};

let root: string;
let origin: string;
let stop: () => void = () => undefined;

test.beforeAll(async () => {
  expect(nginx, "nginx, which CI installs by itself").not.toBeNull();
  root = mkdtempSync(join(tmpdir(), "uji-nginx-"));
  cpSync(dist, join(root, "kini"), { recursive: true });
  for (const [name, content] of Object.entries(strewn)) {
    mkdirSync(dirname(join(root, "kini", name)), { recursive: true });
    writeFileSync(join(root, "kini", name), content);
  }
  ({ origin, stop } = await startNginx(nginx ?? "", root));
});

test.afterAll(() => {
  stop();
  if (root) rmSync(root, { recursive: true, force: true });
});

const ask = (address: string, init: RequestInit = {}) => fetch(origin + address, { redirect: "manual", ...init });

test("every kind of address has the headers of deploy/nginx.conf and public/_headers, and no version", async () => {
  for (const address of ["/", "/peta/kabkota/", "/favicon.svg", "/unduhan/wilayah.csv", "/unduhan/semua.zip", "/geo/kabkota.geojson", script]) {
    const { status, headers } = await ask(address);
    expect(status, address).toBe(200);
    expect(Object.fromEntries(headers), address).toMatchObject({ ...headersOfNginx(address), ...headersOfFile(address), server: "nginx" });
    if (!/^\/(unduhan|geo)\//.test(address)) expect(headers.get("access-control-allow-origin"), address).toBeNull();
  }
});

test("every file of the site says what it is", async () => {
  const types: Record<string, string> = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8", ".xml": "text/xml; charset=utf-8", ".json": "application/json", ".geojson": "application/geo+json",
    ".webmanifest": "application/manifest+json", ".zip": "application/zip", ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".svg": "image/svg+xml", ".png": "image/png",
    ".wasm": "application/wasm", ".topojson": "application/topo+json", ".parquet": "application/vnd.apache.parquet", ".jsonld": "application/ld+json",
  };
  const kinds = new Map(files.filter((name) => !/^\/(404\.html$|_headers$|pagefind\/)/.test(name)).map((name) => [extname(name), name]));
  expect(kinds.size).toBeGreaterThan(7);
  for (const [ending, name] of kinds) expect((await ask(name)).headers.get("content-type"), name).toBe(types[ending]);
  writeFileSync(join(root, "kini/geo/modul.mjs"), "");
  expect((await ask("/geo/modul.mjs")).headers.get("content-type")).toBe(types[".mjs"]);
});

test("an unknown address, a hidden file, a folder without a page and an article's source are the page 404", async () => {
  const missing = [
    "/tidak-ada/", "/_astro/tidak-ada.js", "/_astro/", "/kosong/", "/.env", "/.git/config", "/.git/", "/unduhan/.rahasia.csv",
    "/artikel/naskah.mdx", "/_headers", "/404.html", "/peta/kabkota/index.html/", "/%2e%65nv", "/geo/..%2f.env",
  ];
  for (const address of missing) {
    const answer = await ask(address);
    const text = await answer.text();
    expect(answer.status, address).toBe(404);
    expect(text, address).toContain("Halaman tidak ditemukan");
    expect(text, address).not.toContain("rahasia");
    expect(answer.headers.get("cache-control"), address).toBe("public, max-age=0, must-revalidate");
    expect(answer.headers.get("content-security-policy"), address).toBe("frame-ancestors 'none'");
  }
  expect((await ask("/.well-known/security.txt")).status).toBe(200);
  expect((await ask("/", { method: "POST" })).status).toBe(405);
});

test("an address without its last slash leads to the one with it", async () => {
  for (const address of ["/peta/kabkota", "/wilayah/64.71"]) {
    const { status, headers } = await ask(address);
    expect([status, headers.get("location")]).toEqual([301, `${address}/`]);
  }
});

test("what a reader has is asked for again and not sent again", async () => {
  for (const address of ["/", "/unduhan/wilayah.csv", script]) {
    const etag = (await ask(address)).headers.get("etag") ?? "";
    const again = await ask(address, { headers: { "if-none-match": etag } });
    expect(again.status, address).toBe(304);
    expect(again.headers.get("cache-control"), address).toBe(headersOfNginx(address)["cache-control"]);
  }
});

test("text comes packed, archives as they are, and a .gz beside a file is used", async () => {
  for (const address of ["/", "/unduhan/wilayah.csv", "/geo/kabkota.geojson", "/unduhan/datapackage.json", script]) {
    const { headers } = await ask(address, { headers: { "accept-encoding": "gzip" } });
    expect([headers.get("content-encoding"), headers.get("vary")], address).toEqual(["gzip", "Accept-Encoding"]);
  }
  expect((await ask("/unduhan/semua.zip")).headers.get("content-encoding")).toBeNull();
  expect(await (await ask("/mampat.txt")).text()).toBe("dari berkas .gz");
});

test("pages run under the header's and their own policy together, the interactive map too", async ({ page }) => {
  const complaints = await complaintsOf(page);
  for (const address of ["/", "/wilayah/64.71/", "/sumber/", "/metodologi/", "/data/", "/peta/kabkota/"]) {
    await page.goto(origin + address, { waitUntil: "load" });
    await expect(page.locator("h1"), address).toBeVisible();
  }
  await page.getByRole("button", { name: "Peta interaktif", exact: true }).click();
  const island = page.locator("peta-island");
  await expect.poll(() => island.evaluate((element) => (element as HTMLElement & { map: { loaded(): boolean } | null }).map?.loaded())).toBe(true);
  expect(complaints).toEqual([]);
});

test("no page may put a page of the site into a frame", async ({ page }) => {
  await page.route("**/bingkai", (route) => route.fulfill({ contentType: "text/html", body: '<iframe src="/"></iframe>' }));
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await page.goto(`${origin}/bingkai`);
  await refused;
});
