import { changesOf, type Changes } from "../data/change.ts";
import { derive, type Data } from "../data/derive.ts";
import type { Content, Layer } from "../data/model.ts";
import { asReleased } from "../data/as-released.ts";
import { daftarGambar, type NamedGambar } from "../peta/daftar.ts";
import type { MapArea } from "../peta/model.ts";

/** The content beside the last release. Every writer shows this, in its own form. */
export interface Banding extends Changes {
  data: Data;
  maps: readonly MapChange[];
}

/** A map on which something is drawn otherwise; null where there is none on that side. */
export interface MapChange {
  before: NamedGambar | null;
  after: NamedGambar | null;
  /** Codes of the areas that are drawn otherwise. */
  kodes: readonly string[];
}

/** @throws for content that was not checked. */
export function bandingOf(content: Content, layers: readonly Layer[]): Banding {
  const data = derive(content, layers);
  return { data, ...changesOf(data), maps: mapChanges(daftarGambar(derive(asReleased(content), layers)), daftarGambar(data)) };
}

export const isUnchanged = ({ added, changed, withdrawn }: Banding) => added.length + changed.length + withdrawn.size === 0;

function mapChanges(before: readonly NamedGambar[], after: readonly NamedGambar[]): MapChange[] {
  const names = [...new Set([...before, ...after].map(({ nama }) => nama))].sort();
  const named = (all: readonly NamedGambar[], nama: string) => all.find((gambar) => gambar.nama === nama) ?? null;
  return names
    .map((nama) => ({ before: named(before, nama), after: named(after, nama) }))
    .map((pair) => ({ ...pair, kodes: kodesChanged(pair.before?.model.areas ?? [], pair.after?.model.areas ?? []) }))
    .filter(({ kodes }) => kodes.length > 0);
}

/** What an area looks like: fill, size of its symbol, value, marks of dispute and interval. */
const looks = (areas: readonly MapArea[]) => new Map(areas.map(({ kode, fill, radius, nilai, disputed, reach }) => [kode, JSON.stringify([fill, radius, nilai, disputed, reach])]));

function kodesChanged(before: readonly MapArea[], after: readonly MapArea[]): string[] {
  const [was, is] = [looks(before), looks(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((kode) => was.get(kode) !== is.get(kode)).sort();
}
