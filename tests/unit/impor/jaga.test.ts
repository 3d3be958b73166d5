import fc from "fast-check";
import { expect, test } from "vitest";
import { jaga, type Terjaga } from "../../../src/impor/jaga.ts";
import { coba, csv, isi } from "./bahan.ts";

const row = (fields: Partial<Terjaga>): Terjaga => ({ kode: "64.71.02.1004", periode: "2023", status: "ada", jumlah: null, penyebut: null, persen: null, ...fields });
const withheld = (fields: Partial<Terjaga>, known: readonly number[] = []) => jaga([row(fields)], () => known)[0]?.status === "ditahan";

test.each<[string, Partial<Terjaga>, readonly number[], boolean]>([
  ["nought", { jumlah: 0, penyebut: 30 }, [], false],
  ["one", { jumlah: 1 }, [], true], ["four", { jumlah: 4 }, [], true], ["five", { jumlah: 5 }, [], false],
  ["a rest of three up to the denominator", { jumlah: 27, penyebut: 30 }, [], true],
  ["all of the denominator", { jumlah: 30, penyebut: 30 }, [], false],
  ["three measured at all", { jumlah: 0, penyebut: 3 }, [], true],
  ["a rate that gives four of 40 back", { persen: "10.0", penyebut: 40 }, [], true],
  ["a rate that can only be five or more", { persen: "12.5", penyebut: 40 }, [], false],
  ["a rounded rate under which four of 82 is possible", { persen: "5", penyebut: 82 }, [], true],
  ["a rate alone", { persen: "10.0" }, [], false],
  ["a rate whose denominator the site has elsewhere", { persen: "10.0" }, [40], true],
])("decides on %s", (_, fields, known, expected) => {
  expect(withheld(fields, known)).toBe(expected);
});

test("leaves no shown row from which one to four children can be worked out", () => {
  const rows = fc.record({ jumlah: fc.nat(60), penyebut: fc.integer({ min: 1, max: 60 }), digits: fc.nat(2) }).filter(({ jumlah, penyebut }) => jumlah <= penyebut);
  fc.assert(fc.property(rows, ({ jumlah, penyebut, digits }) => {
    const small = [jumlah, penyebut - jumlah].some((count) => count >= 1 && count <= 4);
    const persen = ((100 * jumlah) / penyebut).toFixed(digits);
    if (small) expect(withheld({ jumlah, penyebut }) && withheld({ persen, penyebut })).toBe(true);
  }), { seed: 6471 });
});

test("writes nothing of what is withheld, and says the same of every one", () => {
  const bytes = csv("Kelurahan,Stunting,Diukur,Persentase stunting,Tahun\nKariangau,3,40,7.5,2023\nDamai,38,40,95.0,2023\nBaru Ulu,12,40,30.0,2023\n");
  const found = coba("tabel.csv", bytes, { indikator: "prevalensi-stunting-register", kolom: ["nilai=Persentase stunting", "pembilang=Stunting", "penyebut=Diukur"] });
  const lines = (found.text ?? "").trim().split("\n").slice(1);
  expect(lines.map((line) => line.replace(/^64\.71\.\d\d\.\d{4}/, "")).filter((line) => line.includes("ditahan"))).toHaveLength(2);
  expect(new Set(lines.filter((line) => line.includes("ditahan")).map((line) => line.slice(13))).size).toBe(1);
  expect(found.rows).toEqual(["64.71.02.1003 2023 30.0 12 40", "64.71.02.1004 2023 ditahan", "64.71.06.1005 2023 ditahan"]);
});

test("uses a denominator that came with another indikator", () => {
  const measured = coba("a.csv", csv("Kelurahan,Diukur,Tahun\nKariangau,40,2023\n"), { indikator: "jumlah-anak-diukur" });
  const files = new Map([...isi(), ["content/nilai/jumlah-anak-diukur.csv", csv(measured.text ?? "")]]);
  const rate = csv("Kelurahan,Persentase stunting,Tahun\nKariangau,10.0,2023\n");
  expect(coba("b.csv", rate, { indikator: "prevalensi-stunting-register" }, files).rows).toEqual(["64.71.02.1004 2023 ditahan"]);
});
