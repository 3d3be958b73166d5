import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { tableFromIPC } from "apache-arrow";
import { unzipSync } from "fflate";
import { parseHTML } from "linkedom";
import { readParquet } from "parquet-wasm/node";
import { afterAll, beforeAll, expect, test } from "vitest";

/**
 * A figure is corrected and another withdrawn, with the commands that the office runs: release 1, build,
 * edit, release 2, build. What was cited is compared byte for byte.
 */
const root = mkdtempSync("dist.rilis-");
const content = join(root, "content");
const [before, after] = [join(root, "sebelum"), join(root, "sesudah")];
const corrected = "prevalensi-stunting-survei/64.71/2024";
const withdrawn = "jumlah-uji/64.71/2025/operasi-timbang";
/** Withdrawn as well, though its indikator declares it for every kabkota. */
const expected = "prevalensi-stunting-survei/64.02/2022";
/** Of the withdrawn figure, as files and as pages write it. */
const secret = /739\.?161/;

/** What a reader may find in a file: its text, and that of whatever is packed or coded in it. */
function* textsIn(name: string, bytes: Buffer): Iterable<[name: string, text: string]> {
  yield [name, bytes.toString("utf8")];
  if (/\.(zip|xlsx)$/.test(name)) for (const [inner, unpacked] of Object.entries(unzipSync(bytes))) yield* textsIn(`${name} ${inner}`, Buffer.from(unpacked));
  if (bytes.subarray(0, 2).toString("hex") === "1f8b") yield* textsIn(`${name} `, gunzipSync(bytes));
  if (name.endsWith(".parquet")) yield [name, tableFromIPC(readParquet(bytes).intoIPCStream()).toString()];
}

const env = (dist: string) => ({ ...process.env, CONTENT_DIR: content, GEO_DIR: join(root, "geo"), DIST_DIR: dist });
const run = (script: string, dist = before, ...args: string[]) => execFileSync("node", [`scripts/${script}.ts`, ...args], { env: env(dist), stdio: "pipe", encoding: "utf8" });
const read = (dist: string, file: string) => readFileSync(join(dist, file), "utf8");
const filesOf = (dist: string) => readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1)).sort();
const angkaOf = (dist: string) => filesOf(dist).filter((file) => file.startsWith("angka/"));
const page = (dist: string, angka: string) => parseHTML(read(dist, `angka/${angka}/index.html`)).document;
const kabarOf = (dist: string, angka: string) => page(dist, angka).querySelector("[data-kabar]");
const blockOf = (html: string) => /<!--rekaman-->(.*)<!--\/rekaman-->/s.exec(html)?.[1];
function edit(name: string, change: (text: string) => string) {
  const path = join(content, name);
  const text = readFileSync(path, "utf8");
  if (change(text) === text) throw new Error(`nothing changed in ${name}`);
  writeFileSync(path, change(text));
}

let report = "";

beforeAll(() => {
  cpSync("tests/fixtures/content", content, { recursive: true });
  for (const inner of ["indikator", "nilai", "batas"]) cpSync(`tests/fixtures/tambahan/${inner}`, join(content, inner), { recursive: true });
  edit("nilai/jumlah-uji.csv", (text) => `${text}64.71,2025,operasi-timbang,disebut,utama,ada,739161,,,,,,,,laporan-uji-2024,,Data uji.\n`);
  run("rilis", before, "2026-03-01");
  run("build", before);
  edit("nilai/prevalensi-stunting-survei.csv", (text) => text.replaceAll("ada,24.8,", "ada,24.9,").replace(/^64\.02,2022,.*\n/m, ""));
  edit("nilai/jumlah-uji.csv", (text) => text.split("\n").filter((line) => !secret.test(line)).join("\n"));
  writeFileSync(join(content, "koreksi.yaml"), `
- { tanggal: 2026-03-20, jenis: koreksi, angka: [${corrected}], salah: Angka putaran lain tertulis., alasan: Laporannya memuat angka lain. }
- { tanggal: 2026-03-20, jenis: koreksi, angka: [${corrected}], salah: Satu sumbernya kurang., alasan: Laporannya terbit belakangan. }
- { tanggal: 2026-03-21, jenis: penarikan, angka: [${withdrawn}, ${expected}], salah: Jumlah ini tidak boleh terbit., alasan: Satu anak dapat dikenali. }
`);
  run("banding", before, "--markdown", join(root, "banding.md"));
  report = run("rilis", after, "2026-04-01");
  run("build", after);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the comparison made before the release names every page and picture that is another after it", () => {
  const foretold = new Set(readFileSync(join(root, "banding.md"), "utf8").match(/\/[\w./-]*/g));
  // Citations and embeds name the release of the day, and so do the files whose hashes stand in pages.
  const content = (dist: string, file: string) => readFileSync(join(dist, file), "latin1").replace(/<details class="kutip".*?<\/details>|r[12]\/|Rilis [12]|[12]\.0\.0|[0-9a-f]{64}/gs, "");
  const compared = filesOf(after).filter((file) => /(index\.html|\.png|\.svg)$/.test(file) && !file.startsWith("sematan/r2/"));
  const other = compared.filter((file) => !existsSync(join(before, file)) || content(before, file) !== content(after, file)).map((file) => `/${file.replace(/index\.html$/, "")}`);
  expect(other.length).toBeGreaterThan(20);
  // The list of all sources tells which areas each was cited for.
  expect(other.filter((address) => !foretold.has(address) && address !== "/sumber/")).toEqual([]);
  expect(foretold.has("/wilayah/64.72/lembar/"), "an area that the change does not reach").toBe(false);
});

