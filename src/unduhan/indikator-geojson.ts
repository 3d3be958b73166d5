import type { Feature } from "geojson";
import { layerDay } from "../data/batas.ts";
import type { Cell, Data } from "../data/derive.ts";
import { areasThrough, cellsOfWilayah, indikatorOf } from "../data/facts.ts";
import { always, masaOn, type Masa } from "../data/masa.ts";
import type { Wilayah } from "../data/model.ts";
import { alamatBatas } from "../text/alamat.ts";
import { absolute, headOf } from "./head.ts";

/**
 * The areas of an indikator that have a boundary, each with all its figures; null where it has none. An area whose boundary
 * changed stands there once for each, with the figures of that time; without geometry where the boundary of then
 * is not known. RFC 7946, WGS 84; the head stands beside the features.
 */
export function indikatorGeojson(data: Data, slug: string): string | null {
  const shapes = boundaries(data);
  const features = areasWithShapes(data, shapes).flatMap((wilayah) => {
    const cells = cellsOfWilayah(data, wilayah.kode, slug);
    const stretches = data.times.byKode.get(wilayah.kode) ?? [];
    return stretches.flatMap((masa, i) => {
      const [first, ...rest] = cells.filter((cell) => cell.masa === masa || (cell.masa === null && i === stretches.length - 1));
      return first ? [featureOf(first, rest, stretches, i, shapes.get(masa) ?? null)] : [];
    });
  });
  if (features.length === 0) return null;
  const kepala = { ...headOf(data, indikatorOf(data, slug), "geojson"), batas: absolute(data.situs, alamatBatas) };
  return `{"type":"FeatureCollection","kepala":${JSON.stringify(kepala)},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}

/** Every boundary there is, by the stretch of time in which it held; the first layer that has it draws it. */
function boundaries({ layers, times }: Data): Map<Masa, Feature["geometry"]> {
  const byMasa = new Map<Masa, Feature["geometry"]>();
  for (const layer of layers.values()) {
    for (const { properties, geometry } of layer.features) {
      const masa = masaOn(times.byKode.get(String(properties?.["kode"])) ?? [], layerDay(layer));
      if (masa && !byMasa.has(masa)) byMasa.set(masa, geometry);
    }
  }
  return byMasa;
}

/** The areas that some layer draws, and the former ones beside them, in the order of their codes. */
function areasWithShapes(data: Data, shapes: ReadonlyMap<Masa, unknown>): Wilayah[] {
  const drawn = new Set([...data.layers.values()].filter((layer) => layerDay(layer) === always).flatMap((layer) => areasThrough(data, layer)));
  return data.daftarWilayah.filter((wilayah) => drawn.has(wilayah) || data.times.byKode.get(wilayah.kode)?.some((masa) => shapes.has(masa)))
    .sort((a, b) => (a.kode < b.kode ? -1 : 1));
}

function featureOf(first: Cell, rest: readonly Cell[], stretches: readonly Masa[], at: number, geometry: Feature["geometry"] | null) {
  const { sejak = "", sampai = "" } = stretches[at] ?? {};
  const hasLater = at < stretches.length - 1;
  const { kode, nama, tingkat, induk, asal } = first.wilayah;
  const figures = [first, ...rest].map(propertiesOf);
  const since = (asal.length > 0 || stretches.length > 1) && sejak !== "" ? { batas_sejak: sejak } : {};
  const until = sampai === "" ? {} : { batas_sampai: sampai };
  return { type: "Feature", id: hasLater ? `${kode}-sampai-${sampai}` : kode, properties: { kode, nama, tingkat, induk, ...since, ...until, ...Object.assign({}, ...figures) }, geometry };
}

/** No two figures of an area share a suffix: neither periode nor instrumen holds an underscore. */
export const suffixOf = ({ periode, instrumen, dokumen }: Cell) => [periode, instrumen, dokumen].filter(Boolean).join("_");

function propertiesOf(cell: Cell) {
  const suffix = suffixOf(cell);
  return {
    [`nilai_${suffix}`]: cell.nilai,
    [`teks_${suffix}`]: cell.nilaiText === "" ? null : cell.nilaiText,
    [`status_${suffix}`]: cell.state,
    ...(cell.indikator.kelas && { [`kelas_${suffix}`]: cell.kelas?.nama ?? null }),
    ...(cell.bawah !== null && { [`bawah_${suffix}`]: cell.bawah, [`atas_${suffix}`]: cell.atas }),
    [`dipersoalkan_${suffix}`]: cell.disputed,
  };
}
