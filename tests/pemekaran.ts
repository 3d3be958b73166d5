import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection } from "geojson";
import mapshaper from "mapshaper";

/*
 * The real content after what happens to areas (all made up): a kelurahan split into two, one moved into a new
 * kecamatan, a kabupaten split into two, one that gives up a part and keeps its code, each with its boundaries of
 * before; in Bontang the same without them. And a round of figures from after that.
 */
export const lastDay = "2026-05-31";
const day = "2026-06-01";

/** kode, nama, tingkat, induk, sejak, asal */
const made: readonly (readonly [string, string, string, string, string, string])[] = [
  ["64.12", "Kabupaten Kutai Tengah", "kabkota", "64", "2027", "64.02"],
  ["64.13", "Kabupaten Berau Pesisir", "kabkota", "64", "2027", "64.03"],
  ["64.14", "Kabupaten Berau Hulu", "kabkota", "64", "2027", "64.03"],
  ["64.71.07", "Balikpapan Teluk", "kecamatan", "64.71", day, "64.71.02"],
  ["64.71.02.1007", "Kariangau Darat", "kelurahan", "64.71.02", day, "64.71.02.1004"],
  ["64.71.02.1008", "Kariangau Laut", "kelurahan", "64.71.02", day, "64.71.02.1004"],
  ["64.71.07.1001", "Margo Mulyo", "kelurahan", "64.71.07", day, "64.71.02.1005"],
  ["64.74.01.1007", "Lok Tuan Baru", "kelurahan", "64.74.01", "2027", "64.74.01.1003"],
  ["64.74.03.1004", "Belimbing Atas", "kelurahan", "64.74.03", "2027", "64.74.03.1001"],
  ["64.74.03.1005", "Belimbing Bawah", "kelurahan", "64.74.03", "2027", "64.74.03.1001"],
];
const ended: Readonly<Record<string, string>> = { "64.03": "2026", "64.71.02.1004": lastDay, "64.71.02.1005": lastDay, "64.74.03.1001": "2026" };

/** What becomes of the shape of an area: its western and its eastern part. */
const cut: Readonly<Record<string, readonly [layer: string, west: string, east: string]>> = {
  "64.02": ["kabkota", "64.12", "64.02"],
  "64.03": ["kabkota", "64.14", "64.13"],
  "64.71.02.1004": ["kelurahan-balikpapan", "64.71.02.1007", "64.71.02.1008"],
  "64.74.01.1003": ["kelurahan-bontang", "64.74.01.1007", "64.74.01.1003"],
  "64.74.03.1001": ["kelurahan-bontang", "64.74.03.1004", "64.74.03.1005"],
};
const renamed: Readonly<Record<string, readonly [layer: string, kode: string]>> = { "64.71.02.1005": ["kelurahan-balikpapan", "64.71.07.1001"] };
/** Boundaries of before, where somebody kept them. */
const kept: Readonly<Record<string, string>> = { kabkota: "2026", "kelurahan-balikpapan": lastDay };

export const survey = "prevalensi-stunting-survei";
export const round = "2027";
/** Made-up values of the round after the change, in the order of the codes. */
export const valuesAfter: Readonly<Record<string, string>> = {
  "00": "18.1", "64": "20.2", "64.01": "21.3", "64.02": "16.4", "64.07": "22.5", "64.08": "24.6", "64.09": "26.7", "64.11": "14.8",
  "64.12": "31.9", "64.13": "19.1", "64.14": "23.2", "64.71": "20.3", "64.72": "21.4", "64.74": "18.5",
};

