import { expect, test, type Page } from "@playwright/test";
import express from "express";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { axeOn } from "./axe.ts";
import { startServer } from "../../scripts/bench/dev-server.ts";
import { readFolder } from "../../src/data/read.ts";

let folder: string;
let content: string;
let origin: string;
let stop: () => void = () => undefined;
let page: Page;
const asked: string[] = [];

const text = (file: string) => readFileSync(join(content, file), "utf8");
const files = () => new Map([...readFolder(content, "content")].map(([file, bytes]) => [file.slice("content/".length), Buffer.from(bytes).toString()]));
const cek = () => spawnSync(process.execPath, ["scripts/cek.ts"], { env: { ...process.env, CONTENT_DIR: content }, encoding: "utf8" });
const told = () => page.locator(".periksa");
const sound = () => expect(told().locator("summary")).toHaveText("Pemeriksaan: isi lengkap dan sah.");

async function open(address: string) {
  await page.goto(`${origin}/#/collections/${address}`);
  await page.reload();
  await expect(page.getByText("Sudah disimpan")).toBeVisible();
}
const publish = async () => {
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByRole("menuitem", { name: "Simpan sekarang" }).click();
};
/** Saves, and tells which lines of which files that changed: those that came, and how many went. */
async function save(): Promise<Record<string, { came: string[]; went: number }>> {
  const before = files();
  const answered = (action: string) => page.waitForResponse((response) => response.request().postData()?.includes(`"${action}"`) === true);
  // Written, and read again.
  const done = answered("persistEntry").then(() => answered("getEntry"));
  await publish();
  await done;
  const changed = [...files()].filter(([file, now]) => before.get(file) !== now);
  return Object.fromEntries(changed.map(([file, now]) => {
    const [was, is] = [(before.get(file) ?? "").split("\n"), now.split("\n")];
    return [file, { came: is.filter((line) => !was.includes(line)), went: was.filter((line) => !is.includes(line)).length }];
  }));
}
/** As a person does: Decap sets the cursor back when a field that has been written in is filled at once. */
async function retype(field: string, words: string) {
  await page.getByLabel(field).last().press("ControlOrMeta+a");
  await page.keyboard.type(words);
}
/** A choice among many: some of its words, and the first that fits. */
async function choose(field: string, words: string, which: "first" | "last" = "last") {
  await page.getByLabel(field, { exact: true })[which]().fill(words);
  await page.keyboard.press("Enter");
}

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  folder = mkdtempSync(join(tmpdir(), "uji-kelola-"));
  content = join(folder, "content");
  cpSync("content", content, { recursive: true });
  ({ origin, stop } = await startServer("kelola", { content, geo: "public/geo" }));
  page = await (await browser.newContext({ locale: "id-ID" })).newPage();
  page.on("request", (request) => asked.push(request.url()));
  // Asked on leaving what is not saved; the page may be gone before the answer comes.
  page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
});
test.afterAll(async () => {
  await page.close();
  stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test("opens in Indonesian and lists every article by its title", async () => {
  await page.goto(origin);
  await page.getByRole("button", { name: "Masuk" }).click();
  const titles = [...files()].filter(([file]) => file.startsWith("artikel/")).map(([, now]) => (parse(now.split("---\n")[1] ?? "") as { judul: string }).judul);
  expect(titles.length).toBeGreaterThan(3);
  for (const title of titles) await expect(page.getByRole("link", { name: title })).toBeVisible();
  for (const name of ["Artikel", "Halaman", "Glosarium", "Koreksi", "Rencana rilis", "Keterangan situs"]) await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/\b(Save|Publish|Search|New|Login|Entries|Collections|Quick add)\b/);
});

test("a changed title changes one line of one file, and the check is told", async () => {
  await open("artikel/entries/gempur-stunting");
  await page.getByLabel("Judul").fill("Gempur Stunting: judul yang baru");
  expect(await save()).toEqual({ "artikel/gempur-stunting.mdx": { came: ['judul: "Gempur Stunting: judul yang baru"'], went: 1 } });
  await sound();
  await expect(page.getByRole("link", { name: "Lihat hasilnya" })).toHaveAttribute("href", "http://localhost:4321/artikel/gempur-stunting/");
});

test("what is wrong with the body is told in the words of npm run cek; mended, it is well", async () => {
  await open("artikel/entries/hkn");
  const body = await page.getByLabel("Isi", { exact: true }).inputValue();
  await page.getByLabel("Isi", { exact: true }).fill(`${body}\n<b>tebal</b>\n`);
  expect((await save())["artikel/hkn.mdx"]?.came).toEqual(["<b>tebal</b>"]);
  const { stderr } = cek();
  expect(stderr).toContain("mdx-terlarang");
  await expect(told().locator("pre")).toHaveText(stderr.trim());
  expect((await axeOn(page, { within: ".periksa" })).found).toEqual([]);
  await page.getByLabel("Isi", { exact: true }).fill(body);
  await save();
  await sound();
  expect(text("artikel/hkn.mdx")).toBe(readFileSync("content/artikel/hkn.mdx", "utf8"));
});

test("a number like a NIK goes nowhere", async () => {
  await open("artikel/entries/mbg");
  const [before, sent] = [files(), asked.length];
  await page.getByLabel("Isi", { exact: true }).fill("Nomornya 1234567890123456.");
  await publish();
  await expect(page.getByText("Berkas tidak dapat disimpan: Data pribadi: ada angka 16 digit")).toBeVisible();
  expect(files()).toEqual(before);
  expect(asked.slice(sent).filter((url) => url.includes("/api/"))).toEqual([]);
});

test("a new article gets the file that its title names", async () => {
  await page.goto(`${origin}/#/collections/artikel/new`);
  await page.reload();
  await page.getByLabel("Judul").fill("Posyandu di Kampung Baru");
  await page.getByLabel("Ringkasan").fill("Tentang posyandu.");
  await page.locator("input[type=date]").first().fill("2026-11-25");
  await page.getByLabel("Isi", { exact: true }).fill('Dijelaskan <Rujukan id="unicef-malnutrition" />.');
  expect(Object.keys(await save())).toEqual(["artikel/posyandu-di-kampung-baru.mdx"]);
  await sound();
  expect(text("artikel/posyandu-di-kampung-baru.mdx")).toBe('---\njudul: Posyandu di Kampung Baru\nringkasan: Tentang posyandu.\ntanggal: 2026-11-25\n---\n\nDijelaskan <Rujukan id="unicef-malnutrition" />.\n');
});

test("a term is added at the top of the glossary, where one sees it, its source and its kin chosen from the lists", async () => {
  await open("glosarium/entries/glosarium");
  await page.getByRole("button", { name: "Tambah istilah" }).click();
  await page.getByLabel("Istilah", { exact: true }).first().fill("Kader: posyandu");
  await page.getByLabel("Arti").first().fill("Warga yang melayani di posyandu.");
  await choose("Lihat juga (boleh kosong)", "Balita", "first");
  await choose("Sumber (boleh kosong)", "tribun-ternate-2024-12-05", "first");
  expect(await save()).toEqual({
    "glosarium.yaml": { came: ['- istilah: "Kader: posyandu"', "  arti: Warga yang melayani di posyandu.", "  lihat: [Balita]"], went: 0 },
  });
  await sound();
  const whole = readFileSync("content/glosarium.yaml", "utf8");
  const [comment = ""] = whole.split("\n");
  expect(text("glosarium.yaml")).toBe(`${comment}\n- istilah: "Kader: posyandu"\n  arti: Warga yang melayani di posyandu.\n  lihat: [Balita]\n  sumber: [tribun-ternate-2024-12-05]${whole.slice(comment.length)}`);
});

test("a correction names its figure by the words that people use", async () => {
  await open("koreksi/entries/koreksi");
  await page.getByRole("button", { name: "Tambah koreksi" }).click();
  await publish();
  await expect(page.getByText("Tanggal wajib diisi.")).toBeVisible();
  expect(text("koreksi.yaml")).toBe(readFileSync("content/koreksi.yaml", "utf8"));
  await page.locator("input[type=date]").fill("2026-11-25");
  await choose("Jenis", "koreksi");
  await choose("Angka", "Kota Balikpapan · Stunting menurut survei · 2024");
  await page.getByLabel("Apa yang salah").fill("Angka putaran lain tertulis.");
  await page.getByLabel("Alasan").fill("Laporan memuat angka lain.");
  const { "koreksi.yaml": { came = [], went } = {} } = await save();
  expect([came.join("\n"), went]).toEqual([
    "- tanggal: 2026-11-25\n  jenis: koreksi\n  angka: [prevalensi-stunting-survei/64.71/2024]\n  salah: Angka putaran lain tertulis.\n  alasan: Laporan memuat angka lain.", 0,
  ]);
  await sound();
});

test("a release is planned", async () => {
  await open("rilis/entries/rilis");
  await page.getByRole("button", { name: "Tambah rencana" }).click();
  await page.getByLabel("Tanggal", { exact: true }).last().fill("Desember");
  await page.getByLabel("Yang direncanakan").last().fill("Angka register semester dua.");
  await choose("Sumber", "vibizmedia-2025-11-12");
  await publish();
  await expect(page.getByText("Tanggal belum sesuai: Tulis tahun-bulan-hari")).toBeVisible();
  await retype("Tanggal", "2026-12-31");
  expect(Object.keys(await save())).toEqual(["rilis.yaml"]);
  await sound();
  expect(text("rilis.yaml")).toMatch(/- tanggal: 2026-12-31\n {2}isi: Angka register semester dua\.\n {2}sumber: \[vibizmedia-2025-11-12\]\n$/);
});

test("settings: an address that is none is refused, and one field changes one line", async () => {
  await open("situs/entries/situs");
  await page.getByLabel("Domain").fill("www.contoh.id");
  await publish();
  await expect(page.getByText("Domain belum sesuai: Awali dengan https://")).toBeVisible();
  await retype("Domain", "https://stunting.contoh.go.id");
  await retype("Persentase", "7.5");
  expect(await save()).toEqual({ "situs.yaml": { came: ['domain: "https://stunting.contoh.go.id"', "batas_perubahan: { persen: 7.5, jumlah: 20 }"], went: 2 } });
  await sound();
});

test("the keyboard alone opens, writes and saves", async () => {
  await open("situs/entries/situs");
  await page.getByLabel("Kontak").focus();
  await page.keyboard.type("surel@contoh.go.id");
  const before = await page.getByRole("button", { name: "Simpan", exact: true }).elementHandle();
  for (let i = 0; i < 20 && !(await before?.evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitem", { name: "Simpan sekarang" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sudah disimpan")).toBeVisible();
  expect(text("situs.yaml")).toContain('kontak: "surel@contoh.go.id"\n');
  await sound();
});

test("what axe finds in Decap's own pages is what the README says of them", async () => {
  const found = new Set<string>();
  for (const address of ["artikel", "glosarium/entries/glosarium", "situs/entries/situs"]) {
    await page.goto(`${origin}/#/collections/${address}`);
    await page.reload();
    await expect(page.getByText(/Satu berkas di|Sudah disimpan/)).toBeVisible();
    for (const { rule } of (await axeOn(page)).found) found.add(rule);
  }
  const said = readFileSync("README.md", "utf8").split("Known faults of the editor")[1]?.split("\n- ")[0] ?? "";
  expect([...found].filter((rule) => !said.includes(`\`${rule}\``))).toEqual([]);
});

test("the whole result passes npm run cek and leaves npm run rapikan nothing to do", () => {
  expect(cek().status).toBe(0);
  const before = files();
  const rapikan = spawnSync(process.execPath, ["scripts/rapikan.ts"], { env: { ...process.env, CONTENT_DIR: content }, encoding: "utf8" });
  expect(rapikan.status).toBe(0);
  expect(files()).toEqual(before);
});

test("nothing was asked of another host, and no other page is answered", async ({ request }) => {
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`))).toEqual([]);
  const write = (path: string, headers = {}) => request.post(`${origin}/api/v1`, {
    headers, data: { action: "persistEntry", params: { branch: "main", entry: { slug: "x", path, raw: "x" }, assets: [], options: { commitMessage: "x", useWorkflow: false, status: "x" } } },
  });
  expect((await write("jahat.yaml", { origin: "https://contoh.id" })).status()).toBe(403);
  expect((await request.get(`${origin}/susunan.json`, { headers: { host: "contoh.id" } })).status()).toBe(403);
  expect((await write("../jahat.yaml")).status()).toBe(422);
  expect([...files().keys()].filter((file) => file.includes("jahat"))).toEqual([]);
});

test("a port that is taken is told in Indonesian", async () => {
  const other = createServer().listen(0, "localhost");
  await new Promise((listening) => other.once("listening", listening));
  const { port } = other.address() as { port: number };
  const { status, stderr } = spawnSync(process.execPath, ["scripts/kelola.ts", String(port)], { env: { ...process.env, CONTENT_DIR: content }, encoding: "utf8" });
  other.close();
  expect([status, stderr]).toEqual([1, expect.stringContaining(`Port ${port} sedang dipakai program lain`)]);
  expect(stderr).toContain(`npm run kelola -- ${port + 1}`);
});

test("the editor for a repository opens from any server, and asks nothing of another before one logs in", async ({ browser }) => {
  const kelola = (...asked: string[]) => spawnSync(process.execPath, ["scripts/kelola.ts", ...asked], { encoding: "utf8" });
  expect(kelola("--github", "kantor/peta")).toMatchObject({ status: 1, stderr: expect.stringContaining("Ada pilihan yang kurang.") });
  expect(kelola("--gitlab", "kantor/peta", "--aplikasi", "abc", "--server", "https://gitlab.kantor.go.id")).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync("dist.kelola/susunan.json", "utf8")).not.toMatch(/localhost|proxy|periksa/);
  const hosted = express().use(express.static("dist.kelola")).listen(0, "localhost");
  await new Promise((listening) => hosted.once("listening", listening));
  const { port } = hosted.address() as { port: number };
  const other = await (await browser.newContext()).newPage();
  const requests: string[] = [];
  other.on("request", (request) => requests.push(request.url()));
  await other.goto(`http://localhost:${port}/`);
  await expect(other.getByRole("button", { name: "Masuk dengan GitLab" })).toBeVisible();
  expect(requests.filter((url) => !url.startsWith(`http://localhost:${port}/`))).toEqual([]);
  await expect(other.locator("meta[http-equiv]")).toHaveAttribute("content", /connect-src 'self' blob: https:\/\/gitlab\.kantor\.go\.id;/);
  await other.close();
  hosted.close();
});
