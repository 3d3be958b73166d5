import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { bedaOf } from "../../src/data/beda.ts";
import { changesOf } from "../../src/data/change.ts";
import { datasetOf } from "../../src/data/dataset.ts";
import { daftarDeret, expectedRuns, isWhole, runsOf, sebaranOf, type Deret } from "../../src/data/deret.ts";
import { countsAgainstRates, duaAngkaOf, hasDuaAngka } from "../../src/data/dua-angka.ts";
import { derive, type Cell } from "../../src/data/derive.ts";
import { cellOf, cellsOfWilayah, indikatorOf } from "../../src/data/facts.ts";
import { hitunganOf } from "../../src/data/hitungan.ts";
import { smallColumn } from "../../src/data/kecil.ts";
import { columnsOf, type Nilai } from "../../src/data/model.ts";
import { planRelease } from "../../src/data/next-release.ts";
import { parseContent } from "../../src/data/parse.ts";
import { rilisText } from "../../src/data/rilis.ts";
import { lembarOf } from "../../src/data/lembar.ts";
import { kelasReached } from "../../src/data/selang.ts";
import { latestSurvey } from "../../src/peta/daftar-kartu.ts";
import { jarakDomain, jarakOf, jarakSvg } from "../../src/peta/grafik-jarak.ts";
import { lerengSvg } from "../../src/peta/grafik-lereng.ts";
import { sebaranSvg } from "../../src/peta/grafik-sebaran.ts";
import { grafikSvg } from "../../src/peta/grafik.ts";
import { islandOptions } from "../../src/peta/island.ts";
import { mapStyle } from "../../src/peta/maplibre.ts";
import { jelajahOf } from "../../src/peta/jelajah.ts";
import { colorAreas } from "../../src/peta/model.ts";
import { namaJarak } from "../../src/peta/sematan-ketimpangan.ts";
import { daftarSematan, namaGrafik } from "../../src/peta/sematan.ts";
import { petaSvg } from "../../src/peta/svg.ts";
import { coverageModel, notesOf, viewsOf } from "../../src/peta/tampilan.ts";
import { categoryColors, classColors, symbolColor } from "../../src/peta/warna.ts";
import { figureWords } from "../../src/text/artikel.ts";
import { bedaSentence, selangSentence } from "../../src/text/beda.ts";
import { wholeSentence } from "../../src/text/deret.ts";
import { angkaSatuan, nilaiOrState, selang } from "../../src/text/format.ts";
import { groundSentences } from "../../src/text/masa.ts";
import { belowSentence, mapSentence, spokenCell, viewSentence } from "../../src/text/ringkasan.ts";
import { nilaiCsv } from "../../src/unduhan/csv.ts";
import { layerGeojson } from "../../src/unduhan/geojson.ts";
import { indikatorGeojson } from "../../src/unduhan/indikator-geojson.ts";
import { nilaiJson } from "../../src/unduhan/json.ts";
import { exampleOf } from "../../src/unduhan/openapi.ts";
import { contentWith, issuesOf } from "./data/fixture.ts";
import { cellsIn, fixtureData, instrumenOf, layerOf, overlaidData, parseSvg, slug } from "./fixture-data.ts";

/**
 * Zero wherever there can be one, through every module that asks whether there is a value. `npm run uji-nol`
 * rewrites each such question into one that takes zero for nothing, and shows that this file then fails.
 */
const data = await overlaidData("tambahan", "nol");
const survey = (kode: string, periode: string) => cellOf(data, slug, kode, { periode, instrumen: instrumenOf(periode) });
const of = (indikator: string, kode: string): Cell => cellsOfWilayah(data, kode, indikator)[0] as Cell;
const [lowest] = classColors(5);
const view = (indikator: string) => viewsOf(data, layerOf(data, "kelurahan-balikpapan")).find((one) => one.indikator.slug === indikator);
const texts = (svg: string, selector = "text") => [...parseSvg(svg).querySelectorAll(selector)].map((text) => text.textContent ?? "");

