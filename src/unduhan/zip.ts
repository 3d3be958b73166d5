import { zipSync } from "fflate";

/** Files in one archive. The same files and date give the same bytes, wherever and whenever it is made. */
export function zipOf(files: readonly { name: string; bytes: Uint8Array }[], date: string): Uint8Array {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  // The archive stores the clock's reading: noon of that day by the clock of whichever machine this is.
  const mtime = new Date(year, month - 1, day, 12);
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(({ name, bytes }) => [name, bytes])), { level: 9, mtime });
}
