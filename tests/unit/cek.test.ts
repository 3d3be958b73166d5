import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gitlabReport } from "../../scripts/cek/report.ts";
import type { Issue } from "../../src/data/issue.ts";

const root = mkdtempSync(join(tmpdir(), "cek-"));
const content = join(root, "content");
const sumber = join(content, "sumber.csv");
const sound = readFileSync("tests/fixtures/content/sumber.csv", "utf8");
const broken = sound.replace(",berita,", ",koran,");
const script = resolve("scripts/cek.ts");
const run = (options: string[], env: Record<string, string> = {}) =>
  spawnSync("node", [script, ...options], { cwd: root, encoding: "utf8", env: { ...process.env, GITHUB_ACTIONS: "", GITLAB_CI: "", CONTENT_DIR: content, ...env } });

beforeAll(() => cpSync("tests/fixtures/content", content, { recursive: true }));
afterAll(() => rmSync(root, { recursive: true }));

describe("npm run cek", () => {
  it("gives each message to people, to GitHub, to GitLab and to programs", () => {
    writeFileSync(sumber, broken);
    const { status, stderr, stdout } = run(["--laporan", "laporan.json"], { GITHUB_ACTIONS: "true", GITLAB_CI: "true" });
    expect(status).toBe(1);
    const [, line, cell] = /^content\/sumber\.csv:(\d+) {2}kolom jenis \(sel (F\d+)\) {2}pilihan-tak-dikenal$/m.exec(stderr) ?? [];
    expect(stdout).toMatch(new RegExp(`^::error file=content/sumber\\.csv,line=${line},title=pilihan-tak-dikenal%2C sel ${cell}::[^\\n]*"koran"[^\\n]*%0A[^\\n]*%0A[^\\n]*$`, "m"));
    const { sah, masalah } = JSON.parse(readFileSync(join(root, "laporan.json"), "utf8")) as { sah: boolean; masalah: Record<string, unknown>[] };
    expect([sah, masalah.length]).toEqual([false, 1]);
    expect(masalah[0]).toMatchObject({ code: "pilihan-tak-dikenal", file: "content/sumber.csv", line: Number(line), column: "jenis", cell });
    for (const part of ["what", "why", "fix"]) expect(stderr).toContain(masalah[0]?.[part]);
    expect(JSON.parse(readFileSync(join(root, "gl-code-quality-report.json"), "utf8"))).toMatchObject([
      { check_name: "pilihan-tak-dikenal", severity: "blocker", location: { path: "content/sumber.csv", lines: { begin: Number(line) } } },
    ]);
  });

  it("says to programs that all is well, too", () => {
    writeFileSync(sumber, sound);
    const { status, stdout } = run(["--laporan", "laporan.json"], { GITHUB_ACTIONS: "true" });
    expect([status, stdout.includes("::error")]).toEqual([0, false]);
    expect(JSON.parse(readFileSync(join(root, "laporan.json"), "utf8"))).toEqual({ sah: true, masalah: [] });
  });

  it("says in words what the disk refuses", () => {
    expect(run(["--laporan", "tidak/ada/laporan.json"])).toMatchObject({ status: 1, stderr: expect.stringMatching(/^.*tidak\/ada\/laporan\.json tidak ditemukan\..*\n$/) as string });
  });

  it("knows its few options, and no others", () => {
    expect(run(["--bantuan"]).stdout).toContain("--pantau");
    expect(run(["--cepat"])).toMatchObject({ status: 1, stdout: "" });
  });

  it("checks again when a file is saved, and goes on after a mistake", async () => {
    const child = spawn("node", [script, "--pantau"], { cwd: root, env: { ...process.env, CONTENT_DIR: content } });
    try {
      let told = "";
      child.stdout.on("data", (data: Buffer) => (told += data.toString()));
      child.stderr.on("data", (data: Buffer) => (told += data.toString()));
      const tells = (text: RegExp) => expect.poll(() => told, { timeout: 30_000, interval: 50 }).toMatch(text);
      await tells(/^Pukul \d\d\.\d\d\.\d\d\nIsi lengkap dan sah: .*\nMenunggu/);
      told = "";
      writeFileSync(sumber, broken);
      await tells(/pilihan-tak-dikenal[^]*Menunggu/);
      told = "";
      writeFileSync(sumber, sound);
      await tells(/Isi lengkap dan sah/);
    } finally {
      child.kill();
    }
  });
});

it("gives GitLab a fingerprint of its own for each message, and the same one when rows move", () => {
  const issue = (line: number): Issue => ({ code: "a-b", at: { file: "content/x.csv", line, column: "nilai" }, what: "x", why: "y", fix: "z" });
  const prints = (lines: number[]) => (JSON.parse(gitlabReport(lines.map(issue))) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints([2, 3])).size).toBe(2);
  expect(prints([5, 9])).toEqual(prints([2, 3]));
});
