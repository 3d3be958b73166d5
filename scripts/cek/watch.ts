import { watch } from "node:fs";

/** Programs save a file in several steps, and several files at once. */
const settleMs = 100;
const clearScreen = "\x1b[2J\x1b[3J\x1b[H";

/** Runs `check` now and whenever something below the folder was saved, and says when; until it is stopped. */
export function watchFolder(folder: string, check: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, settleMs);
  };
  const run = () => {
    if (process.stdout.isTTY) process.stdout.write(clearScreen);
    console.log(`Pukul ${new Date().toLocaleTimeString("id-ID")}`);
    try {
      check();
      console.log("Menunggu berkas disimpan. Hentikan dengan Ctrl+C.");
    } catch (error) {
      // Saved by renaming: for a moment the file is not there.
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      soon();
    }
  };
  watch(folder, { recursive: true }, soon);
  run();
}
