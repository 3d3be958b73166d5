import { describe, expect, test } from "vitest";
import { daftarDeret, isWhole } from "../../../src/data/deret.ts";
import { cellOfTarget } from "../../../src/data/target.ts";
import { chanceSentence, changesSentence, desimal, kelasSentence, runText, selisih, wholeSentence } from "../../../src/text/deret.ts";
import { cellsIn, dataWithValues, slug } from "../fixture-data.ts";

// The last area has no row for 2023.
const data = await dataWithValues({ "2022": ["20", "5", "10", "30"], "2023": ["22", "4", "10"], "2024": ["22.5", "0", "10.2", "32"] });
const daftar = daftarDeret(data, slug, "kabkota");

describe("numbers that we computed", () => {
  test("have one decimal, and a difference its sign; none for zero", () => {
    expect([desimal(17.8), desimal(2.25), desimal(0)]).toEqual(["17,8", "2,3", "0,0"]);
    expect([selisih(4.2), selisih(-5.6), selisih(0), selisih(-0.01), selisih(32 - 19.8)]).toEqual(["+4,2", "−5,6", "0,0", "0,0", "+12,2"]);
  });
});

describe("what is said of rounds", () => {
  test("is how many areas have a figure in all, and which lack one in which", () => {
    expect(wholeSentence(daftar)).toBe("3 dari 4 kabupaten/kota punya angka pada semua putaran (3). Tidak ikut: Kota Samarinda (SKI 2023: tidak ada angka terbit).");
    expect(wholeSentence(daftar.filter(isWhole))).toBe("3 dari 3 kabupaten/kota punya angka pada semua putaran (3).");
  });

  test("is where the survey changed, and nothing where it did not", () => {
    const rounds = ["2022", "2023", "2024"].map((periode) => ({ periode, instrumen: periode === "2023" ? "ski" : "ssgi" }) as const);
    expect(changesSentence(rounds)).toBe("Survei berganti antara SSGI 2022 dan SKI 2023 dan antara SKI 2023 dan SSGI 2024.");
    expect(changesSentence(rounds.slice(0, 1))).toBe("");
  });

  test("is how many areas are in each class", () => {
    expect(kelasSentence(cellsIn(data, "2024"))).toBe("sangat rendah: 1; sedang: 1; tinggi: 1; sangat tinggi: 1");
    expect(kelasSentence(cellsIn(data, "2024").map((cell, i) => ({ ...cell, disputed: i === 3 })))).toMatch(/; sangat tinggi: 1 \(1 dipersoalkan\)$/);
  });
});

test("A run is told with each value and its survey, after what chance alone would show", () => {
  expect(runText(daftar[0]?.cells ?? [])).toBe("20 persen (SSGI 2022), 22 persen (SKI 2023), 22,5 persen (SSGI 2024)");
  const [first] = cellsIn(data, "2024");
  if (!first?.utama) throw new Error("a figure of 2024 expected");
  expect(runText([{ ...first, disputed: true, utama: { ...first.utama, instrumen_dasar: "disimpulkan" } }])).toBe("22,5 persen (SSGI 2024; disimpulkan; dipersoalkan)");
  // A fourth round, which the made-up content does not have.
  const four = daftar.slice(0, 1).map(({ cells, ...area }) => ({ ...area, cells: [...cells, ...cells.slice(0, 1)] }));
  expect(chanceSentence(Array.from({ length: 10 }, () => four).flat())).toMatch(/dari 10 wilayah dengan 4 putaran yang nilainya murni kebetulan, kira-kira 3 akan .*\(peluangnya 29 persen/);
});

test("A target is compared with the figure of its area and year by the instrument that its document names, and with no other", () => {
  const measured = cellsIn(data, "2023").find(({ utama }) => utama !== null);
  if (!measured?.utama) throw new Error("a figure of 2023 expected");
  const { utama } = measured;
  const target = (acuan: string, periode = "2023") => ({ ...measured, instrumen: "target" as const, periode, utama: { ...utama, acuan } });
  expect(cellOfTarget(data, target("ski"))).toBe(measured);
  expect(cellOfTarget(data, target("ssgi"))).toBeUndefined();
  expect(cellOfTarget(data, target(""))).toBeUndefined();
  expect(cellOfTarget(data, target("ski", "2025"))).toBeUndefined();
});
