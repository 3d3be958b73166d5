import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folders, readFolder, type Files } from "../../../src/data/read.ts";
import { restoreFiles, type Restored } from "../../../src/data/restore.ts";
import { isDayFirst, meantDate, meantKode } from "../../../src/data/restore-cell.ts";
import { daftarCara, spoilCell, throughExcel, type Cara } from "../../excel.ts";

const real = readFolder(folders.content, "content");
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (file: string) => decoder.decode(real.get(file));
const tables = [...real.keys()].filter((file) => file.endsWith(".csv"));

const spoiltFiles = (cara: Cara, chosen: readonly string[] = tables): Files =>
  new Map([...real, ...chosen.map((file) => [file, bytes(throughExcel(textOf(file), cara))] as const)]);
const withText = (file: string, text: string): Files => new Map([...real, [file, bytes(text)]]);
const one = (file: string, text: string): Restored => {
  const found = restoreFiles(withText(file, text), false).find((restored) => restored.file === file);
  if (!found) throw new Error(`nothing was found to restore in ${file}`);
  return found;
};

describe.each(daftarCara)("every table of the content through Excel (%s)", (cara) => {
  const restored = restoreFiles(spoiltFiles(cara), false);

  it("is found to be spoilt", () => {
    expect(restored.map(({ file }) => file)).toEqual([...tables].sort());
  });

  it("comes back to the same bytes, or is refused with the cell", () => {
    for (const { file, text, refused } of restored) {
      if (refused.length === 0) expect(text, file).toBe(textOf(file));
      for (const { at } of refused) expect(at.cell, file).toMatch(/^[A-Z]+\d+$/);
    }
  });

  it("is refused only where the cell may have been another one", () => {
    const cells = new Set(restored.flatMap(({ refused }) => refused.map(({ at, what }) => `${at.column} ${/^"(.*?)"/.exec(what)?.[1]}`)));
    if (cara === "satu-kolom") expect(cells).toEqual(new Set());
    // Statements marked keliru are in no release with their numbers: 22,9 may have been 22.90 beside 21.55.
    if (cara === "impor") expect([...cells].filter((cell) => !/^nilai \d+(,\d)?$/.test(cell))).toEqual([]);
    // 24.8 and 24.08 are the same time of day.
    if (cara === "langsung") for (const cell of cells) expect(cell).toMatch(/^(nilai|cakupan) (\d\d:\d\d:00|\d+(\.\d+)?)$/);
  });
});

it("restores all tables but one after the import dialogue, and that one too once the author has looked", () => {
  const files = spoiltFiles("impor");
  expect(restoreFiles(files, false).filter(({ refused }) => refused.length > 0).map(({ file }) => file)).toEqual(["content/nilai/prevalensi-stunting-survei.csv"]);
  for (const { file, refused, text } of restoreFiles(files, true)) expect([refused, text === textOf(file)], file).toEqual([[], true]);
});

describe("in another encoding", () => {
  const file = "content/nilai/prevalensi-stunting-register.csv";
  const note = "Naik – menurut “pencatatan” rutin. Benarkah? Ya.";
  const text = textOf(file).replace(/,[^,"\n]*\n$/, `,${note}\n`);
  /** Excel's own "CSV (Comma delimited)"; Node has no encoder for it. */
  const ansi = (from: string) => Uint8Array.from([...from].map((letter) => ({ "–": 0x96, "“": 0x93, "”": 0x94 })[letter] ?? (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 0x3f)));
  const restored = (from: Uint8Array, seen = false) => restoreFiles(new Map([...real, [file, from]]), seen).find((one) => one.file === file);

  it.each<[string, Uint8Array]>([
    ["Windows-1252", ansi(text)],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from(Papa.unparse(Papa.parse<string[]>(text).data, { delimiter: "\t", newline: "\r\n" }), "utf16le")])],
  ])("%s comes back to the same bytes", (enkode, from) => {
    expect(text).toContain(note);
    expect(restored(from)).toMatchObject({ refused: [], text, done: expect.arrayContaining([`enkode ${enkode} menjadi UTF-8`]) as string[] });
  });

  it("that lacks a letter is refused with the cell, until the author has looked", () => {
    const from = ansi(text.replace(note, `${note} Kurang dari −2 SD.`));
    expect(restored(from)?.refused.map(({ code, at }) => [code, at.column])).toEqual([["enkode-bukan-utf8", "catatan"]]);
    expect(restored(from, true)?.refused).toEqual([]);
  });
});

