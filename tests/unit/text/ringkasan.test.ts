import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/data/derive.ts";
import { cellOf } from "../../../src/data/facts.ts";
import { belowSentence, mapSentence, nothingSentence, spokenCell } from "../../../src/text/ringkasan.ts";
import { cellsIn, dataWithValues, fixtureData, instrumenOf, slug } from "../fixture-data.ts";

const data = await fixtureData();
const wider = (kode: string, periode: string) => cellOf(data, slug, kode, { periode, instrumen: instrumenOf(periode) });
const spoken = (kode: string, periode: string) => spokenCell(wider(kode, periode));
const chance = "Selang kepercayaan tidak diterbitkan, jadi perbedaan antarwilayah dapat terjadi karena kebetulan.";

describe("a figure as it is spoken", () => {
  test("names area, value as published, class and instrument", () => {
    expect(spoken("64.71", "2022")).toBe("Kota Balikpapan: 20,0 persen, tinggi, SSGI 2022; selang kepercayaan 16,4–23,6, mungkin juga sedang");
    expect(spoken("64.71", "2023")).toBe("Kota Balikpapan: 21,6 persen, tinggi, SKI 2023");
  });

  test("says zero as a value, and no other class where the interval stays in one", () => {
    expect(spoken("64.09", "2022")).toBe("Kabupaten Penajam Paser Utara: 0 persen, sangat rendah, SSGI 2022; selang kepercayaan 0–1,2");
  });

  test("gives its state instead of a value", () => {
    expect(spoken("64.09", "2023")).toBe("Kabupaten Penajam Paser Utara: ditahan demi melindungi anak, SKI 2023");
    expect(spoken("64.02", "2024")).toBe("Kabupaten Kutai Kartanegara: tidak ada angka terbit, SSGI 2024");
  });

  test("says that sources disagree about its class", () => {
    expect(spoken("64.09", "2024")).toBe("Kabupaten Penajam Paser Utara: 32 persen, sangat tinggi, SSGI 2024 (disimpulkan); selang kepercayaan 27,1–36,9, mungkin juga tinggi; sumber lain menyebut kelas yang berbeda");
  });
});

describe("the map in one sentence", () => {
  test("names highest, lowest and the areas without a value with their states, and what differences may be", () => {
    expect(mapSentence(cellsIn(data, "2024"))).toBe(
      `Nilai terbit tertinggi: Kabupaten Penajam Paser Utara (32 persen; dipersoalkan); terendah: Kota Samarinda (9,9 persen). Tanpa nilai: Kabupaten Kutai Kartanegara (tidak ada angka terbit). Selang kepercayaan untuk Kota Samarinda tidak diterbitkan, jadi perbedaan antarwilayah dapat terjadi karena kebetulan.`,
    );
  });

  test("counts zero as the lowest value, and says nothing of missing intervals where all were published", () => {
    expect(mapSentence(cellsIn(data, "2022"))).toBe(
      "Nilai terbit tertinggi: Kabupaten Kutai Kartanegara (27,5 persen); terendah: Kabupaten Penajam Paser Utara (0 persen). Tanpa nilai: Kota Samarinda (tidak berlaku).",
    );
  });

  test("says of missing intervals that none was published only where none was", async () => {
    const without = await dataWithValues({ "2023": ["0", "21.6"] });
    expect(mapSentence(cellsIn(without, "2023"))).toMatch(new RegExp(`terendah: Kabupaten Kutai Kartanegara \\(0 persen\\)\\. Tanpa nilai: .*\\. ${chance}$`));
  });

  test("calls a value that stands alone neither highest nor lowest", () => {
    expect(mapSentence(cellsIn(data, "2023"))).toMatch(/^Nilai terbit: Kota Balikpapan \(21,6 persen\)\. Tanpa nilai: [^.]*\.$/);
  });

  test("names every area that shares the highest or the lowest value, each with its own precision", async () => {
    const tied = await dataWithValues({ "2024": ["32", "32.0", "14.2", "14.2"] });
    expect(mapSentence(cellsIn(tied, "2024"))).toMatch(
      /tertinggi: Kabupaten Kutai Kartanegara \(32 persen\) dan Kabupaten Penajam Paser Utara \(32,0 persen\); terendah: Kota Balikpapan dan Kota Samarinda \(14,2 persen\)\./,
    );
  });

  test("compares as numbers, not as text", async () => {
    const mixed = await dataWithValues({ "2024": ["9.9", "10.1", "100", "20"] });
    expect(mapSentence(cellsIn(mixed, "2024"))).toContain("tertinggi: Kota Balikpapan (100 persen); terendah: Kabupaten Kutai Kartanegara (9,9 persen)");
  });

  test("says so where nothing was published", async () => {
    const none = await dataWithValues({});
    expect(mapSentence(cellsIn(none, "2024"))).toBe("Tidak satu pun wilayah punya nilai pada putaran ini (tidak ada angka terbit: 4).");
  });

  test("does not take what is withheld or uncertain for what nobody published", () => {
    const states = ["ditahan", "ditahan", "tidak-pasti", "tidak-terbit"] as const;
    const without = cellsIn(data, "2023").map((cell, i): Cell => ({ ...cell, nilai: null, nilaiText: "", state: states[i] ?? "ditahan" }));
    expect(mapSentence(without)).toBe("Tidak satu pun wilayah punya nilai pada putaran ini (ditahan demi melindungi anak: 2; tidak pasti: 1; tidak ada angka terbit: 1).");
  });

  test("says of counts what keeps their order from telling anything", () => {
    const counts = (change: Partial<Cell["indikator"]>) => cellsIn(data, "2022").map((cell): Cell => ({ ...cell, indikator: { ...cell.indikator, ...change } }));
    expect(mapSentence(counts({ satuan: "anak" }))).toMatch(/Jumlah tanpa banyaknya anak yang diukur tidak menunjukkan wilayah mana yang lebih parah\.$/);
    for (const satuan of ["anak", "unit", "orang"] as const) {
      expect(mapSentence(counts({ satuan, arah: "netral" }))).toMatch(/Jumlah ini bergantung pada besarnya wilayah, jadi urutannya tidak menunjukkan wilayah mana yang lebih baik\.$/);
    }
  });
});

