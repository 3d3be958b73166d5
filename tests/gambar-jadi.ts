import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";

/** Pictures that the project's own build has drawn need not be drawn again by one whose `dist` will lie in this folder. */
export function takeDrawn(root: string): void {
  for (const folder of [".cache/gambar/dist", ".cache/grafik/dist", ".cache/pratinjau/dist"]) if (existsSync(folder)) cpSync(folder, join(root, folder), { recursive: true });
}
