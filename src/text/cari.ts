import type { Data } from "../data/derive.ts";
import { isFormer, lifeOf } from "../data/masa.ts";
import { alamatWilayah } from "./alamat.ts";
import { namaLengkap } from "./format.ts";
import { masaText } from "./masa.ts";

/** What a first search in the texts loads: scripts, index, and the excerpts of its results; a browser test measures it. */
export const cariKilobytes = 135;

/** An area as the search knows it; the areas around it follow from its kode. */
export interface CariWilayah {
  kode: string;
  href: string;
  nama: string;
  /** As it is shown: "Kelurahan Damai". */
  lengkap: string;
  ejaan: readonly string[];
  /** "sampai 31 Mei 2026", of an area that is no more. */
  masa?: string;
}

/** In the order of content/wilayah.csv. */
export function daftarCari({ wilayahByKode }: Data): CariWilayah[] {
  return [...wilayahByKode.values()].map((wilayah) => {
    const { kode, nama, ejaan } = wilayah;
    const former = isFormer(wilayah) && { masa: masaText(wilayah, lifeOf(wilayah)) };
    return { kode, href: alamatWilayah(kode), nama, lengkap: namaLengkap(wilayah), ejaan, ...former };
  });
}
