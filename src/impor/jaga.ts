import { gabungHitungan, hitunganOf, keadaanOf, susunanOf, type Said } from "../data/hitungan.ts";
import { isAboutChildren, smallColumn } from "../data/kecil.ts";
import type { Content, Indikator } from "../data/model.ts";
import { jaga } from "../jaga/jaga.ts";
import { keyOf, type Hitungan, type Solve } from "../jaga/model.ts";

/** What of a row must not be written: nothing, the number of its whole, or any number. */
export type Tahan = "tidak" | "penyebut" | "semua";

interface Asked {
  indikator: Indikator;
  sumber: string;
  /** The source is a public body's own publication. */
  terbit: boolean;
}

/**
 * Decides for each new row before anything is written, with all that the content and the releases say. Rows that
 * the same source has in the content already stay as they are there, so that importing twice changes nothing.
 */
export function tahanan(rows: readonly Said[], { indikator, sumber, terbit }: Asked, content: Content, solve?: Solve): Tahan[] {
  const own = new Map(content.daftarNilai.filter((one) => one.indikator === indikator.slug && one.sumber === sumber).map((one) => [rowKey(one), one.status]));
  const withheld = isAboutChildren(indikator) ? withheldOf(rows, terbit ? "terbit" : "baru", content, solve) : new Set<string>();
  const wholes = wholesSaid(content);
  return rows.map((row) => {
    const stands = own.get(rowKey(row));
    if (row.status === "ditahan" || stands === "ditahan") return "semua";
    if (stands === "ada") return "tidak";
    const [count, whole] = hitunganOf(row, "baru", content).map((one) => withheld.has(keyOf(one)));
    const isSmall = (penyebut: number | null) => smallColumn({ ...row, penyebut }, indikator) !== undefined;
    if (count === true || (!terbit && [row.penyebut, ...(row.penyebut === null ? (wholes.get(placeOf(row)) ?? []) : [])].some(isSmall))) return "semua";
    return whole === true ? "penyebut" : "tidak";
  });
}

const placeOf = ({ kode, periode }: Said) => `${kode}|${periode}`;

/** How many were measured in an area and period, whoever said it and by whatever instrument: a rate may be of those. */
function wholesSaid({ daftarNilai }: Content): Map<string, number[]> {
  const wholes = new Map<string, number[]>();
  for (const one of daftarNilai) {
    const found = /^jumlah-.*-diukur$/.test(one.indikator) ? one.nilai : one.penyebut;
    if (found !== null) wholes.set(placeOf(one), [...(wholes.get(placeOf(one)) ?? []), found]);
  }
  return wholes;
}

const rowKey = ({ kode, periode, instrumen }: Said) => [kode, periode, instrumen].join("|");

/** The counts that the gate withholds, with what the content says already in its place. */
function withheldOf(rows: readonly Said[], sifat: Hitungan["sifat"], content: Content, solve?: Solve): Set<string> {
  const { kini: before, dulu } = keadaanOf(content);
  const there = new Map(before.map((one) => [keyOf(one), one]));
  const fresh = gabungHitungan(rows.flatMap((row) => hitunganOf(row, sifat, content)));
  const told = new Set(fresh.map(keyOf));
  const kini = [...before.filter((one) => !told.has(keyOf(one))), ...fresh.flatMap((one) => beside(there.get(keyOf(one)), one))];
  return new Set(jaga({ kini, dulu }, susunanOf(content), solve).filter(({ status }) => status === "ditahan").map(keyOf));
}

/** What is shown in the content is known, what it withholds stays withheld; rates that both give stand side by side. */
function beside(there: Hitungan | undefined, fresh: Hitungan): Hitungan[] {
  if (!there) return [fresh];
  if (there.status === "ditahan") return fresh.sifat === "terbit" ? [fresh] : [there];
  if (there.jumlah === null) return [fresh, there];
  return fresh.persen === null ? [there] : [there, { ...fresh, jumlah: null }];
}
