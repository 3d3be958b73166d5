import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { runBuild, type BuildRun } from "./build-run.ts";
import { mebibytes, printTable, progress, show } from "./table.ts";

const most = { seconds: 90, bytes: 1.5 * 2 ** 30 };

/** The same content built twice: first with every picture to be drawn, then with all of them kept. */
interface Builds {
  cold: BuildRun;
  warm: BuildRun;
}

/** The real content, built into a folder that is thrown away: what lies in `dist` stays, and its pictures too. */
export async function measureBuild(content: string): Promise<Builds> {
  const folder = mkdtempSync(join(tmpdir(), "bench-bangun-"));
  // Pictures are kept by the name of the folder that the site is built into.
  const name = basename(folder);
  const into = { content, geo: join(folder, "geo"), dist: join(folder, name) };
  try {
    progress(`membangun ${content} tanpa gambar lama`);
    const cold = await runBuild(into);
    progress(`membangun ${content} lagi`);
    return { cold, warm: await runBuild(into) };
  } finally {
    for (const made of [folder, `.cache/gambar/${name}`, `.cache/grafik/${name}`, `.cache/pratinjau/${name}`]) rmSync(made, { recursive: true, force: true });
  }
}

export function printBuild({ cold, warm }: Builds): void {
  printRun("Semua gambar digambar", cold);
  printRun("Gambar yang tidak berubah dipakai lagi", warm);
}

function printRun(title: string, build: BuildRun): void {
  const { steps, seconds, peakBytes, pages } = build;
  console.log(`\n${title}`);
  const rows = [...steps, { ...build, name: "semua" }].map((step) => [
    step.name, show(step.seconds, 1), step.cpuSeconds === null ? "–" : show(step.cpuSeconds, 1), mebibytes(step.peakBytes),
  ]);
  printTable(["Langkah", "Detik", "Detik prosesor", "Memori puncak (MiB)"], rows);
  const within = seconds <= most.seconds && (peakBytes ?? 0) <= most.bytes ? "sesuai" : "DI LUAR";
  console.log(`${show(pages)} halaman; ${within} batas ${most.seconds} detik dan ${mebibytes(most.bytes)} MiB.`);
}
