import type { FeatureCollection } from "geojson";
import { neighbors } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection } from "topojson-specification";
import { kodesAbove } from "./kode.ts";
import { firstDay, landOf } from "./masa.ts";
import type { Content, Layer, Wilayah } from "./model.ts";

/** The areas that each source is cited for, in the order of their codes. */
export function wilayahBySumber({ daftarNilai, daftarPernyataan, wilayahByKode }: Content): Map<string, Wilayah[]> {
  const kodesBySumber = Map.groupBy([...daftarNilai, ...daftarPernyataan], ({ sumber }) => sumber);
  return new Map(
    [...kodesBySumber].map(([id, rows]) => {
      const kodes = [...new Set(rows.map(({ kode }) => kode))].sort();
      return [id, kodes.map((kode) => wilayahByKode.get(kode)).filter((wilayah) => wilayah !== undefined)];
    }),
  );
}

/** An area that has the land of another, from a day on. */
export interface Heir {
  wilayah: Wilayah;
  day: string;
}

export const heirsByAsal = (daftarWilayah: readonly Wilayah[]): ReadonlyMap<string, readonly Heir[]> =>
  Map.groupBy(daftarWilayah.flatMap((wilayah) => landOf(wilayah).map(({ asal, sejak }) => ({ asal, wilayah, day: firstDay(sejak) }))), ({ asal }) => asal);

/** An area of a layer lies within every area that its code begins with. */
export function layersByKode(layers: readonly Layer[]): Map<string, Layer[]> {
  const byKode = new Map<string, Layer[]>();
  for (const layer of layers) {
    const kodes = new Set(layer.features.flatMap(({ properties }) => kodesAbove(String(properties?.["kode"]))));
    for (const kode of kodes) byKode.set(kode, [...(byKode.get(kode) ?? []), layer]);
  }
  return byKode;
}

/** The areas that share a border, by the code of either. */
export function neighboursByKode(layers: readonly Layer[], wilayahByKode: Content["wilayahByKode"]) {
  const byKode = new Map<string, Wilayah[]>();
  for (const { features } of layers) {
    const collection: FeatureCollection = { type: "FeatureCollection", features };
    const layer = topology({ layer: collection }).objects["layer"] as GeometryCollection;
    const kodeOf = (i: number) => String(features[i]?.properties?.["kode"]);
    neighbors(layer.geometries).forEach((near, i) => {
      const areas = near.map((n) => wilayahByKode.get(kodeOf(n))).filter((wilayah) => wilayah !== undefined);
      byKode.set(kodeOf(i), areas.sort((a, b) => a.kode.localeCompare(b.kode)));
    });
  }
  return byKode;
}
