import { expect, it } from "vitest";
import type { Indikator, Situs } from "../../../src/data/model.ts";
import { isBeyondLimit } from "../../../src/data/limit.ts";

const situs = { batas_perubahan: { persen: 5, jumlah: 20 } } as Situs;
it.each([
  ["persen", 25.2, 30.2, false],
  ["persen", 25.2, 30.3, true],
  ["persen", 0, 5.1, true],
  ["anak", 100, 120, false],
  ["anak", 100, 79, true],
  ["anak", 0, 1, true],
  ["kategori", 0, 1, false],
] as const)("of %s, from %d to %d is beyond the limit: %s", (satuan, before, after, expected) => {
  expect(isBeyondLimit({ satuan } as Indikator, before, after, situs)).toBe(expected);
});