export async function writePemekaran(folder: string): Promise<void> {
  cpSync("content", folder, { recursive: true });
  const edit = (name: string, change: (text: string) => string) => writeFileSync(join(folder, name), change(readFileSync(join(folder, name), "utf8")));
  edit("wilayah.csv", withAreas);
  const after = readFileSync(join(folder, "wilayah.csv"), "utf8").split("\n").map((line) => line.split(","));
  const kelurahan = after.filter(([kode = "", , , , , , , sampai]) => /^64\.71\.\d\d\.\d+$/.test(kode) && sampai === "").map(([kode = ""]) => kode);
  edit(`nilai/${survey}.csv`, (text) => text + Object.entries(valuesAfter).map(([kode, nilai]) => statement(kode, "ssgi", nilai)).join(""));
  edit("nilai/lokus-stunting.csv", (text) => text + kelurahan.map((kode, i) => statement(kode, "penetapan", i % 4 === 0 ? "1" : "0")).join(""));
  edit(`indikator/${survey}.yaml`, (text) => text.replace(/(cakupan:\n(?: {2}- .*\n)+)/, `$1  - { periode: "${round}", instrumen: ssgi, tingkat: [negara, provinsi, kabkota] }\n`));
  for (const layer of ["kabkota", "kelurahan-balikpapan", "kelurahan-bontang"]) await writeBoundaries(join(folder, "batas"), layer);
}

/** The test content, whose city gives up its western part between its two last rounds. */
export async function writeSmall(folder: string): Promise<void> {
  cpSync("tests/fixtures/content", folder, { recursive: true });
  const register = join(folder, "wilayah.csv");
  writeFileSync(register, `${readFileSync(register, "utf8")}64.73,Kota Balikpapan Barat,,kabkota,64,,2024,,64.71,wilayah-uji\n`);
  await writeBoundaries(join(folder, "batas"), "kabkota", { "64.71": ["kabkota", "64.73", "64.71"] }, "2023");
}

function withAreas(text: string): string {
  const source = text.trimEnd().split(",").at(-1);
  const rows = text.trimEnd().split("\n").map((line) => {
    const cells = line.split(",");
    const end = ended[cells[0] ?? ""];
    return end === undefined ? line : cells.with(7, end).join(",");
  });
  return `${[...rows, ...made.map(([kode, nama, tingkat, induk, sejak, asal]) => [kode, nama, "", tingkat, induk, "", sejak, "", asal, source].join(","))].join("\n")}\n`;
}

const statement = (kode: string, instrumen: string, nilai: string) => `${kode},${round},${instrumen},disebut,utama,ada,${nilai},,,,,,,,wilayah-kepmendagri-2025,,Data uji.\n`;

async function writeBoundaries(folder: string, layer: string, cuts = cut, sampai = kept[layer]): Promise<void> {
  const path = join(folder, `${layer}.geojson`);
  const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection;
  const after: Feature[] = [];
  const before: Feature[] = [];
  for (const feature of features) {
    const kode = String(feature.properties?.["kode"]);
    const [, west, east] = cuts[kode] ?? [];
    const changed = west !== undefined && east !== undefined ? await halves(feature, west, east) : renamed[kode] ? [withKode(feature, renamed[kode][1])] : [];
    after.push(...(changed.length > 0 ? changed : [feature]));
    if (changed.length > 0) before.push(feature);
  }
  writeFileSync(path, textOf(after));
  if (sampai !== undefined) writeFileSync(join(folder, `${layer}-sampai-${sampai}.geojson`), textOf(before));
}

const withKode = (feature: Feature, kode: string): Feature => ({ ...feature, properties: { kode } });
const textOf = (features: readonly Feature[]) => `${JSON.stringify({ type: "FeatureCollection", features })}\n`;

/** Cut from north to south through the middle. */
async function halves(feature: Feature, west: string, east: string): Promise<Feature[]> {
  const longitudes = JSON.stringify(feature.geometry).match(/\[1\d\d\.\d+/g)?.map((text) => Number(text.slice(1))) ?? [];
  const middle = (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const commands = `-i in.geojson -clip bbox=100,-10,${middle},10 -o west.geojson format=geojson`;
  const others = `-i in.geojson -erase bbox=100,-10,${middle},10 -o east.geojson format=geojson`;
  const input = { "in.geojson": textOf([feature]) };
  const output = { ...(await mapshaper.applyCommands(commands, input)), ...(await mapshaper.applyCommands(others, input)) };
  const featureOf = (name: string) => (JSON.parse(String(output[name])) as FeatureCollection).features[0] as Feature;
  return [withKode(featureOf("west.geojson"), west), withKode(featureOf("east.geojson"), east)];
}
