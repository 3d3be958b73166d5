import { spawnSync } from "node:child_process";
import { median, progress, show } from "./table.ts";

const mostSeconds = 3;

/** Seconds that `npm run cek` takes, from start to end, several times. */
export function measureCheck(times: number): Promise<number[]> {
  progress(`memeriksa isi ${times} kali`);
  return Promise.resolve(Array.from({ length: times }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ["scripts/cek.ts"]);
    if (status !== 0) throw new Error("the content does not pass the check");
    return (performance.now() - start) / 1000;
  }));
}

export function printCheck(seconds: readonly number[]): void {
  const middle = median(seconds);
  console.log(`${seconds.map((each) => show(each, 2)).join(" · ")} detik; median ${show(middle, 2)}, ${middle < mostSeconds ? "sesuai" : "DI LUAR"} batas ${mostSeconds} detik.`);
}
