/** What one output says of one figure, in its own words; "" where it says nothing. */
export interface Fakta {
  berkas: string;
  indikator: string;
  kode: string;
  periode: string;
  instrumen: string;
  dokumen: string;
  satuan: string;
  peran: string;
  status: string;
  nilai: string;
  bawah: string;
  atas: string;
  pembilang: string;
  penyebut: string;
  sumber: string;
  catatan: string;
  /** The release that it came with; null: it holds now. */
  rilis: number | null;
}

/** An area of the public list, and the time that it was there. */
export interface Tempat {
  kode: string;
  induk: string;
  sejak: string;
  sampai: string;
  /** Every spelling of its name. */
  nama: readonly string[];
}

/** A figure as its address names it. */
export const keyOf = ({ indikator, kode, periode, instrumen, dokumen }: Fakta) => [indikator, kode, periode, instrumen, dokumen].filter(Boolean).join("/");

/** Estimates from samples, aims and designations: no children were counted for them. */
const uncounted = new Set(["ssgi", "ski", "riskesdas", "ssgbi", "target", "penetapan"]);
export const isAboutChildren = ({ satuan, instrumen }: Fakta) => (satuan === "anak" || satuan === "orang" || satuan === "persen") && !uncounted.has(instrumen);

/** How many were measured: the denominator of every rate of that area and time. */
export const diukur = "diukur";

/** What is counted, whether as a number or as a share: "jumlah-anak-stunting" and "prevalensi-stunting-register" are one. */
export function pokokOf(indikator: string): string {
  if (/^jumlah-.*-diukur$/.test(indikator)) return diukur;
  return indikator.replace(/^(jumlah|prevalensi)-((anak|balita|baduta)-)?/, "").replace(/-(register|kelurahan)$/, "");
}

/** How the site marks a small count that a public body has published itself, of whatever statement of a figure. */
export const isSudahTerbit = ({ catatan }: Fakta) => /(^|\. )Sudah terbit:/.test(catatan);

/** The numbers of a statement: what is counted, out of how many, as which share. */
export function statedBy({ satuan, nilai, pembilang, penyebut }: Fakta): { jumlah: string; penyebut: string; persen: string } {
  return satuan === "persen" ? { jumlah: pembilang, penyebut, persen: nilai } : { jumlah: nilai, penyebut, persen: "" };
}

/** One to this many children are never shown. */
export const kecil = 4;
export const isKecil = (count: number) => count >= 1 && count <= kecil;
