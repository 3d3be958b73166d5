import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuild, type BuildRun } from "./build-run.ts";
import { writeMadeUp, type Size } from "./made-up.ts";
import { mebibytes, printTable, progress, show } from "./table.ts";

/** Builds of the same content with more and more rows. */
interface Series {
  name: string;
  /** The first one is what the others are compared with. */
  runs: readonly GrownRun[];
  exponents: Record<Quantity, number | null>;
}

interface GrownRun {
  name: string;
  /** Rows that the first build of the series does not have. */
  rows: number;
  build: BuildRun;
}

const quantities = ["cpuSeconds", "peakBytes", "bytes"] as const;
type Quantity = (typeof quantities)[number];

const fullKabkota = 514;
const fullKecamatan = 7000;
/** Enough for 7,000 kecamatan: a kabkota cannot have more than 99. */
const kabkotaOfKecamatan = 90;
/** Of the rows of the full size; the last must be twice the one before (see `exponent`). */
const parts = [0, 1 / 4, 1 / 2, 1];

const plans: Record<string, readonly Size[]> = {
  "kabupaten/kota, masing-masing 5 putaran": parts.map((part) => ({ kabkota: Math.round(fullKabkota * part), kecamatan: 0 })),
  "kecamatan, masing-masing 1 angka": parts.map((part) => ({ kabkota: kabkotaOfKecamatan, kecamatan: fullKecamatan * part })),
};

export async function measureGrowth(real: string, times: number): Promise<Series[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-tumbuh-"));
  try {
    const all: Series[] = [];
    for (const [name, sizes] of Object.entries(plans)) {
      const runs: GrownRun[] = [];
      for (const size of sizes) runs.push(await measureSize(size, real, folder, times));
      const base = runs[0]?.rows ?? 0;
      const relative = runs.map((run) => ({ ...run, rows: run.rows - base }));
      const [cpuSeconds, peakBytes, bytes] = quantities.map((quantity) => exponent(relative, quantity));
      all.push({ name, runs: relative, exponents: { cpuSeconds: cpuSeconds ?? null, peakBytes: peakBytes ?? null, bytes: bytes ?? null } });
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The least of several builds: what else the machine does only ever adds. */
async function measureSize(size: Size, real: string, folder: string, times: number): Promise<GrownRun> {
  const content = join(folder, "content");
  const { rows, kabkota } = writeMadeUp(real, content, size);
  const name = `${show(kabkota)} kabkota${size.kecamatan > 0 ? `, + ${show(size.kecamatan)} kecamatan` : ""}`;
  const builds: BuildRun[] = [];
  while (builds.length < times) {
    progress(`${name}, ${builds.length + 1} dari ${times}`);
    const dist = join(folder, "dist");
    rmSync(dist, { recursive: true, force: true }); // replacing the site before would count as building this one
    builds.push(await runBuild({ content, geo: join(folder, "geo"), dist }));
  }
  const [first] = builds;
  if (!first) throw new Error("no builds asked for");
  const least = (key: "seconds" | "cpuSeconds" | "peakBytes") => Math.min(...builds.map((build) => build[key] ?? NaN));
  const known = (value: number) => (Number.isNaN(value) ? null : value);
  return { name, rows, build: { ...first, seconds: least("seconds"), cpuSeconds: known(least("cpuSeconds")), peakBytes: known(least("peakBytes")) } };
}

/**
 * The p in “what is added grows as rows to the power of p”, from the first, the half and the full size: twice
 * the rows add 2 to the power of p as much. Null where what is added cannot be told from chance.
 */
function exponent(runs: readonly GrownRun[], quantity: Quantity): number | null {
  const [base, half, full] = [runs[0], runs.at(-2), runs.at(-1)].map((run) => run?.build[quantity] ?? NaN);
  if (base === undefined || half === undefined || full === undefined) return null;
  const p = Math.log2((full - base) / (half - base));
  return full - base > base * leastGrowth && Number.isFinite(p) ? p : null;
}

/** A share of the first build. */
const leastGrowth = 0.15;

/** What still counts as growing with the rows: bytes are exact, time and memory are not. */
const most: Record<Quantity, number> = { cpuSeconds: 1.25, peakBytes: 1.25, bytes: 1.05 };
const names: Record<Quantity, string> = { cpuSeconds: "waktu prosesor", peakBytes: "memori", bytes: "byte hasil" };

export function printGrowth(all: readonly Series[]): void {
  for (const { name, runs, exponents } of all) {
    console.log(`\nTumbuh menurut ${name}`);
    const rows = runs.map((run) => growthRow(run, runs[0]));
    printTable(["Isi", "Baris tambahan", "Halaman", "Detik", "Detik prosesor", "ms/baris", "Memori (MiB)", "kB/baris", "Hasil (MB)", "byte/baris"], rows);
    for (const quantity of quantities) {
      const p = exponents[quantity];
      const verdict = p === null ? "terlalu sedikit untuk dibedakan dari kebetulan"
        : `sebesar baris pangkat ${show(p, 2)}, ${p > most[quantity] ? "LEBIH CEPAT daripada baris" : "tidak lebih cepat daripada baris"}`;
      console.log(`  ${names[quantity]} bertambah ${verdict}`);
    }
  }
}

function growthRow({ name, rows, build }: GrownRun, first: GrownRun | undefined): string[] {
  const perRow = (quantity: Quantity, unit: number, decimals: number) => {
    const added = (build[quantity] ?? NaN) - (first?.build[quantity] ?? NaN);
    return rows === 0 || Number.isNaN(added) ? "–" : show(added / rows / unit, decimals);
  };
  return [
    name, show(rows), show(build.pages), show(build.seconds, 1), build.cpuSeconds === null ? "–" : show(build.cpuSeconds, 1),
    perRow("cpuSeconds", 0.001, 1), mebibytes(build.peakBytes), perRow("peakBytes", 1000, 1), show(build.bytes / 1e6, 1), perRow("bytes", 1, 0),
  ];
}
