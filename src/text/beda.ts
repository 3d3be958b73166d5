import { bedaOf, type Beda } from "../data/beda.ts";
import type { Cell } from "../data/derive.ts";
import { angkaSatuan, cellNama, daftar, instrumenNama, instrumenPeriode, namaLengkap, selang, stateNama } from "./format.ts";

/** The verdict on the first of two figures in a word or two, for a table. */
export function bedaNama(beda: Beda): string {
  return "verdict" in beda ? verdictNama[beda.verdict] : untestedNama[beda.untested];
}

const verdictNama = { higher: "lebih tinggi", lower: "lebih rendah", chance: "belum tentu berbeda" } as const;
const untestedNama = {
  value: "tidak ada angka",
  instrument: "cara ukur berbeda",
  boundary: "batas wilayahnya berubah",
  nested: "satu termasuk dalam yang lain",
  interval: "tidak diuji: selang tidak terbit",
} as const;

/** What may be said of two figures, as a reader is told it: a verdict by the test, or why there is none. */
export function bedaSentence(a: Cell, b: Cell): string {
  const beda = bedaOf(a, b);
  if ("untested" in beda) return untestedSentence(beda.untested, a, b);
  const [first, second] = [a, b].map((cell) => `${subject(cell, a, b)} (${angkaSatuan(cell.nilaiText, cell.indikator)}; selang ${selang(cell)})`);
  const verdict = beda.verdict === "chance"
    ? `${first} dan ${second} belum tentu berbeda: selisihnya dapat terjadi karena kebetulan.`
    : `${first} ${verdictNama[beda.verdict]} daripada ${second}: selisihnya lebih besar daripada yang wajar karena kebetulan (uji beda, tingkat kepercayaan 95 persen).`;
  return [verdict, ...cautions(a, b)].join(" ");
}

function untestedSentence(why: keyof typeof untestedNama, a: Cell, b: Cell): string {
  switch (why) {
    case "value": {
      const without = [a, b].filter(({ nilai }) => nilai === null).map((cell) => `${subject(cell, a, b)} (${stateNama[cell.state]})`);
      return `Tidak dapat dibandingkan: tanpa nilai untuk ${daftar(without)}.`;
    }
    case "instrument":
      return `Tidak dibandingkan: ${cellNama(a)} dan ${cellNama(b)} tidak diukur dengan cara yang sama.`;
    case "boundary":
      return `Tidak dibandingkan: batas ${namaLengkap(a.wilayah)} berubah di antara keduanya.`;
    case "nested":
      return `Tidak diuji: satu dari ${namaLengkap(a.wilayah)} dan ${namaLengkap(b.wilayah)} termasuk dalam yang lain.`;
    case "interval":
      return selangSentence([a, b], "selisih keduanya");
  }
}

/** What tells the two apart: the area, or for one area in two rounds the round. */
function subject(cell: Cell, a: Cell, b: Cell): string {
  const sameRound = a.periode === b.periode && a.instrumen === b.instrumen;
  const sameArea = a.wilayah.kode === b.wilayah.kode;
  const parts = [...(sameArea && !sameRound ? [] : [namaLengkap(cell.wilayah)]), ...(sameRound ? [] : [instrumenPeriode(cell)])];
  return parts.join(", ");
}

function cautions(a: Cell, b: Cell): string[] {
  const disputed = [a, b].filter((cell) => cell.disputed).map((cell) => subject(cell, a, b));
  return [
    ...(a.instrumen === b.instrumen ? [] : [`Surveinya berganti antara ${instrumenNama[a.instrumen]} dan ${instrumenNama[b.instrumen]}, dan itu dapat ikut mengubah angkanya.`]),
    ...(disputed.length === 0 ? [] : [`Sumber lain menyebut kelas yang berbeda untuk ${daftar(disputed)}.`]),
  ];
}

/**
 * That differences may be chance where intervals are missing, once for all the figures that stand side by
 * side; nothing where each has one, where nothing stands beside another, or where they are no estimates.
 */
export function selangSentence(cells: readonly Cell[], differences = "perbedaan antarwilayah"): string {
  const published = cells.filter(({ nilai, indikator }) => nilai !== null && indikator.satuan === "persen");
  const without = published.filter(({ bawah, atas }) => bawah === null || atas === null);
  if (published.length < 2 || without.length === 0) return "";
  const whose = without.length === published.length ? "" : ` untuk ${daftar([...new Set(without.map(({ wilayah }) => wilayah.nama))])}`;
  return `Selang kepercayaan${whose} tidak diterbitkan, jadi ${differences} dapat terjadi karena kebetulan.`;
}

/** What the thin lines on a chart's points are; empty where no interval was published. */
export function selangNote(cells: readonly Cell[]): string {
  return cells.every((cell) => selang(cell) === "") ? "" : "Garis tipis pada titik: selang kepercayaan, yaitu nilai yang masih mungkin karena survei hanya mengukur sebagian anak.";
}

/** What ≠ means in a chart; empty where no figure has it. */
export function disputedNote(cells: readonly Cell[]): string {
  return cells.some(({ disputed }) => disputed) ? "≠: dipersoalkan; sumber lain menyebut kelas yang berbeda." : "";
}