describe("zero while content is checked", () => {
  const row = (nilai: string, bawah: string, atas: string, peran = "utama", sumber = "laporan-uji-2024") =>
    `64.71,2024,ssgi,disebut,${peran},ada,${nilai},${bawah},${atas},,,,,,${sumber},,Data uji.`;
  const codes = (...rows: readonly string[]) =>
    issuesOf(contentWith({ [`content/nilai/${slug}.csv`]: [columnsOf.nilai.join(","), ...rows, ""].join("\n") })).map(({ code }) => code);

  test("lies outside an interval that does not hold it, and within one that does", () => {
    expect(codes(row("0", "1", "2"))).toContain("selang-tidak-memuat-nilai");
    expect(codes(row("5", "0", "2"))).toContain("selang-tidak-memuat-nilai");
    expect(codes(row("5", "0", "0"))).toContain("selang-tidak-memuat-nilai");
    expect(codes(row("0", "0", "0"))).not.toContain("selang-tidak-memuat-nilai");
  });

  test("is judged by the limits of its indikator, which can be zero too", () => {
    const limited = (from: string) => (text: string) => text.replace("rentang: { bawah: 0, atas: 100 }", `rentang: { bawah: ${from} }`);
    const issues = (rentang: string, value: string) => {
      const yaml = limited(rentang)(readFileSync(`tests/fixtures/content/indikator/${slug}.yaml`, "utf8"));
      const csv = [columnsOf.nilai.join(","), row(value, "", ""), ""].join("\n");
      return issuesOf(contentWith({ [`content/indikator/${slug}.yaml`]: yaml, [`content/nilai/${slug}.csv`]: csv }));
    };
    expect(issues("1, atas: 100", "0").map(({ code }) => code)).toContain("nilai-di-luar-rentang");
    expect(issues("-5, atas: 0", "3").find(({ code }) => code === "nilai-di-luar-rentang")?.why).toContain("antara -5 dan 0");
    expect(issues("1, atas: 0", "3").map(({ code }) => code)).toContain("isian-bertentangan");
    expect(issues("1, atas: 0", "3").map(({ code }) => code)).not.toContain("nilai-di-luar-rentang");
  });

  test("is the same value twice, which a message then tells", () => {
    const files = contentWith({ [`content/nilai/${slug}.csv`]: [columnsOf.nilai.join(","), row("0", "", ""), row("0.0", "", "", "utama", "laporan-uji-2022"), ""].join("\n") });
    expect(issuesOf(files).find(({ code }) => code === "utama-tidak-tunggal")?.fix).toContain("nilainya sama");
  });
});

describe("zero of children", () => {
  const percent = (overrides: Partial<Nilai>) => ({ ...(survey("64.02", "2022").utama as Nilai), nilai: 0, nilaiText: "0.0", pembilang: null, ...overrides });

  test("in percent of thousands can be one to four of them, in percent of hundreds it cannot", () => {
    expect(["6000", "600"].map((penyebut) => smallColumn(percent({ penyebut: Number(penyebut) }), indikatorOf(data, slug)))).toEqual(["nilai", undefined]);
  });

  test("in percent says as much of their number as any other rate", () => {
    expect(hitunganOf(percent({ penyebut: 600 }), "tetap", { indikatorBySlug: new Map([[slug, indikatorOf(data, slug)]]) })[0]).toMatchObject({ status: "ada", jumlah: null, persen: "0.0" });
  });
});

describe("zero after another number was released", async () => {
  const released = await fixtureData();
  const plan = planRelease(released, "2026-01-15", () => "abcdefghijklmnopabcdefghijklmnop");
  const nilaiFile = `content/nilai/${slug}.csv`;
  const files = contentWith({
    "content/rilis/0001.json": plan ? rilisText(plan.rilis) : "",
    "content/rilis/kepala.json": JSON.stringify(plan?.kepala),
    [nilaiFile]: readFileSync(`tests/fixtures/${nilaiFile}`, "utf8").replace("24.8,20.4,29.2", "0,0,4.4").replace(/^(64\.71,2024,.*,ada),24\.8,/m, "$1,0,"),
  });

  test("is a change that needs a reason", () => {
    expect(issuesOf(files).map(({ code, what }) => `${code}: ${what}`)).toEqual([expect.stringMatching(/^perubahan-tanpa-alasan: .* dirilis 24\.8, sekarang 0:/)]);
  });

  test("is no figure that was lost", () => {
    const { changed } = changesOf(derive(parseContent(files).content, [...released.layers.values()]));
    expect(changed.map(({ angka, oddities }) => [angka, oddities.map(({ kind }) => kind)])).toEqual([[`${slug}/64.71/2024`, ["kelas", "besar"]]]);
  });
});

