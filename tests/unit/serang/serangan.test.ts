import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import type { Fakta } from "../../../scripts/serang/fakta.ts";
import { serang, terbuka } from "../../../scripts/serang/serangan.ts";
import { fakta, tempat } from "./fakta.ts";

const highs = await loadHighs();
const [stunting, diukur, prevalensi] = ["jumlah-anak-stunting", "jumlah-anak-diukur", "prevalensi-stunting-register"] as const;
const [kota, kec, a, b, c] = ["64.71", "64.71.01", "64.71.01.1001", "64.71.01.1002", "64.71.01.1003"] as const;
const said = (facts: readonly Fakta[]) => [...terbuka(facts), ...serang(highs, facts, tempat).temuan].map(({ angka, apa }) => `${angka.join(" + ")}: ${apa}`);
const left = (facts: readonly Fakta[]) => [...serang(highs, facts, tempat).ditahan].map(([nama, one]) => [nama.split("/")[1], one && [one.terkecil, one.terbesar]]);
const then = (rilis: number) => ({ rilis });

/** A whole and its three categories. */
const categories = (kode: string, ...counts: readonly (number | null)[]) => ["penerima", "penerima-ibu", "penerima-siswa", "penerima-balita"].map((slug, i) => fakta(slug, kode, counts[i] ?? null));

