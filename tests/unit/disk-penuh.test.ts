import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { buildCari } from "../../scripts/build-cari.ts";
import { alasanDisk, exchange } from "../../scripts/disk.ts";
import { drawApart } from "../../scripts/gambar.ts";

const mount = (size: string, folder: string) => spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status === 0;

/** Only root may mount; where nobody can, these tests are skipped. */
const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), "disk-penuh-"));
  const mounted = mount("4k", folder);
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();

/** A disk of so many bytes. */
function smallDisk(size: string): string {
  const folder = mkdtempSync(join(tmpdir(), "disk-penuh-"));
  expect(mount(size, folder)).toBe(true);
  onTestFinished(() => {
    spawnSync("umount", [folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

async function saidOf(run: () => unknown): Promise<string | undefined> {
  try {
    await run();
  } catch (error) {
    return alasanDisk(error);
  }
  return undefined;
}

const full = "Ruang disk habis. Kosongkan dahulu, lalu ulangi.";

describe("on a full disk (as root: it mounts small ones)", () => {
  it.skipIf(!canMount)("a file is exchanged whole or stays as it was", async () => {
    const disk = smallDisk("64k");
    const file = join(disk, "nilai.csv");
    exchange([[file, "lama\n"]]);
    expect(await saidOf(() => exchange([[file, "baru\n".repeat(20_000)]]))).toBe(full);
    expect([readFileSync(file, "utf8"), readdirSync(disk)]).toEqual(["lama\n", ["nilai.csv"]]);
  });

  it.skipIf(!canMount)("the step that draws the pictures says so, and half a picture is never taken for one", async () => {
    const disk = smallDisk("24k");
    mkdirSync(join(disk, "peta"));
    for (const name of ["a", "b", "c", "d", "e", "f"]) writeFileSync(join(disk, `peta/${name}.svg`), `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80" font-family="'Source Sans 3'"><text y="50" font-size="50">${name} nol</text></svg>`);
    expect(await saidOf(() => drawApart([[join(disk, "peta"), join(disk, "cache"), 2]]))).toBe(full);
    spawnSync("mount", ["-o", "remount,size=4m", disk]);
    drawApart([[join(disk, "peta"), join(disk, "cache"), 2]]);
    const fresh = mkdtempSync(join(tmpdir(), "disk-cukup-"));
    onTestFinished(() => rmSync(fresh, { recursive: true }));
    cpSync(join(disk, "peta"), join(fresh, "peta"), { recursive: true, filter: (name) => !name.endsWith(".png") });
    drawApart([[join(fresh, "peta"), join(fresh, "cache"), 2]]);
    for (const name of readdirSync(join(fresh, "peta"))) expect(readFileSync(join(disk, "peta", name)).equals(readFileSync(join(fresh, "peta", name))), name).toBe(true);
  });

  it.skipIf(!canMount)("the step that writes the search says so", async () => {
    const disk = smallDisk("64k");
    writeFileSync(join(disk, "index.html"), '<html lang="id"><body data-pagefind-body><h1>Peta</h1><p>Stunting.</p></body></html>');
    expect(await saidOf(() => buildCari(disk))).toBe(full);
  });
});
