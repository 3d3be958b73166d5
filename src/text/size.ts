import { angka } from "./format.ts";

/** A file's size for readers: "0,4 kB", "12 kB", "1.240 kB". */
export function kilobytes(bytes: number): string {
  const kb = bytes / 1000;
  return `${angka(kb < 10 ? kb.toFixed(1) : String(Math.round(kb)))} kB`;
}
