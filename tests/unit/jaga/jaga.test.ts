import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSolver } from "../../../scripts/solver.ts";
import { jaga, terungkap } from "../../../src/jaga/jaga.ts";
import { cukup, isKecil, type Hitungan } from "../../../src/jaga/model.ts";
import { hitungan, kodeOf, possibleValues, susunan } from "./bahan.ts";

const solve = await loadSolver();
const after = (kini: readonly Hitungan[], dulu: readonly (readonly Hitungan[])[] = []) => jaga({ kini, dulu }, susunan, solve);
/** As they stand then in the content. */
const written = (daftar: readonly Hitungan[]) => daftar.map((one): Hitungan => ({ ...one, ...(one.status === "ditahan" ? { jumlah: null, persen: null } : {}), sifat: one.sifat === "terbit" ? "terbit" : "tetap" }));
const named = (daftar: readonly Hitungan[]) => daftar.filter(({ status }) => status === "ditahan").map(({ indikator, kode }) => `${indikator} ${kode}`);
/** What becomes of them: each withheld one by its name. */
function withheld(...kini: Hitungan[]): string[] {
  const done = after(kini);
  expect(done.map((one) => ({ ...one, status: "ada" }))).toEqual(kini.map((one) => ({ ...one, status: "ada" })));
  expect(terungkap({ kini: written(done), dulu: [] }, susunan)).toEqual([]);
  return named(done);
}
const stunting = (...short: string[]) => short.map((one) => `stunting ${kodeOf(one)}`);
const kecamatan = (...counts: number[]) => [...counts.map((count, i) => hitungan(`1.${i + 1}`, count)), hitungan("1", counts.reduce((sum, count) => sum + count, 0))];

describe("what is small", () => {
  test("one to four children are withheld, and neither nought nor five", () => {
    expect(withheld(hitungan("1.1", 0), hitungan("1.2", 1), hitungan("2.1", 4), hitungan("2.2", 5))).toEqual(stunting("1.2", "2.1"));
  });
  test("and what is nearly all of those measured, because the rest is small", () => {
    expect(withheld(hitungan("1.1", 28), hitungan("1.1", 30, { indikator: "diukur" }))).toEqual(stunting("1.1"));
    expect(withheld(hitungan("1.1", 30), hitungan("1.1", 30, { indikator: "diukur" }))).toEqual([]);
  });
  test("and how many were measured, where they are few", () => {
    expect(withheld(hitungan("1.1", 0), hitungan("1.1", 3, { indikator: "diukur" }))).toContain(`diukur ${kodeOf("1.1")}`);
  });
  test("and a rate that gives a small count of a known whole", () => {
    const rate = (persen: string) => hitungan("1.1", null, { persen });
    expect(withheld(rate("10.0"), hitungan("1.1", 40, { indikator: "diukur" }))).toEqual(stunting("1.1"));
    expect(withheld(rate("20.0"), hitungan("1.1", 40, { indikator: "diukur" }))).toEqual([]);
    expect(withheld(rate("10.0"))).toEqual([]);
  });
});

