import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planRelease } from "../../../src/data/next-release.ts";
import { daftarInstrumen, daftarStatus, daftarTingkat } from "../../../src/data/model.ts";
import type { AngkaRecord } from "../../../src/data/angka-record.ts";
import { parseRilis, rilisFile } from "../../../src/data/rilis.ts";
import { recordBlock } from "../../../src/text/rekaman.ts";
import { goldenLines } from "../../golden.ts";
import { fixtureData } from "../fixture-data.ts";

const tambahan = (name: string) => [name, readFileSync(`tests/fixtures/tambahan/${name}`, "utf8")] as const;
const data = await fixtureData(Object.fromEntries(["target-uji", "lokus-uji", "jumlah-uji"].flatMap((slug) => [tambahan(`indikator/${slug}.yaml`), tambahan(`nilai/${slug}.csv`)])));
const records = Object.values(planRelease(data, "2026-03-01", () => "abcdefghijklmnopabcdefghijklmnop")?.rilis.isi ?? {}).filter((record) => record !== null);
const [first] = records;
if (!first) throw new Error("no record");
/** Every word that a record can hold, also those that no figure has today. */
const others = [
  ...daftarInstrumen.map((instrumen): AngkaRecord => ({ ...first, instrumen, pernyataan: [] })),
  ...daftarStatus.map((status): AngkaRecord => ({ ...first, status, nilai: null, pernyataan: [] })),
  { ...first, dihitung: true, pernyataan: [] },
  ...daftarTingkat.map((tingkat): AngkaRecord => ({ ...first, tingkat, pernyataan: [] })),
  ...Array.from({ length: 12 }, (_, i): AngkaRecord => ({ ...first, periode: `2031-${String(i + 1).padStart(2, "0")}`, nilai: `${1234567 + i}.50`, pernyataan: [] })),
  { ...first, status: "tidak-terbit", nilai: null, instrumen_dasar: null, pernyataan: [] },
  ...daftarInstrumen.map((acuan): AngkaRecord => ({ ...first, pernyataan: first.pernyataan.map((said) => ({ ...said, acuan, instrumen_dasar: "disimpulkan", pembilang: "1204", penyebut: "12040", cakupan: "97.5" })) })),
];

test("The block of a record is written as it was when the first figures were cited", () => {
  const text = `${[...records, ...others].map((record) => recordBlock(record, "0".repeat(64))).join("\n<hr>\n")}\n`;
  // What changes here changes pages that were cited.
  const { now, seen } = goldenLines(text, "rekaman.html");
  expect(now).toEqual(seen);
});

test("Each block of the first release is, byte for byte, what was published on its day", () => {
  // Fingerprints of the blocks, written once. One may go, where a figure is withdrawn; none is ever written anew.
  const pinned = readFileSync("tests/golden/rekaman-rilis-1.txt", "utf8").trimEnd().split("\n").map((line) => line.split(" ") as [print: string, key: string]);
  const rilis = parseRilis(rilisFile(1), readFileSync(rilisFile(1), "utf8"));
  if ("code" in rilis) throw new Error(rilis.what);
  expect(pinned.map(([, key]) => key)).toEqual(Object.keys(rilis.daftar));
  const altered = pinned.filter(([print, key]) => {
    const record = rilis.isi[key];
    return record && createHash("sha256").update(recordBlock(record, rilis.daftar[key])).digest("hex").slice(0, print.length) !== print;
  });
  expect(altered.map(([, key]) => key)).toEqual([]);
});

test("The block of a record holds its texts as text", () => {
  const block = recordBlock({ ...first, wilayah: "<img src=x>", pernyataan: first.pernyataan.map((statement) => ({ ...statement, catatan: '"><script>' })) }, "");
  expect(block).toContain("&lt;img src=x&gt;");
  expect(block).not.toMatch(/<(img|script)/);
});
