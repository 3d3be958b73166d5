import { angkaKeyOf } from "../data/angka-record.ts";
import type { Cell } from "../data/derive.ts";
import { slugify } from "../data/slug.ts";

/** Addresses are for ever; each is made here and nowhere else. */

export const alamatWilayah = (kode: string) => `/wilayah/${kode}/`;

/** The sheet of paper of an area, for meetings of its posyandu. */
export const alamatLembar = (kode: string) => `${alamatWilayah(kode)}lembar/`;

/** The anchor of a figure on its area's page, among the other figures of the area. */
export function jangkarAngka({ indikator, periode, instrumen, dokumen }: Cell): string {
  return [indikator.slug, periode, instrumen, dokumen].filter(Boolean).join("-");
}

/** The page of a figure by the name in its address. */
export const alamatAngkaKey = (angka: string) => `/angka/${angka}/`;
export const alamatAngkaWilayah = (cell: Cell) => `${alamatWilayah(cell.wilayah.kode)}#${jangkarAngka(cell)}`;
/** Where a figure's value, statements and sources stand: its own page; its area's where nobody stated it. */
export function alamatAngka(cell: Cell): string {
  if (cell.utama !== null) return alamatAngkaKey(angkaKeyOf(cell));
  return cell.statements.length > 0 ? alamatAngkaWilayah(cell) : alamatWilayah(cell.wilayah.kode);
}

/** Of a version of a figure, by the name in its address: what it shows never changes. */
export const alamatVersi = (angka: string, versi: number) => `/angka/${angka}/v${versi}/`;
/** The same as JSON: "/angka/…/v1/" → "/angka/…/v1.json". */
export const alamatJson = (alamat: string) => alamat.replace(/\/$/, ".json");

/** Of all releases, or of one. */
export const alamatRilis = (rilis?: number) => (rilis === undefined ? "/rilis/" : `/rilis/${rilis}/`);
export const alamatKoreksi = "/koreksi/";
/** The feed of releases, corrections and articles. */
export const alamatAtom = "/atom.xml";

export const alamatSumber = (id: string) => `/sumber/#${id}`;
/** Of the catalogue, or of one indikator. */
export const alamatData = (slug?: string) => (slug === undefined ? "/data/" : `/data/${slug}/`);
export const alamatUnduhan = (slug: string, ending: string) => `/unduhan/${slug}.${ending}`;
/** A layer with the figures of the survey: the boundaries of today, or of a time before. */
export const alamatPetaGeojson = (layer: string) => `/unduhan/${layer}.geojson`;
/** Of a map as a picture. */
export const alamatGambar = (nama: string, ending: "svg" | "png") => `/unduhan/peta/${nama}.${ending}`;
/** Of a chart as a picture. */
export const alamatGambarGrafik = (nama: string) => `/unduhan/grafik/${nama}.png`;
/** The preview of a page, for where its link is shared. */
export const alamatKartu = (nama: string) => `/pratinjau/${nama}.png`;
/** The borders of a layer, as they are drawn. */
export const alamatLapisan = (layer: string) => `/geo/${layer}.geojson`;
/** Where the boundaries come from, and their licence. */
export const alamatBatas = "/geo/SUMBER.md";
export const alamatPetaKabkota = (periode: string) => `/peta/kabkota/${periode}/`;
/** All rounds on one page, as small maps. */
export const alamatSemuaPutaran = "/peta/kabkota/semua/";
/** Two rounds side by side, the earlier first; without them, the list of pairs. */
export const alamatBanding = (a?: string, b?: string) => (a === undefined || b === undefined ? "/peta/kabkota/bandingkan/" : `/peta/kabkota/bandingkan/${a}-${b}/`);
export const alamatKetimpangan = "/ketimpangan/";
/** `kota` as in the layer's name: `kelurahan-balikpapan`. */
export const alamatPetaKelurahan = (layer: string) => `/peta/kelurahan/${layer.replace("kelurahan-", "")}/`;
/** Why an area has two figures: in general, and on its own page. */
export const alamatDuaAngka = (kode?: string) => (kode === undefined ? "/dua-angka/" : `${alamatWilayah(kode)}#dua-angka`);
export const alamatTindakan = "/tindakan/";
/** The explorer; what a reader chose stands behind it as a query. */
export const alamatJelajah = "/jelajah/";
/** The figures and colours that the explorer draws. */
export const alamatJelajahData = "/jelajah/peta.json";
export const alamatArtikel = (slug: string) => `/artikel/${slug}/`;
/** The anchor of a term on the glossary page. */
export const jangkarIstilah = (istilah: string) => slugify(istilah);
export const alamatIstilah = (istilah: string) => `/glosarium/#${jangkarIstilah(istilah)}`;
/** The search page; the name of its parameter is that of the box in every page's head. */
export const alamatCari = "/cari/";
/** What the search box knows of the areas. */
export const alamatCariWilayah = "/cari/wilayah.json";
/** Where the build puts the full-text index. */
export const alamatIndeks = "/pagefind/";
/** How programs read the data. */
export const alamatApi = "/api/";
/** A file of version 1 of the API by its name: "wilayah/64.71". What it says may grow, never change its meaning. */
export const alamatApiBerkas = (nama: string) => `/api/v1/${nama}.json`;
/** A map or chart to put into another site's page: as it is now, or as a release has it. */
export const alamatSematan = (nama: string, rilis?: number) => (rilis === undefined ? `/sematan/${nama}/` : `/sematan/r${rilis}/${nama}/`);
/** The same as a picture: "/sematan/r1/…/" → "/sematan/r1/….svg". */
export const alamatSematanGambar = (nama: string, rilis?: number) => alamatSematan(nama, rilis).replace(/\/$/, ".svg");
