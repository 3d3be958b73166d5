import { readdirSync, readFileSync } from "node:fs";

/** What a process and all that it started hold now and have used so far. */
interface Usage {
  bytes: number;
  /** Of all cores together: unlike the clock, hardly troubled by what else the machine does. */
  cpuSeconds: number;
}

/** Null where the machine has no /proc. */
export function treeUsage(root: number): Usage | null {
  const all = processes();
  if (!all) return null;
  const childrenOf = Map.groupBy(all, ({ parent }) => parent);
  const below = (pid: number): Process[] => (childrenOf.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
  const tree = [...all.filter(({ pid }) => pid === root), ...below(root)];
  return {
    bytes: tree.reduce((sum, { pid }) => sum + residentBytes(pid), 0),
    cpuSeconds: tree.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  };
}

interface Process {
  pid: number;
  parent: number;
  /** Its own and that of children which have ended. */
  cpuSeconds: number;
}

function processes(): Process[] | null {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => toProcess(Number(name), readIfAlive(`/proc/${name}/stat`)));
  } catch {
    return null;
  }
}

/** Linux counts in hundredths of a second. */
const ticks = 100;

/** "1234 (a name) S 1 …": the name may hold anything, even brackets, so counting begins after the last of them. */
function toProcess(pid: number, stat: string): Process | [] {
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ").map(Number);
  const [parent = NaN] = fields.slice(1);
  return Number.isNaN(parent) ? [] : { pid, parent, cpuSeconds: fields.slice(11, 15).reduce((sum, n) => sum + n, 0) / ticks };
}

function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readIfAlive(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

/** A process can end between being listed and being read. */
function readIfAlive(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
