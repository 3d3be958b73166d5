import { datasetOf } from "../data/dataset.ts";
import type { Data } from "../data/derive.ts";
import { ringsOf } from "../data/geometry.ts";
import type { Instrumen, Sumber, Wilayah } from "../data/model.ts";
import { alamatData } from "../text/alamat.ts";
import { instrumenLengkap, instrumenNama } from "../text/format.ts";
import { lisensiText } from "../text/lisensi.ts";
import { absolute, packageVersion } from "./head.ts";

/** What is said of a dataset in every vocabulary: decided here, only written in schema.org, DCAT, CSVW and Data Package. */
export interface Metadata {
  slug: string;
  title: string;
  shortTitle: string;
  description: string;
  page: string;
  version: string;
  /** Date of collection. */
  modified: string;
  keywords: readonly string[];
  satuan: string;
  /** How its figures were measured, in words. */
  techniques: readonly string[];
  areas: readonly Wilayah[];
  /** West, south, east, north of the areas whose boundaries are known. */
  box: readonly [number, number, number, number] | null;
  /** First and last period of which any source speaks. */
  temporal: { first: string; last: string } | null;
  daftarSumber: readonly Sumber[];
}

export function metadataOf(data: Data, slug: string): Metadata {
  const { indikator, areas, periods, daftarSumber } = datasetOf(data, slug);
  const [first, last] = [periods.at(0), periods.at(-1)];
  return {
    slug,
    title: indikator.nama,
    shortTitle: indikator.nama_pendek,
    description: [indikator.definisi, indikator.catatan, lisensiText(data.situs)].filter(Boolean).join("\n\n"),
    page: absolute(data.situs, alamatData(slug)),
    version: packageVersion(data),
    modified: data.situs.dikumpulkan_sampai,
    keywords: [...keywords, indikator.nama_pendek],
    satuan: indikator.satuan,
    techniques: indikator.instrumen.map(technique),
    areas,
    box: boxOf(data, areas),
    temporal: first === undefined || last === undefined ? null : { first, last },
    daftarSumber,
  };
}

export const keywords: readonly string[] = ["stunting", "gizi", "balita", "Kalimantan Timur"];

const technique = (instrumen: Instrumen) => `${instrumenNama[instrumen]}: ${instrumenLengkap[instrumen]}`;

function boxOf({ layers }: Data, areas: readonly Wilayah[]): Metadata["box"] {
  const kodes = new Set(areas.map(({ kode }) => kode));
  const here = [...layers.values()].flatMap(({ features }) => features).filter(({ properties }) => kodes.has(String(properties?.["kode"])));
  const points = here.flatMap(({ geometry }) => ringsOf(geometry).flat());
  if (points.length === 0) return null;
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  return [least(lons), least(lats), most(lons), most(lats)];
}

// Not Math.min(...all): a detailed layer has more points than a call may have arguments.
const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b));
const most = (all: readonly number[]) => all.reduce((a, b) => Math.max(a, b));
