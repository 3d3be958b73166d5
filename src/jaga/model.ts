/** From one to this many children are never published. */
export const kecil = 4;
/** At least so many whole numbers stay possible for a withheld count. */
export const cukup = 5;
export const isKecil = (count: number) => count >= 1 && count <= kecil;

/** One count of children: what is counted, where, and in which period by which instrument. */
export interface Hitungan {
  indikator: string;
  kode: string;
  /** Counts of two periods, or of two instruments, are not added up: both are named here. */
  periode: string;
  /** The true number; null where it is not known here: withheld by its publisher, or only a rate is given. */
  jumlah: number | null;
  /** The rate that is shown of it, with the decimals of its text, in percent of the first that it is a part of. */
  persen: string | null;
  status: "ada" | "ditahan";
  /**
   * `baru`: the gate decides whether it is shown. `tetap`: it stands in the content or in a release, as it is.
   * `terbit`: a public body has published it itself, so that it is known whatever is decided here.
   */
  sifat: "baru" | "tetap" | "terbit";
}

/** How counts hang together. */
export interface Susunan {
  /** The area that an area is a part of; undefined above the topmost. */
  induk: (kode: string) => string | undefined;
  /** The areas that make up an area in a period. */
  anak: (kode: string, periode: string) => readonly string[];
  /** What a count is a part of, the first being what its rates are of: those who are stunted are a part of those who were measured. */
  bagianDari: (indikator: string) => readonly string[];
  /** Parts that together make up a count: whoever knows all but one knows that one. */
  terdiriDari: (indikator: string) => readonly string[];
}

/** What is shown and withheld today, and what it was in each earlier release. */
export interface Keadaan {
  kini: readonly Hitungan[];
  dulu: readonly (readonly Hitungan[])[];
}

/** A count of one to four children that stands open, or that the public outputs give back. */
export interface Terungkap {
  /** The count, or the part whose rest it is: a rest has no row of its own. */
  hitungan: Pick<Hitungan, "indikator" | "kode" | "periode">;
  /**
   * `kecil`: it is shown. `ditahan`: it is withheld, and fewer than five numbers are possible. `terhitung`: nobody
   * wrote it, but it can be worked out: a total minus what is shown, the rest of a whole, a rate times a whole.
   */
  jenis: "kecil" | "ditahan" | "terhitung";
}

/** Text of a linear programme (CPLEX LP) → value of each column; null where there is no solution. */
export type Solve = (lp: string) => ReadonlyMap<string, number> | null;

export const keyOf = ({ indikator, kode, periode }: Pick<Hitungan, "indikator" | "kode" | "periode">) => `${indikator}|${kode}|${periode}`;
