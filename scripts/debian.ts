import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * A program that tests need: where it is, else null. On a Debian CI machine without it its package is
 * installed first; on a person's machine that is for the person to do.
 */
export function findOrInstall(find: () => string | null, name: string): string | null {
  const found = find();
  if (found !== null || process.env["CI"] !== "true" || !existsSync("/etc/debian_version")) return found;
  console.log(`Memasang ${name} dari Debian …`);
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", name]]) {
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
  return find();
}
