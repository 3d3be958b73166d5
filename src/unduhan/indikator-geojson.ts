import type { Feature } from "geojson";
import type { Cell, Data } from "../data/derive.ts";
import { indikatorOf } from "../data/facts.ts";
import { alamatBatas } from "../text/alamat.ts";
import { absolute, headOf } from "./head.ts";

/**
 * The areas of an indikator that have a boundary, each with all its figures; null where it has none.
 * RFC 7946, WGS 84; the head stands beside the features.
 */
export function indikatorGeojson(data: Data, slug: string): string | null {
  const byKode = Map.groupBy(data.cells.filter(({ indikator }) => indikator.slug === slug), ({ wilayah }) => wilayah.kode);
  const features = [...boundaries(data)].flatMap(([kode, geometry]) => {
    const [first, ...rest] = byKode.get(kode) ?? [];
    return first ? [featureOf(first, rest, geometry)] : [];
  });
  if (features.length === 0) return null;
  const kepala = { ...headOf(data, indikatorOf(data, slug), "geojson"), batas: absolute(data.situs, alamatBatas) };
  return `{"type":"FeatureCollection","kepala":${JSON.stringify(kepala)},"features":[\n${features.map((feature) => JSON.stringify(feature)).join(",\n")}\n]}\n`;
}

/** Every boundary there is, in the order of the codes; the first layer that has an area draws it. */
function boundaries({ layers }: Data): Map<string, Feature["geometry"]> {
  const byKode = new Map<string, Feature["geometry"]>();
  for (const { features } of layers.values()) {
    for (const { properties, geometry } of features) {
      const kode = String(properties?.["kode"]);
      if (!byKode.has(kode)) byKode.set(kode, geometry);
    }
  }
  return new Map([...byKode].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function featureOf(first: Cell, rest: readonly Cell[], geometry: Feature["geometry"]): Feature {
  const { kode, nama, tingkat, induk } = first.wilayah;
  const figures = [first, ...rest].map(propertiesOf);
  return { type: "Feature", id: kode, properties: { kode, nama, tingkat, induk, ...Object.assign({}, ...figures) }, geometry };
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
