import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ContentError } from "../src/data/issue.ts";

const reasons: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `${path} tidak ditemukan. Periksa nama dan foldernya; nama yang berspasi atau berisi \\ diapit tanda kutip.`,
  EISDIR: (path) => `${path} adalah folder. Sebutkan berkas di dalamnya.`,
  ENOTDIR: (path) => `${path} tidak ada: salah satu foldernya ternyata berkas.`,
  EACCES: (path) => `${path} tidak boleh dibaca atau ditulis oleh pengguna ini.`,
  EPERM: (path) => `${path} tidak boleh dibaca atau ditulis oleh pengguna ini, atau sedang dipakai program lain.`,
  EBUSY: (path) => `${path} sedang dipakai program lain. Tutup di sana, lalu ulangi.`,
  EROFS: (path) => `${path} ada di tempat yang hanya dapat dibaca.`,
  ENOSPC: () => "Ruang disk habis. Kosongkan dahulu, lalu ulangi.",
  EDQUOT: () => "Jatah ruang disk habis. Kosongkan dahulu, lalu ulangi.",
};

/** What the disk refuses, in words for the office; undefined for any other error. */
export function alasanDisk(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = "", path = "Yang disebut" } = error as NodeJS.ErrnoException;
  // The bundler wraps what its own language says.
  return reasons[/no space left on device/i.test(error.message) ? "ENOSPC" : code]?.(path);
}

/** Runs a command to its end; what the content or the disk refuses is said, and the command has failed. */
export async function saying(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const reason = error instanceof ContentError ? error.message : alasanDisk(error);
    if (reason === undefined) throw error;
    console.error(reason);
    process.exitCode = 1;
  }
}

/**
 * Writes files whole or not at all: each is finished, down to the disk, beside the old one before the first takes its
 * place. Whenever this is stopped no file is half written; a name with a point in front, which may then be left, is no content.
 */
export function exchange(files: readonly (readonly [path: string, text: string])[]): void {
  const beside = (path: string) => join(dirname(path), `.${basename(path)}.${process.pid}.baru`);
  try {
    for (const [path, text] of files) finish(beside(path), text);
    for (const [path] of files) renameSync(beside(path), path);
  } finally {
    for (const [path] of files) rmSync(beside(path), { force: true });
  }
}

function finish(path: string, text: string): void {
  const handle = openSync(path, "w");
  try {
    // Not writeSync: on a disk that is nearly full it writes what fits, and says nothing.
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
