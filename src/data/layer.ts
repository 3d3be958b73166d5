import type { Content, Layer, Tingkat, Wilayah } from "./model.ts";
import { layerDay, layerName, livingOn, wholeLayer } from "./batas.ts";
import { shapesOf, type Shape } from "./geometry.ts";
import { isFormer, masaByKode, masaOn } from "./masa.ts";
import { nearest } from "./suggest.ts";

/** What a layer must hold, and what it holds besides or twice. */
export interface Membership {
  tingkat: Tingkat;
  /** Features whose kode is no wilayah of this layer. */
  strays: readonly Shape[];
  /** Features whose kode an earlier feature has already, with that one. */
  repeated: readonly { shape: Shape; first: Shape }[];
  /** Areas that exist on the layer's last day and have no boundary of that day. */
  missing: readonly Wilayah[];
}

/** Null where the name of the layer fits no areas of content/wilayah.csv. */
export function membership(layer: Layer, content: Content): Membership | null {
  const group = groupOf(layer, content);
  if (!group) return null;
  const known = new Set(drawnHere(layer, group, content).map(({ kode }) => kode));
  const first = new Map<string, Shape>();
  const strays: Shape[] = [];
  const repeated: { shape: Shape; first: Shape }[] = [];
  for (const shape of shapesOf(layer)) {
    const earlier = first.get(shape.kode);
    if (earlier) repeated.push({ shape, first: earlier });
    else if (!known.has(shape.kode)) strays.push(shape);
    first.set(shape.kode, earlier ?? shape);
  }
  const whole = new Set(wholeLayer(layer, content, group.wilayah).features.map(({ properties }) => properties?.["kode"]));
  const missing = livingOn(layerDay(layer), group.wilayah, content).filter(({ kode }) => !whole.has(kode));
  return { tingkat: group.tingkat, strays, repeated, missing };
}

/** The areas that the file of a layer may hold: today's hold those of today, a former one those whose boundary changed since. */
function drawnHere(layer: Layer, { wilayah }: Group, { daftarWilayah }: Content): Wilayah[] {
  if (layerName(layer).sampai === "") return wilayah.filter((area) => !isFormer(area));
  return wilayah.filter(({ kode }) => masaOn(masaByKode(daftarWilayah).get(kode) ?? [], layerDay(layer))?.sampai);
}

const groupOf = (layer: Layer, content: Content) => groupsOf(content).find(({ name }) => name === layerName(layer).base);

/** Every area that a layer draws, at whatever time. */
export const areasOfLayer = (layer: Layer, content: Content): readonly Wilayah[] => groupOf(layer, content)?.wilayah ?? [];

/** The days on which boundaries of a layer ended. */
export function endsOfLayer(layer: Layer, content: Content): string[] {
  const ends = areasOfLayer(layer, content).flatMap(({ kode }) => masaByKode(content.daftarWilayah).get(kode)?.map(({ sampai }) => sampai) ?? []);
  return [...new Set(ends)].filter((day) => day !== "").sort();
}

/** The missing area that a wrongly coded feature is probably meant for. */
export function likelyMeant({ kode }: Shape, { missing }: Membership, { daftarWilayah }: Content): string | undefined {
  const byBps = daftarWilayah.find(({ kode_bps }) => kode_bps !== "" && kode_bps === kode);
  if (byBps) return byBps.kode;
  // A code without dots may be that of BPS, which gives the same digits to another area: no guess.
  return /^\d+$/.test(kode) ? undefined : nearest(kode, missing.map((wilayah) => wilayah.kode));
}

/** Names that a layer may have: `kabkota`, and `kelurahan-balikpapan` for the areas below one kabkota. */
export const layerNames = (content: Content) => groupsOf(content).map(({ name }) => name);

interface Group {
  name: string;
  tingkat: Tingkat;
  wilayah: Wilayah[];
}

const memo = new WeakMap<Content, Group[]>();

/** Worked out once: each rule asks for them again for each layer. */
function groupsOf(content: Content): Group[] {
  const groups = memo.get(content) ?? makeGroups(content);
  memo.set(content, groups);
  return groups;
}

function makeGroups({ daftarWilayah, wilayahByKode }: Content): Group[] {
  const byTingkat = Map.groupBy(daftarWilayah, ({ tingkat }) => tingkat);
  const daftarKabkota = byTingkat.get("kabkota") ?? [];
  const groups: Group[] = [{ name: "kabkota", tingkat: "kabkota", wilayah: daftarKabkota }];
  for (const tingkat of ["kecamatan", "kelurahan"] as const) {
    const byKabkota = Map.groupBy(byTingkat.get(tingkat) ?? [], (area) => kabkotaAbove(area, wilayahByKode));
    for (const { kode, nama, ejaan } of daftarKabkota) {
      const wilayah = byKabkota.get(kode);
      const names = [nama, ...ejaan].map((spelling) => `${tingkat}-${toSlug(spelling)}`);
      if (wilayah) groups.push(...names.map((name) => ({ name, tingkat, wilayah })));
    }
  }
  return groups;
}

function kabkotaAbove({ induk }: Wilayah, byKode: Content["wilayahByKode"]): string | undefined {
  let at = byKode.get(induk);
  // As many steps as there are tingkat: an induk that leads round in a circle is another rule's matter.
  for (let step = 0; at && step < 5; step++) {
    if (at.tingkat === "kabkota") return at.kode;
    at = byKode.get(at.induk);
  }
  return undefined;
}

const toSlug = (nama: string) => nama.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
