import { isoDate } from "./date.ts";
import { kodesAbove } from "./kode.ts";
import type { Nilai, Tambahan, Wilayah } from "./model.ts";

/** A stretch of time in which an area has one boundary: first and last day, empty where none is known. */
export interface Masa {
  sejak: string;
  sampai: string;
}

/** When each area exists, and where a year of change is counted. */
export interface Times {
  /** Every stretch of each area, one after the other; an area whose boundary never changed has one. */
  byKode: ReadonlyMap<string, readonly Masa[]>;
  /** Rounds within whose period areas begin, or take in another, and have a figure: these rounds are of the boundaries after the change. */
  lateRounds: ReadonlySet<string>;
}

/** What tells a round: the figures of one indikator, time and way. */
interface RoundKey {
  periode: string;
  instrumen: string;
  dokumen: string;
}

/** "2024", "2024-06" → the first and the last day that it means; nothing stays nothing. Days are ISO texts, which sort as they follow. */
export const firstDay = (date: string) => (date === "" ? "" : `${date}-01-01`.slice(0, 10));
export function lastDay(date: string): string {
  const [year = "", month = "12", day] = date.split("-");
  if (date === "" || day !== undefined) return date;
  return `${year}-${month}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`;
}

export const dayAfter = (day: string) => shifted(day, 1);
export const dayBefore = (day: string) => shifted(day, -1);
function shifted(day: string, by: number): string {
  const [year = NaN, month = NaN, date = NaN] = day.split("-").map(Number);
  const found = new Date(Date.UTC(year, month - 1, date + by));
  return isoDate(found.getUTCFullYear(), found.getUTCMonth() + 1, found.getUTCDate()) ?? "";
}

/** Later than any day that is written. */
export const always = "9999-12-31";
/** Both ends belong to it. */
export const contains = ({ sejak, sampai }: Masa, day: string) => sejak <= day && day <= (sampai || always);
const overlaps = ({ sejak, sampai }: Masa, periode: string) => sejak <= lastDay(periode) && firstDay(periode) <= (sampai || always);

/** The whole life of an area. */
export const lifeOf = ({ sejak, sampai }: Wilayah): Masa => ({ sejak: firstDay(sejak), sampai: lastDay(sampai) });
export const livesIn = (wilayah: Wilayah, periode: string) => overlaps(lifeOf(wilayah), periode);
/** Nothing here asks what day it is: an area with an end is a former one. */
export const isFormer = ({ sampai }: Wilayah) => sampai !== "";

export function timesOf({ daftarWilayah, daftarNilai, wilayahByKode }: { daftarWilayah: readonly Wilayah[]; daftarNilai: readonly Nilai[]; wilayahByKode: ReadonlyMap<string, Wilayah> }): Times {
  const isBorn = ({ sejak }: Wilayah, periode: string) => firstDay(sejak) > firstDay(periode) && firstDay(sejak) <= lastDay(periode);
  const late = daftarNilai.filter(({ kode, periode, status }) => status !== "tidak-berlaku" && isBorn(wilayahByKode.get(kode) ?? never(kode), periode));
  return { byKode: masaByKode(daftarWilayah), lateRounds: new Set([...late, ...joinedRows(daftarWilayah, daftarNilai, wilayahByKode)].map((row) => roundKey(row.indikator, row))) };
}

/** Figures of an area in the year in which another ended in it, where nobody told one of that other any more. */
function joinedRows(daftarWilayah: readonly Wilayah[], daftarNilai: readonly Nilai[], wilayahByKode: ReadonlyMap<string, Wilayah>): Nilai[] {
  const joined = Map.groupBy(
    daftarWilayah.flatMap(({ kode, tambahan }) => tambahan.filter(({ asal }) => isFormer(wilayahByKode.get(asal) ?? never(asal))).map(({ asal, sejak }) => ({ kode, asal, day: firstDay(sejak) }))),
    ({ kode }) => kode,
  );
  if (joined.size === 0) return [];
  const isTold = (row: Nilai) => row.status !== "tidak-berlaku";
  const told = new Set(daftarNilai.filter(isTold).map((row) => `${roundKey(row.indikator, row)}|${row.kode}`));
  return daftarNilai.filter((row) => isTold(row) && (joined.get(row.kode) ?? []).some(({ asal, day }) =>
    day > firstDay(row.periode) && day <= lastDay(row.periode) && !told.has(`${roundKey(row.indikator, row)}|${asal}`)));
}

const known = new WeakMap<readonly Wilayah[], ReadonlyMap<string, readonly Masa[]>>();

/** Worked out once: the rules ask for them again for each layer. */
export function masaByKode(daftarWilayah: readonly Wilayah[]): ReadonlyMap<string, readonly Masa[]> {
  const made = known.get(daftarWilayah) ?? makeMasa(daftarWilayah);
  known.set(daftarWilayah, made);
  return made;
}

/** Where the land of an area came from, and when: what it was made of, and what it was given later. */
export const landOf = ({ sejak, asal, tambahan }: Wilayah): readonly Tambahan[] => [...(sejak === "" ? [] : asal.map((one) => ({ asal: one, sejak }))), ...tambahan];

/**
 * An area that begins, or is given land, takes it from its `asal`, and from every area that `asal` lay in and it does not; what
 * it lies in and `asal` did not gains the land. Those of them that live on have another boundary from that day.
 */
function makeMasa(daftarWilayah: readonly Wilayah[]): Map<string, Masa[]> {
  const changes = Map.groupBy(
    daftarWilayah.flatMap((wilayah) => landOf(wilayah).flatMap(({ asal, sejak }) => oneOnly(kodesAbove(asal), kodesAbove(wilayah.kode)).map((changed) => ({ changed, day: firstDay(sejak) })))),
    ({ changed }) => changed,
  );
  return new Map(daftarWilayah.map((wilayah) => {
    const life = lifeOf(wilayah);
    const days = (changes.get(wilayah.kode) ?? []).map(({ day }) => day).filter((day) => day > life.sejak && contains(life, day));
    const starts = [life.sejak, ...[...new Set(days)].sort()];
    return [wilayah.kode, starts.map((sejak, i) => ({ sejak, sampai: starts[i + 1] === undefined ? life.sampai : dayBefore(String(starts[i + 1])) }))];
  }));
}

const oneOnly = (a: readonly string[], b: readonly string[]) => [...a.filter((kode) => !b.includes(kode)), ...b.filter((kode) => !a.includes(kode))];

const roundKey = (slug: string, { periode, instrumen, dokumen }: RoundKey) => [slug, periode, instrumen, dokumen].join("|");

/**
 * The stretch of an area that a round is of; null where the area is none of the round's. In the year of a change a
 * round is of the boundaries before it, until an area that began then has a figure in it.
 */
export function masaIn({ byKode, lateRounds }: Times, kode: string, slug: string, round: RoundKey): Masa | null {
  const day = lateRounds.has(roundKey(slug, round)) ? lastDay(round.periode) : firstDay(round.periode);
  return masaOn(byKode.get(kode) ?? [], day) ?? null;
}

export const masaOn = (daftar: readonly Masa[], day: string) => daftar.find((masa) => contains(masa, day));

/** The stretch that a stated figure is of: also where its round is otherwise of the boundaries after, or before. */
export function masaOfFigure(times: Times, kode: string, slug: string, round: RoundKey): Masa | null {
  return masaIn(times, kode, slug, round) ?? times.byKode.get(kode)?.find((masa) => overlaps(masa, round.periode)) ?? null;
}

function never(kode: string): never {
  throw new Error(`content was not checked (${kode})`);
}