describe("what gives a small count back", () => {
  test("a second kelurahan is withheld where the total would give the first back", () => {
    expect(withheld(...kecamatan(3, 7, 12, 40))).toEqual(stunting("1.1", "1.2"));
  });
  test("nought is withheld only where nothing else hides a small one", () => {
    expect(withheld(...kecamatan(3, 0, 0, 9))).toEqual(stunting("1.1", "1.4"));
  });
  test("zeros that everybody knows of leave fewer numbers possible, so that the total goes too", () => {
    expect(withheld(...kecamatan(2, 3, 0, 0).map((one, i) => (i === 2 || i === 3 ? { ...one, sifat: "terbit" as const } : one)))).toEqual(stunting("1.1", "1.2", "1"));
  });
  test("the total of too few is withheld, and then the city's, if that would give it back", () => {
    const cells = [...kecamatan(3, 0, 0, 0), hitungan("2.1", 20), hitungan("2.2", 30), hitungan("2.3", 40), hitungan("2", 90), hitungan("", 93)];
    expect(withheld(...cells)).toEqual(expect.arrayContaining(stunting("1.1", "1")));
    const fixed = cells.map((one) => (one.kode.startsWith(kodeOf("2")) || (one.kode.startsWith(`${kodeOf("1")}.`) && one.jumlah === 0) ? { ...one, sifat: "terbit" as const } : one));
    expect(withheld(...fixed)).toEqual(stunting("1.1", "1", ""));
  });
  test("a kecamatan of which nobody has said anything does not break the sum of its city", () => {
    expect(withheld(...kecamatan(3, 7, 12, 40).slice(0, 4), hitungan("2.1", 20), hitungan("2.2", 30), hitungan("2.3", 40), hitungan("", 152))).toEqual(stunting("1.1", "1.2"));
  });
  test("what a total has in areas that nobody has listed is a count too", () => {
    expect(withheld(hitungan("1.1", 20), hitungan("1.2", 30), hitungan("1.3", 40), hitungan("1", 93))).not.toEqual([]);
  });
  test("all the other parts of a count that they make up together", () => {
    const parts = (counts: Record<string, number>) => Object.entries(counts).map(([indikator, count]) => hitungan("1.1", count, { indikator }));
    expect(withheld(...parts({ ringan: 20, sedang: 9, berat: 3, semua: 32 })).sort()).toEqual(["berat", "sedang"].map((one) => `${one} ${kodeOf("1.1")}`));
    expect(withheld(...parts({ ringan: 20, sedang: 9, semua: 32 }))).not.toEqual([]);
    expect(withheld(...parts({ ringan: 20, sedang: 9, semua: 39 }))).toEqual([]);
  });
  test("a rate alone, where so few were measured in the area around that it can only be of one to four", () => {
    const rate = hitungan("1.1", null, { persen: "5.0" });
    expect(withheld(rate, hitungan("1", 60, { indikator: "diukur" }))).toEqual(stunting("1.1"));
    expect(withheld(rate, hitungan("1", 600, { indikator: "diukur" }))).toEqual([]);
  });
  test("rates of a kecamatan and its kelurahan, where the counts of the others are shown", () => {
    const shown = (short: string, persen: string, jumlah: number | null = null) => hitungan(short, jumlah, { persen, sifat: "tetap" });
    const kini = [shown("1.1", "2.5"), shown("1.2", "12.0", 26), shown("1.3", "1.4"), shown("1.4", "5.9", 5), shown("1", "5.5")].map((one) => (one.jumlah === null && one.kode !== kodeOf("1") ? { ...one, status: "ditahan" as const } : one));
    expect(terungkap({ kini, dulu: [] }, susunan).map(({ hitungan: { kode } }) => kode)).toContain(kodeOf("1.3"));
  });
  test("but not a rate around, where what is left of so many measured can be no small count", () => {
    const within = [hitungan("1.1", 40, { persen: "20.0" }), hitungan("1.1", 200, { indikator: "diukur" }), hitungan("1", 43, { persen: "18.7" }), hitungan("1", 230, { indikator: "diukur" })];
    expect(withheld(...within, hitungan("", null, { persen: "21.6" }))).toEqual(stunting("1.1", "1"));
  });
  test("a whole that two indikator share gives both away: its number comes from one, the rate from the other", () => {
    const shown = [hitungan("1.1", 50, { persen: "12.5", indikator: "wasting" }), hitungan("1.1", null, { persen: "0.5" })];
    expect(withheld(...shown)).not.toEqual([]);
    expect(withheld(...shown.slice(1))).toEqual([]);
  });
});

describe("what is public already", () => {
  const small = [hitungan("1.1", 3, { sifat: "terbit" }), hitungan("1.2", 7), hitungan("1.3", 12), hitungan("1.4", 2), hitungan("1", 24)];
  test("a count that a public body has published stays, and hides no other", () => {
    expect(withheld(...small)).toEqual(stunting("1.2", "1.4"));
  });
  test("what public bodies give away among themselves is not blamed on others", () => {
    expect(withheld(...kecamatan(3, 7, 12, 40).map((one, i) => (i === 0 ? one : { ...one, sifat: "terbit" as const })))).toEqual(stunting("1.1"));
  });
  test("a count that a release has shown and that is withheld now hides nothing", () => {
    const [first = hitungan("1.1", 3), second = hitungan("1.2", 7), ...others] = kecamatan(3, 7, 12, 40);
    const release = [{ ...second, sifat: "tetap" as const }];
    expect(named(after([first, { ...second, jumlah: null, status: "ditahan", sifat: "tetap" }, ...others], [release]))).toEqual(stunting("1.1", "1.2", "1.3"));
  });
  test("what is shown later gives nothing of an earlier release back", () => {
    const release = kecamatan(3, 7, 12, 40).map((one, i) => ({ ...one, sifat: "tetap" as const, ...(i < 2 ? { jumlah: null, status: "ditahan" as const } : {}) }));
    const [first = hitungan("1.1", 3), second = hitungan("1.2", 7), ...others] = kecamatan(3, 7, 12, 41);
    const now = [{ ...first, jumlah: null, status: "ditahan" as const, sifat: "tetap" as const }, second, ...others.slice(0, 2)];
    expect(named(after(now, [release]))).toEqual(stunting("1.1", "1.2"));
  });
});

