import fc from "fast-check";
import { expect, test } from "vitest";
import { bacaAngka, desimalKolom, isKosong, type Batasan } from "../../../src/impor/angka.ts";

const persen: Batasan = { bulat: false, bawah: 0, atas: 100 };
const rate: Batasan = { bulat: false, bawah: 0, atas: null };
const count: Batasan = { bulat: true, bawah: 0, atas: null };

test.each<[string, Batasan, string | null]>([
  ["24,50%", persen, "24.50"], ["24.5", persen, "24.5"], ["12,5 persen", persen, "12.5"], ["7", persen, "7"], ["07", count, "7"],
  ["1.204", count, "1204"], ["1,204", count, "1204"], ["1 204", count, "1204"], ["1\u00a0204", count, "1204"], ["1.204.500", count, "1204500"],
  ["12,0", count, "12"], ["12,5", count, null], ["1.204,5", rate, "1204.5"], ["1,204.5", rate, "1204.5"], ["101", persen, null], ["-3", persen, null],
  ["12,34,5", rate, null], ["3E+02", count, null], ["#REF!", persen, null], ["12–14", persen, null],
])("reads %s", (text, batasan, expected) => {
  const desimal = desimalKolom([text], batasan);
  expect(desimal).not.toBe("ragu");
  expect(bacaAngka(text, desimal === "koma" ? "koma" : "titik", batasan)).toBe(expected);
});

test("does not decide between decimals and thousands where both can be meant", () => {
  expect(desimalKolom(["1,234"], rate)).toBe("ragu");
  expect(desimalKolom(["1,234", "5,1"], rate)).toBe("koma");
  expect(desimalKolom(["1.234"], persen)).toBe("titik");
});

test.each(["", "-", "—", " – ", "…", "Unknown Type: float", "Unknown Type: integer)", "n/a", "\u00a0", "tidak ada data"])("takes %j for no number", (text) => {
  expect(isKosong(text)).toBe(true);
});

const columns = (batasan: { max: number; digits: number }) => fc.array(fc.double({ min: 0, max: batasan.max, noNaN: true }).map((value) => value.toFixed(batasan.digits)), { minLength: 1, maxLength: 40 });
const written = (locale: string, digits: number) => (text: string) => Number(text).toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });

test.each([["id-ID", 1], ["id-ID", 2], ["en-US", 1], ["en-US", 2], ["id-ID", 3], ["en-US", 3]] as const)("never misreads a column written in %s with %i decimals", (locale, digits) => {
  fc.assert(fc.property(columns({ max: 100, digits }), (numbers) => {
    const cells = numbers.map(written(locale, digits));
    const desimal = desimalKolom(cells, persen);
    if (desimal !== "ragu") expect(cells.map((cell) => bacaAngka(cell, desimal, persen))).toEqual(numbers);
  }), { seed: 6471, numRuns: 300 });
});

test.each(["id-ID", "en-US"])("never misreads a column of counts written in %s", (locale) => {
  fc.assert(fc.property(fc.array(fc.nat(5_000_000), { minLength: 1, maxLength: 40 }), (numbers) => {
    const cells = numbers.map((value) => value.toLocaleString(locale));
    const desimal = desimalKolom(cells, count);
    expect(desimal).not.toBe("ragu");
    expect(cells.map((cell) => bacaAngka(cell, desimal === "koma" ? "koma" : "titik", count))).toEqual(numbers.map(String));
  }), { seed: 6471, numRuns: 300 });
});
