import { familyOf, type Cell } from "./derive.ts";
import type { Wilayah } from "./model.ts";

/**
 * Whether the first of two figures is higher than the second: a verdict of the test, or why none is given.
 * `chance`: the test does not tell them apart; it does not say that they are equal.
 */
export type Beda = { verdict: "higher" | "lower" | "chance" } | { untested: "value" | "instrument" | "boundary" | "nested" | "interval" };

/**
 * The test of the difference of two independent estimates, two-sided at 5 %: |d| > z·√(SE₁² + SE₂²), each
 * standard error taken from the published 95 % interval. z·SE is that half of an interval which faces the
 * other value, so z cancels, and intervals that lean to one side (near zero) are taken as they are
 * (Zou & Donner 2008, Statistics in Medicine 27:1693–1702). Whether intervals overlap is no test.
 */
export function bedaOf(a: Cell, b: Cell): Beda {
  if (a.nilai === null || b.nilai === null) return { untested: "value" };
  if (a.indikator !== b.indikator || a.dokumen !== b.dokumen || familyOf(a.instrumen) !== familyOf(b.instrumen)) return { untested: "instrument" };
  if (a.wilayah === b.wilayah && a.masa !== b.masa) return { untested: "boundary" };
  if (isNested(a, b)) return { untested: "nested" };
  const difference = a.nilai - b.nilai;
  const halves = [halfTowards(a, a.nilai, -difference), halfTowards(b, b.nilai, difference)];
  if (halves.includes(null)) return { untested: "interval" };
  const margin = Math.hypot(...halves.map(Number));
  // Published decimals are not exact in binary: a difference as large as its margin is not larger.
  if (Math.abs(difference) <= margin + 1e-9) return { verdict: "chance" };
  return { verdict: difference > 0 ? "higher" : "lower" };
}

/** One area contains the other, or was made of it, or took it in: their figures rest on the same children, in part. An area in two rounds does not. */
function isNested({ wilayah: a }: Cell, { wilayah: b }: Cell): boolean {
  const contains = (outer: Wilayah, inner: Wilayah) => inner !== outer && (outer.kode === "00" || inner.kode.startsWith(`${outer.kode}.`) || inner.asal.includes(outer.kode) || outer.tambahan.some(({ asal }) => asal === inner.kode));
  return contains(a, b) || contains(b, a);
}

function halfTowards({ bawah, atas }: Cell, nilai: number, direction: number): number | null {
  if (bawah === null || atas === null) return null;
  return direction > 0 ? atas - nilai : nilai - bawah;
}
