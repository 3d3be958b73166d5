import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { derive } from "../../../src/data/derive.ts";
import { formatReport } from "../../../src/data/issue.ts";
import { planRelease } from "../../../src/data/next-release.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { readFolder, type Files } from "../../../src/data/read.ts";
import { siapTayang } from "../../../src/data/siap.ts";
import { scratch } from "../../pasang.ts";
import { base, codesBeforeLive, contentWith, expectedMessage, issuesOf } from "./fixture.ts";

const situs = "content/situs.yaml";
const keys = ["penerbit", "kontak", "domain", "lisensi_data"];
const filled = (key: string) => (key === "domain" ? "https://example.org" : "Uji");
const complete = keys.reduce((text, key) => text.replace(new RegExp(`^${key}: ""$`, "m"), `${key}: "${filled(key)}"`), readFileSync(join(base, "situs.yaml"), "utf8"));
const missing = (files: Files, code: string) => siapTayang(parseContent(files).content).filter((issue) => issue.code === code);

describe("going live", () => {
  it.each(codesBeforeLive)("is refused with %s in exactly these words", (code) => {
    expect(`${formatReport(missing(readFolder(base, "content"), code))}\n`).toBe(expectedMessage(code));
  });

  it.each(keys)("is refused while %s alone is empty, or holds nothing but spaces where it may", (key) => {
    const fields = key === "domain" ? ['""'] : ['""', '"  "'];
    for (const empty of fields) {
      const text = complete.replace(new RegExp(`^${key}: .*$`, "m"), `${key}: ${empty}`);
      expect(missing(contentWith({ [situs]: text }), "situs-belum-lengkap").map(({ at }) => at.column)).toEqual([key]);
    }
  });

  it("is refused by the check itself while the name is empty", () => {
    const issues = issuesOf(contentWith({ [situs]: complete.replace(/^nama: .*$/m, 'nama: ""') }));
    expect(issues.map(({ code, at }) => [code, at.column])).toEqual([["isian-tidak-sah", "nama"]]);
  });

  it("is not refused for its settings once they are all there", () => {
    expect(missing(contentWith({ [situs]: complete }), "situs-belum-lengkap")).toEqual([]);
  });

  it("is not refused for its figures once they are released", () => {
    const { content } = parseContent(contentWith({ [situs]: complete }));
    const plan = planRelease(derive(content, []), "2026-01-15", () => "abcdefghijklmnopabcdefghijklmnop");
    if (!plan) throw new Error("nothing to release");
    expect(siapTayang({ ...content, daftarRilis: [{ ...plan.rilis, file: "content/rilis/0001.json", text: "" }] })).toEqual([]);
  });

  it("stops before anything is built or written where something is missing", () => {
    const { folder, remove } = scratch();
    try {
      const target = join(folder, "server");
      mkdirSync(target);
      const env = { ...process.env, CONTENT_DIR: base, DIST_DIR: join(folder, "dist") };
      const { status, stderr, stdout } = spawnSync(process.execPath, ["scripts/terbit.ts", "--ke", target], { encoding: "utf8", env });
      expect([status, existsSync(join(folder, "dist"))]).toEqual([1, false]);
      for (const key of keys) expect(stderr).toContain(`Isian "${key}" masih kosong.`);
      expect(stdout).toMatch(/^\[1\/\d+\] Memeriksa kelengkapan … berhenti\s*$/);
      expect(readdirSync(target)).toEqual([]);
    } finally {
      remove();
    }
  });
});