describe("zero as a fact", () => {
  test("is a value with its precision, class and interval", () => {
    expect(survey("64.02", "2022")).toMatchObject({ state: "ada", nilai: 0, nilaiText: "0", bawah: 0, atas: 2.5, kelas: { nama: "sangat rendah" } });
    expect(survey("64.09", "2022")).toMatchObject({ state: "ada", nilai: 0, nilaiText: "0.0", kelas: { nama: "sangat rendah" } });
    expect(survey("64.02", "2022").utama).toMatchObject({ pembilang: 0, penyebut: 310 });
    for (const [indikator, kode] of [["jumlah-uji", "64.71.01.1001"], ["lokus-uji", "64.71.02.1003"], ["target-uji", "64"]] as const) {
      expect(of(indikator, kode)).toMatchObject({ state: "ada", nilai: 0, nilaiText: "0" });
    }
  });

  test("of another source in another class makes a figure disputed", () => {
    expect(survey("64.09", "2024")).toMatchObject({ nilai: 3, disputed: true });
  });

  test("is counted among the figures that have a value", () => {
    expect(datasetOf(data, slug).valued.filter(({ nilai }) => nilai === 0).length).toBe(9);
    expect(duaAngkaOf(data, "64.09")?.register.map(({ nilaiText }) => nilaiText)).toEqual(["0", "0.0"]);
    const daftarNilai = [...cellsOfWilayah(data, "64.09", "prevalensi-stunting-register"), survey("64.02", "2022")].flatMap(({ utama }) => (utama ? [{ ...utama, kode: "64.09" }] : []));
    expect(hasDuaAngka({ ...data, daftarNilai }, "64.09")).toBe(true);
    expect(countsAgainstRates(data).flat().map(({ count, rate }) => [count.nilai, rate.nilai])).toContainEqual([0, 0]);
  });

  test("has an interval that can begin and end at zero", () => {
    expect(kelasReached(survey("64.02", "2022"))?.map(({ nama }) => nama)).toEqual(["sangat rendah", "rendah"]);
    expect(kelasReached(survey("64", "2022"))?.map(({ nama }) => nama)).toEqual(["sangat rendah"]);
    expect([selang(survey("64.02", "2022")), selang(survey("64", "2022"))]).toEqual(["0–2,5", "0–0"]);
  });

  test("is tested against another figure, from either side", () => {
    const far = { ...survey("64.71", "2022"), nilai: 9, bawah: 5, atas: 13 };
    expect([bedaOf(survey("64.02", "2022"), far), bedaOf(far, survey("64.02", "2022"))]).toEqual([{ verdict: "lower" }, { verdict: "higher" }]);
    const certain = { ...survey("64.02", "2022"), bawah: 0, atas: 0 };
    expect([bedaOf(certain, far), bedaOf(far, certain), bedaOf(certain, survey("64.71", "2022"))]).toEqual([{ verdict: "lower" }, { verdict: "higher" }, { verdict: "chance" }]);
  });

  test("begins and ends a run, fills a round, and has its distance", () => {
    const all = daftarDeret(data, slug, "kabkota");
    const deret = (kode: string) => all.find(({ wilayah }) => wilayah.kode === kode) ?? { ...(all[0] as Deret), cells: [] };
    expect(runsOf(deret("64.02"), "naik").map((run) => run.map(({ nilaiText }) => nilaiText))).toEqual([["0", "4.0", "5"]]);
    expect(runsOf(deret("64.71"), "turun").map((run) => run.map(({ nilaiText }) => nilaiText))).toEqual([["5.0", "3", "0.0"]]);
    expect(all.filter(isWhole).map(({ wilayah }) => wilayah.kode)).toEqual(["64.02", "64.09", "64.71"]);
    expect(sebaranOf(cellsIn(data, "2023"))).toMatchObject({ range: 4, ratio: null, low: [{ nilai: 0 }, { nilai: 0 }] });
    expect([jarakOf(survey("64.02", "2022"), survey("00", "2022")), jarakOf(survey("64.02", "2023"), survey("00", "2023"))]).toEqual([0, 4]);
    const round = (periode: string) => ({ wider: survey("00", periode), cells: [survey("64.02", periode)] });
    expect([jarakDomain([round("2022")]), jarakDomain([round("2023")])]).toEqual([[0, 2.5], [0, 4]]);
    const risen = all.map((one) => ({ ...one, cells: one.cells.map((cell) => ({ ...cell, nilai: cell.nilai === null ? null : cell.nilai + 1 })) }));
    expect(expectedRuns(all)).toBe(expectedRuns(risen)); // gaps alone count
  });
});

