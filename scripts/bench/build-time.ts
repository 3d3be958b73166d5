import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuild, type BuildRun } from "./build-run.ts";
import { mebibytes, printTable, progress, show } from "./table.ts";

const most = { seconds: 30, bytes: 2 ** 30 };

/** The real content, built into a folder that is thrown away: what lies in `dist` stays. */
export async function measureBuild(content: string): Promise<BuildRun> {
  const folder = mkdtempSync(join(tmpdir(), "bench-bangun-"));
  progress(`membangun ${content}`);
  try {
    return await runBuild({ content, geo: join(folder, "geo"), dist: join(folder, "dist") });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function printBuild(build: BuildRun): void {
  const { steps, seconds, peakBytes, pages } = build;
  const rows = [...steps, { ...build, name: "semua" }].map((step) => [
    step.name, show(step.seconds, 1), step.cpuSeconds === null ? "–" : show(step.cpuSeconds, 1), mebibytes(step.peakBytes),
  ]);
  printTable(["Langkah", "Detik", "Detik prosesor", "Memori puncak (MiB)"], rows);
  const within = seconds <= most.seconds && (peakBytes ?? 0) <= most.bytes ? "sesuai" : "DI LUAR";
  console.log(`${show(pages)} halaman; ${within} batas ${most.seconds} detik dan ${mebibytes(most.bytes)} MiB.`);
}
