import lighthouse from "lighthouse";
import type { Folders } from "../../src/data/read.ts";
import { withBarest, type Page } from "./barest.ts";
import { openBrowser, type Opened } from "./browser.ts";
import { measuredPages } from "./pages.ts";
import { serve } from "./server.ts";
import { median, printTable, progress, show } from "./table.ts";
import { weigh } from "./weight.ts";

/** What Lighthouse says of a page on its slow phone: milliseconds, and the shift of the layout without a unit. */
export interface Load {
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
}

export interface PageLoad extends Load {
  page: string;
  runs: readonly Load[];
}

const audits = { fcp: "first-contentful-paint", lcp: "largest-contentful-paint", tbt: "total-blocking-time", cls: "cumulative-layout-shift" };

/** One run with the mobile settings that Lighthouse has by default: 4G that is slow, simulated, and a processor four times slower. */
export async function measureLoad({ port }: Opened, url: string): Promise<Load> {
  const result = await lighthouse(url, { port, onlyCategories: ["performance"], output: "json", logLevel: "silent" });
  const valueOf = (audit: string): number => {
    const value = result?.lhr.audits[audit]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse has no ${audit} for ${url}: ${result?.lhr.runtimeError?.message ?? ""}`);
    return value;
  };
  return { fcp: valueOf(audits.fcp), lcp: valueOf(audits.lcp), tbt: valueOf(audits.tbt), cls: valueOf(audits.cls) };
}

export function medianLoad(page: string, runs: readonly Load[]): PageLoad {
  const of = (key: keyof Load) => median(runs.map((run) => run[key]));
  return { page, fcp: of("fcp"), lcp: of("lcp"), tbt: of("tbt"), cls: of("cls"), runs };
}

/** The site's pages, and the barest page for scale. */
export async function loadPages(folders: Folders, times: number): Promise<PageLoad[]> {
  const served = await serve(folders.dist);
  const opened = await openBrowser();
  try {
    return await withBarest(folders, async (barest) => {
      const loads: PageLoad[] = [];
      for (const one of [barest, ...measuredPages(folders.dist).map((page) => ({ page, served }))]) loads.push(await loadPage(opened, one, times));
      return loads;
    });
  } finally {
    await opened.browser.close();
    served.close();
  }
}

async function loadPage(opened: Opened, { page, served }: Page, times: number): Promise<PageLoad> {
  progress(`${page}, ${times} kali`);
  await weigh(opened.browser, served, page); // compresses what the page needs, so that no run waits for it
  const runs: Load[] = [];
  while (runs.length < times) runs.push(await measureLoad(opened, served.origin + page));
  return medianLoad(page, runs);
}

export function printLoads(loads: readonly PageLoad[]): void {
  const rows = loads.map(({ page, fcp, lcp, tbt, cls }) => [page, show(fcp), show(lcp), show(tbt), show(cls, 3)]);
  printTable(["Halaman", "FCP (ms)", "LCP (ms)", "TBT (ms)", "CLS"], rows);
  console.log(`Lighthouse, ponsel, pembatasan bawaan (simulasi), nilai tengah dari ${loads[0]?.runs.length ?? 0}. Batas CLS: 0.`);
}
