import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "../../src/data/read.ts";
import { treeMemory } from "./memory.ts";

/** A build in a process of its own: how long, how much memory at once, and what came out. */
export interface BuildRun {
  seconds: number;
  /** Of the whole tree of processes; null where the machine does not tell. */
  peakBytes: number | null;
  steps: readonly BuildStep[];
  pages: number;
  bytes: number;
}

export interface BuildStep {
  name: string;
  seconds: number;
  peakBytes: number | null;
}

const sampleEvery = 50;

/** @throws with all that the build said, where it fails. */
export async function runBuild({ content, geo, dist }: Folders, nodeOptions: readonly string[] = []): Promise<BuildRun> {
  const env = { ...process.env, CONTENT_DIR: content, GEO_DIR: geo, DIST_DIR: dist, ASTRO_TELEMETRY_DISABLED: "1" };
  const start = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, "scripts/build.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const now = () => (performance.now() - start) / 1000;
  const steps: BuildStep[] = [];
  let said = "";
  const hear = (chunk: Buffer) => {
    said += String(chunk);
    const begun = [...said.matchAll(/^\[\d+\/\d+\] (.+?) …/gm)];
    for (const [, name = ""] of begun.slice(steps.length)) steps.push({ name, seconds: now(), peakBytes: null });
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const sampler = setInterval(() => noteMemory(steps, child.pid), sampleEvery);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve)).finally(() => clearInterval(sampler));
  if (code !== 0) throw new Error(`build of ${content} ended with ${code}\n${said}`);
  const seconds = now();
  return { seconds, peakBytes: greatest(steps), steps: durations(steps, seconds), ...sizeOf(dist) };
}

/** Until they end, steps carry the second at which they began. */
const durations = (steps: readonly BuildStep[], end: number) =>
  steps.map((step, i) => ({ ...step, seconds: (steps[i + 1]?.seconds ?? end) - step.seconds }));

function noteMemory(steps: readonly BuildStep[], pid: number | undefined): void {
  const step = steps.at(-1);
  const bytes = pid === undefined ? null : treeMemory(pid);
  if (step && bytes !== null) step.peakBytes = Math.max(step.peakBytes ?? 0, bytes);
}

const greatest = (steps: readonly BuildStep[]) => steps.reduce<number | null>(
  (most, { peakBytes }) => (peakBytes === null ? most : Math.max(most ?? 0, peakBytes)), null);

function sizeOf(dist: string): { pages: number; bytes: number } {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { pages: files.filter(({ name }) => name.endsWith(".html")).length, bytes };
}
