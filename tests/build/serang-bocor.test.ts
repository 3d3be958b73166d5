import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { gzipSync, strToU8 } from "fflate";
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
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("nothing that the importer withheld in three layers of areas, three counts and a rate can be found out", async () => {
  const found = await serangSitus(dist, join(content, "rilis"));
  expect(laporan(found)).toMatch(/^\d\d angka ditahan; paling sempit \d+ bilangan.*Tidak ada yang dapat diketahui\.$/);
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
/** As the city's own table has it. */
const stuntingIn = (kode: string) => Number(new RegExp(`^${kode},[^,]*,\\d+,(\\d+)`, "m").exec(["kelurahan", "kecamatan"].map((name) => readFileSync(`tests/fixtures/serang/${name}-2024-06.csv`, "utf8")).join("\n"))?.[1]);
const around = ["64.71.01.1001", "64.71.01.1003", "64.71.01.1004", secret.kecamatan];

test.each<[string, Parameters<typeof attackWith>, RegExp]>([
  ["all around it is shown in one table", [{ "unduhan/jumlah-anak-stunting.csv": (text) => around.reduce((rows, kode) => rowWith(kode, stuntingIn(kode))(rows), text) }], new RegExp(`${secret.kode}.*hanya 1 bilangan.*jumlah wilayah`)],
  ["a rate is shown whose denominator is public", [{ "unduhan/prevalensi-stunting-register.json": (text) => text.replace(new RegExp(`("kode": ?"${secret.kode}"[^}]*"status": ?)"ditahan"(,\\s*"nilai": ?)null(,\\s*"nilai_teks": ?)null`), '$1"ada"$21.4$3"1.4"') }], new RegExp(`${secret.kode}.*hanya 1 bilangan`)],
  ["those who are not stunted are counted", [{ "api/v1/nilai/jumlah-anak-diukur.json": (text) => text.replace(/\n\]/, `,\n${JSON.stringify({ indikator: "jumlah-anak-tidak-stunting", kode: secret.kode, periode: "2024-06", instrumen: "eppgbm", peran: "utama", status: "ada", nilai: 213, satuan: "anak", sumber: "laporan-uji-2024" })}\n]`) }], new RegExp(`${secret.kode}.*hanya 1 bilangan.*penyebut`)],
  ["an earlier release shows it", [{}, (text) => text.replace(new RegExp(`("${secret.key}/v1":\\{.*?"nilai":)null(.*?"nilai":)null(.*?"status":)"ditahan"(.*?"status":)"ditahan"`), '$1"3"$2"3"$3"ada"$4"ada"')], new RegExp(`${secret.kode}.*angkanya tertulis di`)],
])("the attack finds it where %s", async (_, [changes, ledger], finding) => {
  expect((await attackWith(changes, ledger)).some((line) => finding.test(line))).toBe(true);
});

test("the attack finds what stands open: in JSON, Parquet and CSV, in attributes of pages, in sentences, and what makes one withheld figure unlike the others", async () => {
  const parquet = { indikator: ["jumlah-anak-stunting"], kode: ["64.71.06.1005"], periode: ["2024-06"], instrumen: ["eppgbm"], status: ["ditahan"], nilai: [1] };
  writeFileSync(join(dist, "unduhan/uji.parquet"), writeParquet(Table.fromIPCStream(tableToIPC(tableFromArrays(parquet), "stream"))));
  const fragment = join(dist, "pagefind/fragment/uji.pf_fragment");
  writeFileSync(fragment, gzipSync(strToU8('pagefind_dcd{"content":"Di sana tiga balita."}')));
  const found = await attackWith({
    "metodologi/index.html": (text) => text.replace("</main>", "<p>Di Damai hanya <strong>2</strong>&nbsp;anak; 1 dari 4 anak diukur.</p></main>"),
    "sumber/index.html": (text) => text.replace("</main>", "<p>Jumlah 1 sampai 4 anak ditahan; 1 dari 4 anak diukur; 12 anak.</p></main>"),
    "atom.xml": (text) => text.replace("</title>", " (3 anak)</title>"),
    "unduhan/pernyataan.csv": (text) => text.replace(/\n$/, "\nuji,,64.71,Empat orang anak dirawat,x,,\n"),
    "api/v1/wilayah/64.71.02.1001.json": (text) => text.replace('"status":"ditahan","nilai":null', '"status":"ditahan","nilai":4'),
    "unduhan/prevalensi-stunting-register.csv": (text) => text.replace(/(,64\.71\.02\.1005,.*?,ditahan,,,,),/, "$12,"),
    "wilayah/64.71.01.1003/index.html": (text) => text.replace('data-state="ditahan"', 'data-state="ditahan" data-urut="4"'),
    [`wilayah/${secret.kode}/lembar/index.html`]: (text) => text.replace('data-state="ditahan">', 'data-state="ditahan"><img alt="3 anak" src="/favicon.svg">'),
    [`angka/${secret.key}/index.html`]: (text) => text.replace("<main", '<main data-jenis="utama"'),
    "unduhan/jumlah-anak-wasting.csv": (text) => text.replace(/(,64\.71\.05\.1012,.*)Ditahan untuk melindungi anak/, "$1Terlalu kecil"),
  });
  for (const path of [fragment, join(dist, "unduhan/uji.parquet")]) rmSync(path);
  expect(found.filter((line) => line.endsWith("sebuah kalimat menyebut 1–4 anak")).map((line) => line.split(":")[0]).sort())
    .toEqual(["atom.xml", "metodologi/index.html", "pagefind/fragment/uji.pf_fragment", "unduhan/pernyataan.csv", "wilayah/64.71.01.1002/lembar/index.html"]);
  for (const finding of [
    /64\.71\.06\.1005.*angkanya tertulis di unduhan\/uji\.parquet/, /64\.71\.02\.1001.*angkanya tertulis di api\/v1\/wilayah/, /64\.71\.02\.1005.*angkanya tertulis di unduhan\/prevalensi/,
    /^64\.71\.01\.1003: di wilayah\//, /^64\.71\.01\.1002: di wilayah\/.*lembar/, /64\.71\.01\.1002.*tidak sama isinya/, /64\.71\.05\.1012.*dapat dibedakan: catatan/,
  ]) expect(found).toContainEqual(expect.stringMatching(finding));
});

test("the command says so in plain words, never the number, and fails", () => {
  const copy = join(root, "perintah");
  execFileSync("cp", ["-al", `${dist}/.`, copy]);
  exchange(join(copy, "unduhan/jumlah-anak-stunting.csv"), rowWith(secret.kode, 3));
  expect(() => run("serang", copy, join(content, "rilis"))).toThrow(expect.objectContaining({ status: 1, stdout: expect.stringMatching(/^\d\d angka ditahan\. \d+ kebocoran:\n/) as string }) as Error);
});