test("the command says what became of the figures", () => {
  expect(report).toContain("Rilis 2, 2026-04-01: 0 angka baru, 1 diubah, 2 ditarik.");
  expect(report).toContain(`${corrected}/v2`);
  expect(report).toContain(withdrawn);
});

test("every address of release 1 is still there", () => {
  const now = new Set(angkaOf(after));
  expect(angkaOf(before).length).toBeGreaterThan(80);
  expect(angkaOf(before).filter((file) => !now.has(file))).toEqual([]);
  expect(angkaOf(after).filter((file) => !angkaOf(before).includes(file))).toEqual([`angka/${corrected}/v2.json`, `angka/${corrected}/v2/index.html`]);
});

test("JSON and record block of each version are the same bytes, but for the withdrawn one", () => {
  const versions = angkaOf(before).filter((file) => /\/v1(\.json|\/index\.html)$/.test(file));
  const part = (dist: string, file: string) => (file.endsWith(".json") ? read(dist, file) : blockOf(read(dist, file)));
  for (const file of versions) expect([file, (part(before, file) ?? "").length > 300]).toEqual([file, true]);
  expect(versions.filter((file) => part(before, file) !== part(after, file))).toEqual([withdrawn, expected].flatMap((angka) => [`angka/${angka}/v1.json`, `angka/${angka}/v1/index.html`]));
});

test("the SHA-256 on a version's page and in the ledger is that of its JSON", () => {
  const { daftar } = JSON.parse(read(content, "rilis/0001.json")) as { daftar: Record<string, string> };
  for (const [key, sha256] of Object.entries(daftar)) {
    expect([key, createHash("sha256").update(readFileSync(join(before, `angka/${key}.json`))).digest("hex")]).toEqual([key, sha256]);
    expect(page(before, key).querySelector("main code")?.textContent).toBe(sha256);
  }
});

test("the corrected version says so, with the reason and the way to the one that holds", () => {
  const banner = kabarOf(after, `${corrected}/v1`);
  expect(kabarOf(before, `${corrected}/v1`)).toBeNull();
  expect(banner?.getAttribute("data-kabar")).toBe("diganti");
  expect(banner?.textContent).toContain("Laporannya memuat angka lain.");
  expect(banner?.textContent).toContain("nilai 24,8 persen menjadi 24,9 persen");
  expect(banner?.querySelector("a")?.getAttribute("href")).toBe(`/angka/${corrected}/`);
  expect(page(after, corrected).querySelector("main dd")?.textContent).toBe("24,9 persen");
  expect(page(after, `${corrected}/v1`).querySelector("main dd")?.textContent).toBe("24,8 persen");
});

test("the withdrawn figure leaves a tombstone: date and reason", () => {
  for (const address of [withdrawn, `${withdrawn}/v1`]) {
    expect(kabarOf(after, address)?.textContent).toMatch(/ditarik pada 21 Maret 2026.*Satu anak dapat dikenali\./s);
    expect(page(after, address).querySelector(".rekaman")).toBeNull();
  }
  expect(JSON.parse(read(after, `angka/${withdrawn}/v1.json`))).toEqual({ angka: withdrawn, versi: 1, ditarik: { tanggal: "2026-03-21", alasan: "Satu anak dapat dikenali." } });
});