describe("the attack gives back a withheld number", () => {
  test.each<[string, Fakta[], string]>([
    ["a total and the parts that are shown", [fakta(stunting, kec, 40), fakta(stunting, a, 20), fakta(stunting, b, 18), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari jumlah wilayah"],
    ["the total of the city, where the kecamatan has none", [fakta(stunting, kota, 100), fakta(stunting, "64.71.02", 60), fakta(stunting, a, 20), fakta(stunting, b, 18), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari jumlah wilayah"],
    ["a rate and a denominator", [fakta(prevalensi, c, "4.0"), fakta(diukur, c, 50), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari persentase, penyebut, indikator lain"],
    ["the numerator of a rate", [fakta(prevalensi, c, "4.0", { pembilang: "2", penyebut: "50" }), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari indikator lain"],
    ["a denominator that leaves no room", [fakta(diukur, c, 3), fakta(stunting, c, null)], "hanya 4 bilangan yang masih mungkin; dihitung dari penyebut"],
    ["those who are not", [fakta(diukur, c, 60), fakta("jumlah-anak-tidak-stunting", c, 58), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari penyebut, indikator lain"],
    ["what it is a part of", [fakta(stunting, c, 3), fakta(`${stunting}-berat`, c, null)], "hanya 4 bilangan yang masih mungkin; dihitung dari indikator lain"],
    ["categories that add up wherever all are shown", [...categories(kec, 60, 30, 20, 10), ...categories("64.71.02", 50, 25, 15, 10), ...categories(a, 30, 16, 8, 6), ...categories(c, 20, 12, 5, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari indikator lain"],
    ["the same number under another instrument", [fakta(stunting, c, 3, { instrumen: "tidak-disebut" }), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari instrumen lain"],
    ["another source's total", [fakta(stunting, kec, 90, { sumber: "berita" }), fakta(stunting, kec, 40, { peran: "pembanding" }), fakta(stunting, a, 20), fakta(stunting, b, 18), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari jumlah wilayah"],
    ["what was shown before", [fakta(stunting, c, 3, then(1)), fakta(stunting, c, null, then(2)), fakta(stunting, c, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari rilis terdahulu"],
    ["a part that was shown before the total", [fakta(stunting, kec, null, then(1)), fakta(stunting, a, 20, then(1)), ...[then(1), {}].flatMap((more) => [fakta(stunting, b, 18, more), fakta(stunting, c, null, more)]), fakta(stunting, kec, 40), fakta(stunting, a, null)], "hanya 1 bilangan yang masih mungkin; dihitung dari jumlah wilayah, rilis terdahulu"],
    ["holes between the numbers that are possible", [fakta(prevalensi, c, "25.00"), fakta(diukur, kec, 22), fakta(diukur, a, 4), fakta(diukur, b, null), fakta(diukur, c, null)], "hanya 4 bilangan yang masih mungkin; dihitung dari jumlah wilayah, persentase, penyebut"],
    ["all its parts, though it is not small", [fakta(stunting, kec, null), fakta(stunting, a, 20), fakta(stunting, b, 18), fakta(stunting, c, 0)], "hanya 1 bilangan yang masih mungkin; dihitung dari jumlah wilayah"],
    ["the rule that one of them is small", [fakta(stunting, kec, 25), fakta(stunting, a, 20), fakta(stunting, b, null), fakta(stunting, c, null)], "hanya 4 bilangan yang masih mungkin; dihitung dari jumlah wilayah, aturan jumlah kecil"],
  ])("from %s", (_, facts, apa) => {
    expect(said(facts).find((line) => (line.includes(`/${c}/`) || line.includes(`/${kec}/`)) && line.includes("hanya"))).toContain(apa);
  });

  test("that stands open in one of the outputs", () => {
    expect(said([fakta(stunting, c, null), fakta(stunting, c, 3, { status: "ditahan", berkas: "unduhan/x.parquet" })])).toEqual([`${stunting}/${c}/2024/eppgbm: angkanya tertulis di unduhan/x.parquet`]);
  });
});

test("the attack finds small counts that nobody shows and nobody withholds", () => {
  expect(said([fakta(prevalensi, c, "4.0", { penyebut: "50" })])).toEqual([expect.stringContaining(`${c} 2024 eppgbm`)]);
  expect(said([fakta(stunting, kec, 40), fakta(stunting, a, 20), fakta(stunting, b, 18)])).toHaveLength(1);
  expect(said([fakta(stunting, c, 31), fakta(`${stunting}-berat`, c, 28)])).toHaveLength(1);
  expect(said([fakta(prevalensi, c, "4.0", { penyebut: "500" }), fakta(stunting, kec, 60), fakta(stunting, a, 20), fakta(stunting, b, 18)])).toEqual([]);
});

test("the attack asks for the mark of a small count that stands open, and takes it for what it gives back too", () => {
  const facts = (catatan: string) => [fakta(prevalensi, c, "4.0", { pembilang: "2", penyebut: "50", catatan }), fakta(prevalensi, a, "98.0", { pembilang: "49", penyebut: "50", catatan }), fakta(prevalensi, a, "98.0", { pembilang: "49", penyebut: "50" })];
  expect(said(facts("")).map((line) => line.replace(/^.*: /, ""))).toEqual(["jumlah 1–4 anak terbuka, tanpa tanda bahwa lembaga pemerintah sudah menerbitkannya", "jumlah 1–4 anak dapat dihitung dari angka yang terbit"]);
  expect(said(facts("Sudah terbit: diterbitkan sendiri oleh Dinas Uji."))).toEqual([]);
});

describe("the attack leaves in peace", () => {
  test.each<[string, Fakta[], unknown]>([
    ["two withheld numbers with room between them", [fakta(stunting, kec, 40), fakta(stunting, a, 28), fakta(stunting, b, null), fakta(stunting, c, null)], [["64.71.01.1002", [0, 12]], ["64.71.01.1003", [0, 12]]]],
    ["a withheld total", [fakta(stunting, kec, null), fakta(stunting, a, 20), fakta(stunting, b, 18), fakta(stunting, c, null), fakta(diukur, c, 50)], [["64.71.01", [38, 88]], ["64.71.01.1003", [0, 50]]]],
    ["a number alone, of which only the rule is known", [fakta(stunting, c, null), fakta(diukur, c, 200)], [["64.71.01.1003", [0, 200]]]],
    ["estimates of a survey, which count no children", [fakta("prevalensi-stunting-survei", kota, null, { instrumen: "ssgi" }), fakta("prevalensi-stunting-survei", kota, "4.0", { instrumen: "ski", penyebut: "50" })], []],
    ["kitchens", [fakta("mbg-dapur", kota, null, { satuan: "unit" })], []],
    ["an area that another period's total is about", [fakta(stunting, kec, 40, { periode: "2023" }), fakta(stunting, a, 20), fakta(stunting, b, 18), fakta(stunting, c, null)], [["64.71.01.1003", [0, 10000]]]],
  ])("%s", (_, facts, ranges) => {
    expect(said(facts)).toEqual([]);
    if (!facts.some(({ periode }) => periode === "2023")) expect(left(facts)).toEqual(ranges);
  });
});

test("a correction of a count that is shown, and of the sums around it, is taken for what it is", () => {
  const held = [fakta(stunting, a, null), fakta(stunting, b, null)];
  const releases = (kec1: number | null, kec2: number | null) => [
    ...[...held, fakta(stunting, c, 20), fakta(stunting, kec, kec1), fakta(stunting, kota, 100), fakta(diukur, a, 50)].map((one) => ({ ...one, ...then(1) })),
    ...[fakta(stunting, c, 21), fakta(stunting, kec, kec2), fakta(stunting, kota, 101), fakta(diukur, a, 52)].flatMap((one) => [{ ...one, ...then(2) }, one]), ...held,
  ];
  for (const facts of [releases(null, null), releases(30, 31)]) expect(said(facts)).toEqual([]);
  // Where the sum moved otherwise, something withheld was corrected too: what stands now counts.
  expect(said(releases(30, 33))).toEqual([]);
  expect(said([...releases(30, 31), fakta(stunting, b, 8, { instrumen: "tidak-disebut" })])).not.toEqual([]);
});

test("where everything said contradicts itself, the protection is not taken for proven", () => {
  expect(said([fakta(stunting, kec, 30), fakta(stunting, a, 20), fakta(stunting, b, 18), fakta(stunting, c, null)])).toEqual([expect.stringContaining("saling bertentangan")]);
});
