/** bawah ≤ Σ koefisien × angka ≤ atas, in whole numbers. */
export interface Hubungan {
  suku: Suku;
  bawah: number;
  atas: number;
}

export type Suku = readonly (readonly [koefisien: number, angka: string])[];

/** All that can be written down of whole numbers of children, none of which is below zero. */
export interface Sistem {
  pasti: ReadonlyMap<string, number>;
  hubungan: readonly Hubungan[];
  /** Numbers that were withheld at any moment, each with its denominator; "" where it has none. */
  pernahDitahan: ReadonlyMap<string, string>;
  /** By number: the rest up to its denominator. */
  sisa: ReadonlyMap<string, string>;
  /** By the rest: a part and the whole that it is the rest of, neither of which is a denominator. */
  sisaBagian: ReadonlyMap<string, readonly [bagian: string, utuh: string]>;
  /** Numbers that a public body has itself published, and what they give back. */
  sudahTerbit: ReadonlySet<string>;
  /** Numbers that something is said of now. */
  kini: ReadonlySet<string>;
  /** Numbers withheld now, with the figures that would show them. */
  ditahan: ReadonlyMap<string, readonly string[]>;
}

/** What a rate says of a number and of what it is a rate of: rounded half up to as many decimals as are shown. */
export function persentase(own: string, all: string, persen: string): Hubungan[] {
  const shift = 10 ** (persen.split(".")[1]?.length ?? 0);
  const shown = Math.round(Number(persen) * shift);
  return [
    { suku: [[200 * shift, own], [1 - 2 * shown, all]], bawah: 0, atas: Infinity },
    { suku: [[2 * shown + 1, all], [-200 * shift, own]], bawah: 1, atas: Infinity },
    { suku: [[1, all]], bawah: 1, atas: Infinity },
  ];
}
