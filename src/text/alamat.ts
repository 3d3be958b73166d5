import type { Cell } from "../data/derive.ts";

/** Addresses are for ever; each is made here and nowhere else. */

export const alamatWilayah = (kode: string) => `/wilayah/${kode}/`;

/** The anchor of a figure on its area's page: where its value, statements and sources stand. */
export function jangkarAngka({ indikator, periode, instrumen, dokumen }: Cell): string {
  return [indikator.slug, periode, instrumen, dokumen].filter(Boolean).join("-");
}

export const alamatAngka = (cell: Cell) => `${alamatWilayah(cell.wilayah.kode)}#${jangkarAngka(cell)}`;

export const alamatSumber = (id: string) => `/sumber/#${id}`;
export const alamatUnduhan = (slug: string, ending: string) => `/unduhan/${slug}.${ending}`;
export const alamatPetaKabkota = (periode: string) => `/peta/kabkota/${periode}/`;
/** `kota` as in the layer's name: `kelurahan-balikpapan`. */
export const alamatPetaKelurahan = (layer: string) => `/peta/kelurahan/${layer.replace("kelurahan-", "")}/`;