describe("an area without a value of its own", () => {
  const cell = cellsIn(data, "2023")[0] as Cell;
  const nama = "Kota Uji";

  test("has no published figure only where nobody stated one; a designation is none", () => {
    const nothing = "Tidak ada angka stunting yang terbit untuk Kota Uji.";
    expect([nothingSentence(nama, []), nothingSentence(nama, [{ ...cell, utama: null }]), nothingSentence(nama, [{ ...cell, instrumen: "penetapan" }])]).toEqual([nothing, nothing, nothing]);
  });

  test("else is told by the state of what was stated", () => {
    expect(nothingSentence(nama, [{ ...cell, state: "ditahan" }, { ...cell, state: "tidak-pasti", periode: "2025", instrumen: "operasi-timbang" }])).toBe(
      "Angka stunting untuk Kota Uji tidak punya nilai di sini: ditahan demi melindungi anak (SKI 2023) dan tidak pasti (operasi timbang 2025).",
    );
  });
});

describe("the areas below a wider area", () => {
  test("are named with their values, out of those that were published", () => {
    expect(belowSentence(cellsIn(data, "2024"), wider("00", "2024"))).toBe(
      "Nilai terbit di bawah angka Indonesia (20,0 persen), dari 3 kabupaten/kota yang angkanya terbit: Kota Samarinda (9,9 persen).",
    );
  });

  test("do not include one that is equal, nor one without a value", async () => {
    const equal = await dataWithValues({ "2022": ["22.0", "22", "22.1"] });
    expect(belowSentence(cellsIn(equal, "2022"), wider("00", "2022"))).toBe(
      "Nilai terbit di bawah angka Indonesia (22,0 persen), dari 3 kabupaten/kota yang angkanya terbit: tidak ada.",
    );
  });

  test("are not named where the wider area has no figure", async () => {
    const none = await dataWithValues({ "2024": ["1", "2", "3", "4"] });
    const missing = cellOf(none, slug, "00", { periode: "2024", instrumen: "ssgi" });
    expect(belowSentence(cellsIn(none, "2024"), missing)).toBe("Angka Indonesia untuk SSGI 2024: tidak ada angka terbit.");
  });
});
