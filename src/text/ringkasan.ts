import type { Cell } from "../data/derive.ts";
import type { Indikator } from "../data/model.ts";
import { kelasReached } from "../data/selang.ts";
import { selangSentence } from "./beda.ts";
import { angkaSatuan, cellDasar, daftar, instrumenPeriode, namaLengkap, selang, stateNama } from "./format.ts";

/** One figure as it is spoken: name, value, class or state, instrument, interval, and whether sources disagree. */
export function spokenCell(cell: Cell): string {
  const nama = namaLengkap(cell.wilayah);
  if (cell.nilai === null) return `${nama}: ${stateNama[cell.state]}, ${cellDasar(cell)}`;
  const kelas = cell.kelas ? `, ${cell.kelas.nama}` : "";
  const disputed = cell.disputed ? "; sumber lain menyebut kelas yang berbeda" : "";
  const interval = cell.bawah === null ? "" : `; ${[`selang kepercayaan ${selang(cell)}`, kelasMungkin(cell)].filter(Boolean).join(", ")}`;
  return `${nama}: ${angkaSatuan(cell.nilaiText, cell.indikator)}${kelas}, ${cellDasar(cell)}${interval}${disputed}`;
}

/** "mungkin juga rendah atau sedang": the other classes that the published interval reaches; empty where it stays in one. */
export function kelasMungkin(cell: Cell): string {
  const others = (kelasReached(cell) ?? []).filter(({ mulai }) => mulai !== cell.kelas?.mulai).map(({ nama }) => nama);
  return others.length === 0 ? "" : `mungkin juga ${new Intl.ListFormat("id", { type: "disjunction" }).format(others)}`;
}

/**
 * The map in words: highest and lowest published value, the areas without one, and what keeps the order
 * from being a finding. Values that are equal as numbers keep the precision that each was published with.
 */
export function mapSentence(cells: readonly Cell[]): string {
  const published = cells.flatMap((cell) => (cell.nilai === null ? [] : [{ ...cell, nilai: cell.nilai }]));
  const missing = cells.filter((cell) => cell.nilai === null);
  if (published.length === 0) return `Tidak satu pun wilayah punya nilai pada putaran ini (${statesText(missing)}).`;
  const values = published.map(({ nilai }) => nilai);
  const named = (value: number) => {
    const found = published.filter(({ nilai }) => nilai === value);
    const alike = Map.groupBy(found, (cell) => `${angkaSatuan(cell.nilaiText, cell.indikator)}${cell.disputed ? "; dipersoalkan" : ""}`);
    return daftar([...alike].map(([words, cells]) => `${daftar(cells.map(({ wilayah }) => wilayah.nama))} (${words})`));
  };
  const [highest, lowest] = [Math.max(...values), Math.min(...values)];
  const gaps = missing.map((cell) => `${cell.wilayah.nama} (${stateNama[cell.state]})`);
  return [
    highest === lowest ? `Nilai terbit: ${named(highest)}.` : `Nilai terbit tertinggi: ${named(highest)}; terendah: ${named(lowest)}.`,
    gaps.length > 0 ? ` Tanpa nilai: ${daftar(gaps)}.` : "",
    ...cautions(cells).map((sentence) => ` ${sentence}`),
  ].join("");
}

/** "ditahan demi melindungi anak: 30; tidak diukur: 4" */
function statesText(cells: readonly Cell[]): string {
  return [...Map.groupBy(cells, ({ state }) => state)].map(([state, { length }]) => `${stateNama[state]}: ${length}`).join("; ");
}

/** That an area has no figure of stunting with a value, and why: what was published and is uncertain, or withheld, is not what nobody published. */
export function nothingSentence(nama: string, cells: readonly Cell[]): string {
  const told = cells.filter(({ utama, instrumen }) => utama !== null && instrumen !== "penetapan");
  if (told.length === 0) return `Tidak ada angka stunting yang terbit untuk ${nama}.`;
  return `Angka stunting untuk ${nama} tidak punya nilai di sini: ${daftar(told.map((cell) => `${stateNama[cell.state]} (${cellDasar(cell)})`))}.`;
}

/** What the values of a map cannot tell, said wherever they are set side by side. */
export function cautions(cells: readonly Cell[]): string[] {
  const [counted] = cells.flatMap(({ nilai, indikator }) => (nilai !== null && !["persen", "kategori"].includes(indikator.satuan) ? [indikator] : []));
  return [counted ? countCaution(counted) : "", selangSentence(cells)].filter((sentence) => sentence !== "");
}

/** Of children who are found short there are more where more were measured; of all else that is counted, where the area is larger. */
function countCaution({ satuan, arah }: Indikator): string {
  return satuan === "anak" && arah === "rendah-lebih-baik"
    ? "Jumlah tanpa banyaknya anak yang diukur tidak menunjukkan wilayah mana yang lebih parah."
    : "Jumlah ini bergantung pada besarnya wilayah, jadi urutannya tidak menunjukkan wilayah mana yang lebih baik.";
}

/** Which areas have a published value below the wider area's, of the same survey round. Points, not a verdict. */
export function belowSentence(cells: readonly Cell[], wider: Cell): string {
  const { nilai } = wider;
  if (nilai === null) return `Angka ${wider.wilayah.nama} untuk ${instrumenPeriode(wider)}: ${stateNama[wider.state]}.`;
  const published = cells.filter((cell) => cell.nilai !== null);
  const below = published.filter((cell) => cell.nilai !== null && cell.nilai < nilai);
  const names = below.map((cell) => `${cell.wilayah.nama} (${angkaSatuan(cell.nilaiText, cell.indikator)})`);
  const who = below.length === 0 ? "tidak ada" : daftar(names);
  return [
    `Nilai terbit di bawah angka ${wider.wilayah.nama} (${angkaSatuan(wider.nilaiText, wider.indikator)}), `,
    `dari ${published.length} kabupaten/kota yang angkanya terbit: ${who}.`,
  ].join("");
}

/** A map of kelurahan in words: for a category how many areas of each; for counts and rates the extremes. */
export function viewSentence(cells: readonly Cell[]): string {
  const kategori = cells[0]?.indikator.kategori;
  if (!kategori) return mapSentence(cells);
  const parts = kategori.map(({ nilai, nama }) => {
    const found = cells.filter((cell) => cell.nilai === nilai);
    return found.length > 0 && found.length <= 10
      ? `${nama}: ${found.length} (${daftar(found.map(({ wilayah }) => wilayah.nama))})`
      : `${nama}: ${found.length}`;
  });
  return `${parts.join("; ")}.`;
}
