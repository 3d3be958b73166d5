import { describe, expect, it } from "vitest";
import { angkaMistake, toAngka } from "../../../src/data/angka.ts";

const fix = (text: string, whole = false) => angkaMistake(text, whole)?.fix;

describe("a number in a content file", () => {
  it.each(["0", "24.8", "32.0", "-9.9", "1436"])("is taken as it stands: %s", (text) => {
    expect(angkaMistake(text, false)).toBeUndefined();
    expect(toAngka(text)).toBe(Number(text));
  });

  it("is null where the cell is empty, not zero", () => {
    expect(toAngka("")).toBeNull();
    expect(angkaMistake("", false)).toBeUndefined();
  });

  it.each(["13,4", " 13.4", "13.4%", "1e3", "0x1F", "Infinity", "NaN", "１３", "-0", "1_000", "٣", "½", "13²"])(
    "is null and has a message where JavaScript would make something of it: %s",
    (text) => {
      expect(toAngka(text)).toBeNull();
      expect(angkaMistake(text, false)).toBeDefined();
    },
  );

  it("keeps its published digits in the correction", () => {
    expect(fix("13,40")).toBe("Tulis 13.40.");
    expect(fix("1.34E+01")).toBe("Tulis 13.4.");
  });

  it("is corrected through several mistakes at once", () => {
    expect(fix("\u00a0１.４３６,５\u2009％")).toBe("Tulis 1436.5.");
    expect(fix("1,436.5")).toBe("Tulis 1436.5.");
    expect(fix("-\u200b13,4 persen")).toBe("Tulis -13.4.");
  });

  it("is told to be whole where it counts something", () => {
    expect(fix("1.436", true)).toBe("Periksa sumbernya. Mungkin maksud Anda 1436.");
    expect(fix("1,436", true)).toBe("Tulis 1436.");
    expect(fix("13,4", true)).toContain("Periksa angkanya di sumber");
    expect(angkaMistake("1.436", false)).toBeUndefined();
  });

  it("is not guessed where digits are lost or the marks do not add up", () => {
    for (const text of ["1.4E+03", "13.4.5", "1.43,6", "13 4", "1,2,3"]) expect(fix(text), text).toContain("Periksa angkanya");
  });

  it("names the invisible character that spoils it", () => {
    expect(angkaMistake("13.4\u00a0", false)?.problem).toBe("memuat spasi tak putus (NBSP)");
    expect(angkaMistake("13\ufeff.4", false)?.problem).toBe("memuat tanda BOM");
  });
});
