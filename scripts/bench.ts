import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { folders } from "../src/data/read.ts";
import { measureBuild, printBuild } from "./bench/build-time.ts";
import { openBrowser } from "./bench/browser.ts";
import { measureCheck, printCheck } from "./bench/check-time.ts";
import { measureDev, printDev } from "./bench/dev.ts";
import { measureGrowth, printGrowth } from "./bench/growth.ts";
import { measureImport, printImport } from "./bench/impor.ts";
import { loadPages, printLoads } from "./bench/load.ts";
import { compareWithBarest, printRatio } from "./bench/ratio.ts";
import { mebibytes } from "./bench/table.ts";
import { printWeights, weighPages } from "./bench/weight.ts";
import { findChromium } from "./chromium.ts";

const resultFile = "bench-hasil.json";

/** One thing to measure; each can be asked for by its name. */
interface Part {
  title: string;
  run(): Promise<unknown>;
}

function part<T>(title: string, measure: () => Promise<T>, print: (result: T) => void): Part {
  const run = async () => {
    const result = await measure();
    print(result);
    return result;
  };
  return { title, run };
}

const parts: Record<string, Part> = {
  cek: part("Waktu memeriksa isi (npm run cek)", () => measureCheck(5), printCheck),
  berat: part("Berat halaman sebelum klik apa pun", () => weighPages(folders.dist), printWeights),
  muat: part("Waktu muat pada ponsel lambat", () => loadPages(folders, 3), printLoads),
  dasar: part("Peta dibandingkan halaman paling sederhana", () => compareWithBarest(folders, 5), printRatio),
  bangun: part("Waktu dan memori membangun situs", () => measureBuild(folders.content), printBuild),
  impor: part("Mengimpor 83.000 baris", () => measureImport(folders.content), printImport),
  dev: part("Pratinjau: dari menyimpan sampai tampil", () => measureDev(folders.content, 9), printDev),
  tumbuh: part("Pertumbuhan dengan isi buatan", () => measureGrowth(folders.content, 3), printGrowth),
};

/** What the numbers depend on besides the site. */
async function machine() {
  const { browser } = await openBrowser();
  const chromium = browser.version();
  await browser.close();
  return { cpu: cpus()[0]?.model ?? "tidak dikenal", cores: cpus().length, memoryBytes: totalmem(), node: process.version, chromium };
}

type Machine = Awaited<ReturnType<typeof machine>>;

/** Parts measured earlier stay, each with its own date and machine. */
function save(name: string, date: string, on: Machine, result: unknown): void {
  const before: object = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, "utf8")) : {};
  writeFileSync(resultFile, `${JSON.stringify({ ...before, [name]: { date, machine: on, result } }, null, 2)}\n`);
}

async function runCommand(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    console.error(`Bagian tidak dikenal: ${unknown.join(", ")}. Pilihan: ${Object.keys(parts).join(", ")}.`);
    process.exitCode = 1;
    return;
  }
  const chosen = Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name));
  const ofSite = chosen.some(([name]) => name !== "cek");
  if (findChromium() === null || (ofSite && !existsSync(join(folders.dist, "index.html")))) {
    console.error(`Yang diukur ialah situs di folder ${folders.dist}, dengan Chromium: jalankan dahulu npm run build, lalu npx playwright install chromium.`);
    process.exitCode = 1;
    return;
  }
  const date = new Date().toISOString();
  const on = await machine();
  console.log(`${date} · ${on.cpu}, ${on.cores} inti, ${mebibytes(on.memoryBytes)} MiB · Node ${on.node} · Chromium ${on.chromium}`);
  for (const [i, [name, { title, run }]] of chosen.entries()) {
    console.log(`\n[${i + 1}/${chosen.length}] ${name}: ${title}`);
    save(name, date, on, await run());
  }
  console.log(`\nHasil lengkap: ${resultFile}`);
}

await runCommand(process.argv.slice(2));
