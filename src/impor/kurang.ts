import { livesIn } from "../data/masa.ts";
import type { Tingkat, Wilayah } from "../data/model.ts";
import type { Amatan } from "./amati.ts";
import { isWithin } from "./cocok.ts";

export interface Kurang {
  tingkat: Tingkat;
  /** How many there are in all. */
  semua: number;
  nama: readonly string[];
}

/** Areas that a table leaves out of those among which its own lie, where it has more than half of them: a row may have been lost. */
export function takDisebut(amatan: readonly Amatan[], daftarWilayah: readonly Wilayah[]): Kurang | undefined {
  const length = amatan.reduce((longest, { wilayah }) => Math.max(longest, wilayah.kode.length), 0);
  const said = amatan.filter(({ wilayah }) => wilayah.kode.length === length);
  const [first] = said;
  if (!first) return undefined;
  const found = new Set(said.map(({ wilayah }) => wilayah.kode));
  const times = [...new Set(said.map(({ periode }) => periode))];
  const around = commonCode([...found]);
  const all = daftarWilayah.filter((one) => one.tingkat === first.wilayah.tingkat && isWithin(one.kode, around) && times.some((periode) => livesIn(one, periode)));
  const missing = all.filter(({ kode }) => !found.has(kode));
  return missing.length > 0 && missing.length < found.size && found.size > 1 ? { tingkat: first.wilayah.tingkat, semua: all.length, nama: missing.map(({ nama }) => nama) } : undefined;
}

/** The code of the smallest area that holds all of these; "" for those of several provinces. */
function commonCode(kodes: readonly string[]): string {
  const parts = kodes.map((kode) => kode.split(".").slice(0, -1));
  const [first = []] = parts;
  const same = first.findIndex((part, i) => parts.some((other) => other[i] !== part));
  return first.slice(0, same < 0 ? first.length : same).join(".");
}
