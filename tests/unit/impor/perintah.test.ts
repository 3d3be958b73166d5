import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pilihanPerintah } from "../../../src/impor/perintah.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A content folder of its own, and a command on it. */
function place() {
  const folder = mkdtempSync(join(tmpdir(), "impor-"));
  folders.push(folder);
  for (const from of ["tests/fixtures/content", "tests/fixtures/impor/content"]) cpSync(from, folder, { recursive: true });
  return folder;
}
const target = (folder: string) => join(folder, "nilai/jumlah-anak-stunting.csv");
const args = (file: string) => ["scripts/impor.ts", file, "--indikator", "jumlah-anak-stunting", "--sumber", "laporan-uji-2024", "--instrumen", "eppgbm"];
const table = "tests/fixtures/impor/11-lebar-1252.csv";

test("writes, says what it understood, and the second time finds nothing to do", () => {
  const folder = place();
  const run = () => spawnSync("node", args(table), { env: { ...process.env, CONTENT_DIR: folder }, encoding: "utf8" });
  const first = run();
  expect(first.stdout).toContain("baris 8, Jumlah balita stunting, 2022: tertulis 1.267; sama dengan jumlah barisnya");
  expect(first.stdout).toContain("6 baris ditulis ke content/nilai/jumlah-anak-stunting.csv (6 utama)");
  const text = readFileSync(target(folder), "utf8");
  // From another folder, as npm tells it.
  expect(spawnSync("node", args("11-lebar-1252.csv"), { env: { ...process.env, CONTENT_DIR: folder, INIT_CWD: "tests/fixtures/impor" }, encoding: "utf8" }).stdout).toContain("Tidak ada yang ditulis");
  expect(readFileSync(target(folder), "utf8")).toBe(text);
  expect(spawnSync("node", ["scripts/cek.ts"], { env: { ...process.env, CONTENT_DIR: folder }, encoding: "utf8" }).stdout).toContain("Isi lengkap dan sah");
});

test("has changed nothing, or everything, whenever it is killed", async () => {
  const folder = place();
  const rows = Array.from({ length: 3000 }, (_, i) => `Kariangau,${30 + (i % 7)},${1000 + Math.floor(i / 2)}-0${1 + (i % 2)}`);
  const big = join(folder, "..", `${folder.split("/").at(-1)}-besar.csv`);
  folders.push(big);
  writeFileSync(big, `Kelurahan,Jumlah stunting,Periode\n${rows.join("\n")}\n`);
  const before = readFileSync(target(folder), "utf8");
  const whole = before.split("\n").length + rows.length;
  const seen = new Set<string>();
  for (const after of [0, 150, 300, 450, 600, 750, 900, 1200, 1600, 2400]) {
    const child = spawn("node", args(big), { env: { ...process.env, CONTENT_DIR: folder }, stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => setTimeout(resolve, after));
    child.kill("SIGKILL");
    await ended;
    const text = readFileSync(target(folder), "utf8");
    seen.add(text === before ? "nothing" : text.split("\n").length === whole ? "everything" : `half after ${after} ms`);
    writeFileSync(target(folder), before);
  }
  expect([...seen].filter((state) => state.startsWith("half"))).toEqual([]);
  expect(seen).toContain("nothing");
  // What a killed run leaves beside the file is no content.
  expect(readdirSync(join(folder, "nilai")).filter((name) => !name.startsWith(".") && !name.endsWith(".csv"))).toEqual([]);
  expect(spawnSync("node", ["scripts/cek.ts"], { env: { ...process.env, CONTENT_DIR: folder }, encoding: "utf8" }).stdout).toContain("Isi lengkap dan sah");
});

test("lists each of its options in --bantuan, and says in Indonesian what it cannot take", () => {
  const help = spawnSync("node", ["scripts/impor.ts", "--bantuan"], { encoding: "utf8" });
  expect(help.status).toBe(0);
  expect(Object.keys(pilihanPerintah).filter((name) => name !== "bantuan" && !help.stdout.includes(`--${name} `))).toEqual([]);
  for (const [wrong, says] of [[["--entah"], "tidak dikenal"], [["tidak-ada.csv", "--indikator", "x"], "tidak ditemukan"], [["x.csv"], "--indikator"],
    [["src", "--indikator", "x"], "adalah folder"], [["Data", "Juni.csv", "--indikator", "x"], 'diapit tanda kutip: "Data Juni.csv"']] as const) {
    const found = spawnSync("node", ["scripts/impor.ts", ...wrong], { encoding: "utf8" });
    expect(found.status).toBe(1);
    expect(found.stderr).toContain(says);
  }
});

test("explains each of its messages in the author's guide", () => {
  const guide = readFileSync("content/README.md", "utf8");
  const codes = readdirSync("src/impor").flatMap((name) => [...readFileSync(join("src/impor", name), "utf8").matchAll(/\bcode: "(impor-[a-z]+)"/g)].map(([, code]) => String(code)));
  expect([...guide.matchAll(/^#### `([^`]+)`$/gm)].map(([, code]) => code)).toEqual([...new Set(codes)].sort());
});
