import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { daftarKeterangan, gambarFolder, sha256Of } from "../gambar-panduan.ts";
import { answers, daftarResep } from "../resep.ts";

const guide = readFileSync("content/README.md", "utf8");
const pictures = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = "", path = ""]) => ({ alt, path: join("content", path) }));

/** As GitHub and GitLab make them of headings. */
const anchors = new Set([...guide.matchAll(/^#{1,6} (.+)$/gm)].map(([, text = ""]) => text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/ /g, "-")));

test("every link in the guide leads to a heading or a file that is there", () => {
  const links = [...guide.matchAll(/\]\((#[^)]+|\.\.?\/[^)]+)\)/g)].map(([, target = ""]) => target);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((target) => (target.startsWith("#") ? !anchors.has(decodeURIComponent(target.slice(1))) : !existsSync(join("content", target))))).toEqual([]);
});

test("each recipe is numbered in order, as are its steps", () => {
  const recipes = daftarResep(guide);
  expect(recipes.length).toBeGreaterThan(6);
  expect(recipes.map(({ judul }) => Number.parseInt(judul))).toEqual(recipes.map((_, i) => i + 1));
  for (const { judul, langkah } of recipes) expect([judul, langkah.map(({ nomor }) => nomor)]).toEqual([judul, langkah.map((_, i) => i + 1)]);
});

test("each picture is the one that was taken with the words beside it, is described, and is light; none is left over", () => {
  expect(readdirSync(gambarFolder).sort()).toEqual([...pictures.map(({ path }) => basename(path)), "keterangan.json"].sort());
  for (const { alt, path } of pictures) {
    const bytes = readFileSync(path);
    expect([path, sha256Of(bytes)]).toEqual([path, daftarKeterangan()[basename(path)]?.sha256]);
    expect([path, bytes.length < 70_000, alt.length > 30]).toEqual([path, true, true]);
  }
});

test("an answer is compared to the letter, except where the guide writes …", () => {
  expect(answers("Rilis …, 2031: 1 baru.\n…\nSimpan", "Rilis 7, 2031: 1 baru.\n\nBaru:\n  a/b\nSimpan\n")).toBe(true);
  expect(answers("Rilis 7: 1 baru.", "Rilis 7: 2 baru.")).toBe(false);
  expect(answers("Rilis 7: 1 baru.", "Rilis 7: 1 baru.\nLagi.")).toBe(false);
  expect(answers("Rilis …", "Rilis 7\nLagi.")).toBe(false);
});
