import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import sharp from "sharp";
import { drawApart, drawPngs } from "../../scripts/gambar.ts";
import { kalimat } from "../../scripts/serang/kalimat.ts";

const root = mkdtempSync(join(tmpdir(), "gambar-"));
const [folder, cache] = [join(root, "peta"), join(root, "cache")];
afterEach(() => rmSync(root, { recursive: true }));

const svg = (text: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" font-family="'Source Sans 3'"><text y="20" font-size="20">${text}</text></svg>`;
const put = (name: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
};
const bytesOf = (name: string) => readFileSync(join(folder, name));

test("a picture that did not change is taken from the build before; one that did is drawn, and the old one goes", async () => {
  put("a.svg", svg("ada"));
  put("b.svg", svg("nol"));
  expect(await drawPngs(folder, cache, 2)).toEqual({ drawn: 2, kept: 0 });
  const [a, b] = [bytesOf("a.png"), bytesOf("b.png")];
  put("b.svg", svg("satu"));
  expect(await drawPngs(folder, cache, 2)).toEqual({ drawn: 1, kept: 1 });
  expect(bytesOf("a.png").equals(a)).toBe(true);
  expect(bytesOf("b.png").equals(b)).toBe(false);
  expect(readdirSync(cache)).toHaveLength(2);
  expect(await drawPngs(folder, cache, 1)).toEqual({ drawn: 2, kept: 0 });
});

test("a picture of which an earlier build wrote only a part is drawn again", async () => {
  put("a.svg", svg("ada"));
  await drawPngs(folder, cache, 2);
  const whole = bytesOf("a.png");
  const [kept = ""] = readdirSync(cache);
  writeFileSync(join(cache, kept), whole.subarray(0, whole.length / 2));
  expect(await drawPngs(folder, cache, 2)).toEqual({ drawn: 1, kept: 0 });
  expect([bytesOf("a.png").equals(whole), readFileSync(join(cache, kept)).equals(whole)]).toEqual([true, true]);
});

test("a picture carries its words, which a reader of PNG finds and the attack reads", async () => {
  put("a.svg", svg("3 &lt; 4 &amp; naik"));
  await drawPngs(folder, cache, 1);
  const { comments = [] } = await sharp(bytesOf("a.png")).metadata();
  expect(comments).toEqual([{ keyword: "Description", text: "3 < 4 & naik" }]);
  const without = await sharp({ create: { width: 2, height: 2, channels: 3, background: "white" } }).png().toBuffer();
  put("b.svg", svg("Hanya 3 anak di sini"));
  await drawPngs(folder, cache, 1);
  const found = kalimat([{ nama: "a.png", bytes: bytesOf("a.png") }, { nama: "b.png", bytes: bytesOf("b.png") }, { nama: "c.png", bytes: without }], []);
  expect(found.map(({ angka: [nama] }) => nama)).toEqual(["b.png", "c.png"]);
});

test("the same picture gives the same bytes without the cache, and words are drawn without fonts of the machine", async () => {
  put("a.svg", svg("ada"));
  put("kosong.svg", svg(""));
  await drawPngs(folder, cache, 2);
  const first = bytesOf("a.png");
  rmSync(cache, { recursive: true });
  await drawPngs(folder, cache, 2);
  expect(bytesOf("a.png").equals(first)).toBe(true);
  expect(first.length).toBeGreaterThan(bytesOf("kosong.png").length + 200);
});

test("a drawing that is not well-formed stops the build", async () => {
  put("a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><g></svg>");
  await expect(drawPngs(folder, cache, 2)).rejects.toThrow();
  expect(() => drawApart([[folder, cache, 2]])).toThrow();
});
