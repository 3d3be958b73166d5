import { expect, test } from "vitest";
import { coba, csv, isi } from "./bahan.ts";

/** The content with the text of a file that was just imported. */
const dengan = (indikator: string, text: string | null) => new Map([...isi(), [`content/nilai/${indikator}.csv`, csv(text ?? "")]]);
const register = "prevalensi-stunting-register";

test.each<[string, string, string]>([
  ["nought", "0;30", "0.0 0 30"],
  ["five", "5;100", "5.0 5 100"],
  ["one", "1;100", "ditahan"],
  ["four", "4;100", "ditahan"],
  ["a rest of three up to the denominator", "27;30", "ditahan"],
  ["all of the denominator", "30;30", "100.0 30 30"],
  ["three measured at all", "0;3", "ditahan"],
])("decides on %s", (_, cells, expected) => {
  const bytes = csv(`Kelurahan;Stunting;Diukur;Tahun\nKariangau;${cells};2023\n`);
  expect(coba("tabel.csv", bytes, { indikator: register, kolom: ["pembilang=Stunting", "penyebut=Diukur"] }).rows).toEqual([`64.71.02.1004 2023 ${expected}`]);
});

test.each<[string, string, string]>([
  ["a rate that gives four of 40 back", "10.0;40", "ditahan"],
  ["a rate that can only be five or more", "12.5;40", "12.5  40"],
  ["a rounded rate under which four of 82 is possible", "5;82", "ditahan"],
])("decides on %s", (_, cells, expected) => {
  const bytes = csv(`Kelurahan;Persentase stunting;Diukur;Tahun\nKariangau;${cells};2023\n`);
  expect(coba("tabel.csv", bytes, { indikator: register, kolom: ["nilai=Persentase stunting", "penyebut=Diukur"], desimal: "titik" }).rows).toEqual([`64.71.02.1004 2023 ${expected}`]);
});

test("writes nothing of what is withheld, and says the same of every one, whoever withheld it and why", () => {
  const bytes = csv("Kelurahan,Stunting,Diukur,Persentase stunting,Tahun\nKariangau,3,40,7.5,2023\nDamai,38,40,95.0,2023\nBaru Ulu,12,40,30.0,2023\nBaru Tengah,<5,40,<13,2023\n");
  const found = coba("tabel.csv", bytes, { indikator: register, kolom: ["nilai=Persentase stunting", "pembilang=Stunting", "penyebut=Diukur"], catatan: "Data uji." });
  const withheld = (found.text ?? "").split("\n").filter((line) => line.includes("ditahan"));
  expect(withheld).toHaveLength(3);
  expect(new Set(withheld.map((line) => line.slice("64.71.02.1004".length))).size).toBe(1);
});

const kecamatan = "64.71.02";
/** A table by code: of the kecamatan ("", its total) and of its six kelurahan ("1" to "6"). */
const tabel = (cells: Record<string, number>, judul = "Jumlah balita stunting") =>
  csv(`Kode,${judul},Tahun\n${Object.entries(cells).map(([short, count]) => `${kodeOf(short)},${count},2023`).join("\n")}\n`);
const kodeOf = (short: string) => (short === "t" ? kecamatan : `${kecamatan}.100${short}`);
const withheldOf = ({ rows }: { rows: readonly string[] }) => rows.filter((row) => row.includes("ditahan")).map((row) => row.split(" ")[0]);
const enam = { 1: 41, 2: 7, 3: 12, 4: 3, 5: 30, 6: 25 };

test("withholds another kelurahan where the kecamatan's total would give the small one back, and shows the total", () => {
  const found = coba("tabel.csv", tabel({ ...enam, t: 118 }));
  expect(found.codes).toEqual([]);
  expect(withheldOf(found)).toEqual([kodeOf("2"), kodeOf("4")]);
});

test("withholds the total where too few kelurahan are left", () => {
  expect(withheldOf(coba("tabel.csv", tabel({ 1: 0, 2: 0, 3: 0, 4: 2, 5: 0, 6: 0, t: 2 })))).toContain(kecamatan);
});

test("withholds the total that comes later, where the small count is in the content already", () => {
  const first = coba("a.csv", tabel(enam));
  expect(withheldOf(first)).toEqual([kodeOf("4")]);
  const later = coba("b.csv", tabel({ t: 118 }), {}, dengan("jumlah-anak-stunting", first.text));
  expect([later.codes, withheldOf(later)]).toEqual([[], [kecamatan]]);
});

test("withholds a rate whose denominator came with another indikator", () => {
  const measured = coba("a.csv", csv("Kelurahan,Diukur,Tahun\nKariangau,40,2023\n"), { indikator: "jumlah-anak-diukur" });
  const rate = csv("Kelurahan,Persentase stunting,Tahun\nKariangau,10.0,2023\n");
  expect(coba("b.csv", rate, { indikator: register }, dengan("jumlah-anak-diukur", measured.text)).rows).toEqual(["64.71.02.1004 2023 ditahan"]);
});

