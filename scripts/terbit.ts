import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readContent } from "../src/data/index.ts";
import { parseContent } from "../src/data/parse.ts";
import { folders, readFolder } from "../src/data/read.ts";
import { refuseUnready } from "../src/data/siap.ts";
import { buildSteps } from "./build.ts";
import { alone, take } from "./kunci.ts";
import { Refusal, runSteps, type Step } from "./langkah.ts";
import { daftarBuild, install, rollBack } from "./pasang.ts";
import { askDomain } from "./tayang.ts";
import { isTerlupa } from "./terlupa.ts";

/** Where deploy/nginx.conf looks for the site. */
const serverFolder = "/var/www/peta-stunting-kaltim";

/** They build sites of their own, some open a browser: they judge the program, not this result. */
const ofOtherSites = "tests/build/{esok,hostile,nol,panduan,pemekaran,rilis,serang-bocor}.test.ts";
const testReport = ".cache/terbit/uji.txt";

const help = `Pilihan:
  npm run terbit                    memeriksa, membangun, menguji, lalu menayangkan
  npm run terbit -- --ke <folder>   ke folder lain daripada ${serverFolder}
  npm run terbit -- --siapkan       tanpa menayangkan; hasilnya di folder ${folders.dist}, untuk penyedia hosting
  npm run terbit -- --daftar        hasil yang tersimpan di server
  npm run terbit -- --kembali       menayangkan lagi hasil sebelum yang sekarang`;

const options = { ke: { type: "string", default: serverFolder }, siapkan: { type: "boolean" }, daftar: { type: "boolean" }, kembali: { type: "boolean" } } as const;

const ready: Step = {
  name: "Memeriksa kelengkapan",
  run() {
    refuseUnready(readContent(folders.content));
    return "";
  },
};

const tests: Step = {
  name: "Menguji hasil",
  run() {
    const { status, stdout } = spawnSync("vitest", ["run", "tests/build", "--exclude", ofOtherSites], { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
    if (status === 0) return "lulus";
    mkdirSync(dirname(testReport), { recursive: true });
    writeFileSync(testReport, stdout);
    throw new Refusal(`Hasil bangun tidak lulus uji. Kirim berkas ${testReport} kepada pemrogram situs ini. Situs yang tayang tidak berubah.`);
  },
};

/** The address of the site, also while the content is not sound: a rollback must not wait for that. */
const domainNow = () => parseContent(readFolder(folders.content, "content")).content.situs?.domain ?? "";

function goLive(target: string): Step[] {
  let name = "";
  return [
    {
      name: "Menayangkan",
      async run() {
        const free = await take(resolve(target));
        try {
          name = install(folders.dist, target, stamp(new Date()));
        } finally {
          free();
        }
        return `${target}/${name}`;
      },
    },
    { name: "Menanyakan alamat situs", run: () => askDomain(domainNow(), target, name) },
  ];
}

/** 20261125-170000, by the clock of Kalimantan Timur. */
const stamp = (now: Date) => now.toLocaleString("sv", { timeZone: "Asia/Makassar" }).replace(/[-:]/g, "").replace(" ", "-");

function showBuilds(target: string): string {
  const builds = daftarBuild(target);
  if (builds.length === 0) return `Belum ada hasil di ${target}.`;
  return builds.map(({ name, live }) => `${name}${live ? "  tayang sekarang" : ""}`).join("\n");
}

async function showRollback(target: string): Promise<true> {
  const name = rollBack(target);
  console.log(`Tayang sekarang: ${name}`);
  const domain = domainNow();
  if (URL.canParse(domain)) console.log(await askDomain(domain, target, name));
  return true;
}

async function runCommand(): Promise<boolean> {
  // Whoever builds may keep files to themselves; the web server must read these.
  process.umask(0o022);
  if (isTerlupa("terbit", Object.keys(options))) return false;
  const { ke: target, siapkan, daftar, kembali } = parseArgs({ options }).values;
  if (daftar) console.log(showBuilds(target));
  else if (kembali) return alone(resolve(target), () => showRollback(target));
  else return alone(resolve(folders.dist), () => runSteps([ready, ...buildSteps, tests, ...(siapkan ? [] : goLive(target))]));
  return true;
}

try {
  process.exitCode = (await runCommand()) ? 0 : 1;
} catch (error) {
  const unknown = String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
  if (!unknown && !(error instanceof Refusal)) throw error;
  console.error(unknown ? help : (error as Refusal).message);
  process.exitCode = 1;
}