describe("zero on the map", () => {
  const cells = cellsIn(data, "2022");
  const model = colorAreas("kabkota", cells);
  const svg = petaSvg(layerOf(data), model, { title: "Peta uji", id: "uji" });

  test("has the colour of the lowest class, its number, and the classes that its interval touches", () => {
    expect(model.areas.map(({ kode, nilai, state, fill }) => [kode, nilai, state, "color" in fill ? fill.color : fill.pattern.name])).toEqual([
      ["64.02", "0", "ada", lowest], ["64.09", "0,0", "ada", lowest], ["64.71", "5,0", "ada", classColors(5)[1]], ["64.72", "–", "tidak-diukur", "tidak-diukur"],
    ]);
    expect(model.areas.map(({ reach }) => reach?.length ?? null)).toEqual([2, null, 2, null]);
    expect(parseSvg(svg).querySelector('path[data-kode="64.02"]')?.getAttribute("fill")).toBe(lowest);
    expect(texts(svg, "tspan")).toEqual(expect.arrayContaining(["0", "0,0"]));
  });

  test("is filled by MapLibre, not patterned", () => {
    const style = JSON.stringify(mapStyle(islandOptions(model, "Peta")).layers);
    expect(style).toContain(`"64.02","${lowest}","64.09","${lowest}"`);
    expect(style).toContain('"64.72","tidak-diukur"');
  });

  test("as a count is a symbol of no size with its number, and the largest sets the scale", () => {
    const counts = view("jumlah-uji");
    expect(counts?.model.areas.map(({ nilai, radius, state }) => [nilai, radius, state])).toEqual([["0", 0, "ada"], ["120", 24, "ada"], ["–", null, "ditahan"]]);
    const drawn = counts ? petaSvg(layerOf(data, "kelurahan-balikpapan"), counts.model, { title: "", id: "j" }) : "";
    expect(texts(drawn)).toEqual(expect.arrayContaining(["0", "120"]));
    expect(texts(drawn, "tspan").filter((text) => text.trim() !== "")).toEqual(["Kariangau", "–"]); // a symbol brings its own words
    expect(counts && islandOptions(counts.model, "").areas.map(({ radius, halo }) => [radius, halo])).toEqual([[0, symbolColor], [24, symbolColor], [null, null]]);
  });

  test("as a category has the colour of its label", () => {
    expect(view("lokus-uji")?.model.areas.map(({ fill }) => ("color" in fill ? fill.color : fill.pattern.name))).toEqual([categoryColors[0], categoryColors[1], "tidak-terbit"]);
    expect(view("lokus-uji") && viewSentence(view("lokus-uji")?.cells ?? [])).toBe("lokus: 1 (Manggar); bukan lokus: 1 (Baru Ulu).");
  });

  test("counts as a published figure of its area", () => {
    const layer = layerOf(data, "kelurahan-balikpapan");
    const area = coverageModel(data, layer, notesOf(data, layer, [])).areas.find(({ kode }) => kode === "64.71.01.1001");
    expect(area).toMatchObject({ state: "ada", spoken: expect.stringContaining("ada angka terbit") as string });
  });
});

