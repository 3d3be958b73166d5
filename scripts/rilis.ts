import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { isIsoDate } from "../src/data/date.ts";
import { derive } from "../src/data/derive.ts";
import { readContent } from "../src/data/index.ts";
import { canonical } from "../src/data/fingerprint.ts";
import { koreksiFile } from "../src/data/koreksi.ts";
import { planRelease, unexplained, type Plan } from "../src/data/next-release.ts";
import { folders } from "../src/data/read.ts";
import { kepalaFile, rilisFile, rilisText, splitVersion } from "../src/data/rilis.ts";
import { exchange, saying } from "./disk.ts";

/** Extends the ledger by one release and says what is in it. False, and nothing written, where there is nothing to release. */
function release(typed: string | undefined): boolean {
  const tanggal = typed ?? today();
  const data = derive(readContent(folders.content), []);
  const last = data.daftarRilis.at(-1);
  if (!isIsoDate(tanggal)) return refuse(`"${tanggal}" bukan tanggal. Tulis misalnya: npm run rilis -- 2026-11-25`);
  if (last && tanggal < last.tanggal) return refuse(`Rilis ${last.rilis} bertanggal ${last.tanggal}; rilis berikutnya tidak dapat lebih awal.`);
  // A clock that is ahead would keep out every release until its day has come.
  if (typed === undefined && last && tanggal > yearAfter(last.tanggal)) return refuse(`Jam komputer ini menunjukkan ${tanggal}, lebih dari setahun sesudah rilis ${last.rilis} (${last.tanggal}). Tanggal rilis tidak dapat diubah lagi, jadi periksa dahulu. Bila benar: npm run rilis -- ${tanggal}`);
  const late = data.daftarKoreksi.find((koreksi) => koreksi.tanggal > tanggal);
  if (late) return refuse(`content/koreksi.yaml memuat tanggal ${late.tanggal}, sesudah tanggal rilis ini (${tanggal}). Betulkan salah satunya.`);
  const plan = planRelease(data, tanggal, letters);
  if (!plan) return refuse(`Tidak ada yang berubah sejak rilis ${last?.rilis ?? 0}.`);
  const silent = unexplained(data);
  if (silent.length > 0) return refuse(`Yang tampil dari angka ini berubah, dan ${koreksiFile} belum mengatakan mengapa:\n${silent.map((key) => `  ${key}`).join("\n")}\nTulis di sana apa yang salah dan mengapa (panduan, resep 3), lalu ulangi.`);
  write(plan);
  console.log(summary(plan));
  return true;
}

const yearAfter = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

function refuse(why: string): false {
  console.error(`${why}\nTidak ada rilis yang dibuat.`);
  return false;
}

/** 128 bits of chance in the letters a to p. */
const letters = () => randomBytes(16).toString("hex").replace(/./g, (digit) => "abcdefghijklmnop".charAt(parseInt(digit, 16)));

/** `kepala.json`, which vouches for the others, comes last. */
function write({ rilis, kepala, emptied }: Plan): void {
  const files = [...[...emptied, rilis].map((one) => [rilisFile(one.rilis), rilisText(one)] as const), [kepalaFile, `${canonical(kepala)}\n`]] as const;
  const pathOf = (file: string) => join(folders.content, file.replace("content/", ""));
  mkdirSync(pathOf("rilis"), { recursive: true });
  exchange(files.map(([file, text]) => [pathOf(file), text]));
}

function summary({ rilis, emptied }: Plan): string {
  const keys = Object.keys(rilis.daftar);
  const added = keys.filter((key) => splitVersion(key).versi === 1);
  const changed = keys.filter((key) => splitVersion(key).versi > 1);
  const withdrawn = Object.keys(rilis.ditarik);
  const listed = (name: string, all: readonly string[]) => (all.length === 0 ? [] : [`\n${name}:`, ...all.map((key) => `  ${key}`)]);
  return [
    `Rilis ${rilis.rilis}, ${rilis.tanggal}: ${added.length} angka baru, ${changed.length} diubah, ${withdrawn.length} ditarik.`,
    ...listed("Baru", added), ...listed("Diubah", changed), ...listed("Ditarik", withdrawn),
    ...(emptied.length > 0 ? ["\nNilai yang ditarik sudah dihapus dari rilis terdahulu; riwayat Git masih menyimpannya sampai dibersihkan."] : []),
    `\nSimpan ke riwayat: git add ${folders.content} && git commit`,
  ].join("\n");
}

/** The one place that asks for today's date: a release is dated by whoever makes it. */
const today = () => new Date().toLocaleDateString("sv", { timeZone: "Asia/Makassar" });

await saying(() => {
  if (!release(process.argv[2])) process.exitCode = 1;
});