describe("on any city", () => {
  const count = fc.oneof({ weight: 2, arbitrary: fc.nat(5) }, { weight: 1, arbitrary: fc.integer({ min: 6, max: 9 }) });
  const city = fc.tuple(fc.array(count, { minLength: 4, maxLength: 4 }), fc.array(count, { minLength: 3, maxLength: 3 }), fc.subarray(["1", "2", ""]));
  const cellsOf = ([a, b, totals]: readonly [number[], number[], string[]]) => {
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    const said: Record<string, number> = { "1": sum(a), "2": sum(b), "": sum([...a, ...b]) };
    return [...a.map((one, i) => hitungan(`1.${i + 1}`, one)), ...b.map((one, i) => hitungan(`2.${i + 1}`, one)), ...totals.map((one) => hitungan(one, said[one] ?? 0))];
  };

  test("five numbers remain of each withheld count, by trying all tables there are", () => {
    fc.assert(fc.property(city, (drawn) => {
      const done = jaga({ kini: cellsOf(drawn), dulu: [] }, susunan);
      expect(done.filter(({ status, jumlah }) => status === "ada" && isKecil(jumlah ?? 0))).toEqual([]);
      for (const [key, values] of possibleValues(done, 12)) expect([key, values.size >= cukup]).toEqual([key, true]);
    }), { seed: 6471, numRuns: 60 });
  });

  test("never more is withheld with a solver than without, and both hold", () => {
    const isSafe = (kini: readonly Hitungan[]) => terungkap({ kini: written(kini), dulu: [] }, susunan).length === 0;
    fc.assert(fc.property(city, (drawn) => {
      const [one, least] = [jaga({ kini: cellsOf(drawn), dulu: [] }, susunan), after(cellsOf(drawn))];
      expect([isSafe(one), isSafe(least), named(least).length <= named(one).length || least.some((other, i) => other.status === "ada" && one[i]?.status === "ditahan")]).toEqual([true, true, true]);
    }), { seed: 6472, numRuns: 25 });
  });

  test("a second time nothing more is withheld", () => {
    fc.assert(fc.property(city, (drawn) => {
      const once = jaga({ kini: cellsOf(drawn), dulu: [] }, susunan);
      const kept = once.map((one) => (one.status === "ditahan" ? { ...one, jumlah: null, sifat: "tetap" as const } : one));
      expect(jaga({ kini: kept, dulu: [] }, susunan).map(({ status }) => status)).toEqual(once.map(({ status }) => status));
    }), { seed: 6473, numRuns: 40 });
  });
});

/** Made up with a fixed sequence: 34 kelurahan in six kecamatan, with those measured and those stunted among them. */
function largeCity(): Hitungan[] {
  let state = 1_104_478_521;
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % limit;
  };
  const sums = new Map<string, { stunting: number; diukur: number }>();
  for (let i = 0; i < 34; i++) {
    const diukur = 20 + below(300);
    const stunting = Math.min(diukur, below(3) === 0 ? below(6) : below(40));
    const kode = `64.71.0${(i % 6) + 1}.10${String(Math.floor(i / 6) + 1).padStart(2, "0")}`;
    for (const area of [kode, kode.slice(0, 8), "64.71"]) {
      const before = sums.get(area) ?? { stunting: 0, diukur: 0 };
      sums.set(area, { stunting: before.stunting + stunting, diukur: before.diukur + diukur });
    }
  }
  return [...sums].flatMap(([kode, counts]) => (["stunting", "diukur"] as const).map((indikator) => ({ ...hitungan("", counts[indikator], { indikator }), kode })));
}

test("with the solver a whole city is decided in seconds, though the least may be hard to find", () => {
  const kini = largeCity();
  const daftarKode = [...new Set(kini.map(({ kode }) => kode))];
  const induk = (kode: string) => (kode === "64.71" ? undefined : kode.slice(0, kode.lastIndexOf(".")));
  const kota = { ...susunan, induk, anak: (kode: string) => daftarKode.filter((one) => induk(one) === kode) };
  const done = jaga({ kini, dulu: [] }, kota, solve);
  expect(terungkap({ kini: written(done), dulu: [] }, kota)).toEqual([]);
  expect(named(done).length).toBeLessThanOrEqual(named(jaga({ kini, dulu: [] }, kota)).length);
}, 30_000);
