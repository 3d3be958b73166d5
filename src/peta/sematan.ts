import type { Data } from "../data/derive.ts";
import { cellsOfWilayah, seriesOf } from "../data/facts.ts";
import { dataAt } from "../data/frozen.ts";
import { indikatorUtama, type Wilayah } from "../data/model.ts";
import { withdrawalOf } from "../data/versions.ts";
import { alamatWilayah } from "../text/alamat.ts";
import { disputedNote, selangNote } from "../text/beda.ts";
import { namaLengkap, tanggal } from "../text/format.ts";
import { sourceNotes, termsNote } from "../text/gambar.ts";
import { daftarGambar, jelajahGambar, type NamedGambar } from "./daftar.ts";
import { gambarSvg, type Gambar, type GambarGrafik, type GambarLetak } from "./gambar.ts";
import { boundaryChanges, grafikSvg } from "./grafik.ts";
import { stateLegend } from "./model.ts";
import { ketimpanganOf } from "./sematan-ketimpangan.ts";
import { letakOf } from "./sematan-letak.ts";
import { petaSvg } from "./svg.ts";

/** A map or chart that another site puts into its page. */
export type Sematan = (Gambar | GambarGrafik | GambarLetak) & {
  nama: string;
  /** The release whose figures it keeps; undefined where it is as of now. */
  rilis: number | undefined;
  /** As it stands in a page. */
  svg: string;
  /** The page that shows it with all that stands behind it. */
  halaman: string;
};

export const isGrafik = (sematan: Sematan) => !("layer" in sematan);

/** What tells it from its siblings, and from itself as of now. */
export const subtitleOf = ({ subtitle, rilis }: Sematan) => (rilis === undefined ? subtitle : `${subtitle}, Rilis ${rilis}`);

export const namaGrafik = (kode: string) => `grafik-${kode}`;

/** The whole as one picture, for pages that take no frame; a vector, because it is lighter than any raster and as sharp on every screen. */
export const sematanGambar = (sematan: Sematan): string => gambarSvg({ ...sematan, subtitle: subtitleOf(sematan) }, { width: 1200 });

const memo = new WeakMap<Data, readonly Sematan[]>();

/** Each as it is now, and as each release has it. */
export function daftarSematan(data: Data): readonly Sematan[] {
  const made = memo.get(data) ?? [...sematanOf(data), ...data.daftarRilis.flatMap(({ rilis }) => sematanOf(dataAt(data, rilis), rilis))];
  memo.set(data, made);
  return made;
}

function sematanOf(data: Data, rilis?: number): Sematan[] {
  const terms = rilis === undefined ? [termsNote(data)] : [frozenNote(data, rilis)];
  // Statements that are not a figure are in no release: what rests on them cannot be kept.
  const maps = [...daftarGambar(data), ...jelajahGambar(data)].filter(({ nama, model }) => model.areas.length > 0 && (rilis === undefined || !nama.endsWith("-terbit")));
  const charts = data.daftarWilayah.flatMap((wilayah) => chartOf(data, wilayah, terms, rilis));
  const places = rilis === undefined ? letakOf(data) : [];
  return [...maps.map((gambar) => mapOf(gambar, terms, rilis)), ...charts, ...ketimpanganOf(data, terms, rilis), ...places];
}

function frozenNote(data: Data, rilis: number): string {
  const found = data.daftarRilis.find((one) => one.rilis === rilis);
  return termsNote(data, `Nilai, keadaan, selang, dan sumber tetap seperti pada Rilis ${rilis}, ${tanggal(found?.tanggal ?? "")}; angka yang ditarik sesudahnya tidak ditampilkan. Batas kelas, nama, dan batas wilayah mengikuti situs.`);
}

function mapOf({ nama, layer, model, title, subtitle, notes, halaman }: NamedGambar, terms: readonly string[], rilis: number | undefined): Sematan {
  // The last note is the site's own, in whose place stand the terms.
  return { nama, rilis, title, subtitle, layer, model, halaman, notes: [...notes.slice(0, -1), ...terms], svg: petaSvg(layer, model, { title: `${title}, ${subtitle}`, id: "peta", outside: true }) };
}

function chartOf(data: Data, wilayah: Wilayah, terms: readonly string[], rilis: number | undefined): Sematan[] {
  const cells = seriesOf(data, wilayah.kode, indikatorUtama);
  // Whoever has embedded a chart is not to see it missing because its only value was withdrawn.
  if (cells.every((cell) => cell.nilai === null && withdrawalOf(data, cell) === null)) return [];
  const national = wilayah.kode === "00" ? [] : cellsOfWilayah(data, "00", indikatorUtama).filter(({ periode }) => cells.some((cell) => cell.periode === periode));
  const title = `Prevalensi stunting di ${namaLengkap(wilayah)}`;
  const how = [
    `Titik penuh: ${namaLengkap(wilayah)}.`,
    national.length > 0 ? "Titik kosong: Indonesia." : "",
    "Garis putus tegak menandai pergantian survei antara SSGI dan SKI.",
    boundaryChanges(cells).length > 0 ? "Garis terputus di tempat batas wilayah berubah." : "",
    selangNote(cells),
    disputedNote(cells),
  ].filter(Boolean).join(" ");
  return [{
    nama: namaGrafik(wilayah.kode), rilis, title, subtitle: "menurut survei, anak di bawah lima tahun", halaman: alamatWilayah(wilayah.kode),
    model: { legend: stateLegend(cells.map(({ state }) => state)) },
    notes: [how, ...sourceNotes(data, cells), ...terms],
    svg: grafikSvg(cells, national, `${title} menurut survei`),
  }];
}

const widths = [320, 480] as const;

/** Pixels that the frame needs whether it is 320 or 480 wide: words by their length, the drawing by its form. */
export function frameHeight(sematan: Sematan): number {
  const { title, svg, notes } = sematan;
  const model: GambarGrafik["model"] = sematan.model;
  const [, across = "1", up = "1"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const entries = model.legend.filter(({ radius }) => radius === null).length + (model.anyDisputed ? 1 : 0) + (model.anyReach ? 2 : 0);
  const heights = widths.map((width) => {
    const room = width - 32;
    const lines = (text: string, size: number) => Math.ceil((text.length * size * 0.55) / room);
    const words = 28 * lines(title, 20) + 22 * lines(subtitleOf(sematan), 14) + [...notes, "Halaman lengkap Laporkan kekeliruan"].reduce((sum, note) => sum + 20 * lines(note, 13) + 5, 0);
    const legend = 46 * Math.ceil(entries / Math.max(1, Math.floor(room / 200)));
    return words + legend + (room * Number(up)) / Number(across) + 90;
  });
  return Math.ceil(Math.max(...heights) / 10) * 10;
}
