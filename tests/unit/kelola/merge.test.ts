import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { articleFormat, yamlFormat } from "../../../src/kelola/format.ts";
import { mergeYaml } from "../../../src/kelola/merge.ts";

const glosarium = readFileSync("content/glosarium.yaml", "utf8");
const terms = parse(glosarium) as Record<string, unknown>[];
const form = { order: ["istilah", "arti", "lihat", "sumber"], blank: [] };
const situs = readFileSync("content/situs.yaml", "utf8");
const situsForm = { order: [], blank: ["penerbit", "kontak", "domain", "lisensi_data"] };

/** Lines that are in the first and not in the second. */
const only = (a: string, b: string) => a.split("\n").filter((line) => !b.split("\n").includes(line));
const change = (i: number, fields: object) => terms.map((term, n) => (n === i ? { ...term, ...fields } : term));

describe("a list of the content with other values in it", () => {
  test("is the same file, byte for byte, where nothing changed", () => {
    expect(mergeYaml(glosarium, terms, form)).toBe(glosarium);
    const empty = terms.map((term) => ({ lihat: [], sumber: [], ...term }));
    expect(mergeYaml(glosarium, empty, form)).toBe(glosarium);
  });
  test("differs in the lines of the entry that changed, with the quotation marks and folds that it had", () => {
    const now = mergeYaml(glosarium, change(2, { istilah: "ANC baru", arti: "Pemeriksaan kehamilan." }), form);
    expect(only(now, glosarium)).toEqual(['- istilah: "ANC baru"', "    Pemeriksaan kehamilan."]);
    expect(only(glosarium, now)).toEqual(['- istilah: "ANC"', "    Pemeriksaan kehamilan, sedikitnya enam kali."]);
  });
  test("has a new entry at its end, in the order of the guide and without what is empty", () => {
    const now = mergeYaml(glosarium, [...terms, { sumber: ["a"], arti: "Ada: titik dua.", istilah: "Baru", lihat: [], lain: undefined }], form);
    expect(now).toBe(`${glosarium}- istilah: Baru\n  arti: "Ada: titik dua."\n  sumber: [a]\n`);
  });
  test("loses an entry with its lines alone, and one that was taken out of an entry", () => {
    const without = mergeYaml(glosarium, terms.filter((_, i) => i !== 1), form);
    expect(only(without, glosarium)).toEqual([]);
    expect(parse(without)).toEqual(terms.filter((_, i) => i !== 1));
    expect(only(mergeYaml(glosarium, change(2, { sumber: [] }), form), glosarium)).toEqual([]);
  });
  test("keeps the comments of an entry that changed; one that follows a removed entry goes with it", () => {
    const text = "# atas\n- istilah: A # satu\n  # dua\n  arti: Lama.\n# tiga\n- istilah: B\n  arti: Tetap. # empat\n";
    const now = mergeYaml(text, [{ istilah: "A", arti: "Baru." }, { istilah: "B", arti: "Tetap." }], form);
    expect(now).toBe(text.replace("Lama", "Baru"));
    expect(mergeYaml(text, [{ istilah: "B", arti: "Tetap." }], form)).toBe("# atas\n- istilah: B\n  arti: Tetap. # empat\n");
  });
  test("keeps the words above it when its first entry comes and its last one goes", () => {
    const koreksi = readFileSync("content/koreksi.yaml", "utf8");
    const one = [{ tanggal: "2026-12-01", jenis: "koreksi", angka: ["a/64/2024"] }];
    const now = mergeYaml(koreksi, one, { order: ["tanggal", "jenis", "angka"], blank: [] });
    expect(now.startsWith(koreksi.split("\n")[0] ?? "?")).toBe(true);
    expect(parse(now)).toEqual(one);
    expect(mergeYaml(now, [], { order: [], blank: [] })).toBe(koreksi);
    expect(mergeYaml(`${koreksi}[]\n`, one, { order: ["tanggal", "jenis", "angka"], blank: [] })).toBe(now);
    expect(yamlFormat({ order: [], blank: [], list: true }).fromFile(koreksi).daftar).toEqual([]);
  });
  test("says exactly the values, whatever they are, and leaves every entry that did not change alone", () => {
    const piece = fc.constantFrom("kata", " ", "\n", ": ", "#", "- ", '"', "'", "é", "[", "}", "|", "2024", "~", "null", "&a", "*");
    const word = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join("").trim()).filter((text) => text !== "");
    const written = terms.map((one) => mergeYaml(glosarium, [one], form).split("\n").slice(1, -1).join("\n"));
    const term = fc.record({ istilah: word, arti: word, lihat: fc.array(word, { minLength: 1 }), sumber: fc.array(word, { minLength: 1 }) }, { requiredKeys: ["istilah", "arti"] });
    fc.assert(fc.property(fc.shuffledSubarray(terms.map((_, i) => i)), fc.array(fc.tuple(fc.nat(), term)), (kept, added) => {
      const value: object[] = kept.map((i) => terms[i] as object);
      for (const [at, one] of added) value.splice(at % (value.length + 1), 0, one);
      const now = mergeYaml(glosarium, value, form);
      expect(parse(now)).toEqual(value);
      expect(kept.filter((i) => !now.includes(written[i] as string))).toEqual([]);
    }), { numRuns: 60, seed: 6 });
  });
});

