import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { formatIssue, sortIssues } from "../src/data/issue.ts";
import { folders, readFolder } from "../src/data/read.ts";
import { impor } from "../src/impor/impor.ts";
import { laporan, ringkasan } from "../src/impor/laporan.ts";
import { bantuan, opsiDari, pilihanPerintah } from "../src/impor/perintah.ts";
import { alasanDisk, exchange } from "./disk.ts";
import { loadSolver } from "./solver.ts";
import { isTerlupa } from "./terlupa.ts";

/** npm runs this in the project's folder, wherever it was called. */
const from = process.env["INIT_CWD"] ?? ".";

async function run(args: readonly string[]): Promise<boolean> {
  if (isTerlupa("impor", Object.keys(pilihanPerintah))) return false;
  const { values, positionals } = parseArgs({ args: [...args], options: pilihanPerintah, allowPositionals: true });
  const [path, ...more] = positionals;
  if (values.bantuan || path === undefined) {
    console.log(bantuan);
    return values.bantuan === true;
  }
  if (more.length > 0) {
    console.error(`Disebut ${positionals.length} berkas: ${positionals.join(" · ")}. Satu kali impor memasukkan satu berkas; nama yang berspasi diapit tanda kutip: "${positionals.join(" ")}".`);
    return false;
  }
  const opsi = opsiDari(values);
  if (typeof opsi === "string") {
    console.error(opsi);
    return false;
  }
  const start = performance.now();
  const maju = (apa: string) => console.error(`[${((performance.now() - start) / 1000).toFixed(1).replace(".", ",")} detik] ${apa} …`);
  const { paham, hasil } = impor(basename(path), readFileSync(resolve(from, path)), readFolder(folders.content, "content"), opsi, maju, await loadSolver());
  const shown = laporan(paham);
  if (shown !== "") console.log(`${shown}\n`);
  if (hasil.issues) {
    console.error(`${sortIssues(hasil.issues).map(formatIssue).join("\n\n")}\n\n${hasil.issues.length} hal perlu diselesaikan. Tidak ada yang ditulis.`);
    return false;
  }
  const { file, text } = hasil.nilai;
  if (text !== null) exchange([[join(folders.content, file.replace("content/", "")), text]]);
  console.log(ringkasan(hasil.nilai));
  return true;
}

try {
  if (!(await run(process.argv.slice(2)))) process.exitCode = 1;
} catch (error) {
  const isUnknown = String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
  const reason = isUnknown ? "Pilihan perintahnya tidak dikenal atau tidak lengkap. Lihat: npm run impor -- --bantuan" : alasanDisk(error);
  if (reason === undefined) throw error;
  console.error(`${reason}\nTidak ada yang ditulis.`);
  process.exitCode = 1;
}
