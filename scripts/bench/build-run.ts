import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Folders } from "../../src/data/read.ts";
import { treeUsage } from "./usage.ts";

/** What a build, or a step of it, took. Null where the machine does not tell. */
interface Cost {
  seconds: number;
  cpuSeconds: number | null;
  /** The most memory that its processes held at once. */
  peakBytes: number | null;
}

interface BuildStep extends Cost {
  name: string;
}

/** A build in a process of its own, and what came out. */
export interface BuildRun extends Cost {
  steps: readonly BuildStep[];
  pages: number;
  bytes: number;
}

const sampleEvery = 50;

/** @throws with all that the build said, where it fails. */
export async function runBuild({ content, geo, dist }: Folders): Promise<BuildRun> {
  const env = { ...process.env, CONTENT_DIR: content, GEO_DIR: geo, DIST_DIR: dist, ASTRO_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, ["scripts/build.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const meter = new Meter(child);
  const sampler = setInterval(() => meter.sample(), sampleEvery);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve)).finally(() => clearInterval(sampler));
  if (code !== 0) throw new Error(`build of ${content} ended with ${code}\n${meter.said}`);
  return { ...meter.result(), ...sizeOf(dist) };
}

interface Begun {
  name: string;
  at: number;
  cpuAt: number | null;
  peakBytes: number | null;
}

/** Follows a build by what it says (`[2/4] Memeriksa isi …`) and by what its processes use. */
class Meter {
  said = "";
  private readonly start = performance.now();
  private readonly begun: Begun[] = [];
  private readonly child: ChildProcess;
  private cpu: number | null = null;

  constructor(child: ChildProcess) {
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => this.hear(String(chunk)));
  }

  sample(): void {
    const usage = this.child.pid === undefined ? null : treeUsage(this.child.pid);
    if (!usage || usage.bytes === 0) return;
    this.cpu = Math.max(this.cpu ?? 0, usage.cpuSeconds);
    const step = this.begun.at(-1);
    if (step) step.peakBytes = Math.max(step.peakBytes ?? 0, usage.bytes);
  }

  result(): Cost & { steps: readonly BuildStep[] } {
    const seconds = this.now();
    const steps = this.begun.map(({ name, at, cpuAt, peakBytes }, i) => {
      const next = this.begun[i + 1];
      const cpuEnd = next ? next.cpuAt : this.cpu;
      return { name, seconds: (next?.at ?? seconds) - at, cpuSeconds: cpuEnd === null ? null : cpuEnd - (cpuAt ?? 0), peakBytes };
    });
    const peaks = steps.flatMap(({ peakBytes }) => peakBytes ?? []);
    return { seconds, cpuSeconds: this.cpu, peakBytes: peaks.length > 0 ? Math.max(...peaks) : null, steps };
  }

  private hear(text: string): void {
    this.said += text;
    const names = [...this.said.matchAll(/^\[\d+\/\d+\] (.+?) …/gm)].map(([, name = ""]) => name);
    if (names.length > this.begun.length) this.sample();
    for (const name of names.slice(this.begun.length)) this.begun.push({ name, at: this.now(), cpuAt: this.cpu, peakBytes: null });
  }

  private now(): number {
    return (performance.now() - this.start) / 1000;
  }
}

function sizeOf(dist: string): { pages: number; bytes: number } {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { pages: files.filter(({ name }) => name.endsWith(".html")).length, bytes };
}
