import type { CariWilayah } from "../text/cari.ts";

/** Areas by their kode. */
export const byKode = (daftar: readonly CariWilayah[]): ReadonlyMap<string, CariWilayah> => new Map(daftar.map((area) => [area.kode, area]));

/** The areas that an area lies in, the nearest first: a kode begins with those above it. */
export function above(kode: string, known: ReadonlyMap<string, CariWilayah>): CariWilayah[] {
  const parts = kode.split(".");
  return parts.slice(1).map((_, i) => known.get(parts.slice(0, -1 - i).join("."))).filter((area) => area !== undefined);
}

/** "Kecamatan Balikpapan Kota, Kota Balikpapan": where an area lies, in at most two steps. */
export const letakText = (areas: readonly CariWilayah[]): string => areas.slice(0, 2).map(({ lengkap }) => lengkap).join(", ");
