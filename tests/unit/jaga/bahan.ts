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
  terdiriDari: (indikator) => (indikator === "semua" ? ["ringan", "sedang", "berat"] : []),
};

/** "1.2" is the second kelurahan of the first kecamatan, "1" that kecamatan, "" the city. */
export function kodeOf(short: string): string {
  const [kecamatan, kelurahan] = short.split(".");
  return ["64.71", ...(kecamatan ? [`0${kecamatan}`] : []), ...(kelurahan ? [`100${kelurahan}`] : [])].join(".");
}

export const hitungan = (short: string, jumlah: number | null, fields: Partial<Hitungan> = {}): Hitungan =>
  ({ indikator: "stunting", kode: kodeOf(short), periode: "2024|eppgbm", jumlah, persen: null, status: "ada", sifat: "baru", ...fields });

/** Every number that each withheld count has in some table of the city that agrees with all that is shown: no cleverness at all. */
export function possibleValues(daftar: readonly Hitungan[], most: number): Map<string, Set<number>> {
  const shown = new Map(daftar.filter(({ status }) => status === "ada").map(({ kode, jumlah }) => [kode, jumlah ?? 0]));
  const values = new Map(daftar.filter(({ status }) => status === "ditahan").map(({ kode }) => [kode, new Set<number>()]));
  const note = (kode: string, value: number) => values.get(kode)?.add(value);
  const isShown = (kode: string, value: number) => (shown.get(kode) ?? value) === value;
  const tables = (kode: string): Map<number, Map<string, Set<number>>> => {
    const inside = below[kode];
    const own = new Map<number, Map<string, Set<number>>>();
    if (!inside) {
      for (let value = shown.get(kode) ?? 0; value <= (shown.get(kode) ?? most); value++) own.set(value, new Map([[kode, new Set([value])]]));
      return own;
    }
    let sums = new Map<number, Map<string, Set<number>>>([[0, new Map()]]);
    for (const part of inside) sums = together(sums, tables(part));
    for (const [sum, all] of sums) if (isShown(kode, sum)) own.set(sum, new Map([...all, [kode, new Set([sum])]]));
    return own;
  };
  for (const all of tables("64.71").values()) for (const [kode, found] of all) for (const value of found) note(kode, value);
  return values;
}

type Tables = Map<number, Map<string, Set<number>>>;

/** Sums of two parts: with each sum, what every count within can be. */
function together(left: Tables, right: Tables): Tables {
  const sums: Tables = new Map();
  for (const [a, first] of left) {
    for (const [b, second] of right) {
      const all = sums.get(a + b) ?? new Map<string, Set<number>>();
      sums.set(a + b, all);
      for (const [kode, found] of [...first, ...second]) all.set(kode, new Set([...(all.get(kode) ?? []), ...found]));
    }
  }
  return sums;
}
