import type { Cell, Data } from "../data/derive.ts";
import { sumberOf } from "../data/facts.ts";
import { daftar, jenisSumberNama, stateNama, tanggal } from "./format.ts";
import { kutipanPendek } from "./kutipan.ts";
import { cautions } from "./ringkasan.ts";

/** As many names as a reader of a picture will read; the page has them all. */
const mostNames = 6;

/** Where the figures of a picture come from, and what is to be read with them. */
export function sourceNotes(data: Data, cells: readonly Cell[]): string[] {
  const cited = new Set(cells.flatMap(({ utama }) => (utama ? [sumberOf(data, utama.sumber).salinan_dari || utama.sumber] : [])));
  const daftarSumber = [...cited].map((id) => sumberOf(data, id));
  const names = [...new Set(daftarSumber.map(({ penerbit }) => penerbit))];
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), `${names.length - mostNames} lainnya`] : names;
  const news = daftarSumber.filter(({ jenis }) => jenis === "berita").length;
  const kelas = cells[0]?.indikator.kelas_sumber;
  return [
    ...(daftarSumber.length === 0 ? [] : [`Sumber: ${daftar(shown)} (${daftarSumber.length} sumber, ${news} ${jenisSumberNama.berita}).`]),
    ...(kelas === undefined ? [] : [`Kelas prevalensi WHO–UNICEF (${kutipanPendek(sumberOf(data, kelas))}), dibuat untuk negara dan wilayah besar.`]),
    ...(cells.some(({ state }) => state === "tidak-terbit") ? [`–: ${stateNama["tidak-terbit"]}, bukan nol.`] : []),
    ...cautions(cells),
  ];
}

/** What every picture says: its boundaries, its date, whose it is and under which terms. */
export function aboutNotes({ situs }: Data): string[] {
  const { nama, domain, penerbit, lisensi_data, dikumpulkan_sampai } = situs;
  return [
    "Batas wilayah: cahyadsn/wilayah_boundaries (MIT), digeneralisasi; bukan acuan resmi.",
    [
      `${nama}${domain === "" ? "" : `, ${new URL(domain).host}`}.`,
      `Data dikumpulkan sampai ${tanggal(dikumpulkan_sampai)}.`,
      penerbit === "" ? "Belum terbitan resmi." : `Penerbit: ${penerbit}.`,
      lisensi_data === "" ? "Lisensi data belum ditetapkan." : `Lisensi data: ${lisensi_data}.`,
    ].join(" "),
  ];
}
