import type { Hitungan, Susunan } from "../../../src/jaga/model.ts";

/** A city of two kecamatan with four and three kelurahan; those who are stunted are a part of those who were measured. */
const below: Record<string, readonly string[]> = {
  "64.71": ["64.71.01", "64.71.02"],
  "64.71.01": ["64.71.01.1001", "64.71.01.1002", "64.71.01.1003", "64.71.01.1004"],
  "64.71.02": ["64.71.02.1001", "64.71.02.1002", "64.71.02.1003"],
};
const above = new Map(Object.entries(below).flatMap(([kode, inside]) => inside.map((one) => [one, kode] as const)));

export const susunan: Susunan = {
  induk: (kode) => above.get(kode),
  anak: (kode) => below[kode] ?? [],
  bagianDari: (indikator) => (indikator === "diukur" ? [] : ["diukur"]),
};

/** "1.2" is the second kelurahan of the first kecamatan, "1" that kecamatan, "" the city. */
export function kodeOf(short: string): string {
  const [kecamatan, kelurahan] = short.split(".");
  return ["64.71", ...(kecamatan ? [`0${kecamatan}`] : []), ...(kelurahan ? [`100${kelurahan}`] : [])].join(".");
}

export const hitungan = (short: string, jumlah: number | null, fields: Partial<Hitungan> = {}): Hitungan =>
  ({ indikator: "stunting", kode: kodeOf(short), periode: "2024|eppgbm", jumlah, persen: null, status: "ada", sifat: "baru", ...fields });
