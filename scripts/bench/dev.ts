import type { Page } from "@playwright/test";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "./browser.ts";
import { startServer } from "./dev-server.ts";
import { median, printTable, progress, show } from "./table.ts";

const most = 1;

/** A file of the content, what an author writes there the i-th time, and where that shows. */
interface Edit {
  address: string;
  file: string;
  write(text: string, i: number): string;
  shown(i: number): string;
}

const edits: readonly Edit[] = [
  { address: "/tentang/", file: "situs.yaml", write: (text, i) => text.replace(/^nama: .*$/m, `nama: Ukur ${i}`), shown: (i) => `Ukur ${i}` },
  { address: "/artikel/hkn/", file: "artikel/hkn.mdx", write: (text, i) => text.replace(/^judul: .*$/m, `judul: Tulisan ${i}`), shown: (i) => `Tulisan ${i}` },
  // All statements of this figure at once: a support must agree with what it supports.
  { address: "/wilayah/64.71/", file: "nilai/prevalensi-stunting-survei.csv", write: (text, i) => text.replaceAll(",24.8,", `,24.${i % 2 === 0 ? 3 : 2},`), shown: (i) => `24,${i % 2 === 0 ? 3 : 2} persen` },
];

/** From saving a content file to the open page showing it, in seconds, by the page's address. */
type DevTimes = Readonly<Record<string, readonly number[]>>;

/** The real content altered again and again, in a copy that is thrown away. */
export async function measureDev(content: string, times: number): Promise<DevTimes> {
  const folder = mkdtempSync(join(tmpdir(), "bench-dev-"));
  cpSync(content, folder, { recursive: true });
  progress("menjalankan npm run dev");
  const [server, { browser }] = [await startServer("dev", { content: folder, geo: "public/geo" }), await openBrowser()];
  try {
    const found: Record<string, number[]> = {};
    for (const edit of edits) {
      const page = await browser.newPage();
      await page.goto(server.origin + edit.address, { timeout: 120_000 });
      found[edit.address] = await measureEdit(page, join(folder, edit.file), edit, times);
      await page.close();
    }
    return found;
  } finally {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureEdit(page: Page, file: string, { write, shown }: Edit, times: number): Promise<number[]> {
  const text = readFileSync(file, "utf8");
  const seconds: number[] = [];
  // The first is the warming up.
  for (let i = 0; i <= times; i++) {
    const start = performance.now();
    writeFileSync(file, write(text, i));
    await page.locator("body", { hasText: shown(i) }).waitFor();
    if (i > 0) seconds.push((performance.now() - start) / 1000);
  }
  return seconds;
}

export function printDev(times: DevTimes): void {
  const rows = Object.entries(times).map(([address, seconds]) => [address, show(Math.min(...seconds), 2), show(median(seconds), 2), show(Math.max(...seconds), 2)]);
  printTable(["Simpan sampai tampil (detik)", "tercepat", "tengah", "terlama"], rows);
  console.log(`${Object.values(times).every((seconds) => median(seconds) < most) ? "Sesuai" : "DI LUAR"} batas ${most} detik.`);
}