describe("a first line that tells Excel the separator", () => {
  const file = "content/sumber.csv";
  const text = textOf(file);

  it.each([
    ["sep=,", text],
    ["\uFEFFsep=;", throughExcel(text, "impor").slice(1)],
    ['"sep=;";;', throughExcel(text, "impor").slice(1)],
  ])("%s is dropped, and said", (line, rest) => {
    expect(one(file, `${line}\r\n${rest}`)).toMatchObject({ refused: [], text, done: expect.arrayContaining([`baris “${line.replace("\uFEFF", "")}” dihapus`]) as string[] });
  });

  it("moves the lines that a message names, not the rows that Excel counts", () => {
    const spoilt = text.replace(/^((?:[^,\n]*,){3})2025-11-13,/m, "$105/06,");
    const line = spoilt.split("\n").findIndex((row) => row.includes(",05/06,")) + 1;
    const places = ["", "sep=,\n"].map((above) => one(file, above + spoilt).refused.map(({ at }) => at));
    expect(places).toEqual([[{ file, line, column: "terbit", cell: `D${line}` }], [{ file, line: line + 1, column: "terbit", cell: `D${line}` }]]);
  });
});

it("finds nothing to do in the content as it is", () => {
  expect(restoreFiles(real, false)).toEqual([]);
});

describe("what may have been something else is refused", () => {
  const target = "content/nilai/target-prevalensi-stunting.csv";
  const header = textOf(target).split("\n", 1)[0] ?? "";
  const survei = "content/nilai/prevalensi-stunting-survei.csv";
  const semicolons = (rows: readonly string[]) => `${[header, ...rows].join("\n").replaceAll(",", ";")}\n`.replaceAll("~", ",");
  const row = (kode: string, periode: string, nilai: string) => `${kode},${periode},ssgi,disebut,utama,ada,${nilai},,,,,,,,antara-kaltim-2025-06-11,2025-06-11,`;

  it.each([
    ["a code without dots, which BPS has for another area", row("6402", "2024", "17~6"), "A2"],
    ["ten digits", row("6471021004", "2024", "17~6"), "A2"],
    ["a whole number of a percentage that no release knows", row("64.71", "2019", "32"), "G2"],
    ["a point that may part thousands", row("64.71", "2019", "1.436"), "G2"],
    ["a time", row("64.71", "2019", "17:06:00"), "G2"],
    ["a period that may be two months", row("64.71", "05/06/2024", "17~6"), "B2"],
  ])("%s", (_, spoilt, cell) => {
    const { refused } = one(survei, semicolons([spoilt]));
    expect(refused.map(({ at }) => at.cell)).toEqual([cell]);
  });

  it("a date whose day and month nothing in the file tells apart", () => {
    expect(meantDate("05/06/2024", isDayFirst(["05/06/2024"]))).toBeUndefined();
    expect(meantDate("05/06/2024", isDayFirst(["05/06/2024", "15/06/2024"]))).toBe("2024-06-05");
    expect(meantDate("05/06/2024", isDayFirst(["05/06/2024", "06/15/2024"]))).toBe("2024-05-06");
    expect(meantDate("05/06/2024", isDayFirst(["15/06/2024", "06/15/2024"]))).toBeUndefined();
  });

  it("a file with personal columns, of which nothing is repeated", () => {
    const { refused, changes } = one(survei, "NIK;Nama;Tgl Lahir\r\n6471051212200001;Budi;12/12/2020\r\n");
    expect(refused.map(({ code }) => code)).toEqual(["data-pribadi"]);
    expect(JSON.stringify([refused, changes])).not.toMatch(/Budi|6471051212200001/);
  });
});

