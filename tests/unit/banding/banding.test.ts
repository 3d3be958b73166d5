import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bandingHtml } from "../../../src/banding/html.ts";
import { naskahOf } from "../../../src/banding/kata.ts";
import { bandingMarkdown } from "../../../src/banding/markdown.ts";
import { bandingOf, isUnchanged } from "../../../src/banding/model.ts";
import { bandingTeks } from "../../../src/banding/teks.ts";
import { checkContent } from "../../../src/data/check.ts";
import { derive } from "../../../src/data/derive.ts";
import { readContent, readLayers } from "../../../src/data/index.ts";
import type { Content } from "../../../src/data/model.ts";
import { planRelease } from "../../../src/data/next-release.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { folders } from "../../../src/data/read.ts";
import { asReleased } from "../../../src/data/as-released.ts";
import { rilisText } from "../../../src/data/rilis.ts";
import { angkaColumns } from "../../../src/data/statement.ts";
import { fillAttribute } from "../../../src/peta/svg.ts";
import { goldenLines } from "../../golden.ts";
import { contentWith } from "../data/fixture.ts";
import { fixtureData, parseSvg, slug } from "../fixture-data.ts";

const data = await fixtureData();
const layers = [...data.layers.values()];
const nilaiFile = `content/nilai/${slug}.csv`;
const nilai = readFileSync(`tests/fixtures/${nilaiFile}`, "utf8");

const plan = planRelease(data, "2026-01-15", () => "abcdefghijklmnopabcdefghijklmnop");
if (!plan) throw new Error("nothing to release");
const ledger = { "content/rilis/0001.json": rilisText(plan.rilis), "content/rilis/kepala.json": JSON.stringify(plan.kepala) };

/** The made-up content after release 1, as an author then altered it. */
function contentOf(replaced: Readonly<Record<string, string>>): Content {
  const parsed = parseContent(contentWith({ ...ledger, ...replaced }));
  expect(checkContent(parsed)).toEqual([]);
  return parsed.content;
}
const altered = (...pairs: readonly (readonly [from: string | RegExp, to: string])[]) => pairs.reduce((text, [from, to]) => {
  const next = text.replace(from, to);
  if (next === text) throw new Error(`nothing to replace: ${String(from)}`);
  return next;
}, nilai);

/** Digits in each other's place; the point moved, into another class; the value of another year; a plain change; one new; one withdrawn. */
const content = contentOf({
  [nilaiFile]: altered(
    ["64.71,2024,ssgi,disebut,utama,ada,24.8", "64.71,2024,ssgi,disebut,utama,ada,28.4"],
    ["64.71,2024,ssgi,disebut,pendukung,ada,24.8", "64.71,2024,ssgi,disebut,pendukung,ada,28.4"],
    ["64.72,2024,ssgi,disebut,utama,ada,9.9", "64.72,2024,ssgi,disebut,utama,ada,0.99"],
    ["64,2023,ski,disebut,utama,ada,23,", "64,2023,ski,disebut,utama,ada,24.1,"],
    ["00,2022,ssgi,disebut,utama,ada,22.0", "00,2022,ssgi,disebut,utama,ada,22.1"],
    [/$/, "64.02,2024,ssgi,disebut,utama,ada,26.0,,,,,,,,laporan-uji-2024,,Data uji.\n"],
    [/64\.02,2022,.*\n/, ""],
  ),
  "content/koreksi.yaml": `
- { tanggal: 2026-01-20, jenis: koreksi, angka: [${slug}/64.72/2024], salah: Data uji., alasan: Tanda desimalnya salah. }
- { tanggal: 2026-01-21, jenis: penarikan, angka: [${slug}/64.02/2022], salah: Data uji., alasan: "Satu anak <b>dapat</b> dikenali | @uji." }
`,
});
const banding = bandingOf(content, layers);
const naskah = await naskahOf(banding);
const html = bandingHtml(naskah, banding);

describe("the content beside the last release", () => {
  it("has nothing to tell where nothing changed, whatever the order of the rows and the words of the notes", async () => {
    const [head, ...rows] = nilai.trimEnd().split("\n");
    const same = bandingOf(contentOf({ [nilaiFile]: `${[head, ...rows.reverse()].join("\n").replace("Putaran disimpulkan.", "Putarannya kami simpulkan.")}\n` }), layers);
    expect([isUnchanged(same), same.maps]).toEqual([true, []]);
    expect(bandingTeks(await naskahOf(same))).toBe("Isi sekarang dibandingkan dengan rilis 1 (15 Januari 2026)\nTidak ada angka yang berubah.");
  });

  it("is all new before the first release", async () => {
    const first = bandingOf(parseContent(contentWith({})).content, layers);
    expect([first.added.length, first.changed.length]).toEqual([Object.keys(plan.rilis.daftar).length, 0]);
    expect((await naskahOf(first)).judul).toBe("Isi sekarang; belum ada rilis untuk dibandingkan");
  });

  it("tells what is odd, what looks most like a slip first", () => {
    expect(banding.changed.map(({ angka, oddities }) => [angka, oddities.map((oddity) => (oddity.kind === "periode" ? oddity.periode : oddity.kind))])).toEqual([
      [`${slug}/64.72/2024`, ["kelas", "besar", "bergeser"]],
      [`${slug}/64/2023`, ["2022"]],
      [`${slug}/64.71/2024`, ["bertukar"]],
      [`${slug}/00/2022`, []],
    ]);
    expect(banding.changed.map(({ kelas }) => kelas)).toEqual([["rendah", "sangat rendah"], null, null, null]);
  });

  it("names each map on which an area is drawn otherwise, and no other", () => {
    expect(banding.maps.map(({ after, kodes }) => [after?.nama, kodes])).toEqual([
      [`kabkota-${slug}-2022`, ["64.02"]],
      [`kabkota-${slug}-2024`, ["64.02", "64.71", "64.72"]],
    ]);
  });

  it("tells a value that is gone, and never takes zero for none", () => {
    const oddities = (from: string, to: string) => bandingOf(contentOf({ [nilaiFile]: altered([from, to]) }), layers).changed.map((change) => [change.oddities, change.kelas]);
    expect(oddities("64.72,2024,ssgi,disebut,utama,ada,9.9,", "64.72,2024,ssgi,disebut,utama,tidak-pasti,,")).toEqual([[[{ kind: "hilang" }], ["rendah", "tidak-pasti"]]]);
    expect(oddities("64.09,2022,ssgi,disebut,utama,ada,0,0,1.2,0,310", "64.09,2022,ssgi,disebut,utama,ada,0.6,0,1.2,6,1000")).toEqual([[[], null]]);
  });
});

