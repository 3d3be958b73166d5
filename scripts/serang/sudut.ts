import { diukur, pokokOf, type Fakta } from "./fakta.ts";

/** What an adversary draws on besides the statements of the figure itself. */
export const daftarAsal = ["jumlah wilayah", "persentase", "penyebut", "indikator lain", "instrumen lain", "rilis terdahulu", "aturan jumlah kecil"] as const;
export type Asal = (typeof daftarAsal)[number];

/** One way to look at the statements: which are believed, and what is left out of account. */
export interface Sudut {
  /** Every statement of this source; null: those that the site goes by, whoever made them. */
  sumber: string | null;
  tanpa: ReadonlySet<Asal>;
}

type Where = Pick<Fakta, "kode" | "periode" | "instrumen">;

/** What a number is called: statements that mean one number give it one name. */
export function namaAngka({ tanpa }: Sudut, pokok: string, { kode, periode, instrumen }: Where): string {
  return [pokok, kode, periode, tanpa.has("instrumen lain") ? instrumen : ""].join(" ");
}

export const pokokFrom = ({ tanpa }: Sudut, indikator: string) => (tanpa.has("indikator lain") && pokokOf(indikator) !== diukur ? indikator : pokokOf(indikator));
