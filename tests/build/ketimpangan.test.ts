import { describe, expect, test } from "vitest";
import { cellsOf, comma, kabkota, main, tables, valueOf, whole, years } from "./deret.ts";
import { pageAt, textOf } from "./dist.ts";

describe("/ketimpangan/", () => {
  const { document } = pageAt("/ketimpangan/");
  const tableAfter = (heading: string) => {
    const all = [...document.querySelectorAll("main h2, main table")];
    return all.slice(all.findIndex(({ id }) => id === heading)).find(({ tagName }) => tagName === "TABLE");
  };

  test("gives for each round lowest, highest, range and ratio of the areas that have a figure in every round", () => {
    expect(textOf(document.querySelector("main"))).toContain(`${whole.length} dari 10 kabupaten/kota punya angka pada semua putaran`);
    const rows = [...(tableAfter("sebaran")?.querySelectorAll("tbody tr") ?? [])].map((row) => [...row.querySelectorAll("td")].map(textOf));
    const expected = years.map((year) => {
      const values = whole.map((kode) => Number(valueOf(kode, year)));
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return [low, high, comma((high - low).toFixed(1)), `${comma((high / low).toFixed(1))} kali`];
    });
    expect(rows.map(([low = "", high = "", range = "", ratio = ""]) => [Number.parseFloat(low.replace(",", ".")), Number.parseFloat(high.replace(",", ".")), range.replace(" ≠", ""), ratio.replace(" ≠", "")])).toEqual(expected);
  });

  test("holds every published value of every round, and each at its distance from the national one of that round", () => {
    const text = (kode: string, year: string, own: string | undefined) => (own === undefined || valueOf(kode, year) === undefined ? "tidak ada angka terbit" : comma(own));
    expect(cellsOf(tableAfter("lereng"))).toEqual(Object.fromEntries(kabkota.map((kode) => [kode, years.map((year) => text(kode, year, valueOf(kode, year)))])));
    const apart = (kode: string, year: string) => (Number(valueOf(kode, year)) - Number(valueOf("00", year))).toFixed(1);
    const signed = (number: string) => (Number(number) === 0 ? "0.0" : Number(number) > 0 ? `+${number}` : number);
    expect(cellsOf(tableAfter("jarak"))).toEqual(Object.fromEntries(kabkota.map((kode) => [kode, years.map((year) => text(kode, year, signed(apart(kode, year))))])));
  });

  test("says of every figure whose survey was inferred that it was, in each table and in the runs", () => {
    const inferred = main.filter(({ kode = "", instrumen_dasar }) => kabkota.includes(kode) && instrumen_dasar === "disimpulkan").map(({ kode, periode }) => `${kode} ${periode}`);
    expect(inferred.length).toBeGreaterThan(3);
    for (const heading of ["lereng", "jarak"]) {
      const rows = [...(tableAfter(heading)?.querySelectorAll("tr[data-kode]") ?? [])];
      const marked = rows.flatMap((row) => [...row.querySelectorAll("td")].flatMap((td, i) => (textOf(td).endsWith("disimpulkan") ? [`${row.getAttribute("data-kode")} ${years[i]}`] : [])));
      expect(marked.sort()).toEqual([...inferred].sort());
    }
    const runs = textOf(document.querySelector("#berturut ~ ul"));
    expect(runs).toMatch(/Penajam Paser Utara: .*32 persen \(SSGI 2024; disimpulkan; dipersoalkan\)/);
    expect(textOf(tableAfter("sebaran"))).toMatch(/32 \(Kabupaten Penajam Paser Utara; disimpulkan; dipersoalkan\) ?17,8 ≠ ?2,3 kali ≠/);
  });

  test("calls neither order nor rise a finding, says what chance would show, and compares no target whose document names no instrument", () => {
    const words = textOf(document.querySelector("main"));
    expect(words).toContain("urutan wilayah, naik, dan turun di sini bukan temuan");
    expect(words).toMatch(/dari 10 wilayah dengan 4 putaran yang nilainya murni kebetulan, kira-kira 3 akan menunjukkan 3 titik berturut-turut naik/);
    expect(words).toContain("Survei berganti antara SSGI 2022 dan SKI 2023 dan antara SKI 2023 dan SSGI 2024.");
    expect(words).toContain("tidak satu pun dokumennya menyebut cara ukur");
    expect(textOf(tableAfter("target"))).not.toContain("Angka dengan cara ukur itu");
  });
});

test("/peta/kabkota/semua/ draws the same areas for every round, each in the colour of its class on one scale", () => {
  const { document } = pageAt("/peta/kabkota/semua/");
  const maps = [...document.querySelectorAll(".banyak svg")];
  const limits = [0, 2.5, 10, 20, 30];
  const swatches = [...document.querySelectorAll(".legenda rect[fill]")].map((rect) => rect.getAttribute("fill"));
  expect(maps).toHaveLength(years.length);
  maps.forEach((map, i) => {
    const fills = [...map.querySelectorAll("use[data-kode]")].map((use) => [use.getAttribute("data-kode"), use.getAttribute("fill")]);
    expect(fills).toEqual(whole.map((kode) => [kode, swatches[limits.findLastIndex((limit) => Number(valueOf(kode, years[i] ?? "")) >= limit)]]));
  });
});

test("Each pair of rounds has a page with both values of every area and, without intervals, no verdict", () => {
  for (const [i, a] of years.entries()) {
    for (const b of years.slice(i + 1)) {
      const [table] = tables(pageAt(`/peta/kabkota/bandingkan/${a}-${b}/`).document);
      expect(cellsOf(table)).toEqual(Object.fromEntries(kabkota.map((kode) => [kode, [a, b].map((year) => (valueOf(kode, year) === undefined ? "tidak ada angka terbit" : comma(valueOf(kode, year) ?? "")))])));
    }
  }
});