test("where a withdrawn figure is expected, its area is without a value, and told to have had one", () => {
  const row = read(after, "unduhan/prevalensi-stunting-survei.csv").split("\n").find((line) => line.includes(",64.02,") && line.includes(",2022,"));
  expect(row).toMatch(/,tidak-terbit,.*"?Pernah dirilis, ditarik 21 Maret 2026: Satu anak dapat dikenali\./);
  const links = [...parseHTML(read(after, "peta/kabkota/2022/index.html")).document.querySelectorAll("td a")].filter((link) => link.getAttribute("href") === `/angka/${expected}/`);
  expect(links.map(({ textContent }) => textContent)).toEqual(["ditarik 21 Maret 2026"]);
  expect(read(after, "wilayah/64.02/index.html")).toContain("ditarik 21 Maret 2026");
  const kept = filesOf(before).filter((file) => file.startsWith("sematan/r1/"));
  expect(kept.filter((file) => !existsSync(join(after, file)))).toEqual([]);
  expect(kept.filter((file) => read(before, file).includes("27,5")).length).toBeGreaterThan(2);
  expect(kept.filter((file) => read(after, file).includes("27,5"))).toEqual([]);
});

test("its value is gone from every file of the site and of the content, archives included", () => {
  const textsOf = (folder: string) => filesOf(folder).flatMap((file) => [...textsIn(file, readFileSync(join(folder, file)))]);
  const withValue = (folder: string) => [...new Set(textsOf(folder).filter(([, text]) => secret.test(text.replace(/[0-9a-f]{40,}/g, ""))).map(([name]) => name))];
  const packed = ["jumlah-uji.csv", "xlsx/jumlah-uji.xlsx xl/worksheets/sheet1.xml", "parquet/jumlah-uji.parquet"].map((name) => `unduhan/semua.zip ${name}`);
  expect(withValue(before)).toEqual(expect.arrayContaining([`angka/${withdrawn}/v1.json`, "unduhan/jumlah-uji.csv", "unduhan/jumlah-uji.parquet", ...packed, "wilayah/64.71/index.html", "api/v1/wilayah/64.71.json"]));
  expect(withValue(after)).toEqual([]);
  expect(withValue(content)).toEqual([]);
});

test("corrections and releases are told on their own pages, on the dataset's and on the area's", () => {
  const text = (file: string) => parseHTML(read(after, file)).document.querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "";
  expect(text("koreksi/index.html")).toMatch(/21 Maret 2026 penarikan.*20 Maret 2026 koreksi Angka putaran lain tertulis\..*24,8 persen menjadi 24,9 persen/);
  expect(text("rilis/index.html")).toMatch(/Rilis 2, 1 April 2026: 0 angka baru, 1 diubah, 2 ditarik\..*Rilis 1, 1 Maret 2026/);
  expect(text("rilis/2/index.html")).toMatch(/Diubah.*Kota Balikpapan, 2024: nilai 24,8 persen menjadi 24,9 persen.*Ditarik.*Satu anak dapat dikenali\./);
  expect(text("data/prevalensi-stunting-survei/index.html")).toContain("Angka putaran lain tertulis.");
  expect(text("data/jumlah-uji/index.html")).toContain("Satu anak dapat dikenali.");
  expect(text("wilayah/64.71/index.html")).toContain("dikoreksi 20 Maret 2026");
});

test("the feed has each correction once, those of one figure on one day too", () => {
  const ids = [...read(after, "atom.xml").matchAll(/<id>(.+?)<\/id>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(read(after, "atom.xml").match(/<entry>/g)).toHaveLength(read(before, "atom.xml").split("<entry>").length - 1 + 4);
});

test("a list that its own page shows verifies the chain of releases", () => {
  const sha256 = createHash("sha256").update(read(after, "rilis/1.json")).digest("hex");
  expect(JSON.parse(read(after, "rilis/2.json"))).toMatchObject({ rilis: 2, sebelumnya: sha256 });
  expect(read(after, "rilis/1/index.html")).toContain(sha256);
});

test("with an entry removed or altered by hand the site is not built, and the entry is named", () => {
  const ledger = read(content, "rilis/0002.json");
  const failure = (text: string) => {
    writeFileSync(join(content, "rilis/0002.json"), text);
    try {
      return run("build", after);
    } catch (error) {
      return String((error as { stderr: string }).stderr);
    }
  };
  expect(failure(ledger.replace('"nilai":"24.9"', '"nilai":"14.9"'))).toContain(`Isi ${corrected}/v2 tidak lagi sama`);
  expect(failure(ledger.replace(/"isi":\{\n.*\n\}/s, '"isi":{}'))).toContain(`Isi ${corrected}/v2 hilang dari rilis 2.`);
  writeFileSync(join(content, "rilis/0002.json"), ledger);
  expect(run("cek")).toContain("Isi lengkap dan sah");
});
