import { describe, expect, it } from "vitest";
import { typedFigures } from "../../../src/data/typed-figure.ts";

const refused: readonly (readonly [text: string, ...found: string[]])[] = [
  ["Prevalensinya 24,8 persen.", "24,8 persen"],
  ["Prevalensinya 24.8 %.", "24.8 %"],
  ["Angkanya 24,8%, lalu turun.", "24,8%"],
  ["Angkanya 24 persen", "24 persen"],
  ["Naik 3,2 poin", "3,2 poin"],
  ["turun dari 21,6 menjadi 19,8", "21,6", "19,8"],
  ["antara 17–18 persen", "18 persen"],
  ["sebanyak 1.436 anak", "1.436 anak"],
  ["ada 12 balita stunting", "12 balita"],
  ["Diukur 47989 anak", "47989 anak"],
  ["2.200 balita gizi kurang", "2.200 balita"],
  ["sekitar 300-an keluarga", "300-an keluarga"],
  ["9 orang kader", "9 orang"],
  ["Rp5,06 miliar", "Rp5,06 miliar"],
  ["Rp 800 jt", "Rp 800 jt"],
  ["IDR 500.000", "IDR 500.000"],
  ["15 ribu per porsi", "15 ribu"],
  ["107 ribu anak", "107 ribu"],
  ["134 dapur beroperasi", "134 dapur"],
  ["173 SPPG ber-SK", "173 SPPG"],
  ["di 34 kelurahan", "34 kelurahan"],
  ["27 puskesmas dan 5 posyandu", "27 puskesmas", "5 posyandu"],
  ["154 titik, 21 dokter, 3 RSUD", "154 titik", "21 dokter", "3 RSUD"],
  ["2.5 juta jiwa", "2.5 juta"],
  ["dua puluh empat persen", "dua puluh empat persen"],
  ["dua puluh empat koma delapan", "dua puluh empat koma delapan"],
  ["Satu dari lima balita", "lima balita"],
  ["satu persen pun", "satu persen"],
  ["seratus dua puluh anak", "seratus dua puluh anak"],
  ["sejuta telur", "sejuta"],
  ["dua pertiga keluarga", "dua pertiga keluarga"],
  ["separuh dari anak", "separuh dari anak"],
  ["mencapai 99", "99"],
  ["prevalensinya sekitar 24 saja", "24"],
  ["２４,８ persen", "２４,８ persen"],
  ["24\u00a0persen", "24\u00a0persen"],
  ["2\u200b4 per\u00adsen", "2\u200b4 per\u00adsen"],
  ["24,8\npersen", "24,8\npersen"],
  ["½ persen", "½ persen"],
  ["٢٤ persen", "٢٤ persen"],
  ["kurang dari −2 simpangan baku", "2 simpangan"],
  ["lingkar lengan di bawah 23,5 cm", "23,5 cm"],
  ["Pada tahun 2024 ada 2024 anak", "2024 anak"],
  ["per 1.000 kelahiran", "1.000"],
];

const allowed: readonly string[] = [
  "Pada 18 November 2025, balita ditimbang.",
  "Rapat 11.12.2025 dan 2025-12-11 dan 11/12/2025",
  "SSGI 2024 anak Balikpapan",
  "Pada 2024 balita di kota itu ditimbang",
  "sejak Juni 2024 keluarga didampingi",
  "usia 6–11 bulan", "anak 0–59 bulan", "di bawah 5 tahun", "anak umur 2 tahun", "1,5 tahun", "selama 58 hari",
  "1.000 hari pertama kehidupan", "1000 HPK", "seribu hari pertama",
  "Perpres 72/2021 keluarga berisiko", "Perpres Nomor 72 Tahun 2021", "Pasal 5 ayat 2", "Perbup 41/2024", "UU 17 Tahun 2023", "Permenkes 2/2020",
  "HKN ke-61", "peringkat pertama", "anak kedua", "yang ke-3", "posyandu ketiga",
  "telepon 0811-5400-119", "hubungi (0542) 123456", "Hubungi 127", "WA 0811.5400.119",
  "pukul 08.00 WITA", "jam 08.30",
  "seorang anak", "satu keluarga", "satu orang tua asuh", "salah satu posyandu", "kedua orang tua",
  "tiga titik berturut-turut naik".replace("titik", "putaran"),
  "dua sumber berbeda", "lima pilar", "sepuluh kabupaten dan kota", "dua kali sebulan",
  "COVID-19", "MBG 3B", "vitamin B12", "Stranas P3S", "SAGI 127",
  "empat sehat lima sempurna", "puluhan anak", "ribuan keluarga", "persen", "poin penting",
  "tahun 2025–2029", "RPJMD 2025-2029 posyandu",
];

describe("a typed figure", () => {
  it.each(refused)("is found in “%s”", (text, ...found) => {
    expect(typedFigures(text).map((figure) => figure.text)).toEqual(found);
  });

  it.each(allowed)("is not seen in “%s”", (text) => {
    expect(typedFigures(text)).toEqual([]);
  });

  it("has the place where it begins", () => {
    expect(typedFigures("Dua sumber: 12 anak dan Rp5 juta.").map(({ index }) => index)).toEqual([12, 24]);
  });
});

describe("a limit within a definition", () => {
  const limits = (text: string) => typedFigures(text, { limits: true }).map((figure) => figure.text);
  it.each([
    "kurang dari −2 simpangan baku", "di bawah 2,5 persen", "rendah 2,5 sampai di bawah 10", "sangat tinggi mulai 30 persen",
    "30 persen atau lebih", "< 23,5 cm", "20 persen sebagai batas bawah",
  ])("may be written in the glossary: “%s”", (text) => expect(limits(text)).toEqual([]));

  it.each([["Tahun itu 24,8 persen anak stunting", "24,8 persen"], ["ditemukan pada 12 anak", "12 anak"]])(
    "is not any figure: “%s”", (text, found) => expect(limits(text)).toEqual([found]));
});
