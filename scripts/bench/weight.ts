import type { Browser } from "@playwright/test";
import { openBrowser } from "./browser.ts";
import { measuredPages } from "./pages.ts";
import { brotli, serve, type Served } from "./server.ts";
import { kB, printTable, progress, show } from "./table.ts";

/** What a browser asks for before any click. Bytes are those of the bodies, with brotli. */
interface PageWeight {
  page: string;
  requests: number;
  bytes: number;
  htmlBytes: number;
  /** Scripts in files, and those in the page, each compressed by itself. */
  scriptBytes: number;
  otherHosts: readonly string[];
}

const most = { bytes: 40_000, scriptBytes: 8_000, requests: 5 };

export async function weighPages(dist: string): Promise<PageWeight[]> {
  const served = await serve(dist);
  const { browser } = await openBrowser();
  try {
    const weights: PageWeight[] = [];
    for (const page of measuredPages(dist)) {
      progress(page);
      weights.push(await weigh(browser, served, page));
    }
    return weights;
  } finally {
    await browser.close();
    served.close();
  }
}

/** Opens a page as a phone does, and adds up what it asks for until it is quiet. */
export async function weigh(browser: Browser, served: Served, page: string): Promise<PageWeight> {
  const tab = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const urls: string[] = [];
  tab.on("request", (request) => urls.push(request.url()));
  await tab.goto(served.origin + page, { waitUntil: "networkidle" });
  const inline = await tab.evaluate(() =>
    [...document.scripts].filter(({ src, type }) => src === "" && ["", "module", "text/javascript"].includes(type)).map(({ text }) => text));
  await tab.close();
  const asked = urls.filter((url) => !url.startsWith("data:"));
  const own = asked.filter((url) => url.startsWith(served.origin));
  const total = (some: readonly string[]) => some.reduce((sum, url) => sum + served.bytesOf(url), 0);
  return {
    page,
    requests: asked.length,
    bytes: total(own),
    htmlBytes: served.bytesOf(page),
    scriptBytes: total(own.filter((url) => new URL(url).pathname.endsWith(".js"))) + inline.reduce((sum, text) => sum + brotli(text).length, 0),
    otherHosts: [...new Set(asked.filter((url) => !own.includes(url)).map((url) => new URL(url).host))],
  };
}

export function printWeights(weights: readonly PageWeight[]): void {
  const rows = weights.map((weight) => [
    weight.page, kB(weight.bytes), kB(weight.htmlBytes), kB(weight.scriptBytes), show(weight.requests),
    weight.otherHosts.join(" ") || "tidak ada", isWithin(weight) ? "ya" : "TIDAK",
  ]);
  printTable(["Halaman", "Semua (kB)", "HTML (kB)", "JavaScript (kB)", "Permintaan", "Host lain", "Sesuai batas"], rows);
  console.log(`Batas: ${kB(most.bytes)} kB, ${kB(most.scriptBytes)} kB JavaScript, ${most.requests} permintaan, tanpa host lain. Brotli 11, tanpa kepala HTTP.`);
}

const isWithin = ({ bytes, scriptBytes, requests, otherHosts }: PageWeight) =>
  bytes <= most.bytes && scriptBytes <= most.scriptBytes && requests <= most.requests && otherHosts.length === 0;
