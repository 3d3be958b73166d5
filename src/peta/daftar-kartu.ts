import type { Cell, Data } from "../data/derive.ts";
import { cellsOfWilayah, kelurahanLayers, layerOf, sumberOf } from "../data/facts.ts";
import { indikatorUtama, type Artikel, type Layer, type Wilayah } from "../data/model.ts";
import { sourcesOf } from "../text/artikel.ts";
import { dasarDanBeda } from "../text/bagikan.ts";
import { angkaSatuan, tanggal } from "../text/format.ts";
import { kutipanPendek } from "../text/kutipan.ts";
import { namaBerdiri } from "../text/masa.ts";
import { daftarGambar, type NamedGambar } from "./daftar.ts";
import type { Kartu } from "./kartu.ts";

export const namaKartuWilayah = (kode: string) => `wilayah-${kode}`;
export const namaKartuKabkota = (periode: string) => `peta-kabkota-${periode}`;
export const namaKartuKelurahan = (layer: string) => `peta-${layer}`;
export const namaKartuArtikel = (slug: string) => `artikel-${slug}`;

/** The figure that an area's page opens with, if there is one. */
export const latestSurvey = (data: Data, kode: string): Cell | undefined => cellsOfWilayah(data, kode, indikatorUtama).findLast(({ nilai }) => nilai !== null);

/** The preview of every area, map and article. */
export function daftarKartu(data: Data): Kartu[] {
  return [...data.daftarWilayah.map((wilayah) => wilayahKartu(data, wilayah)), ...petaKartu(data), ...data.daftarArtikel.map((artikel) => artikelKartu(data, artikel))];
}

function wilayahKartu(data: Data, wilayah: Wilayah): Kartu {
  const cell = latestSurvey(data, wilayah.kode);
  const layer = layerOf(data, wilayah);
  return {
    nama: namaKartuWilayah(wilayah.kode),
    title: `Stunting di ${namaBerdiri(wilayah)}`,
    ...(cell ? { value: angkaSatuan(cell.nilaiText, cell.indikator) } : {}),
    subtitle: cell ? dasarDanBeda(cell) : "Tidak ada angka survei yang terbit",
    source: sourceLine(data, cell),
    site: data.situs.nama,
    ...(layer ? { map: { layer, kode: wilayah.kode } } : {}),
  };
}

function sourceLine(data: Data, cell: Cell | undefined): string {
  return cell?.utama ? `Sumber: ${kutipanPendek(sumberOf(data, cell.utama.sumber))}` : `Data sampai ${tanggal(data.situs.dikumpulkan_sampai)}`;
}

/** A page with several maps is shown by its first. */
function petaKartu(data: Data): Kartu[] {
  const all = daftarGambar(data);
  const kabkota = all.filter(({ nama }) => nama.startsWith("kabkota-")).map((gambar) => gambarKartu(data, gambar, namaKartuKabkota(gambar.nama.split("-").at(-1) ?? "")));
  const kelurahan = kelurahanLayers(data).flatMap((layer) => all.filter((gambar) => isOf(layer, gambar)).slice(0, 1).map((gambar) => gambarKartu(data, gambar, namaKartuKelurahan(layer.name))));
  return [...kabkota, ...kelurahan];
}

const isOf = ({ name }: Layer, { layer }: NamedGambar) => layer.name === name;

function gambarKartu({ situs }: Data, { layer, model, title, subtitle, notes }: NamedGambar, nama: string): Kartu {
  const source = notes.find((note) => note.startsWith("Sumber: "));
  return { nama, title, subtitle, source: source?.replace(/^.*\((\d+ sumber.*)\)\.$/, "$1") ?? `Data sampai ${tanggal(situs.dikumpulkan_sampai)}`, site: situs.nama, map: { layer, model } };
}

function artikelKartu(data: Data, artikel: Artikel): Kartu {
  return {
    nama: namaKartuArtikel(artikel.slug),
    title: artikel.judul,
    subtitle: `Tulisan, ${tanggal(artikel.diperbarui ?? artikel.tanggal)}`,
    source: `Bersandar pada ${sourcesOf(data, artikel).length} sumber`,
    site: data.situs.nama,
  };
}
