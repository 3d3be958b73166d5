import { describe, expect, test } from "vitest";
import { daftarKartu } from "../../../src/peta/daftar-kartu.ts";
import { kartuSvg, type Kartu } from "../../../src/peta/kartu.ts";
import { fixtureData, parseSvg } from "../fixture-data.ts";

const data = await fixtureData();
const all = daftarKartu(data);
/** Where each line of words ends, from the top, and how large it is. */
function linesOf(kartu: Kartu) {
  return [...parseSvg(kartuSvg(kartu)).querySelectorAll("svg > g > text")].map((text) => {
    const [, top = "0"] = /translate\([\d.]+ ([\d.]+)\)/.exec(text.parentElement?.getAttribute("transform") ?? "") ?? [];
    return { bottom: Number(top) + Number(text.getAttribute("y")), size: Number(text.getAttribute("font-size")), words: text.textContent };
  });
}

describe.each(all.map((kartu) => [kartu.nama, kartu] as const))("The preview %s", (_, kartu) => {
  test("has words that are at least seven pixels high at a width of 300, none upon another", () => {
    const lines = linesOf(kartu).sort((a, b) => a.bottom - b.bottom);
    expect(lines.at(-1)?.words).toBe(data.situs.nama);
    for (const [i, { bottom, size }] of lines.entries()) {
      expect(size / 4).toBeGreaterThanOrEqual(7);
      if (i > 0) expect(bottom - (lines[i - 1]?.bottom ?? 0)).toBeGreaterThan(size * 0.9);
    }
  });
});

test("There is one for each area, article and round of the map", () => {
  const names = all.map(({ nama }) => nama);
  expect(names).toEqual(expect.arrayContaining([...data.daftarWilayah.map(({ kode }) => `wilayah-${kode}`), ...data.daftarArtikel.map(({ slug }) => `artikel-${slug}`), "peta-kabkota-2022"]));
  expect(new Set(names).size).toBe(names.length);
});

test("A map with a disputed figure says what its mark means", () => {
  const disputed = all.filter(({ map }) => map && "model" in map && map.model.anyDisputed);
  expect(disputed.length).toBeGreaterThan(0);
  for (const kartu of disputed) expect(linesOf(kartu).map(({ words }) => words)).toContain("≠ dipersoalkan");
});

test("A long title shrinks and leaves room for the foot", () => {
  const [first] = all;
  if (!first) throw new Error("no preview");
  const lines = linesOf({ ...first, title: "Judul yang sangat panjang ".repeat(8).trim() }).sort((a, b) => a.bottom - b.bottom);
  for (const [i, { bottom, size }] of lines.entries()) if (i > 0) expect(bottom - (lines[i - 1]?.bottom ?? 0)).toBeGreaterThan(size * 0.9);
});

test("An area without a survey figure says so and shows no number", () => {
  const without = all.find(({ nama, value }) => nama.startsWith("wilayah-") && value === undefined);
  expect(without?.subtitle).toBe("Tidak ada angka survei yang terbit");
});