describe("a file of fields", () => {
  test("keeps the lines, comments and quotation marks of those that did not change", () => {
    const now = mergeYaml(situs, { ...(parse(situs) as object), penerbit: "Dinas Kesehatan", batas_perubahan: { persen: 6, jumlah: 20 } }, situsForm);
    expect(only(now, situs)).toEqual(['penerbit: "Dinas Kesehatan"', "batas_perubahan: { persen: 6, jumlah: 20 }"]);
    expect(mergeYaml(now, { ...(parse(now) as object), penerbit: null }, situsForm)).toContain('penerbit: ""\n');
  });
  test("is read and written by the editor without a change", () => {
    const { fromFile, toFile } = yamlFormat(situsForm);
    expect(toFile(fromFile(situs))).toBe(situs);
  });
});

describe("an article", () => {
  const { fromFile, toFile } = articleFormat({ order: ["judul", "ringkasan", "tanggal", "diperbarui", "sumber"], blank: [] });
  const files = ["artikel/gempur-stunting", "artikel/hkn", "artikel/mbg", "artikel/praktik-baik-kukar", "halaman/dua-angka", "halaman/tindakan"];
  test.each(files)("%s is read and written without a change, its components untouched", (name) => {
    const text = readFileSync(`content/${name}.mdx`, "utf8");
    expect(toFile(fromFile(text))).toBe(text);
    const renamed = toFile({ ...fromFile(text), judul: "Judul lain" });
    expect(only(text, renamed)).toHaveLength(1);
    expect(renamed.slice(renamed.indexOf("\n---\n"))).toBe(text.slice(text.indexOf("\n---\n")));
  });
  test("that is new has a head in the order of the guide", () => {
    expect(toFile({ isi: "Satu.", tanggal: "2026-12-01", ringkasan: "R.", judul: "J: j", diperbarui: "", sumber: [] }))
      .toBe('---\njudul: "J: j"\nringkasan: R.\ntanggal: 2026-12-01\n---\n\nSatu.\n');
  });
  test("is not written while it speaks of a child", () => {
    for (const isi of ["Nomornya 1234567890123456.", "Nama ibu: Contoh"]) expect(() => toFile({ isi, judul: "J" })).toThrow(/^ada .*terbuka untuk umum/);
  });
  test("without a head loses nothing of its text", () => {
    expect(fromFile("Tanpa kepala.\n")).toMatchObject({ isi: "Tanpa kepala.\n" });
  });
});
