import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBuild, type BuildRun } from "./build-run.ts";
import { writeMadeUp, type Size } from "./made-up.ts";
import { mebibytes, printTable, progress, show } from "./table.ts";

/** Builds of the same content with more and more rows; the first is what the others are compared with. */
export interface Series {
  name: string;
  runs: readonly GrownRun[];
  exponents: Record<Quantity, number | null>;
}

export interface GrownRun {
  name: string;
  /** Rows that the first build of the series does not have. */
  rows: number;
  build: BuildRun;
}

const quantities = ["cpuSeconds", "peakBytes", "bytes"] as const;
type Quantity = (typeof quantities)[number];

/** Null: the real content as it is. */
type Plan = readonly (readonly [name: string, size: Size | null])[];

const fullKabkota = 514;
const fullKecamatan = 7000;
/** Enough for 7,000 kecamatan: a kabkota cannot have more than 99. */
const kabkotaOfKecamatan = 90;
const parts = [1 / 4, 1 / 2, 1];

const plans: Record<string, Plan> = {
  "kabupaten/kota, 5 putaran": [
    ["isi nyata", null],
    ...parts.map((part) => Math.round(fullKabkota * part)).map((kabkota) => [`${kabkota} kabkota`, { kabkota, kecamatan: 0 }] as const),
  ],
  "kecamatan, 1 angka": [
    [`${kabkotaOfKecamatan} kabkota, tanpa kecamatan tambahan`, { kabkota: kabkotaOfKecamatan, kecamatan: 0 }],
    ...parts.map((part) => fullKecamatan * part).map((kecamatan) => [`+ ${show(kecamatan)} kecamatan`, { kabkota: kabkotaOfKecamatan, kecamatan }] as const),
  ],
};

export async function measureGrowth(content: string): Promise<Series[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-tumbuh-"));
  try {
    const all: Series[] = [];
    for (const [name, plan] of Object.entries(plans)) all.push(await measureSeries(name, plan, content, folder));
    return all;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSeries(name: string, plan: Plan, real: string, folder: string): Promise<Series> {
  const runs: GrownRun[] = [];
  for (const [size, counts] of plan) {
    progress(`${name}: ${size}`);
    const content = counts === null ? real : join(folder, "content");
    const added = counts === null ? 0 : writeMadeUp(real, content, counts);
    const dist = join(folder, "dist");
    rmSync(dist, { recursive: true, force: true }); // replacing the site before would count as building this one
    const build = await runBuild({ content, geo: join(folder, "geo"), dist });
    runs.push({ name: size, rows: added - (runs[0]?.rows ?? 0), build });
    if (runs.length === 1 && added > 0) runs[0] = { name: size, rows: added, build };
  }
  const [first, ...grown] = runs;
  const relative = first ? [{ ...first, rows: 0 }, ...grown] : [];
  return { name, runs: relative, exponents: { cpuSeconds: exponent(relative, "cpuSeconds"), peakBytes: exponent(relative, "peakBytes"), bytes: exponent(relative, "bytes") } };
}

/**
 * The p in “what is added grows as rows to the power of p”: the slope of a straight line through the
 * logarithms. Null where a build with more rows did not take more.
 */
export function exponent([first, ...grown]: readonly GrownRun[], quantity: Quantity): number | null {
  const points = grown.map(({ rows, build }) => [Math.log(rows), Math.log((build[quantity] ?? NaN) - (first?.build[quantity] ?? NaN))] as const);
  if (points.length < 2 || points.some((point) => !point.every(Number.isFinite))) return null;
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  return points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0) / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
}

/** What still counts as growing with the rows: bytes are exact, time and memory are not. */
const most: Record<Quantity, number> = { cpuSeconds: 1.15, peakBytes: 1.15, bytes: 1.05 };
const names: Record<Quantity, string> = { cpuSeconds: "waktu prosesor", peakBytes: "memori", bytes: "byte hasil" };

export function printGrowth(all: readonly Series[]): void {
  for (const { name, runs, exponents } of all) {
    console.log(`\nTumbuh menurut ${name}`);
    const rows = runs.map((run) => growthRow(run, runs[0]));
    printTable(["Isi", "Baris tambahan", "Halaman", "Detik", "Detik prosesor", "ms/baris", "Memori (MiB)", "kB/baris", "Hasil (MB)", "byte/baris"], rows);
    for (const quantity of quantities) {
      const p = exponents[quantity];
      const verdict = p === null ? "tidak terbaca" : `baris pangkat ${show(p, 2)}: ${p > most[quantity] ? "LEBIH CEPAT daripada baris" : "tidak lebih cepat daripada baris"}`;
      console.log(`  ${names[quantity]} bertambah sebesar ${verdict}`);
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
