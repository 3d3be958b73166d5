import { readdirSync, readFileSync } from "node:fs";

/** Memory held by a process and all that it started, in bytes; null where the machine has no /proc. */
export function treeMemory(root: number): number | null {
  const all = processes();
  if (!all) return null;
  const childrenOf = Map.groupBy(all, ({ parent }) => parent);
  const below = (pid: number): number[] => [pid, ...(childrenOf.get(pid) ?? []).flatMap((child) => below(child.pid))];
  return below(root).reduce((sum, pid) => sum + residentBytes(pid), 0);
}

function processes(): { pid: number; parent: number }[] | null {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).flatMap((name) => {
      // "1234 (a name) S 1 …": the name may hold anything, even brackets.
      const parent = /^.*\) \S (\d+)/s.exec(readIfAlive(`/proc/${name}/stat`))?.[1];
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }];
    });
  } catch {
    return null;
  }
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