describe("what a release knows", () => {
  const file = "content/nilai/jumlah-anak-diukur.csv";
  it("gives back a code without dots: same source, period and value", () => {
    const spoilt = textOf(file).split("\n").map((line) => line.replace(/^64\.01,/, "6401,")).join("\n");
    expect(one(file, spoilt)).toMatchObject({ refused: [], text: textOf(file) });
  });

  it("gives back the noughts at the end of a number, but only in a table that a spreadsheet wrote", () => {
    const ledger = [...real].map(([name, content]) => [name, name === "content/rilis/0001.json" ? bytes(decoder.decode(content).replaceAll('"nilai":"37.2"', '"nilai":"37.20"')) : content] as const);
    const survei = "content/nilai/prevalensi-stunting-survei.csv";
    const text = restoreFiles(new Map([...ledger, [survei, bytes(throughExcel(textOf(survei), "impor"))]]), true).find((restored) => restored.file === survei)?.text;
    expect(text).toContain("00,2013,riskesdas,disebut,utama,ada,37.20,");
    expect(restoreFiles(new Map(ledger), false).map(({ file: name }) => name)).not.toContain(survei);
  });
});

describe("a code", () => {
  it.each([["64,71", "64.71"], ["64,7", "64.70"], ["0", "00"], ["64:02:00", "64.02"], ["64.02.00", "64.02"], ["64:02:01", "64.02.01"], ["Feb-64", "64.02"], ["647102", "64.71.02"], ["'64.71", "64.71"]])(
    "%s was %s", (text, kode) => expect(meantKode(text)).toBe(kode));
  it.each(["6471", "6471021004", "64.71", "02/01/1964", "64.71.02.1004", "6,47E+09"])("%s is left to who knows", (text) => expect(meantKode(text)).toBeUndefined());
  it("of every area comes back from every way through Excel", () => {
    for (const [kode = ""] of textOf("content/wilayah.csv").trim().split("\n").slice(1).map((line) => line.split(","))) {
      for (const cara of ["impor", "langsung"] as const) expect(meantKode(spoilCell(kode, cara)) ?? spoilCell(kode, cara)).toBe(kode);
    }
  });
});

describe("npm run rapikan", () => {
  const folder = mkdtempSync(join(tmpdir(), "rapikan-"));
  const run = (...options: string[]) => spawnSync("node", ["scripts/rapikan.ts", ...options], { env: { ...process.env, CONTENT_DIR: folder }, encoding: "utf8" });
  const path = join(folder, "nilai/mbg-dapur-beroperasi.csv");
  const lost = join(folder, "nilai/kunjungan-posyandu.csv");
  beforeAll(() => {
    cpSync(folders.content, folder, { recursive: true });
    for (const [name, cara] of [[path, "impor"], [lost, "langsung"]] as const) writeFileSync(name, throughExcel(readFileSync(name, "utf8"), cara));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes what is whole and says what it did, refuses the rest with the row, and does nothing the second time", () => {
    const spoilt = readFileSync(lost, "utf8");
    const first = run();
    expect(first.status).toBe(1);
    expect(first.stdout).toContain("pemisah titik koma menjadi koma");
    expect(first.stdout).toMatch(/kolom periode, \d+ sel: baris 2 Jan-25 → 2025-01/);
    expect(first.stderr).toContain("content/nilai/kunjungan-posyandu.csv:2  kolom nilai (sel G2)  nilai-bukan-angka");
    expect(readFileSync(path, "utf8")).toBe(textOf("content/nilai/mbg-dapur-beroperasi.csv"));
    expect(readFileSync(lost, "utf8")).toBe(spoilt);
    writeFileSync(lost, textOf("content/nilai/kunjungan-posyandu.csv"));
    expect(run()).toMatchObject({ status: 0, stdout: "Tidak ada berkas CSV yang perlu dirapikan.\n" });
  });
});
