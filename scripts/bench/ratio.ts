import type { Folders } from "../../src/data/read.ts";
import { withBarest, type Page } from "./barest.ts";
import { openBrowser, type Opened } from "./browser.ts";
import { measureLoad, medianLoad, type Load, type PageLoad } from "./load.ts";
import { serve } from "./server.ts";
import { kB, printTable, progress, show } from "./table.ts";
import { weigh } from "./weight.ts";

interface Ratio {
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
  const served = await serve(folders.dist);
  const opened = await openBrowser();
  try {
    return await withBarest(folders, async (barest) => inTurns(opened, barest, { page: mapPage, served }, times));
  } finally {
    await opened.browser.close();
    served.close();
  }
}

async function inTurns(opened: Opened, barest: Page, map: Page, times: number): Promise<Ratio> {
  const sites = [{ ...barest, runs: [] as Load[] }, { ...map, runs: [] as Load[] }];
  for (const { page, served } of sites) await weigh(opened.browser, served, page); // compresses beforehand what is needed
  for (let turn = 1; turn <= times; turn++) {
    progress(`putaran ${turn} dari ${times}`);
    for (const { page, served, runs } of sites) runs.push(await measureLoad(opened, served.origin + page));
  }
  const [least, real] = sites.map(({ page, served, runs }) => ({ ...medianLoad(page, runs), htmlBytes: served.bytesOf(page) }));
  if (!least || !real) throw new Error("two sites give two results");
  return { barest: least, map: real, fcp: real.fcp / least.fcp, lcp: real.lcp / least.lcp };
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
