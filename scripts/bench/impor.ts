import { utils, write } from "@e965/xlsx";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseContent } from "../../src/data/parse.ts";
import { readFolder } from "../../src/data/read.ts";
import { printTable, show } from "./table.ts";

/** As many as there are villages in the country. */
const rows = 83_000;
const indikator = "jumlah-anak-stunting";

interface ImportRun {
  form: string;
  bytes: number;
  seconds: number;
  written: number;
}

/** The real command on a copy of the content, with a table of made-up counts: every row is matched, checked and written. */
export async function measureImport(content: string): Promise<ImportRun[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-impor-"));
  try {
    const table = madeUp(content);
    const runs: ImportRun[] = [];
    for (const [form, bytes] of [["CSV", new TextEncoder().encode(table.map((row) => row.join(";")).join("\r\n"))], ["XLSX", xlsxOf(table)]] as const) {
      const copy = join(folder, form);
      cpSync(content, copy, { recursive: true });
      const file = join(folder, `tabel.${form.toLowerCase()}`);
      writeFileSync(file, bytes);
      runs.push({ form, bytes: statSync(file).size, seconds: await timed(file, copy), written: countRows(copy) - countRows(content) });
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function printImport(runs: readonly ImportRun[]): void {
  printTable(["berkas", "MB", "baris ditulis", "detik"], runs.map(({ form, bytes, seconds, written }) => [form, show(bytes / 1e6, 1), show(written), show(seconds, 1)]));
}

/** Kelurahan by name within their kecamatan, month after month; no count is small. */
function madeUp(content: string): (string | number)[][] {
  const { daftarWilayah, wilayahByKode } = parseContent(readFolder(content, "content")).content;
  const kelurahan = daftarWilayah.filter(({ tingkat }) => tingkat === "kelurahan");
  const body = Array.from({ length: rows }, (_, i) => {
    const wilayah = kelurahan[i % kelurahan.length];
    const month = Math.floor(i / kelurahan.length);
    const periode = `${1600 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    return [i + 1, wilayahByKode.get(wilayah?.induk ?? "")?.nama.toUpperCase() ?? "", wilayah?.nama.toUpperCase() ?? "", 20 + (i % 900), periode];
  });
  return [["No", "Kecamatan", "Kelurahan", "Jumlah Balita Stunting", "Periode"], ...body];
}

function xlsxOf(table: (string | number)[][]): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), "Data");
  return new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer);
}

function timed(file: string, content: string): Promise<number> {
  const [sumber = ""] = /^[^,\n]+/m.exec(readFileSync(join(content, "sumber.csv"), "utf8").split("\n")[1] ?? "") ?? [];
  const start = performance.now();
  const args = ["scripts/impor.ts", file, "--indikator", indikator, "--sumber", sumber, "--instrumen", "operasi-timbang"];
  const child = spawn(process.execPath, args, { env: { ...process.env, CONTENT_DIR: content }, stdio: ["ignore", "ignore", "inherit"] });
  return new Promise((resolve, reject) => child.once("error", reject).once("exit", (code) => (code === 0 ? resolve((performance.now() - start) / 1000) : reject(new Error(`import ended with ${code}`)))));
}

const countRows = (content: string) => readdirSync(join(content, "nilai")).reduce((sum, name) => sum + readFileSync(join(content, "nilai", name), "utf8").split("\n").length, 0);
