import { cellsAt, daftarDeret, familyRounds, isWhole } from "../data/deret.ts";
import type { Cell, Data } from "../data/derive.ts";
import { cellOf } from "../data/facts.ts";
import { indikatorUtama } from "../data/model.ts";
import { alamatKetimpangan } from "../text/alamat.ts";
import { disputedNote, selangNote } from "../text/beda.ts";
import { lerengNote, wholeSentence } from "../text/deret.ts";
import { instrumenPeriode } from "../text/format.ts";
import { sourceNotes } from "../text/gambar.ts";
import { jarakDomain, jarakSvg } from "./grafik-jarak.ts";
import { lerengSvg } from "./grafik-lereng.ts";
import { stateLegend } from "./model.ts";
import { sebaranSvg } from "./grafik-sebaran.ts";
import type { Sematan } from "./sematan.ts";

export const namaSebaran = "ketimpangan-sebaran";
export const namaLereng = "ketimpangan-lereng";
/** `round`: the national figure from which the distances are taken. */
export const namaJarak = ({ periode }: Pick<Cell, "periode">) => `ketimpangan-jarak-${periode}`;

const subtitle = "menurut survei, kabupaten/kota di Kalimantan Timur";
const noFinding = "Urutan wilayah, naik, dan turun di sini bukan temuan.";

/** The charts of the gaps between districts, each alone. */
export function ketimpanganOf(data: Data, terms: readonly string[], rilis: number | undefined): Sematan[] {
  const all = daftarDeret(data, indikatorUtama, "kabkota");
  const national = familyRounds(data, indikatorUtama, "kabkota").map((round) => cellOf(data, indikatorUtama, "00", round));
  const whole = all.filter(isWhole);
  const chart = (nama: string, title: string, cells: readonly Cell[], how: string, draw: (title: string) => string): Sematan => ({
    nama, rilis, title, subtitle, halaman: alamatKetimpangan,
    model: { legend: nama === namaLereng ? stateLegend(cells.map(({ state }) => state)) : [] },
    notes: [[how, selangNote(cells), disputedNote(cells), noFinding].filter(Boolean).join(" "), ...sourceNotes(data, cells), ...terms],
    svg: draw(`${title}, ${subtitle}`),
  });
  const bands = national.map((reference, i) => ({ cells: whole.flatMap(({ cells }) => cells[i] ?? []), reference }));
  const rounds = national.map((wider, i) => ({ wider, cells: cellsAt(all, i) })).filter(({ wider }) => wider.nilai !== null);
  const domain = jarakDomain(rounds);
  return [
    ...(whole.length > 1
      ? [chart(namaSebaran, "Sebaran prevalensi stunting", bands.flatMap(({ cells }) => cells), `${wholeSentence(all)} Setiap titik satu kabupaten/kota; ketupat kosong: Indonesia.`, (title) => sebaranSvg(bands, title))]
      : []),
    chart(namaLereng, "Prevalensi stunting dari putaran ke putaran", all.flatMap(({ cells }) => cells), lerengNote, (title) => lerengSvg(all, title)),
    ...rounds.map(({ wider, cells }) =>
      chart(namaJarak(wider), `Jarak dari angka Indonesia, ${instrumenPeriode(wider)}`, cells, "Selisih nilai terbit, dalam poin persen, dihitung dari nilai terbit.", (title) => jarakSvg(cells, wider, domain, title))),
  ];
}
