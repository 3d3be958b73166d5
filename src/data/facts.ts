import { layerName } from "./batas.ts";
import type { Cell, Data, Round } from "./derive.ts";
import { isFormer } from "./masa.ts";
import type { Artikel, Indikator, Layer, namaHalaman, Sumber, Tingkat, Wilayah } from "./model.ts";

/*
 * Questions that pages ask of the data. All take the data, so that tests can ask them of a fixture. Those that answer with
 * one thing throw where there is none: nothing that was checked names what is not there.
 */

export function indikatorOf(data: Data, slug: string): Indikator {
  return found(data.indikatorBySlug.get(slug), `indikator ${slug}`);
}

export function wilayahOf(data: Data, kode: string): Wilayah {
  return found(data.wilayahByKode.get(kode), `wilayah ${kode}`);
}

export function halamanOf(data: Data, slug: (typeof namaHalaman)[number]): Artikel {
  return found(data.daftarHalaman.find((halaman) => halaman.slug === slug), `page ${slug}`);
}

export function sumberOf(data: Data, id: string): Sumber {
  return found(data.sumberById.get(id), `sumber ${id}`);
}

/** The figures of one indikator and round for the areas that a tingkat had then, in the order of their codes. */
export function cellsOfRound(data: Data, slug: string, { periode, instrumen }: Round, tingkat: Tingkat): Cell[] {
  return (data.cellsBySlug.get(slug) ?? []).filter(
    (cell) => cell.periode === periode && cell.instrumen === instrumen && cell.wilayah.tingkat === tingkat && cell.masa !== null,
  );
}

/** The rounds that an indikator declares for a tingkat, oldest first. */
export function roundsOf({ cakupan }: Indikator, tingkat: Tingkat): Round[] {
  return cakupan
    .filter((round) => round.tingkat.includes(tingkat))
    .map(({ periode, instrumen }) => ({ periode, instrumen }))
    .sort((a, b) => a.periode.localeCompare(b.periode));
}

export function latestRound(data: Data, slug: string, tingkat: Tingkat): Round {
  return found(roundsOf(indikatorOf(data, slug), tingkat).at(-1), `round of ${slug} for ${tingkat}`);
}

export function cellOf(data: Data, slug: string, kode: string, { periode, instrumen }: Round): Cell {
  const cell = cellsOfWilayah(data, kode, slug).find(
    (candidate) => candidate.periode === periode && candidate.instrumen === instrumen,
  );
  return found(cell, `figure ${slug} ${kode} ${periode} ${instrumen}`);
}

export function cellsOfWilayah(data: Data, kode: string, slug?: string): Cell[] {
  return (data.cellsByKode.get(kode) ?? []).filter(({ indikator }) => slug === undefined || indikator.slug === slug);
}

/** The figures of an area as its page tells them: its series begins and ends with the area. */
export function seriesOf(data: Data, kode: string, slug: string): Cell[] {
  return cellsOfWilayah(data, kode, slug).filter(({ masa, statements }) => masa !== null || statements.length > 0);
}

/** The areas within an area, those that are no more left out. */
export function childrenOf(data: Data, kode: string): Wilayah[] {
  return (data.wilayahByInduk.get(kode) ?? []).filter((wilayah) => !isFormer(wilayah));
}

export function formerChildrenOf(data: Data, kode: string): Wilayah[] {
  return (data.wilayahByInduk.get(kode) ?? []).filter(isFormer);
}

/** The areas whose figures or statements a source was cited for, in the order of their codes. */
export function wilayahOfSumber(data: Data, id: string): Wilayah[] {
  return data.wilayahBySumber.get(id) ?? [];
}

/** Figures that sources put differently, by round, oldest first: what a table of the survey's owner would settle. */
export function disputesByRound(data: Data, slug: string): { round: Round; cells: Cell[] }[] {
  const disputed = (data.cellsBySlug.get(slug) ?? []).filter(({ statements }) => statements.some(({ peran }) => peran === "pembanding"));
  return [...Map.groupBy(disputed, ({ periode, instrumen }) => `${periode} ${instrumen}`).values()]
    .flatMap((cells) => cells.slice(0, 1).map(({ periode, instrumen }) => ({ round: { periode, instrumen }, cells })))
    .sort((a, b) => a.round.periode.localeCompare(b.round.periode));
}

/** The layer in which an area, or what lies within it, has a boundary. */
export function layerOf(data: Data, { kode, tingkat }: Wilayah): Layer | undefined {
  if (tingkat === "negara") return undefined;
  const layers = data.layersByKode.get(kode) ?? [];
  return layers.find((layer) => layerName(layer).base === "kabkota") ?? layers[0];
}

/** The areas that a layer draws, in the order of their codes. */
export function wilayahOfLayer(data: Data, layer: Layer): Wilayah[] {
  return layer.features.map(({ properties }) => wilayahOf(data, String(properties?.["kode"]))).sort((a, b) => (a.kode < b.kode ? -1 : 1));
}

/** Every area that a layer draws at some time, also one whose boundary of then is not known. */
export function areasThrough(data: Data, layer: Layer): Wilayah[] {
  const tingkat = wilayahOfLayer(data, layer)[0]?.tingkat;
  const within = layerName(layer).base === "kabkota" ? "" : `${kotaOfLayer(data, layer).kode}.`;
  return data.daftarWilayah.filter((wilayah) => wilayah.tingkat === tingkat && wilayah.kode.startsWith(within)).sort((a, b) => (a.kode < b.kode ? -1 : 1));
}

/** The kabkota whose kelurahan a layer draws. */
export function kotaOfLayer(data: Data, layer: Layer): Wilayah {
  const kecamatan = wilayahOfLayer(data, layer).map(({ induk }) => wilayahOf(data, induk));
  return wilayahOf(data, found(kecamatan[0], `areas in layer ${layer.name}`).induk);
}

/** The layers of kelurahan of today, one for each city that has boundaries. */
export function kelurahanLayers(data: Data): Layer[] {
  return [...data.layers.values()].filter((layer) => layerName(layer).sampai === "" && layer.name.startsWith("kelurahan-"));
}

/** From Indonesia down to the area itself. */
export function ancestryOf(data: Data, kode: string): Wilayah[] {
  const wilayah = wilayahOf(data, kode);
  return wilayah.induk === "" ? [wilayah] : [...ancestryOf(data, wilayah.induk), wilayah];
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}