describe("the figures of the last release, read back from the ledger", () => {
  const facts = (from: Content) => derive(from, []).cells.filter(({ statements }) => statements.length > 0)
    .map(({ indikator, wilayah, periode, instrumen, dokumen, state, nilaiText, bawah, atas, kelas, disputed }) => [indikator.slug, wilayah.kode, periode, instrumen, dokumen, state, nilaiText, bawah, atas, kelas?.nama, disputed]);

  it("are those of the real content of which nothing changed since", () => {
    const real = readContent(folders.content);
    const { changed, added } = bandingOf(real, readLayers(folders.geo));
    const moved = new Set([...changed.map(({ cell }) => cell), ...added].map(({ indikator, wilayah, periode }) => [indikator.slug, wilayah.kode, periode].join("/")));
    const still = (all: ReturnType<typeof facts>) => all.filter(([indikator, kode, periode]) => !moved.has([indikator, kode, periode].join("/")));
    expect(still(facts(asReleased(real)))).toEqual(still(facts(real)));
    expect(still(facts(real)).length).toBeGreaterThan(200);
  });

  it("have what is withdrawn as withheld, without any of its numbers", () => {
    const rows = asReleased(content).daftarNilai.filter(({ kode, periode }) => kode === "64.02" && periode === "2022");
    expect(rows.map(({ status, row }) => [status, ...angkaColumns.map((column) => row.cell(column))])).toEqual([["ditahan", "", "", "", "", "", ""]]);
  });
});

describe("what is written", () => {
  it.each([["banding.txt", `${bandingTeks(naskah)}\n`], ["banding.md", bandingMarkdown(naskah)]])("is %s exactly as it was reviewed", (name, text) => {
    const { now, seen } = goldenLines(text, name);
    expect(now).toEqual(seen);
  });

  it("never has the value that was withdrawn, in any form", () => {
    for (const text of [bandingTeks(naskah), bandingMarkdown(naskah), html]) expect(text).not.toMatch(/27[.,]5/);
  });

  it("is in HTML one file that asks for nothing else, with each changed map twice", () => {
    const page = parseSvg(html);
    expect(html).not.toMatch(/\b(href|src)=|url\(['"]?(http|\/)|<b>/);
    const fills = [...page.querySelectorAll("figure")].map((figure) => [...figure.querySelectorAll(".dua svg")].map((svg) => svg.querySelector('[data-kode="64.72"]')?.getAttribute("fill")));
    const model = banding.maps.map(({ before, after }) => [before, after].map((gambar) => gambar?.model.areas.find(({ kode }) => kode === "64.72")?.fill));
    expect(fills).toEqual(model.map((pair, i) => pair.map((fill, n) => fill && fillAttribute(fill, `p${i}${n === 0 ? "a" : "b"}`))));
    expect(new Set(fills[1]).size).toBe(2);
  });

  it("has the maps where the others list them, and every address, by kind, behind its count", () => {
    const page = parseSvg(html);
    const headings = [...page.querySelectorAll("h2")].map((heading) => heading.textContent ?? "");
    expect(headings.map((text) => text.replace(/ \(.*/, ""))).toEqual(naskah.daftarBagian.map(({ judul }) => judul));
    expect(page.querySelectorAll("section:nth-of-type(5) figure")).toHaveLength(banding.maps.length);
    const addresses = [...page.querySelectorAll("details > ul > li")].map((item) => item.textContent);
    expect(addresses).toEqual(naskah.daftarBagian.find(({ jenis }) => jenis === "alamat")?.daftarButir.flatMap(({ rincian }) => rincian));
    expect(headings.at(-1)).toBe(`Alamat yang terdampak (${addresses.length})`);
  });

  it("is cut in the terminal, with the count, and whole in HTML", () => {
    const long = { judul: "Uji", ringkasan: "Uji.", daftarBagian: [{ judul: "Baru", jumlah: 30, jenis: "angka" as const, daftarButir: Array.from({ length: 30 }, (_, i) => ({ nama: `angka ke-${i + 1}.`, rincian: [] })) }] };
    expect(bandingTeks(long)).toContain("Baru (30)");
    expect(bandingTeks(long)).toMatch(/angka ke-20\.\n {2}… dan 10 lainnya; semuanya dengan --html$/);
    expect(bandingHtml(long, { ...banding, maps: [] })).toContain("angka ke-30.");
  });
});