test("withholds a rate that gives a small count of those whom another instrument measured", () => {
  const measured = coba("a.csv", csv("Kelurahan,Diukur,Tahun\nKariangau,40,2023\n"), { indikator: "jumlah-anak-diukur", instrumen: "tidak-disebut" });
  const rate = csv("Kelurahan,Persentase stunting,Tahun\nKariangau,10.0,2023\n");
  expect(coba("b.csv", rate, { indikator: register }, dengan("jumlah-anak-diukur", measured.text)).rows).toEqual(["64.71.02.1004 2023 ditahan"]);
});

test("withholds the rate of a count that another indikator withholds, and of no other", () => {
  const counts = coba("a.csv", tabel({ ...enam, t: 118 }));
  const measured = (short: string) => (short === "t" ? 3000 : 500);
  const lines = Object.entries({ ...enam, t: 118 }).map(([short, count]) => `${kodeOf(short)},${((100 * count) / measured(short)).toFixed(1)},${measured(short)},2023`);
  const found = coba("b.csv", csv(`Kode,Persentase stunting,Diukur,Tahun\n${lines.join("\n")}\n`), { indikator: register, kolom: ["nilai=Persentase stunting", "penyebut=Diukur"] }, dengan("jumlah-anak-stunting", counts.text));
  expect([found.codes, withheldOf(found)]).toEqual([[], withheldOf(counts)]);
});

test("refuses to write what the content gives back already, and says what to withhold first", () => {
  const others = coba("a.csv", tabel({ 1: 41, 2: 7, 3: 12, 5: 30, 6: 25 }));
  const files = dengan("jumlah-anak-stunting", `${others.text}${kecamatan},2023,eppgbm,disebut,utama,ada,118,,,,,,,,laporan-uji-2024,,\n`);
  const found = coba("b.csv", tabel({ 4: 3 }), {}, files);
  expect([found.codes, found.text]).toEqual([["jumlah-terungkap"], null]);
});

test("refuses a count whose rate is shown already, and each of the two ways that it names leads on", () => {
  const rates = coba("a.csv", csv(`Kode,Persentase stunting,Tahun\n${kodeOf("1")},5.0,2023\n${kodeOf("2")},10.0,2023\n`), { indikator: register, desimal: "titik" });
  const counts = (cells: Record<string, number>, rows: string) => coba("b.csv", tabel(cells), { sumber: "laporan-uji-2022" }, dengan(register, rows));
  const refused = counts({ 1: 3, 2: 30 }, rates.text ?? "");
  expect([refused.codes, refused.text]).toEqual([["jumlah-terungkap"], null]);
  expect(refused.message).toContain(`tahan dahulu ${register} ${kodeOf("1")} (content/nilai/${register}.csv:2)`);
  expect(refused.message).toContain(`keluarkan dari berkas ini baris ${kodeOf("1")}:`);
  expect(counts({ 2: 30 }, rates.text ?? "").rows).toEqual([`${kodeOf("2")} 2023 30`]);
  const held = (rates.text ?? "").replace(/^(64\.71\.02\.1001.*),ada,5\.0,/m, "$1,ditahan,,").replace(/^(64\.71\.02\.1001.*),$/m, "$1,Ditahan untuk melindungi anak.");
  expect(counts({ 1: 3, 2: 30 }, held).rows).toEqual([`${kodeOf("1")} 2023 ditahan`, `${kodeOf("2")} 2023 30`]);
});

test("writes the same when it is run twice, and withholds nothing more", () => {
  const once = coba("a.csv", tabel({ ...enam, t: 118 }));
  const twice = coba("a.csv", tabel({ ...enam, t: 118 }), {}, dengan("jumlah-anak-stunting", once.text));
  expect([twice.codes, twice.text, twice.gabungan?.sudahAda]).toEqual([[], null, 7]);
  const more = coba("a.csv", csv(`${new TextDecoder().decode(tabel({ ...enam, t: 118 }))}64.71.06.1005,50,2023\n`), {}, dengan("jumlah-anak-stunting", once.text));
  expect(more.rows).toEqual(["64.71.06.1005 2023 50"]);
});

test("keeps small counts that a public body has published itself, and marks every row of that publication", () => {
  const found = coba("a.csv", tabel({ ...enam, t: 118 }), { "sudah-terbit": true });
  expect([found.codes, withheldOf(found)]).toEqual([[], []]);
  expect(found.gabungan?.baru.every(({ catatan }) => catatan === "Sudah terbit: diterbitkan sendiri oleh Penerbit Uji.")).toBe(true);
  expect(coba("a.csv", tabel(enam), { "sudah-terbit": true, sumber: "berita-uji-2025" }).codes).toEqual(["impor-permintaan"]);
});

test("takes a count that was published before as known: another source's rest is not hidden behind it", () => {
  const open = coba("a.csv", tabel({ 2: 2, t: 118 }), { "sudah-terbit": true });
  const found = coba("b.csv", tabel({ 1: 41, 3: 17, 4: 3, 5: 30, 6: 25 }), { sumber: "laporan-uji-2022" }, dengan("jumlah-anak-stunting", open.text));
  expect([found.codes, withheldOf(found)]).toEqual([[], [kodeOf("3"), kodeOf("4")]]);
});
