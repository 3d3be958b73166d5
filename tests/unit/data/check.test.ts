import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { base, contentWith, issuesOf } from "./fixture.ts";

const nilai = "nilai/prevalensi-stunting-survei.csv";

/** The codes reported when one text of a base file is replaced by another. */
function codesAfter(file: string, from: string, to: string): string[] {
  const text = readFileSync(`${base}/${file}`, "utf8");
  if (text.split(from).length !== 2) throw new Error(`"${from}" is not in ${file} once`);
  return issuesOf(contentWith({ [`content/${file}`]: text.replace(from, to) })).map(({ code }) => code);
}

const utama = "64.71,2024,ssgi,disebut,utama,ada,24.8";
const keliru = "64.72,2024,ssgi,disebut,keliru,ada,99,,,,";

describe("one mistake has one message", () => {
  it.each([
    ["a misspelt kode in an utama that others support", nilai, utama, utama.replace("64.71", "64.17"), "wilayah-tak-dikenal"],
    ["a kode without dots in an utama that others support", nilai, utama, utama.replace("64.71", "6471"), "kode-rusak"],
    ["a formula for a kode", nilai, utama, utama.replace("64.71", "=64.71"), "sel-rumus"],
    ["an eaten period in an utama that others support", nilai, utama, utama.replace("2024", "2024.0"), "periode-rusak"],
    ["an unknown instrument in an utama that others support", nilai, utama, utama.replace("ssgi", "ssgj"), "instrumen-tak-dikenal"],
    ["an unknown peran", nilai, utama, utama.replace("utama", "utma"), "pilihan-tak-dikenal"],
    ["a decimal comma in an utama that others support", nilai, utama, utama.replace("24.8", '"24,8"'), "nilai-bukan-angka"],
    ["an utama row with a cell too few", nilai, `${utama},20.4,29.2,`, `${utama},20.4,29.2`, "jumlah-sel-salah"],
    ["a fraction above a denominator", nilai, "482,2000", "2482.5,2000", "nilai-di-luar-rentang"],
    ["a wrong kode that figures, areas and boundaries refer to", "wilayah.csv", "64.71,Kota", "6471,Kota", "kode-rusak"],
    ["a wrong tingkat of an area with a boundary", "wilayah.csv", "Samarinda,kabkota", "Samarinda,kota", "pilihan-tak-dikenal"],
    ["an empty id that figures refer to", "sumber.csv", "laporan-uji-2024,", ",", "kolom-wajib-kosong"],
    ["a source file with broken quotes that everything refers to", "sumber.csv", '"Berita uji tentang ""tiga', '"Berita uji tentang "tiga', "csv-kutip-rusak"],
    ["a broken indikator file", "indikator/prevalensi-stunting-survei.yaml", "satuan: persen", "satuan: [persen", "yaml-rusak"],
    ["a survey figure with the plan and the instrument of a target", nilai, "ski,disebut,utama,ada,23,,,,,,,,", "ski,disebut,utama,ada,23,,,,,,rpjmd,ski,", "dokumen-tidak-cocok"],
    ["an unknown instrument with an instrument to measure by", nilai, "ski,disebut,utama,ada,23,,,,,,,,", "targt,disebut,utama,ada,23,,,,,,,ski,", "instrumen-tak-dikenal"],
    ["a status with a formula for a value", nilai, "tidak-diukur,,", "tidak-diukur,=A1,", "sel-rumus"],
    ["a cell of nothing but spaces in a column that must be filled", "sumber.csv", "Laporan survei uji 2023", " ", "spasi-tepi"],
  ])("for %s", (_, file, from, to, code) => {
    expect(codesAfter(file, from, to)).toEqual([code]);
  });
});

describe("a statement marked keliru", () => {
  it.each([
    ["a value outside the range", `${keliru.replace(",99,", ",990,")}`],
    ["a rate that its parts do not give", "64.72,2024,ssgi,disebut,keliru,ada,99,,,5,10"],
    ["more affected than measured", "64.72,2024,ssgi,disebut,keliru,ada,99,,,20,10"],
    ["an interval that lies elsewhere", "64.72,2024,ssgi,disebut,keliru,ada,99,1,2,,"],
    ["a year without that survey", keliru.replace("2024,ssgi", "2025,ssgi")],
  ])("is kept with %s", (_, row) => {
    expect(codesAfter(nilai, keliru, row)).toEqual([]);
  });

  it("still needs a number that is one", () => {
    expect(codesAfter(nilai, keliru, keliru.replace(",99,", ",99%,"))).toEqual(["nilai-bukan-angka"]);
  });
});

describe("a figure", () => {
  it("may be withheld with the number of those measured, not with the number affected", () => {
    expect(codesAfter(nilai, "ditahan,,,,,,", "ditahan,,,,,310,")).toEqual([]);
    expect(codesAfter(nilai, "ditahan,,,,,,", "ditahan,,,,0,310,")).toEqual(["status-dengan-nilai"]);
  });

  it("may be uncertain, with the values in question beside it", () => {
    const row = "64.72,2023,ski,disebut,utama,tidak-pasti";
    const beside = "64.72,2023,ski,disebut,pembanding,ada,11,,,,,,,,berita-uji-2025,,Data uji.\n";
    expect(codesAfter(nilai, row, beside + row)).toEqual([]);
  });

  it("takes its coverage as published, also above one hundred", () => {
    expect(codesAfter(nilai, ",97.5,", ",103.2,")).toEqual([]);
  });

  it("has its rate judged at the precision it was published in", () => {
    for (const fits of ["24", "24.1", "24.10"]) expect(codesAfter(nilai, "24.1,22.3", `${fits},22.3`), fits).toEqual([]);
    for (const not of ["24.0", "24.2", "24.11", "25"]) expect(codesAfter(nilai, "24.1,22.3", `${not},22.3`), not).toEqual(["persen-tidak-cocok"]);
  });
});

it("takes a list with nothing but its comment for an empty one, to which the first entry is added below", () => {
  expect(issuesOf(contentWith({ "content/koreksi.yaml": "# Koreksi.\n", "content/rilis.yaml": "# Rencana.\n" }))).toEqual([]);
});
