import { catatanBatasOf } from "../data/catatan-batas.ts";
import type { Cell, Data } from "../data/derive.ts";
import { sumberOf } from "../data/facts.ts";
import type { Layer } from "../data/model.ts";
import { withoutLinks } from "./catatan-batas.ts";
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
  return [
    ...(daftarSumber.length === 0 ? [] : [`Sumber: ${daftar(shown)} (${daftarSumber.length} sumber, ${news} ${jenisSumberNama.berita}).`]),
    ...cautions(cells),
  ];
}

/** What only a map shows: classes by colour, and a dash for what nobody published. */
export function mapNotes(data: Data, cells: readonly Cell[]): string[] {
  const kelas = cells[0]?.indikator.kelas_sumber;
  return [
    ...(kelas === undefined ? [] : [`Kelas prevalensi WHO–UNICEF (${kutipanPendek(sumberOf(data, kelas))}), dibuat untuk negara dan wilayah besar.`]),
    ...(cells.some(({ state }) => state === "tidak-terbit") ? [`–: ${stateNama["tidak-terbit"]}, bukan nol.`] : []),
  ];
}

/** What every picture says: where its boundaries are from, its date, whose it is and under which terms. */
export const aboutNotes = (data: Data, layer: Layer): string[] => [withoutLinks(catatanBatasOf(data.catatanBatas, layer)), termsNote(data)];

/** `asOf`: which figures these are. */
export function termsNote({ situs }: Data, asOf = `Data dikumpulkan sampai ${tanggal(situs.dikumpulkan_sampai)}.`): string {
  const { nama, domain, penerbit, lisensi_data } = situs;
  return [
    `${nama}${domain === "" ? "" : `, ${new URL(domain).host}`}.`,
    asOf,
    penerbit === "" ? "Belum terbitan resmi." : `Penerbit: ${penerbit}.`,
    lisensi_data === "" ? "Lisensi data belum ditetapkan." : `Lisensi data: ${lisensi_data}.`,
  ].join(" ");
}
