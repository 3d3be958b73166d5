import { layerName } from "../data/batas.ts";
import type { Data } from "../data/derive.ts";
import { cellsOfRound, indikatorOf, kelurahanLayers, kotaOfLayer, roundsOf, wilayahOfLayer } from "../data/facts.ts";
import { groundOf, type Ground } from "../data/ground.ts";
import type { Layer } from "../data/model.ts";
import { alamatData, alamatPetaKabkota, alamatPetaKelurahan } from "../text/alamat.ts";
import { daftar, instrumenLengkap, instrumenPeriode, tanggal } from "../text/format.ts";
import { aboutNotes, mapNotes, sourceNotes } from "../text/gambar.ts";
import { groundSentences } from "../text/masa.ts";
import type { Gambar } from "./gambar.ts";
import { colorAreas } from "./model.ts";
import { coverageModel, viewsOf, type View } from "./tampilan.ts";

/** A map as a picture, under the name that its files keep for ever. */
export interface NamedGambar extends Gambar {
  nama: string;
  /** Address of the page that shows the map. */
  halaman: string;
}

const survei = "prevalensi-stunting-survei";

/** The name of a picture: its layer, what it shows, when, and by which instrument where the survey alone does not tell. */
export const namaGambarKabkota = (periode: string) => `kabkota-${survei}-${periode}`;
/** The first of the times that a view covers: a later one with the same values leaves the name as it is. */
export function namaGambarView(view: View): string {
  const { layer, indikator, instrumen, periods: [first = ""], cells: [cell] } = view;
  return isSurvei(view) ? namaGambarKabkota(first) : [layerName(layer).base, indikator.slug, first, instrumen, cell?.dokumen].filter(Boolean).join("-");
}
const isSurvei = ({ layer, indikator }: View) => layerName(layer).base === "kabkota" && indikator.slug === survei;
export const namaGambarTerbit = (layer: string) => `${layer}-terbit`;

/** Every map of the site as a picture. */
export function daftarGambar(data: Data): NamedGambar[] {
  const kabkota = data.layers.get("kabkota");
  return [
    ...(kabkota ? kabkotaGambar(data) : []),
    ...kelurahanLayers(data).flatMap((layer) => [...viewsOf(data, layer).map((view) => viewGambar(data, view)), coverageGambar(data, layer)]),
  ];
}

function kabkotaGambar(data: Data): NamedGambar[] {
  return roundsOf(indikatorOf(data, survei), "kabkota").map((round) => {
    const ground = groundOf(data, "kabkota", cellsOfRound(data, survei, round, "kabkota"));
    return {
      nama: namaGambarKabkota(round.periode),
      halaman: alamatPetaKabkota(round.periode),
      layer: ground.layer,
      model: colorAreas(ground.layer.name, ground.cells),
      title: "Prevalensi stunting per kabupaten/kota di Kalimantan Timur",
      subtitle: `${instrumenPeriode(round)}, anak di bawah lima tahun`,
      notes: notesOf(data, ground),
    };
  });
}

/** The maps of the kabkota that the explorer alone draws: their page is that of their data. */
export function jelajahGambar(data: Data): NamedGambar[] {
  const kabkota = data.layers.get("kabkota");
  return kabkota ? viewsOf(data, kabkota).filter((view) => !isSurvei(view)).map((view) => viewGambar(data, view)) : [];
}

function viewGambar(data: Data, view: View): NamedGambar {
  const { layer, indikator, instrumen, periods, model } = view;
  const { base } = layerName(layer);
  return {
    nama: namaGambarView(view),
    halaman: base === "kabkota" ? alamatData(indikator.slug) : alamatPetaKelurahan(base),
    layer,
    model,
    title: `${indikator.nama} ${base === "kabkota" ? "per kabupaten/kota di Kalimantan Timur" : `per kelurahan di ${kotaOfLayer(data, layer).nama}`}`,
    subtitle: `${daftar(periods.map(tanggal))}, ${instrumenLengkap[instrumen]}`,
    notes: notesOf(data, view),
  };
}

function coverageGambar(data: Data, layer: Layer): NamedGambar {
  const kota = kotaOfLayer(data, layer);
  return {
    nama: namaGambarTerbit(layer.name),
    halaman: alamatPetaKelurahan(layer.name),
    layer,
    // Without the numbers of the notes, which stand on the page alone.
    model: coverageModel(data, layer, []),
    title: `Kelurahan di ${kota.nama} yang punya angka terbit tentang stunting`,
    subtitle: `${wilayahOfLayer(data, layer).length} kelurahan`,
    notes: aboutNotes(data, layer),
  };
}

const notesOf = (data: Data, { layer, cells, apart }: Ground) => [...groundSentences({ layer, apart }), ...sourceNotes(data, [...cells, ...apart]), ...mapNotes(data, [...cells, ...apart]), ...aboutNotes(data, layer)];
