import { isAboutChildren, statedBy, type Fakta } from "./fakta.ts";
import { pokokFrom, type Sudut } from "./sudut.ts";

/** Parts that make up a whole together, as anybody finds by adding up what is shown. */
export interface Gabungan {
  utuh: string;
  bagian: readonly string[];
}

/** In so many tables a sum that comes out is no chance. */
const enough = 3;
/** More would be tried for a long time, and be categories of several things. */
const most = 8;

/** Sums that come out wherever all of their numbers are shown. */
export function daftarGabungan(fakta: readonly Fakta[], sudut: Sudut): Gabungan[] {
  const tables = new Map<string, Map<string, number>>();
  for (const one of fakta) {
    const { jumlah } = statedBy(one);
    if (!isAboutChildren(one) || one.peran !== "utama" || one.status !== "ada" || !/^\d+$/.test(jumlah)) continue;
    const place = [one.kode, one.periode, one.instrumen, one.rilis].join("|");
    tables.set(place, (tables.get(place) ?? new Map<string, number>()).set(pokokFrom(sudut, one.indikator), Number(jumlah)));
  }
  const all = [...tables.values()];
  return [...new Set(all.flatMap((table) => [...table.keys()]))].flatMap((utuh) => partsOf(utuh, all.filter((table) => table.has(utuh))));
}

function partsOf(utuh: string, tables: readonly ReadonlyMap<string, number>[]): Gabungan[] {
  const others = [...new Set(tables.flatMap((table) => [...table.keys()]))].filter((pokok) => pokok !== utuh && tables.every((table) => (table.get(pokok) ?? 0) <= (table.get(utuh) ?? 0)));
  if (others.length < 2 || others.length > most) return [];
  const sets = Array.from({ length: 2 ** others.length }, (_, set) => others.filter((_, i) => (set >> i) % 2 === 1)).filter(({ length }) => length >= 2);
  return sets.filter((bagian) => comesOut(utuh, bagian, tables)).map((bagian) => ({ utuh, bagian }));
}

function comesOut(utuh: string, bagian: readonly string[], tables: readonly ReadonlyMap<string, number>[]): boolean {
  const whole = tables.filter((table) => bagian.every((part) => table.has(part)));
  const isEver = (part: string) => whole.some((table) => (table.get(part) ?? 0) > 0);
  return whole.length >= enough && bagian.every(isEver) && whole.every((table) => bagian.reduce((sum, part) => sum + (table.get(part) ?? 0), 0) === table.get(utuh));
}
