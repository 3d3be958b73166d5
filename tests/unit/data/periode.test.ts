import { describe, expect, it } from "vitest";
import { isIsoDate, possibleDates } from "../../../src/data/date.ts";
import { periodeMistake } from "../../../src/data/periode.ts";

describe("a period", () => {
  it.each(["2024", "2024-01", "2024-12"])("is taken as it stands: %s", (text) => expect(periodeMistake(text)).toBeUndefined());

  it("is corrected in the first and the last month of a year", () => {
    expect(periodeMistake("2024-1")?.fix).toBe("Tulis 2024-01.");
    expect(periodeMistake("12/2024")?.fix).toBe("Tulis 2024-12.");
    expect(periodeMistake("2024-0")?.fix).toContain("Lihat periodenya");
  });

  it("that a spreadsheet made the first of a month is that month, in either order of day and month", () => {
    for (const text of ["01/06/2024", "6/1/2024", "1.6.2024", "2024-06-01 00:00", "45444"]) {
      expect(periodeMistake(text), text).toEqual({ eaten: true, fix: "Tulis 2024-06.", meant: "2024-06" });
    }
  });

  it("is not guessed where a written day can be two days", () => {
    expect(periodeMistake("05/06/2024")?.fix).toBe("Lihat sumbernya: tulis 2024-06 atau 2024-05.");
  });

  it("is not made of a number that no day since 2000 has", () => {
    expect(periodeMistake("20241")?.fix).toContain("Lihat periodenya");
    expect(periodeMistake("64710")?.fix).toContain("Lihat periodenya");
  });
});

describe("a date", () => {
  it("is a real day", () => {
    expect(isIsoDate("2024-02-29")).toBe(true);
    for (const text of ["2023-02-29", "2024-2-29", "2024-13-01", "2024-00-10", "", "2024-02"]) expect(isIsoDate(text), text).toBe(false);
  });

  it("has as many readings as it has", () => {
    expect(possibleDates("1/2/2023")).toEqual(["2023-02-01", "2023-01-02"]);
    expect(possibleDates("20/05/2024")).toEqual(["2024-05-20"]);
    expect(possibleDates("31 Desember 2024")).toEqual(["2024-12-31"]);
    for (const text of ["Oktober 2012", "kemarin", "1/2", "31/11/2024", "x/y/2024"]) expect(possibleDates(text), text).toEqual([]);
  });
});
