import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { derive } from "../src/data/derive.ts";
import { readContent } from "../src/data/index.ts";
import { ContentError, type Issue } from "../src/data/issue.ts";
import { folders } from "../src/data/read.ts";
import { unreleased } from "../src/data/versions.ts";
import { githubAnnotations, gitlabReport, machineReport } from "./cek/report.ts";
import { watchFolder } from "./cek/watch.ts";
import { saying } from "./disk.ts";
import { isTerlupa } from "./terlupa.ts";

/** Checks all of `content/` and says how much there is, and what of it no release has yet. @throws {ContentError} with every issue. */
export function checkFolder(content: string): string {
  const read = readContent(content);
  const { daftarNilai, daftarSumber, daftarWilayah } = read;
  const counts = `${daftarNilai.length} pernyataan, ${daftarSumber.length} sumber, ${daftarWilayah.length} wilayah`;
  const { cells, withdrawn } = unreleased(derive(read, []));
  if (cells.length + withdrawn.size === 0) return counts;
  return `${counts}; belum dirilis: ${cells.length} angka baru atau berubah${withdrawn.size > 0 ? `, ${withdrawn.size} penarikan` : ""} (npm run rilis)`;
}

/** Where GitLab looks for it, as `artifacts:reports:codequality`. */
const gitlabFile = "gl-code-quality-report.json";

const help = `npm run cek: memeriksa semua berkas di content/.

  -- --pantau                 memeriksa lagi setiap kali berkas disimpan
  -- --laporan berkas.json    menulis semua masalah sebagai JSON
  -- --bantuan                teks ini

Di GitHub Actions tiap masalah juga tampil di samping barisnya; di GitLab CI ditulis ${gitlabFile}.`;

/** Checks once, prints, and writes what was asked for and what the machine it runs on understands. */
function check(report: string | undefined): readonly Issue[] {
  const issues = printed();
  if (report !== undefined) writeFileSync(report, machineReport(issues));
  if (process.env["GITHUB_ACTIONS"] === "true" && issues.length > 0) console.log(githubAnnotations(issues));
  if (process.env["GITLAB_CI"] === "true") writeFileSync(gitlabFile, gitlabReport(issues));
  return issues;
}

function printed(): readonly Issue[] {
  try {
    console.log(`Isi lengkap dan sah: ${checkFolder(folders.content)}.`);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return error.issues;
  }
}

const known = { pantau: { type: "boolean" }, laporan: { type: "string" }, bantuan: { type: "boolean" } } as const;

function options() {
  try {
    return parseArgs({ options: known }).values;
  } catch {
    return undefined;
  }
}

function run(): void {
  if (isTerlupa("cek", Object.keys(known))) return;
  const asked = options();
  if (!asked) {
    console.error(`Pilihan tidak dikenal: ${process.argv.slice(2).join(" ")}\n\n${help}`);
    process.exitCode = 1;
  } else if (asked.bantuan) console.log(help);
  else if (asked.pantau) watchFolder(folders.content, () => void check(asked.laporan));
  else if (check(asked.laporan).length > 0) process.exitCode = 1;
}

if (import.meta.main) await saying(run);
