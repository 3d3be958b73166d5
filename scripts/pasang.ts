import { spawnSync } from "node:child_process";
import { cpSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "./langkah.ts";

/*
 * A folder with the last builds of the site, each whole, and a link to the one that is live:
 *
 *   situs-20261125-170000/   a build
 *   situs-20261126-090000/
 *   kini -> situs-20261126-090000
 *
 * The web server follows the link anew for each request, and the link changes in one step: at any moment, also when
 * the power goes, it leads to a whole build.
 */

const current = "kini";
const kept = 10;
const buildName = /^situs-\d{8}-\d{6}$/;
/** What a run that was killed may leave behind. */
const unfinished = /^(situs-\d{8}-\d{6}\.(baru|lama)|kini\.baru)$/;
/** Names that carry a hash of what they hold: a page that a reader opened before the switch still asks for its own. */
const hashed = /^_astro\/.*\.\w+$|\.pf_(meta|index|fragment)$/;
/** Which hashed files are a build's own; the web server shows no hidden file. */
const ownList = ".milik";
/** Its name, for who asks the server: all else may be the same in two builds. */
export const nameplate = ".well-known/hasil.txt";
/** Which build was live before a build, beside its list. */
const beforeIt = ".sebelum";

/** The builds of a folder, oldest first. */
export function daftarBuild(target: string): { name: string; live: boolean }[] {
  if (!existsSync(target)) return [];
  const live = liveBuild(target);
  return readdirSync(target).filter((name) => buildName.test(name)).sort().map((name) => ({ name, live: name === live }));
}

/** Copies a finished site beside the old ones and makes it the live one. `stamp` names it: 20261125-170000. @throws {Refusal} */
export function install(site: string, target: string, stamp: string): string {
  if (!buildName.test(`situs-${stamp}`)) throw new Error(`not a stamp: ${stamp}`);
  return inWords(target, () => {
    mkdirSync(target, { recursive: true });
    sweep(target);
    const name = nameAfter(daftarBuild(target).at(-1)?.name, `situs-${stamp}`);
    const fresh = join(target, `${name}.baru`);
    try {
      cpSync(site, fresh, { recursive: true });
      const own = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((file) => hashed.test(file));
      writeFileSync(join(fresh, ownList), own.join("\n"));
      writeFileSync(join(fresh, beforeIt), liveBuild(target) ?? "");
      mkdirSync(dirname(join(fresh, nameplate)), { recursive: true });
      writeFileSync(join(fresh, nameplate), name);
      settle(target);
      renameSync(fresh, join(target, name));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
    goLive(target, name);
    for (const old of daftarBuild(target).slice(0, -kept)) renameSync(join(target, old.name), join(target, `${old.name}.lama`));
    sweep(target);
    return name;
  });
}

/** Names are in the order of the builds, also where the clock was set back: the oldest go first, and this one is to stay. */
function nameAfter(last: string | undefined, wanted: string): string {
  if (last === undefined || wanted > last) return wanted;
  const [, year, month, day, hours, minutes, seconds] = /(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/.exec(last) ?? [];
  const next = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds) + 1));
  return `situs-${next.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-")}`;
}

/** Makes the build live again that was live before this one: not one that was taken back already. @throws {Refusal} */
export function rollBack(target: string): string {
  const builds = daftarBuild(target);
  const at = builds.findIndex(({ live }) => live);
  const told = at < 0 ? undefined : linesOf(join(target, builds[at]?.name ?? "", beforeIt))[0];
  const before = at < 0 ? builds.at(-1) : (builds.find(({ name }) => name === told) ?? builds[at - 1]);
  if (!before) throw new Refusal(`Tidak ada hasil yang lebih lama di ${target}. Situs tidak diubah.`);
  return inWords(target, () => {
    sweep(target);
    goLive(target, before.name);
    return before.name;
  });
}

const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : []);

function liveBuild(target: string): string | null {
  const link = join(target, current);
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isSymbolicLink()) throw new Refusal(`${link} bukan tautan, melainkan folder atau berkas biasa. Pindahkan dahulu, lalu ulangi.`);
  return readlinkSync(link);
}

function sweep(target: string): void {
  liveBuild(target);
  for (const name of readdirSync(target)) if (unfinished.test(name)) rmSync(join(target, name), { recursive: true });
}

function goLive(target: string, name: string): void {
  lendHashed(target, name);
  const link = join(target, `${current}.baru`);
  symlinkSync(name, link);
  renameSync(link, join(target, current));
  settle(target);
}

/** Gives a build the hashed files of the others, as further names of the same bytes. */
function lendHashed(target: string, name: string): void {
  for (const other of daftarBuild(target)) {
    for (const file of linesOf(join(target, other.name, ownList))) {
      const lent = join(target, name, file);
      if (existsSync(lent)) continue;
      mkdirSync(dirname(lent), { recursive: true });
      linkSync(join(target, other.name, file), lent);
    }
  }
}

/** Returns once all that was written has reached the disk itself, not only its cache: one call where a file at a time takes minutes. */
function settle(folder: string): void {
  const { status, stderr } = spawnSync("sync", ["-f", folder], { encoding: "utf8" });
  if (status !== 0) throw new Error(`sync -f ${folder} ended with ${status}: ${stderr}`);
}

const reasons: Readonly<Record<string, (target: string) => string>> = {
  ENOSPC: (target) => `Ruang disk untuk ${target} habis. Kosongkan dahulu, lalu ulangi.`,
  EDQUOT: (target) => `Jatah ruang disk untuk ${target} habis. Kosongkan dahulu, lalu ulangi.`,
  EACCES: (target) => `${target} tidak dapat ditulis oleh pengguna ini. Jalankan sebagai pemilik folder itu, atau sebutkan folder lain dengan --ke.`,
  EROFS: (target) => `${target} hanya dapat dibaca. Sebutkan folder lain dengan --ke.`,
};

/** What the disk refuses, in words for the office; the live site is still the old one. */
function inWords<T>(target: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    if (!reason) throw error;
    throw new Refusal(`${reason(target)} Situs yang tayang tidak berubah.`);
  }
}
