import { always, contains, lastDay, masaByKode, masaOn } from "./masa.ts";
import type { Content, Layer, Wilayah } from "./model.ts";

/**
 * A layer's file is named for what it draws; one of former boundaries also for the last day, or year, on which
 * they held: `kelurahan-balikpapan-sampai-2026-05-31`.
 */
interface LayerName {
  /** As the layer of today is called. */
  base: string;
  /** Empty for today's. */
  sampai: string;
}

const former = /^(?<base>.+)-sampai-(?<sampai>\d{4}(?:-\d{2}-\d{2})?)$/;

export function layerName({ name }: Pick<Layer, "name">): LayerName {
  const { base = name, sampai = "" } = former.exec(name)?.groups ?? {};
  return { base, sampai };
}

/** The last day on which the boundaries of a layer held. */
export const layerDay = (layer: Pick<Layer, "name">) => lastDay(layerName(layer).sampai) || always;

/** The files of one layer, the oldest boundaries first, today's last. */
export const daftarEra = (layers: readonly Layer[], base: string): Layer[] =>
  layers.filter((layer) => layerName(layer).base === base).sort((a, b) => (layerDay(a) < layerDay(b) ? -1 : 1));

type Boundaries = Pick<Content, "daftarBatas" | "daftarWilayah">;

/** A layer as it was on its last day: a file of former boundaries holds only those that changed since. */
export function wholeLayer(layer: Layer, content: Boundaries, areas: readonly Wilayah[]): Layer {
  if (layerName(layer).sampai === "") return layer;
  const features = areas.flatMap((wilayah) => featureOn(layerDay(layer), wilayah, layerName(layer).base, content) ?? []);
  return { ...layer, features };
}

/** The shape that an area had on a day: the first that was drawn from then on, if its boundary has not changed before. */
function featureOn(day: string, { kode }: Wilayah, base: string, { daftarBatas, daftarWilayah }: Boundaries): Layer["features"][number] | undefined {
  const masa = masaOn(masaByKode(daftarWilayah).get(kode) ?? [], day);
  if (!masa) return undefined;
  const eras = daftarEra(daftarBatas, base).filter((era) => layerDay(era) >= day && contains(masa, layerDay(era)));
  for (const { features } of eras) {
    const found = features.find(({ properties }) => properties?.["kode"] === kode);
    if (found) return found;
  }
  return undefined;
}

/** The areas of a group that exist on a day. */
export const livingOn = (day: string, areas: readonly Wilayah[], { daftarWilayah }: Boundaries): Wilayah[] =>
  areas.filter(({ kode }) => masaOn(masaByKode(daftarWilayah).get(kode) ?? [], day));
