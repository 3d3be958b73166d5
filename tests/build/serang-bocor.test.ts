import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { Table, writeParquet } from "parquet-wasm/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { laporan, serangSitus } from "../../scripts/serang.ts";

/**
 * A city's table, taken in by the importer in two releases, first its kelurahan, then its kecamatan and itself: what
 * the attack finds in the built site, and in copies of it where something slipped out.
 */
const root = mkdtempSync("dist.serang-");
const [content, dist] = [join(root, "content"), join(root, "dist")];
const secret = { key: "jumlah-anak-stunting/64.71.01.1002/2024-06/eppgbm", kode: "64.71.01.1002", kecamatan: "64.71.01" };
const env = { ...process.env, CONTENT_DIR: content, GEO_DIR: join(root, "geo"), DIST_DIR: dist };
const run = (script: string, ...args: string[]) => execFileSync(process.execPath, [`scripts/${script}.ts`, ...args], { env, stdio: "pipe", encoding: "utf8" });

function importTable(name: string): void {
  const from = (indikator: string, ...kolom: string[]) =>
    run("impor", `tests/fixtures/serang/${name}-2024-06.csv`, "--indikator", indikator, "--sumber", "laporan-uji-2024", "--instrumen", "eppgbm", ...kolom.flatMap((one) => ["--kolom", one]));
  from("jumlah-anak-diukur", "nilai=Balita diukur");
  from("jumlah-anak-stunting", "nilai=Balita stunting");
  from("jumlah-anak-wasting", "nilai=Balita wasting");
  from("prevalensi-stunting-register", "pembilang=Balita stunting", "penyebut=Balita diukur");
}

