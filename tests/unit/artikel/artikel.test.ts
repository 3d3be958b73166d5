import { beforeAll, describe, expect, it } from "vitest";
import type { ArtikelNode } from "../../../src/data/artikel-node.ts";
import type { Data } from "../../../src/data/derive.ts";
import { parseMdx } from "../../../src/data/mdx.ts";
import type { Artikel, Istilah } from "../../../src/data/model.ts";
import { anchored, figureOf, figureWords, readingMinutes, sourcesOf } from "../../../src/text/artikel.ts";
import { linkTerms } from "../../../src/text/glosarium.ts";
import { fixtureData } from "../fixture-data.ts";

const nodesOf = (body: string) => parseMdx("uji.mdx", `---\njudul: x\n---\n\n${body}\n`).nodes;
const term = (istilah: string): Istilah => ({ istilah, arti: "Arti.", lihat: [], sumber: [] });
/** Linked terms in brackets. */
const shown = (nodes: readonly ArtikelNode[]): string => nodes.map((node) =>
  node.type === "text" ? node.text : node.type === "component" ? `<${node.name}>` : node.attributes["class"] === "istilah" ? `[${shown(node.children)}]` : shown(node.children)).join("");
const linked = (body: string, ...terms: string[]) => shown(linkTerms(nodesOf(body), terms.map(term)).nodes);

describe("terms of the glossary", () => {
  it("are linked where they first stand, once", () => {
    expect(linked("Stunting itu stunting.\n\nStunting.", "Stunting")).toBe("[Stunting] itu stunting.Stunting.");
  });
  it("are whole words", () => expect(linked("balitanya, pra-balita dan balita", "Balita")).toBe("balitanya, pra-[balita] dan balita"));
  it("are taken longest first", () => {
    expect(linked("posyandu enam SPM dan posyandu", "Posyandu", "Posyandu enam SPM")).toBe("[posyandu enam SPM] dan [posyandu]");
  });
  it("are acronyms only in their own letters", () => {
    expect(linked("ski dan SKI, 3b dan 3B, E-PPGBM dan e-PPGBM", "SKI", "3B", "e-PPGBM")).toBe("ski dan [SKI], 3b dan [3B], E-PPGBM dan [e-PPGBM]");
  });
  it("are known without their bracket and by the abbreviation in it, unless that is too short", () => {
    expect(linked("keluarga berisiko stunting", "Keluarga berisiko stunting (KRS)")).toBe("[keluarga berisiko stunting]");
    expect(linked("KRS", "Keluarga berisiko stunting (KRS)")).toBe("[KRS]");
    expect(linked("anak SD", "Simpangan baku (SD)")).toBe("anak SD");
  });
  it("may run over the end of a line", () => expect(linked("kelas\nprevalensi", "Kelas prevalensi")).toBe("[kelas\nprevalensi]"));
  it("are never linked in a heading, a link or a component", () => {
    expect(linked('## Stunting\n\n[stunting](/x/) <Rujukan id="stunting" /> **stunting**', "Stunting")).toBe("Stuntingstunting <Rujukan> [stunting]");
  });
  it("may hold any sign", () => expect(linked("angka D/S (naik)", "D/S", "C++ ("))
    .toBe("angka [D/S] (naik)"));
});

it("gives each heading of a page an anchor of its own", () => {
  expect(anchored(nodesOf("## Ibu *hamil*\n\nUji.\n\n### Bukan ini\n\n## Balita\n\n## Balita")).headings).toEqual([
    { id: "ibu-hamil", text: "Ibu hamil" }, { id: "balita", text: "Balita" }, { id: "balita-2", text: "Balita" },
  ]);
});

describe("an article on the test content", () => {
  let data: Data;
  let artikel: Artikel;
  beforeAll(async () => {
    data = await fixtureData();
    artikel = data.daftarArtikel.find(({ slug }) => slug === "membaca-angka-uji") ?? fail();
  });
  const words = (attributes: Record<string, string>, valueOnly = false) =>
    figureWords(figureOf(data, { attributes: { indikator: "prevalensi-stunting-survei", ...attributes } }), valueOnly);

  it("prints a figure with its unit, instrument and year", () => expect(words({ kode: "64.71", periode: "2024" })).toBe("24,8 persen (SSGI 2024)"));
  it("prints the value alone where it is asked to", () => expect(words({ kode: "64.71", periode: "2024" }, true)).toBe("24,8 persen"));
  it("says that the survey was inferred", () => {
    expect(words({ kode: "64.09", periode: "2024" })).toBe("32 persen (SSGI 2024; nama survei disimpulkan)");
    expect(words({ kode: "64.09", periode: "2024" }, true)).toBe("32 persen (nama survei disimpulkan)");
  });
  it.each([
    ["64.02", "2024", "tidak ada angka terbit (SSGI 2024)"], ["64.02", "2023", "tidak diukur (SKI 2023)"],
    ["64.09", "2023", "ditahan demi melindungi anak (SKI 2023)"], ["64.72", "2023", "tidak pasti (SKI 2023)"],
    ["64.72", "2022", "tidak berlaku (SSGI 2022)"], ["64.09", "2022", "0 persen (SSGI 2022)"],
  ])("prints the state of %s %s", (kode, periode, said) => expect(words({ kode, periode })).toBe(said));
  it("says that a figure was added up", async () => {
    const computed = await fixtureData({ "nilai/prevalensi-stunting-survei.csv": (text) => text.replace("9.9,,,,,,,,laporan-uji-2024,,Data uji.", "9.9,,,,,,,,laporan-uji-2024,,Dihitung: 4 + 5.9.") });
    const cell = figureOf(computed, { attributes: { indikator: "prevalensi-stunting-survei", kode: "64.72", periode: "2024" } });
    expect(figureWords(cell)).toBe("9,9 persen (SSGI 2024; dihitung)");
  });

  it("lists its sources in order of first use, each once, those of its head last", () => {
    expect(sourcesOf(data, artikel).map(({ id }) => id)).toEqual([
      "laporan-uji-2024", "berita-uji-2025", "salinan-uji-2025", "laporan-uji-2022", "laporan-uji-2023", "kelas-uji",
    ]);
  });

  it("is read at 200 words a minute, rounded up, with what its components say", () => {
    const minutes = (count: number, more = "") => readingMinutes(data, nodesOf(`${"kata ".repeat(count)}${more}`));
    expect([minutes(1), minutes(200), minutes(201), minutes(400), minutes(401)]).toEqual([1, 1, 2, 2, 3]);
    const figure = '<Angka indikator="prevalensi-stunting-survei" kode="64.71" periode="2024" />';
    expect([minutes(196, figure), minutes(197, figure)]).toEqual([1, 2]);
    expect([minutes(194, '<Pernyataan id="balikpapan-2024-peringkat" />'), minutes(196, '<Pernyataan id="balikpapan-2024-peringkat" />')]).toEqual([1, 2]);
  });
});

function fail(): never {
  throw new Error("the test content has no such article");
}
