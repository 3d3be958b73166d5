import { join } from "node:path";
import { formatIssue } from "../src/data/issue.ts";
import { folders, readFolder } from "../src/data/read.ts";
import { restoreFiles, type Restored } from "../src/data/restore.ts";
import { exchange, saying } from "./disk.ts";
import { isTerlupa } from "./terlupa.ts";

const help = `npm run rapikan: mengembalikan berkas CSV di content/ yang diubah Excel berbahasa Indonesia
(titik koma, sep=, BOM, CRLF, enkode lama, koma desimal, tanggal, kode yang menjadi bilangan). Yang tidak dapat dipastikan
ditolak dengan barisnya, dan berkas itu tidak diubah sama sekali.

  -- --sudah-dilihat   angka yang diragukan sudah dibandingkan dengan sumbernya
  -- --bantuan         teks ini`;

function told({ file, done, changes }: Restored): string {
  const byColumn = Map.groupBy(changes, ({ column }) => column);
  const cells = [...byColumn].map(([column, all]) => {
    const shown = all.slice(0, 5).map(({ row, before, after }) => `baris ${row} ${before} → ${after}`);
    return `kolom ${column}, ${all.length} sel: ${shown.join("; ")}${all.length > shown.length ? "; …" : ""}`;
  });
  return [`${file}  dirapikan`, ...[...done, ...cells].map((what) => `  ${what}`)].join("\n");
}

function run(seen: boolean): void {
  const daftar = restoreFiles(readFolder(folders.content, "content"), seen);
  const whole = daftar.filter(({ refused }) => refused.length === 0);
  const kept = daftar.filter(({ refused }) => refused.length > 0);
  exchange(whole.map(({ file, text }) => [join(folders.content, file.replace("content/", "")), text]));
  if (daftar.length === 0) console.log("Tidak ada berkas CSV yang perlu dirapikan.");
  if (whole.length > 0) console.log(`${whole.map(told).join("\n\n")}\n\n${whole.length} berkas dirapikan. Periksa dengan npm run cek.`);
  if (kept.length === 0) return;
  console.error(kept.flatMap(({ refused }) => refused.map(formatIssue)).join("\n\n"));
  console.error(`\n${kept.length} berkas tidak diubah, karena isinya semula tidak dapat dipastikan.`);
  process.exitCode = 1;
}

const options = ["--bantuan", "--sudah-dilihat"];

function main(asked: readonly string[]): void {
  if (isTerlupa("rapikan", options.map((option) => option.slice(2)))) return;
  const unknown = asked.filter((option) => !options.includes(option));
  if (unknown.length > 0) {
    console.error(`Pilihan tidak dikenal: ${unknown.join(" ")}\n\n${help}`);
    process.exitCode = 1;
  } else if (asked.includes("--bantuan")) console.log(help);
  else run(asked.includes("--sudah-dilihat"));
}

await saying(() => main(process.argv.slice(2)));