beforeAll(() => {
  for (const from of ["content", "impor/content", "serang/content"]) cpSync(`tests/fixtures/${from}`, content, { recursive: true });
  importTable("kelurahan");
  run("rilis", "2026-03-01");
  importTable("kecamatan");
  run("rilis", "2026-04-01");
  run("build");
}, 240_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("nothing that the importer withheld in three layers of areas, three counts and a rate can be found out", async () => {
  const found = await serangSitus(dist, join(content, "rilis"));
  expect(laporan(found)).toMatch(/^1\d angka ditahan; paling sempit \d+ bilangan.*Tidak ada yang dapat diketahui\.$/);
  expect([...found.ditahan.keys()]).toContain(`${secret.key} + prevalensi-stunting-register/${secret.kode}/2024-06/eppgbm`);
});

/** A copy of the site with some files exchanged; the others are the same files. */
async function attackWith(changes: Readonly<Record<string, (text: string) => string>>, ledger: (text: string) => string = (text) => text) {
  const copy = mkdtempSync(join(root, "bocor-"));
  execFileSync("cp", ["-al", `${dist}/.`, join(copy, "dist")]);
  cpSync(join(content, "rilis"), join(copy, "rilis"), { recursive: true });
  for (const [name, change] of Object.entries(changes)) exchange(join(copy, "dist", name), change);
  for (const name of readdirSync(join(copy, "rilis"))) {
    const text = readFileSync(join(copy, "rilis", name), "utf8");
    writeFileSync(join(copy, "rilis", name), ledger(text));
  }
  const { temuan } = await serangSitus(join(copy, "dist"), join(copy, "rilis"));
  rmSync(copy, { recursive: true });
  return temuan.map(({ angka, apa }) => `${angka.join(" ")}: ${apa}`);
}

function exchange(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  rmSync(path);
  writeFileSync(path, after);
}

/** The row of a table that is withheld, with a number. */
const rowWith = (kode: string, value: number) => (text: string) => text.replace(new RegExp(`^([^,]*,${kode.replaceAll(".", "\\.")},.*?),ditahan,,`, "m"), `$1,ada,${value},`);
const page = (key: string) => `angka/${key}/index.html`;
const sibling = "64.71.01.1003";

test.each<[string, Parameters<typeof attackWith>, RegExp]>([
  ["another withheld part of the kecamatan is shown in one table", [{ "unduhan/jumlah-anak-stunting.csv": rowWith(sibling, 4) }], new RegExp(`${secret.kode}.*hanya 1 bilangan`)],
  ["a number stands in JSON beside its status", [{ [`api/v1/wilayah/${secret.kode}.json`]: (text) => text.replace('"status":"ditahan","nilai":null', '"status":"ditahan","nilai":3') }], new RegExp(`${secret.kode}.*angkanya tertulis di api`)],
  ["the numerator stands beside a rate", [{ "unduhan/prevalensi-stunting-register.csv": (text) => text.replace(new RegExp(`(,${secret.kode},.*?,ditahan,,,,),`), "$13,") }], new RegExp(`${secret.kode}.*angkanya tertulis di unduhan/prevalensi`)],
  ["a rate is shown whose denominator is public", [{ "unduhan/prevalensi-stunting-register.json": (text) => text.replace(new RegExp(`("kode": ?"${secret.kode}"[^}]*"status": ?)"ditahan"(,\\s*"nilai": ?)null(,\\s*"nilai_teks": ?)null`), '$1"ada"$21.4$3"1.4"') }], new RegExp(`${secret.kode}.*hanya 1 bilangan`)],
  ["those who are not stunted are counted", [{ "api/v1/nilai/jumlah-anak-wasting.json": (text) => text.replace(new RegExp(`"jumlah-anak-wasting"(,"kode":"${secret.kode}".*?"nilai":)\\d+(,"nilai_teks":")\\d+`), '"jumlah-anak-tidak-stunting"$1213$2213') }], new RegExp(`${secret.kode}.*hanya 1 bilangan.*penyebut`)],
  ["an earlier release shows it", [{}, (text) => text.replace(new RegExp(`("${secret.key}/v1":\\{.*?"nilai":)null(.*?"nilai":)null(.*?"status":)"ditahan"(.*?"status":)"ditahan"`), '$1"3"$2"3"$3"ada"$4"ada"')], new RegExp(`${secret.kode}.*angkanya tertulis di`)],
  ["a page hides it in an attribute", [{ [`wilayah/${secret.kode}/index.html`]: (text) => text.replace('data-state="ditahan"', 'data-state="ditahan" data-urut="3"') }], new RegExp(`${secret.kode}: di wilayah/`)],
  ["a page says it to those who cannot see", [{ [`wilayah/${secret.kode}/lembar/index.html`]: (text) => text.replace('data-state="ditahan">', 'data-state="ditahan"><img alt="3 anak" src="/favicon.svg">') }], new RegExp(`${secret.kode}: di wilayah/.*lembar`)],
  ["a figure's page differs from the others", [{ [page(secret.key)]: (text) => text.replace("<main", '<main data-jenis="utama"') }], new RegExp(`${secret.kode}.*tidak sama isinya`)],
  ["a note tells a small count from one withheld for its sake", [{ "unduhan/jumlah-anak-stunting.csv": (text) => text.replace(new RegExp(`(,${secret.kode},.*)Ditahan untuk melindungi anak`), "$1Terlalu kecil") }], new RegExp(`${secret.kode}.*dapat dibedakan: catatan`)],
])("the attack finds it where %s", async (_, [changes, ledger], finding) => {
  expect((await attackWith(changes, ledger)).some((line) => finding.test(line))).toBe(true);
});

test("the attack reads tables that people do not", async () => {
  const columns = { indikator: ["jumlah-anak-stunting"], kode: [secret.kode], periode: ["2024-06"], instrumen: ["eppgbm"], status: ["ditahan"], nilai: [3] };
  const bytes = writeParquet(Table.fromIPCStream(tableToIPC(tableFromArrays(columns), "stream")));
  const path = join(dist, "unduhan/uji.parquet");
  writeFileSync(path, bytes);
  const { temuan } = await serangSitus(dist, join(content, "rilis"));
  rmSync(path);
  expect(temuan.map(({ apa }) => apa)).toContain("angkanya tertulis di unduhan/uji.parquet");
});

test("the command says so in plain words, never the number, and fails", () => {
  const copy = join(root, "perintah");
  execFileSync("cp", ["-al", `${dist}/.`, copy]);
  exchange(join(copy, "unduhan/jumlah-anak-stunting.csv"), rowWith(secret.kode, 3));
  expect(() => run("serang", copy, join(content, "rilis"))).toThrow(expect.objectContaining({ status: 1, stdout: expect.stringMatching(/^1\d angka ditahan\. \d+ kebocoran:\n/) as string }) as Error);
});
