import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where a site's material lies and where it goes; the tests point these at a fixture. */
export interface Folders {
  content: string;
  geo: string;
  dist: string;
}

export const folders: Folders = {
  content: process.env["CONTENT_DIR"] ?? "content",
  geo: process.env["GEO_DIR"] ?? "public/geo",
  dist: process.env["DIST_DIR"] ?? "dist",
};

/** Bytes by path as authors know it: `content/nilai/x.csv`, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Reads a folder and all below it. `as` is the name its paths begin with. */
export function readFolder(folder: string, as: string): Files {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith(".") || name.startsWith("~$")) continue; // editors' and Excel's lock files
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      for (const [inner, bytes] of readFolder(path, `${as}/${name}`)) files.set(inner, bytes);
    } else {
      files.set(`${as}/${name}`, readFileSync(path));
    }
  }
  return files;
}

/** Reads a folder again. Bytes that did not change are the same object as before: what was read from them is known. */
export function readFolderAgain(folder: string, as: string, before: Files): Files {
  return new Map([...readFolder(folder, as)].map(([file, bytes]) => {
    const old = before.get(file);
    return [file, old && Buffer.compare(old, bytes) === 0 ? old : bytes];
  }));
}
