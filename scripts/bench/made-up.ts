import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { columnsOf, indikatorUtama, type Wilayah } from "../../src/data/model.ts";
import { parseContent } from "../../src/data/parse.ts";
import { readFolder } from "../../src/data/read.ts";

/*
 * Content made for measuring alone: the real content with areas and figures added that do not exist. It is
 * the same on every run, says so of itself in every name, note and source, and never leaves its temporary folder.
 */

const mark = "BUATAN UNTUK UJI, bukan data";
const source = "buatan-untuk-uji";
/** Province codes that the real content does not use. */
const firstProvinsi = 11;
const lastProvinsi = 46;
const addedRound = { periode: "2020", instrumen: "ssgi" };
const rounds = [addedRound, { periode: "2021", instrumen: "ssgi" }, { periode: "2022", instrumen: "ssgi" }, { periode: "2023", instrumen: "ski" }, { periode: "2024", instrumen: "ssgi" }];
const indikatorKecamatan = "uji-kecamatan";

export interface Size {
  /** All kabkota, the real ones among them: never fewer than these. */
  kabkota: number;
  /** Added to the real ones, spread over the kabkota that were added. */
  kecamatan: number;
}

/** Writes the content folder; says how many rows were added to the real ones, and how many kabkota there are. */
export function writeMadeUp(real: string, folder: string, { kabkota, kecamatan }: Size): { rows: number; kabkota: number } {
  rmSync(folder, { recursive: true, force: true });
  cpSync(real, folder, { recursive: true });
  const { daftarWilayah } = parseContent(readFolder(real, "content")).content;
  const known = daftarWilayah.filter(({ tingkat }) => tingkat === "kabkota");
  const random = randomFrom(1);
  const provinsi = addedProvinsi(Math.max(0, kabkota - known.length));
  const added = provinsi.flatMap(({ below }) => below);
  const daftarKecamatan = spread(added, kecamatan);
  const wilayah = [
    ...provinsi.flatMap(({ kode, below }) => [area(kode, "provinsi", "00"), ...below.map((one) => area(one, "kabkota", kode))]),
    ...daftarKecamatan.map((kode) => area(kode, "kecamatan", kode.slice(0, 5))),
  ];
  const values = [
    ...added.flatMap((kode) => rounds.map((round) => value(kode, round, random))),
    ...known.map(({ kode }) => value(kode, addedRound, random)),
  ];
  const valuesBelow = daftarKecamatan.map((kode) => value(kode, { periode: "2024", instrumen: "eppgbm" }, random));
  append(folder, "sumber.csv", [row(columnsOf.sumber, { id: source, judul: mark, penerbit: mark, url: "https://example.org/", jenis: "olahan", catatan: mark })]);
  append(folder, "wilayah.csv", wilayah);
  append(folder, `nilai/${indikatorUtama}.csv`, values);
  declareRound(join(folder, `indikator/${indikatorUtama}.yaml`));
  if (kecamatan > 0) writeIndikator(folder, valuesBelow);
  writeFileSync(join(folder, "batas/kabkota.geojson"), grid([...known.map(({ kode }) => kode), ...added]));
  return { rows: wilayah.length + values.length + valuesBelow.length, kabkota: known.length + added.length };
}

function addedProvinsi(count: number): { kode: string; below: string[] }[] {
  const each = Math.ceil(count / (lastProvinsi - firstProvinsi + 1));
  const found: { kode: string; below: string[] }[] = [];
  for (let left = count; left > 0; left -= each) {
    const kode = String(firstProvinsi + found.length);
    found.push({ kode, below: numbered(kode, Math.min(each, left)) });
  }
  return found;
}

const numbered = (kode: string, count: number) => Array.from({ length: count }, (_, i) => `${kode}.${String(i + 1).padStart(2, "0")}`);

function spread(kabkota: readonly string[], count: number): string[] {
  return kabkota.flatMap((kode, i) => numbered(kode, Math.floor((count + i) / kabkota.length)));
}

function area(kode: string, tingkat: Wilayah["tingkat"], induk: string): string {
  return row(columnsOf.wilayah, { kode, nama: `Wilayah uji ${kode}`, tingkat, induk, sumber: source });
}

function value(kode: string, round: { periode: string; instrumen: string }, random: () => number): string {
  const nilai = (5 + random() * 35).toFixed(1).replace(/\.0$/, "");
  return row(columnsOf.nilai, { kode, ...round, instrumen_dasar: "disebut", peran: "utama", status: "ada", nilai, sumber: source, catatan: mark });
}

function row(columns: readonly string[], cells: Record<string, string>): string {
  return columns.map((column) => (/[",]/.test(cells[column] ?? "") ? `"${cells[column]}"` : (cells[column] ?? ""))).join(",");
}

function append(folder: string, name: string, rows: readonly string[]): void {
  if (rows.length > 0) appendFileSync(join(folder, name), `${rows.join("\n")}\n`);
}

function declareRound(file: string): void {
  const declared = `cakupan:\n  - { periode: "${addedRound.periode}", instrumen: ${addedRound.instrumen}, tingkat: [kabkota] }\n`;
  const text = readFileSync(file, "utf8");
  if (!text.includes("cakupan:\n")) throw new Error(`${file} declares no rounds`);
  writeFileSync(file, text.replace("cakupan:\n", declared));
}

function writeIndikator(folder: string, rows: readonly string[]): void {
  writeFileSync(join(folder, `indikator/${indikatorKecamatan}.yaml`), [
    `nama: ${mark}`, `nama_pendek: ${mark}`, `definisi: ${mark}`, "satuan: persen", "bagian_dari: [jumlah-anak-diukur]", "rentang: { bawah: 0, atas: 100 }",
    "instrumen: [eppgbm]", "cakupan: []", "arah: rendah-lebih-baik", "",
  ].join("\n"));
  writeFileSync(join(folder, `nilai/${indikatorKecamatan}.csv`), `${[columnsOf.nilai.join(","), ...rows].join("\n")}\n`);
}

/** Squares side by side over the box that boundaries must lie in, each with points along its sides. */
function grid(daftarKode: readonly string[]): string {
  const across = Math.ceil(Math.sqrt(daftarKode.length));
  const side = 4.5 / across;
  const features = daftarKode.map((kode, i) => {
    const [west, south] = [114 + (i % across) * side, -2.3 + Math.floor(i / across) * side];
    const ring = [[0, 0], [0.5, 0.1], [1, 0], [0.9, 0.5], [1, 1], [0.5, 1.1], [0, 1], [-0.1, 0.5], [0, 0]];
    const coordinates = [ring.map(([x = 0, y = 0]) => [fixed(west + x * side), fixed(south + y * side)])];
    return JSON.stringify({ type: "Feature", properties: { kode }, geometry: { type: "Polygon", coordinates } });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}

const fixed = (degrees: number) => Number(degrees.toFixed(4));

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