describe("zero in a chart", () => {
  const points = (svg: string) => texts(svg, "circle title");
  const deret = daftarDeret(data, slug, "kabkota");

  test("over the rounds is a point on the line, with its interval, and no gap", () => {
    const svg = grafikSvg(cellsOfWilayah(data, "64.02", slug), cellsOfWilayah(data, "00", slug), "Grafik uji");
    expect(points(svg)).toEqual(["SSGI 2022: 0 persen", "SKI 2023: 4,0 persen", "SSGI 2024: 5 persen"]);
    expect(parseSvg(svg).querySelectorAll(".grafik-selang")).toHaveLength(1);
    expect(parseSvg(svg).querySelectorAll(".grafik-celah")).toHaveLength(0);
    expect(parseSvg(svg).querySelectorAll(".grafik-rujukan")).toHaveLength(3);
    expect(parseSvg(svg).querySelector(".grafik-garis")?.getAttribute("d")?.match(/[ML]/g)).toHaveLength(3);
    const flat = grafikSvg(cellsOfWilayah(data, "64", slug), [], "Grafik uji");
    expect(parseSvg(flat).querySelectorAll(".grafik-selang")).toHaveLength(1); // 0 (0–0)
  });

  test("of gaps between districts is a point", () => {
    expect(points(lerengSvg(deret, "")).filter((title) => title.includes(": 0"))).toHaveLength(5);
    expect(parseSvg(lerengSvg(deret, "")).querySelectorAll(".grafik-selang")).toHaveLength(2);
    expect(texts(lerengSvg(deret, "")).filter((text) => text.includes("Samarinda"))).toHaveLength(1); // its last figure is 0
    const heights = (selector: string, name: string) => [...parseSvg(lerengSvg(deret, "")).querySelectorAll(selector)].map((mark) => Number(mark.getAttribute(name)));
    expect(Math.max(...heights("circle", "cy"))).toBe(Math.max(...heights(".grafik-sumbu", "y1"))); // the scale holds it
    const certain = { ...survey("64.02", "2022"), atas: 0 };
    expect(parseSvg(lerengSvg([{ ...(deret[0] as Deret), wilayah: certain.wilayah, cells: [certain, survey("64.02", "2023")] }], "")).querySelectorAll(".grafik-selang")).toHaveLength(1);
    expect(parseSvg(sebaranSvg([{ cells: [certain], reference: undefined }], "")).querySelectorAll(".grafik-selang")).toHaveLength(1);
    const svg = sebaranSvg([{ cells: cellsIn(data, "2022"), reference: survey("00", "2022") }], "");
    expect(parseSvg(svg).querySelectorAll(".grafik-titik")).toHaveLength(3);
    expect(parseSvg(svg).querySelectorAll(".grafik-selang")).toHaveLength(2);
    expect(texts(svg, ".grafik-rujukan title")).toEqual(["Indonesia, SSGI 2022: 0,0 persen"]);
    for (const cell of [certain, survey("64.02", "2022")]) {
      expect(parseSvg(jarakSvg([cell], survey("00", "2022"), [-1, 3], "")).querySelectorAll(".grafik-selang")).toHaveLength(1);
    }
  });
});

describe("zero in words", () => {
  test("is said as a number with its precision", () => {
    expect([survey("64.02", "2022"), survey("64.09", "2022"), of("jumlah-uji", "64.71.01.1001"), of("lokus-uji", "64.71.02.1003"), of("target-uji", "64")].map(nilaiOrState)).toEqual(["0", "0,0", "0", "bukan lokus", "0"]);
    expect(angkaSatuan("0.0", indikatorOf(data, slug))).toBe("0,0 persen");
    expect(spokenCell(survey("64.02", "2022"))).toBe("Kabupaten Kutai Kartanegara: 0 persen, sangat rendah, SSGI 2022; selang kepercayaan 0–2,5, mungkin juga rendah");
    expect(figureWords(survey("64.09", "2022"))).toBe("0,0 persen (SSGI 2022)");
  });

  test("is the lowest of a map, not a gap", () => {
    expect(mapSentence(cellsIn(data, "2022"))).toBe(
      "Nilai terbit tertinggi: Kota Balikpapan (5,0 persen); terendah: Kabupaten Kutai Kartanegara (0 persen) dan Kabupaten Penajam Paser Utara (0,0 persen). Tanpa nilai: Kota Samarinda (tidak diukur). Selang kepercayaan untuk Kabupaten Penajam Paser Utara tidak diterbitkan, jadi perbedaan antarwilayah dapat terjadi karena kebetulan.",
    );
    expect(mapSentence(cellsIn(data, "2022").filter(({ nilai }) => nilai === 0))).toMatch(/^Nilai terbit: Kabupaten Kutai Kartanegara \(0 persen\) dan/);
  });

  test("is compared with the wider area's, which can be zero too", () => {
    expect(belowSentence(cellsIn(data, "2022"), survey("00", "2022"))).toBe("Nilai terbit di bawah angka Indonesia (0,0 persen), dari 3 kabupaten/kota yang angkanya terbit: tidak ada.");
    expect(belowSentence(cellsIn(data, "2024"), survey("00", "2024"))).toContain("dari 3 kabupaten/kota yang angkanya terbit: Kota Balikpapan (0,0 persen).");
  });

  test("of a count makes the caution about counts, alone as it may be", () => {
    expect(mapSentence([of("jumlah-uji", "64.71.01.1001")])).toContain("Jumlah tanpa banyaknya anak yang diukur");
  });

  test("is no missing value, and an interval from zero no missing interval", () => {
    expect(bedaSentence(survey("64.02", "2022"), survey("64.72", "2022"))).toBe("Tidak dapat dibandingkan: tanpa nilai untuk Kota Samarinda (tidak diukur).");
    expect(selangSentence([survey("64.02", "2022"), survey("64.71", "2022")])).toBe("");
    expect(selangSentence([{ ...survey("64.02", "2022"), atas: 0 }, survey("64.71", "2022")])).toBe("");
    expect(selangSentence([survey("64.02", "2022"), survey("64.09", "2022")])).toContain("Penajam Paser Utara");
    expect(wholeSentence(daftarDeret(data, slug, "kabkota"))).toContain("Tidak ikut: Kota Samarinda (SSGI 2022: tidak diukur; SSGI 2024: tidak ada angka terbit).");
  });
});

