import { expect, test } from "vitest";
import { boxAt, boxesAt, farSpots, lineOf, shortLines, spots, touch, within } from "../../../src/browser/peta-kotak.ts";

const size = { width: 60, height: 30 };
const point = { x: 100, y: 100 };

test("A label stands on its point first, then beside it, and never covers the point from there", () => {
  const [on, ...beside] = spots(size);
  expect(on).toEqual({ side: "tengah", dx: 0, dy: 0 });
  for (const { dx, dy } of beside) expect(Math.abs(dx) > size.width / 2 || Math.abs(dy) > size.height / 2).toBe(true);
});

test("A label far from its point has a line that begins at its edge and ends on the point", () => {
  for (const spot of farSpots(size)) {
    const { x, y, length, angle } = lineOf(size, spot);
    expect(Math.max(Math.abs(x) / (size.width / 2), Math.abs(y) / (size.height / 2))).toBeCloseTo(1);
    expect([spot.dx + x + Math.cos(angle) * length, spot.dy + y + Math.sin(angle) * length].map((n) => Math.round(n * 1e6) + 0)).toEqual([0, 0]);
    expect(length).toBeGreaterThan(15);
  }
});

test("A label beside its point keeps the point and its line free of other labels", () => {
  const [far] = farSpots(size);
  if (!far) throw new Error("no spots");
  const [box, ...line] = boxesAt(point, size, far);
  expect(box).toEqual(boxAt(point, size, far));
  const crossing = boxAt({ x: 112, y: 100 }, { width: 4, height: 30 }, { side: "tengah", dx: 0, dy: 0 });
  expect(line.some((step) => touch(step, crossing))).toBe(true);
  expect(line.some((step) => touch(step, boxAt(point, { width: 1, height: 1 }, { side: "tengah", dx: 0, dy: 0 })))).toBe(true);
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
