import { expect, test } from "vitest";
import { jaga, terungkap } from "../../../src/jaga/jaga.ts";
import type { Hitungan } from "../../../src/jaga/model.ts";
import { hitungan, kodeOf, susunan } from "./bahan.ts";

/** What becomes of them: each withheld one by its short name. */
function withheld(...kini: Hitungan[]): string[] {
  const after = jaga({ kini, dulu: [] }, susunan);
  expect(after.map((one) => ({ ...one, status: "ada" }))).toEqual(kini.map((one) => ({ ...one, status: "ada" })));
  expect(terungkap({ kini: after, dulu: [] }, susunan)).toEqual([]);
  return after.filter(({ status }) => status === "ditahan").map(({ indikator, kode }) => `${indikator} ${kode}`);
}
const stunting = (...short: string[]) => short.map((one) => `stunting ${kodeOf(one)}`);

test("withholds one to four children, and neither nought nor five", () => {
  expect(withheld(hitungan("1.1", 0), hitungan("1.2", 1), hitungan("2.1", 4), hitungan("2.2", 5))).toEqual(stunting("1.2", "2.1"));
});
test("withholds a second count where the total would give the first back", () => {
  expect(withheld(hitungan("1.1", 3), hitungan("1.2", 7), hitungan("1.3", 12), hitungan("1.4", 40), hitungan("1", 62))).toEqual(stunting("1.1", "1.2"));
});