test("Zero is the latest figure of an area, with which its page and its preview open", () => {
  expect(latestSurvey(data, "64.72")).toMatchObject({ nilai: 0 });
});

test("Zero can be embedded: as an area's only figure, and as the national one that others are measured by", () => {
  const names = daftarSematan(data).map(({ nama }) => nama);
  expect(names).toEqual(expect.arrayContaining([namaGrafik("64.72"), namaJarak({ periode: "2023" })]));
});

test("Zero of other boundaries than a map's is said below it", () => {
  expect(groundSentences({ layer: layerOf(data, "kabkota"), apart: [survey("64.72", "2023")] })[0]).toContain("Kota Samarinda (0 persen");
});

test("Zero stands in the explorer's facts and on a sheet of paper", () => {
  expect(JSON.stringify(jelajahOf(data))).toContain('"nama":"Kabupaten Penajam Paser Utara","angka":"0 persen"');
  expect(lembarOf(data, survey("64.09", "2022").wilayah).register.map(({ indikator, nilai }) => [indikator.satuan, nilai])).toContainEqual(["anak", 0]);
});

describe("zero in downloads", () => {
  test("can be the example of the interface", () => {
    expect(exampleOf(data).kode).toBe("64.72");
  });

  test("is written as published in CSV, and a missing value stays empty", () => {
    const rows = Papa.parse<Record<string, string>>(nilaiCsv(data, slug), { header: true, skipEmptyLines: true }).data;
    const row = (kode: string) => rows.find((one) => one["kode"] === kode && one["periode"] === "2022");
    expect(row("64.02")).toMatchObject({ status: "ada", nilai: "0", bawah: "0", atas: "2.5", pembilang: "0", kelas: "sangat rendah" });
    expect(row("64.09")).toMatchObject({ status: "ada", nilai: "0.0", bawah: "", kelas: "sangat rendah" });
    expect(row("64.72")).toMatchObject({ status: "tidak-diukur", nilai: "", kelas: "" });
  });

  test("is a number in JSON, with its text, and null stays null", () => {
    const { baris } = JSON.parse(nilaiJson(data, slug)) as { baris: Record<string, unknown>[] };
    const row = (kode: string) => baris.find((one) => one["kode"] === kode && one["periode"] === "2022");
    expect(row("64.02")).toMatchObject({ nilai: 0, nilai_teks: "0", bawah: 0, bawah_teks: "0", atas: 2.5, pembilang: 0 });
    expect(row("64.09")).toMatchObject({ nilai: 0, nilai_teks: "0.0", bawah: null });
    expect(row("64")).toMatchObject({ nilai: 0, bawah: 0, atas: 0, cakupan: 0, cakupan_teks: "0" });
    expect(row("64.72")).toMatchObject({ nilai: null, nilai_teks: null });
  });

  test("is a number in both GeoJSON files, its interval too", () => {
    const properties = (text: string | null) => (JSON.parse(text ?? "") as { features: { id: string; properties: Record<string, unknown> }[] }).features.find(({ id }) => id === "64.02")?.properties;
    expect(properties(indikatorGeojson(data, slug))).toMatchObject({ nilai_2022_ssgi: 0, teks_2022_ssgi: "0", bawah_2022_ssgi: 0, atas_2022_ssgi: 2.5 });
    expect(properties(layerGeojson(data, "kabkota", slug))).toMatchObject({ nilai_2022: 0, status_2022: "ada", kelas_2022: "sangat rendah", bawah_2022: 0, atas_2022: 2.5 });
  });
});
