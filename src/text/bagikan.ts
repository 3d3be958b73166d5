import { disagrees } from "../data/dataset.ts";
import type { Cell, Data } from "../data/derive.ts";
import { sumberOf } from "../data/facts.ts";
import type { Artikel, Wilayah } from "../data/model.ts";
import { sourcesOf } from "./artikel.ts";
import { sourceNotes } from "./gambar.ts";
import { angkaSatuan, cellDasar, tanggal } from "./format.ts";
import { kutipanPendek } from "./kutipan.ts";
import { namaBerdiri } from "./masa.ts";

/** By what and when, and that sources disagree: said also where there is no room for what they say. */
export const dasarDanBeda = (cell: Cell) => (disagrees(cell) ? `${cellDasar(cell)}; sumber lain menyebut angka yang berbeda` : cellDasar(cell));

/** What is sent of a page: plain text, its source with it, because a message travels without its page. */
export function kabarWilayah(data: Data, wilayah: Wilayah, cell: Cell | undefined): string {
  const { situs } = data;
  const nama = namaBerdiri(wilayah);
  if (!cell?.utama) return `Stunting di ${nama}: tidak ada angka survei yang terbit sampai ${tanggal(situs.dikumpulkan_sampai)}. ${situs.nama}.`;
  return `Stunting di ${nama}: ${angkaSatuan(cell.nilaiText, cell.indikator)}, ${dasarDanBeda(cell)}. Sumber: ${kutipanPendek(sumberOf(data, cell.utama.sumber))}. ${situs.nama}.`;
}

export function kabarPeta(data: Data, title: string, cells: readonly Cell[]): string {
  const source = sourceNotes(data, cells).find((note) => note.startsWith("Sumber: "));
  return [`${title}.`, ...(source === undefined ? [] : [source]), `${data.situs.nama}.`].join(" ");
}

export function kabarArtikel(data: Data, artikel: Artikel): string {
  return `${artikel.judul}. Bersandar pada ${sourcesOf(data, artikel).length} sumber. ${data.situs.nama}, ${tanggal(artikel.diperbarui ?? artikel.tanggal)}.`;
}
