import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageAt, parseCsv, readText, textOf, type Row } from "./dist.ts";

const slug = "prevalensi-stunting-survei";
const years = ["2021", "2022", "2023", "2024"];
const main = parseCsv(readText(`/unduhan/${slug}.csv`)).filter(({ peran, periode }) => peran === "utama" && years.includes(periode ?? ""));
const valueOf = (kode: string, periode: string) => main.find((row) => row["kode"] === kode && row["periode"] === periode)?.["nilai"];
const kabkota = ["64.01", "64.02", "64.03", "64.07", "64.08", "64.09", "64.11", "64.71", "64.72", "64.74"];
const whole = kabkota.filter((kode) => years.every((year) => valueOf(kode, year)));
const comma = (text: string) => text.replace(".", ",").replace("-", "−");
const tables = (document: Document) => [...document.querySelectorAll("main table")];
const cellsOf = (table: Element | undefined): Record<string, string[]> =>
  Object.fromEntries([...(table?.querySelectorAll("tr[data-kode]") ?? [])].map((row) => [row.getAttribute("data-kode") ?? "", [...row.querySelectorAll("td")].map((td) => textOf(td).replace(/ ?≠$/, ""))]));

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
    expect(rows.map(([low = "", high = "", range, ratio]) => [Number.parseFloat(low.replace(",", ".")), Number.parseFloat(high.replace(",", ".")), range, ratio])).toEqual(expected);
  });

  test("holds every published value of every round, and each at its distance from the national one of that round", () => {
    const text = (kode: string, year: string, own: string | undefined) => (own === undefined || valueOf(kode, year) === undefined ? "tidak ada angka terbit" : comma(own));
    expect(cellsOf(tableAfter("lereng"))).toEqual(Object.fromEntries(kabkota.map((kode) => [kode, years.map((year) => text(kode, year, valueOf(kode, year)))])));
    const apart = (kode: string, year: string) => (Number(valueOf(kode, year)) - Number(valueOf("00", year))).toFixed(1);
    const signed = (number: string) => (Number(number) === 0 ? "0.0" : Number(number) > 0 ? `+${number}` : number);
    expect(cellsOf(tableAfter("jarak"))).toEqual(Object.fromEntries(kabkota.map((kode) => [kode, years.map((year) => text(kode, year, signed(apart(kode, year))))])));
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

/** The day intervals are published, a document names its instrument, and a district has none left: made up, built for real. */
describe("with intervals, a target that names its instrument, and a zero", () => {
  const root = mkdtempSync("dist.ketimpangan-");
  const page = (address: string) => parseHTML(readFileSync(join(root, "dist", address, "index.html"), "utf8")).document;
  const alter = (indikator: string, change: (row: Record<string, string>) => Record<string, string>) => {
    const path = join(root, "content/nilai", `${indikator}.csv`);
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true });
    writeFileSync(path, `${Papa.unparse(data.map(change), { columns: meta.fields ?? [], newline: "\n" })}\n`);
  };
  const wide = (row: Row): Record<string, string> => ({ ...row, bawah: String(Math.max(0, Number(row["nilai"]) - 2)), atas: String(Number(row["nilai"]) + 2) });

  beforeAll(() => {
    cpSync("content", join(root, "content"), { recursive: true });
    // Figures that nobody has released yet: changes of these need no reason.
    rmSync(join(root, "content/rilis"), { recursive: true });
    alter(slug, (row) => {
      const zero = row["kode"] === "64.74" && row["periode"] === "2024" && ["utama", "pendukung"].includes(row["peran"] ?? "") ? { ...row, nilai: "0" } : row;
      return row["peran"] === "utama" && /^64\./.test(row["kode"] ?? "") && Number(row["periode"]) >= 2021 ? wide(zero) : zero;
    });
    alter("target-prevalensi-stunting", (row) => (row["kode"] === "64.02" ? { ...row, acuan: "ssgi" } : row));
    execFileSync("node", ["scripts/build.ts"], { env: { ...process.env, CONTENT_DIR: join(root, "content"), GEO_DIR: join(root, "geo"), DIST_DIR: join(root, "dist") }, stdio: "pipe" });
  }, 120_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("two rounds side by side give the verdict of the test, also where intervals overlap", () => {
    const [table] = tables(page("peta/kabkota/bandingkan/2023-2024"));
    const verdicts = Object.fromEntries(Object.entries(cellsOf(table)).map(([kode, cells]) => [kode, cells.at(-1)]));
    expect(textOf(table?.querySelector("thead"))).toContain("SSGI 2024 dibanding SKI 2023");
    // ±2 each: 3.4 apart is more than √8, though 17.6–21.6 … 14.2–18.2 overlap; 3.2 is more; 0.4 and 2.1 are not.
    expect(verdicts).toMatchObject({ "64.02": "lebih rendah", "64.71": "lebih tinggi", "64.03": "belum tentu berbeda", "64.08": "belum tentu berbeda", "64.01": "tidak ada angka", "64.74": "lebih rendah" });
  });

  test("charts draw the intervals, tables print them, and nothing says that none was published", () => {
    const document = page("ketimpangan");
    const drawn = [...document.querySelectorAll("svg.grafik")].map((svg) => svg.querySelectorAll(".grafik-selang").length);
    expect(drawn.slice(0, 2)).toEqual([whole.length * years.length, main.filter(({ kode }) => kabkota.includes(kode ?? "")).length]);
    expect(textOf(document.querySelector("main"))).not.toContain("tidak diterbitkan");
    expect(textOf(document.querySelector('main tr[data-kode="64.71"]'))).toContain("22,8–26,8");
  });

  test("zero is the lowest value and gives no ratio; the target stands beside the figure of its instrument", () => {
    const words = textOf(page("ketimpangan").querySelector("main"));
    expect(words).toContain("tidak dihitung: terendahnya 0");
    expect(words).toMatch(/1 dokumennya menyebut cara ukur/);
    expect(words).toMatch(/Target Pemerintah Kabupaten Kutai Kartanegara .*?SSGI ?14,2 persen, SSGI 2024/);
  });
});
