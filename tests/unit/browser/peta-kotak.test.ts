import { expect, test } from "vitest";
import { boxAt, shortLines, spots, touch, within } from "../../../src/browser/peta-kotak.ts";

const size = { width: 60, height: 30 };
const point = { x: 100, y: 100 };

test("A label stands on its point first, then beside it, and never covers the point from there", () => {
  const [on, ...beside] = spots(size);
  expect(on).toEqual({ side: "tengah", dx: 0, dy: 0 });
  for (const { dx, dy } of beside) expect(Math.abs(dx) > size.width / 2 || Math.abs(dy) > size.height / 2).toBe(true);
});

test("Labels that overlap or all but touch are told apart from labels with room between them", () => {
  const [on, right] = spots(size);
  if (!on || !right) throw new Error("no spots");
  expect(touch(boxAt(point, size, on), boxAt({ x: 150, y: 110 }, size, on))).toBe(true);
  expect(touch(boxAt(point, size, on), boxAt({ x: 162, y: 100 }, size, on))).toBe(true);
  expect(touch(boxAt(point, size, on), boxAt({ x: 170, y: 100 }, size, on))).toBe(false);
});

test("A label that would be cut off by the edge does not fit", () => {
  const [on] = spots(size);
  if (!on) throw new Error("no spots");
  const field = { left: 0, top: 0, right: 320, bottom: 300 };
  expect(within(boxAt(point, size, on), field)).toBe(true);
  expect(within(boxAt({ x: 20, y: 100 }, size, on), field)).toBe(false);
});

test("Long names break between words; short ones and single words stay whole", () => {
  expect(shortLines("Penajam Paser Utara")).toBe("Penajam\nPaser\nUtara");
  expect(shortLines("Kutai Kartanegara")).toBe("Kutai\nKartanegara");
  expect(shortLines("Mahakam Ulu")).toBe("Mahakam Ulu");
  expect(shortLines("Karangjoangtimur")).toBe("Karangjoangtimur");
});
