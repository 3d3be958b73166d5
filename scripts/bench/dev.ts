import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openBrowser } from "./browser.ts";
import { startServer } from "./dev-server.ts";
import { median, printTable, progress, show } from "./table.ts";

const most = 1;
const address = "/tentang/";

/** From saving a content file to the open page showing it, in seconds. */
export interface DevTimes {
  seconds: readonly number[];
}

/** The real content with the name of the site altered again and again, in a copy that is thrown away. */
export async function measureDev(content: string, times: number): Promise<DevTimes> {
  const folder = mkdtempSync(join(tmpdir(), "bench-dev-"));
  cpSync(content, folder, { recursive: true });
  const file = join(folder, "situs.yaml");
  const text = readFileSync(file, "utf8");
  progress("menjalankan npm run dev");
  const [server, { browser }] = [await startServer("dev", { content: folder, geo: "public/geo" }), await openBrowser()];
  try {
    const page = await browser.newPage();
    await page.goto(server.origin + address, { timeout: 120_000 });
    const seconds: number[] = [];
    // The first is the warming up.
    for (let i = 0; i <= times; i++) {
      const start = performance.now();
      writeFileSync(file, text.replace(/^nama: .*$/m, `nama: Ukur ${i}`));
      await page.getByRole("link", { name: `Ukur ${i}`, exact: true }).waitFor();
      if (i > 0) seconds.push((performance.now() - start) / 1000);
    }
    return { seconds };
  } finally {
    await browser.close();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function printDev({ seconds }: DevTimes): void {
  const middle = median(seconds);
  printTable(["Simpan sampai tampil (detik)", "tercepat", "tengah", "terlama"], [[address, show(Math.min(...seconds), 2), show(middle, 2), show(Math.max(...seconds), 2)]]);
  console.log(`${middle < most ? "Sesuai" : "DI LUAR"} batas ${most} detik.`);
}
