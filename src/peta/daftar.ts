import type { Cell, Data } from "../data/derive.ts";
import { cellsOfRound, indikatorOf, kelurahanLayers, kotaOfLayer, roundsOf, wilayahOfLayer } from "../data/facts.ts";
import type { Layer } from "../data/model.ts";
import { alamatPetaKabkota, alamatPetaKelurahan } from "../text/alamat.ts";
import { daftar, instrumenLengkap, instrumenPeriode, tanggal } from "../text/format.ts";
import { aboutNotes, sourceNotes } from "../text/gambar.ts";
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
export const namaGambarView = (layer: string, { indikator, instrumen, periods }: View) => [layer, indikator.slug, periods[0], instrumen].join("-");
export const namaGambarTerbit = (layer: string) => `${layer}-terbit`;

/** Every map of the site as a picture. */
export function daftarGambar(data: Data): NamedGambar[] {
  const kabkota = data.layers.get("kabkota");
  return [
    ...(kabkota ? kabkotaGambar(data, kabkota) : []),
    ...kelurahanLayers(data).flatMap((layer) => [...viewsOf(data, layer).map((view) => viewGambar(data, layer, view)), coverageGambar(data, layer)]),
  ];
}

function kabkotaGambar(data: Data, layer: Layer): NamedGambar[] {
  return roundsOf(indikatorOf(data, survei), "kabkota").map((round) => {
    const cells = cellsOfRound(data, survei, round, "kabkota");
    return {
      nama: namaGambarKabkota(round.periode),
      halaman: alamatPetaKabkota(round.periode),
      layer,
      model: colorAreas(layer.name, cells),
      title: "Prevalensi stunting per kabupaten/kota di Kalimantan Timur",
      subtitle: `${instrumenPeriode(round)}, anak di bawah lima tahun`,
      notes: notesOf(data, cells),
    };
  });
}

function viewGambar(data: Data, layer: Layer, view: View): NamedGambar {
  const { indikator, instrumen, cells, periods, model } = view;
  const kota = kotaOfLayer(data, layer);
  return {
    nama: namaGambarView(layer.name, view),
    halaman: alamatPetaKelurahan(layer.name),
    layer,
    model,
    title: `${indikator.nama} per kelurahan di ${kota.nama}`,
    subtitle: `${daftar(periods.map(tanggal))}, ${instrumenLengkap[instrumen]}`,
    notes: notesOf(data, cells),
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
    notes: aboutNotes(data),
  };
}

const notesOf = (data: Data, cells: readonly Cell[]) => [...sourceNotes(data, cells), ...aboutNotes(data)];
