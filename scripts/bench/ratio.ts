import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Folders } from "../../src/data/read.ts";
import { writeBarest } from "./barest.ts";
import { openBrowser } from "./browser.ts";
import { measureLoad, medianLoad, type Load, type PageLoad } from "./load.ts";
import { serve, type Served } from "./server.ts";
import { kB, printTable, progress, show } from "./table.ts";
import { weigh } from "./weight.ts";

export interface Ratio {
  barest: PageLoad & { htmlBytes: number };
  map: PageLoad & { htmlBytes: number };
  /** Of the map page to the barest page. */
  fcp: number;
  lcp: number;
}

const mapPage = "/peta/kabkota/";
const most = 1.2;
/** What a server may send before the phone has answered once: ten segments (RFC 6928). */
const firstWindow = 10 * 1460;

/** The barest page and the real one in turns, so that a moment in which the machine is busy meets both. */
export async function compareWithBarest(folders: Folders, times: number): Promise<Ratio> {
  const temporary = mkdtempSync(join(tmpdir(), "bench-dasar-"));
  const { page } = writeBarest(folders, temporary);
  const sites = [{ page, served: await serve(temporary) }, { page: mapPage, served: await serve(folders.dist) }] as const;
  try {
    const [barest, map] = await inTurns(sites, times);
    if (!barest || !map) throw new Error("two sites give two results");
    return { barest, map, fcp: map.fcp / barest.fcp, lcp: map.lcp / barest.lcp };
  } finally {
    for (const { served } of sites) served.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function inTurns(sites: readonly { page: string; served: Served }[], times: number): Promise<Ratio["map"][]> {
  const opened = await openBrowser();
  try {
    const runs: Load[][] = sites.map(() => []);
    for (const { page, served } of sites) await weigh(opened.browser, served, page);
    for (let turn = 1; turn <= times; turn++) {
      progress(`putaran ${turn} dari ${times}`);
      for (const [i, { page, served }] of sites.entries()) runs[i]?.push(await measureLoad(opened, served.origin + page));
    }
    return sites.map(({ page, served }, i) => ({ ...medianLoad(page, runs[i] ?? []), htmlBytes: served.bytesOf(page) }));
  } finally {
    await opened.browser.close();
  }
}

export function printRatio({ barest, map, fcp, lcp }: Ratio): void {
  const row = (name: string, { htmlBytes, fcp: first, lcp: largest }: Ratio["map"]) => [name, kB(htmlBytes), show(first), show(largest)];
  printTable(["Halaman", "HTML (kB)", "FCP (ms)", "LCP (ms)"], [
    row("halaman paling sederhana", barest),
    row(map.page, map),
    ["perbandingan", show(map.htmlBytes / barest.htmlBytes, 2), show(fcp, 2), show(lcp, 2)],
  ]);
  const fits = map.htmlBytes <= firstWindow ? "muat" : "TIDAK muat";
  console.log(`Batas perbandingan: ${show(most, 1)}. HTML ${mapPage} ${fits} dalam kiriman pertama TCP (${kB(firstWindow)} kB).`);
}
