import { familyOf, type Cell, type Data } from "./derive.ts";
import { duaAngkaOf } from "./dua-angka.ts";
import { ancestryOf, cellsOfWilayah, seriesOf } from "./facts.ts";
import { groupOf } from "./group.ts";
import { indikatorUtama, type Pernyataan, type Tingkat, type Wilayah } from "./model.ts";

/** The areas whose posyandu meet: each has a sheet of paper. */
const tingkatLembar: readonly Tingkat[] = ["kabkota", "kelurahan"];
export const hasLembar = ({ tingkat }: Wilayah) => tingkatLembar.includes(tingkat);

/** What one sheet of paper says of an area: the newest of each kind, for a sheet has an end. */
export interface Lembar {
  wilayah: Wilayah;
  /** The area itself, or the kabkota that a kelurahan lies in: whose survey and register figures these are. */
  kabkota: Wilayah;
  /** Rounds of the survey, with or without a value. */
  survei: readonly Cell[];
  register: readonly Cell[];
  /** Figures of a kelurahan itself, and what was said of its stunting that is not one number. */
  own: readonly Cell[];
  remarks: readonly Pernyataan[];
  /** How many more figures and statements the page of the area has. */
  more: number;
}

export function lembarOf(data: Data, wilayah: Wilayah): Lembar {
  const kabkota = ancestryOf(data, wilayah.kode).find(({ tingkat }) => tingkat === "kabkota");
  if (!kabkota) throw new Error(`no kabkota above ${wilayah.kode}`);
  const itself = wilayah.kode === kabkota.kode;
  const survei = cut(seriesOf(data, kabkota.kode, indikatorUtama).filter(({ instrumen }) => familyOf(instrumen) === "ssgi").reverse(), itself ? 4 : 2);
  const rates = cut(duaAngkaOf(data, kabkota.kode)?.register ?? [], itself ? 4 : 2);
  const own = cut(itself ? [] : newestFirst(cellsOfWilayah(data, wilayah.kode).filter(({ utama }) => utama !== null)), 5);
  const remarks = cut(itself ? [] : data.daftarPernyataan.filter((remark) => remark.kode === wilayah.kode && isOfStunting(data, remark)), 4);
  return {
    wilayah, kabkota,
    survei: survei.shown,
    register: [...rates.shown, ...(itself ? newestCounts(data, kabkota) : [])],
    own: own.shown,
    remarks: remarks.shown,
    more: survei.more + rates.more + own.more + remarks.more,
  };
}

/** Whether a statement speaks of children who were measured, not of a programme, a target or a designation. */
function isOfStunting(data: Data, { indikator }: Pernyataan): boolean {
  const known = data.indikatorBySlug.get(indikator);
  return known !== undefined && ["survei", "register"].includes(groupOf(known));
}

/** The newest of each count of children among the records. */
function newestCounts(data: Data, { kode }: Wilayah): Cell[] {
  const counts = cellsOfWilayah(data, kode).filter(({ indikator, nilai }) => indikator.satuan === "anak" && groupOf(indikator) === "register" && nilai !== null);
  return [...Map.groupBy(counts, ({ indikator }) => indikator.slug).values()].flatMap((cells) => newestFirst(cells).slice(0, 1));
}

function cut<T>(all: readonly T[], limit: number): { shown: readonly T[]; more: number } {
  return { shown: all.slice(0, limit), more: Math.max(0, all.length - limit) };
}

const newestFirst = (cells: readonly Cell[]) => [...cells].sort((a, b) => b.periode.localeCompare(a.periode));
