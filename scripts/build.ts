import { build } from "astro";
import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ContentError } from "../src/data/issue.ts";
import { folders } from "../src/data/read.ts";
import { buildCari } from "./build-cari.ts";
import { buildGeo } from "./build-geo.ts";
import { checkFolder } from "./cek.ts";
import { drawApart } from "./gambar.ts";
import { narrowPolicies } from "./kebijakan.ts";
import { alone } from "./kunci.ts";
import { runSteps, type Step } from "./langkah.ts";

/** Finished beside the old site and exchanged at the end: a build that fails leaves the last good one. */
const fresh = `${folders.dist}.baru`;
const old = `${folders.dist}.lama`;
/** Beside the site and of its name, so that two builds at once do not take each other's pictures away. */
const drawnBefore = (kind: string) => join(dirname(folders.dist), ".cache", kind, basename(folders.dist));

export const buildSteps: readonly Step[] = [
  {
    name: "Memeriksa isi",
    run: () => checkFolder(folders.content),
  },
  {
    name: "Menulis batas wilayah",
    async run() {
      const { issues, layers, written } = await buildGeo(folders);
      if (issues.length > 0) throw new ContentError(issues);
      return `${layers.length} lapisan, ${written.length} berkas berubah`;
    },
  },
  {
    name: "Membangun halaman",
    async run() {
      rmSync(fresh, { recursive: true, force: true });
      await build({ outDir: fresh, logLevel: "error" });
      narrowPolicies(fresh);
      cpSync(folders.geo, `${fresh}/geo`, { recursive: true });
      return "";
    },
  },
  {
    name: "Menggambar peta, grafik, dan pratinjau sebagai PNG",
    run() {
      const { drawn, kept } = drawApart([
        [`${fresh}/unduhan/peta`, drawnBefore("gambar"), 2],
        [`${fresh}/unduhan/grafik`, drawnBefore("grafik"), 1],
        [`${fresh}/pratinjau`, drawnBefore("pratinjau"), 1],
      ]);
      for (const folder of ["unduhan/grafik", "pratinjau"]) for (const name of readdirSync(`${fresh}/${folder}`).filter((name) => name.endsWith(".svg"))) rmSync(`${fresh}/${folder}/${name}`);
      return `${drawn} digambar, ${kept} tidak berubah`;
    },
  },
  {
    name: "Menyusun indeks pencarian",
    run: async () => `${await buildCari(fresh)} halaman dan istilah`,
  },
  {
    name: "Memasang hasil",
    run() {
      rmSync(old, { recursive: true, force: true });
      if (existsSync(folders.dist)) renameSync(folders.dist, old);
      renameSync(fresh, folders.dist);
      rmSync(old, { recursive: true, force: true });
      return `folder ${folders.dist}`;
    },
  },
];

/** Builds the site, telling the author in Indonesian how far it is. False where the content has issues. */
export async function buildSite(): Promise<boolean> {
  return alone(resolve(folders.dist), () => runSteps(buildSteps));
}

if (import.meta.main) process.exitCode = (await buildSite()) ? 0 : 1;
