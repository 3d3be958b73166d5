import { layerDay } from "./batas.ts";
import { masaIn, masaOfFigure, timesOf, type Masa, type Times } from "./masa.ts";
import type { Content, Indikator, Instrumen, Kelas, Layer, Nilai, Situs, Status, Wilayah } from "./model.ts";
import { heirsByAsal, layersByKode, neighboursByKode, wilayahBySumber, type Heir } from "./relations.ts";
import type { Rilis } from "./rilis.ts";
import { versionsByAngka, type Version } from "./versions.ts";

/** What a figure can be; `tidak-terbit` follows from what the indikator declares and nobody published. */
export type State = Status | "tidak-terbit";
export const daftarState: readonly State[] = [
  "ada", "tidak-terbit", "tidak-diukur", "ditahan", "tidak-pasti", "tidak-berlaku",
];

/** One figure: an indikator, for an area and a period, by an instrument (and for targets, a document). */
export interface Cell {
  indikator: Indikator;
  wilayah: Wilayah;
  periode: string;
  instrumen: Instrumen;
  dokumen: string;
  /** When the area has the boundary that this figure is of; null where it is none of the areas of this round. */
  masa: Masa | null;
  state: State;
  /** Null unless there is a value. Zero is a value. */
  nilai: number | null;
  /** As published, with its own precision; empty unless there is a value. */
  nilaiText: string;
  bawah: number | null;
  atas: number | null;
  kelas: Kelas | null;
  /** Sources put the area in different classes. */
  disputed: boolean;
  utama: Nilai | null;
  /** Every statement of this figure: utama, pendukung, pembanding, keliru, in that order. */
  statements: readonly Nilai[];
}

/** A survey round, or any other period with its instrument. */
export interface Round {
  periode: string;
  instrumen: Instrumen;
}

/** Checked content as facts. Everything after this only shows them. */
export interface Data extends Omit<Content, "situs" | "daftarNilai" | "daftarBatas" | "daftarRilis" | "kepala" | "rows" | "daftarBerkas" | "placeOf"> {
  situs: Situs;
  /** Sorted by indikator, area, period. */
  cells: readonly Cell[];
  /** The same in the same order, by area: every area's page asks for its own. */
  cellsByKode: ReadonlyMap<string, readonly Cell[]>;
  cellsBySlug: ReadonlyMap<string, readonly Cell[]>;
  wilayahByInduk: ReadonlyMap<string, readonly Wilayah[]>;
  /** The areas that were made of an area. */
  heirsByAsal: ReadonlyMap<string, readonly Heir[]>;
  times: Times;
  /** By name, those of former boundaries too; today's first. */
  layers: ReadonlyMap<string, Layer>;
  /** The layers in which an area, or what lies within it, has a boundary. */
  layersByKode: ReadonlyMap<string, readonly Layer[]>;
  neighbours: ReadonlyMap<string, readonly Wilayah[]>;
  /** The areas that a source is cited for. */
  wilayahBySumber: ReadonlyMap<string, Wilayah[]>;
  /** Oldest first. */
  daftarRilis: readonly Rilis[];
  /** Every released version of every figure, by the figure's key. */
  versions: ReadonlyMap<string, readonly Version[]>;
}

/** What figures follow from. */
type Stated = Pick<Content, "daftarNilai" | "daftarIndikator" | "daftarWilayah" | "indikatorBySlug" | "wilayahByKode">;

/** Surveys whose figures may share a scale, a ranking or a line; every other instrument stands alone. */
export function familyOf(instrumen: Instrumen): string {
  return instrumen === "ski" ? "ssgi" : instrumen;
}

/** Checked content and the simplified boundaries → facts. */
export function derive(content: Content, layers: readonly Layer[]): Data {
  if (!content.situs) throw new Error("derive: content was not checked (situs is null)");
  const cells = deriveCells(content);
  // Today's boundaries first: what an area has now comes before what it had.
  const byDay = layers.toSorted((a, b) => layerDay(b).localeCompare(layerDay(a)));
  return {
    ...content,
    situs: content.situs,
    cells,
    cellsByKode: Map.groupBy(cells, ({ wilayah }) => wilayah.kode),
    cellsBySlug: Map.groupBy(cells, ({ indikator }) => indikator.slug),
    wilayahByInduk: Map.groupBy(content.daftarWilayah, ({ induk }) => induk),
    heirsByAsal: heirsByAsal(content.daftarWilayah),
    times: timesOf(content),
    layers: new Map(byDay.map((layer) => [layer.name, layer])),
    layersByKode: layersByKode(byDay),
    neighbours: neighboursByKode(byDay.toReversed(), content.wilayahByKode),
    wilayahBySumber: wilayahBySumber(content),
    versions: versionsByAngka(content),
  };
}

/** Every figure that is stated, and every one that is declared and that nobody published. */
export function deriveCells(content: Stated): Cell[] {
  const groups = Map.groupBy(content.daftarNilai, (nilai) => keyOf(nilai.indikator, nilai));
  const times = timesOf(content);
  const cells = [...groups.values()].map((statements) => cellOfStatements(content, times, statements));
  for (const indikator of content.daftarIndikator) {
    for (const declared of indikator.cakupan) {
      for (const wilayah of expectedAreas(content.daftarWilayah, declared)) {
        const place = { kode: wilayah.kode, ...declared, dokumen: "" };
        if (!groups.has(keyOf(indikator.slug, place))) cells.push(emptyCell(indikator, wilayah, place, masaIn(times, wilayah.kode, indikator.slug, place)));
      }
    }
  }
  const order = (cell: Cell) => `${cell.indikator.slug} ${cell.wilayah.kode} ${cell.periode} ${cell.instrumen} ${cell.dokumen}`;
  return cells.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

type Place = { kode: string; periode: string; instrumen: Instrumen; dokumen: string };
const keyOf = (indikator: string, { kode, periode, instrumen, dokumen }: Place) =>
  [indikator, kode, periode, instrumen, dokumen].join("|");

/** The areas for which an indikator declares figures of one round. */
export function expectedAreas(daftarWilayah: readonly Wilayah[], declared: Indikator["cakupan"][number]): readonly Wilayah[] {
  return daftarWilayah.filter(
    ({ tingkat, kode }) =>
      declared.tingkat.includes(tingkat) &&
      (declared.induk === undefined || declared.induk === "00" || kode.startsWith(`${declared.induk}.`)),
  );
}

const roleOrder = ["utama", "pendukung", "pembanding", "keliru"];

function cellOfStatements(content: Stated, times: Times, unsorted: readonly Nilai[]): Cell {
  const statements = [...unsorted].sort((a, b) => roleOrder.indexOf(a.peran) - roleOrder.indexOf(b.peran));
  const [first] = statements;
  const indikator = first && content.indikatorBySlug.get(first.indikator);
  const wilayah = first && content.wilayahByKode.get(first.kode);
  if (!first || !indikator || !wilayah) throw new Error(`derive: content was not checked (${first?.indikator} ${first?.kode})`);
  const empty = { ...emptyCell(indikator, wilayah, first, masaOfFigure(times, wilayah.kode, indikator.slug, first)), statements };
  if (first.peran !== "utama") return empty;
  const kelas = classOf(indikator, first.nilai);
  const others = statements.filter(({ peran, nilai }) => peran === "pembanding" && nilai !== null);
  return {
    ...empty,
    state: first.status,
    nilai: first.nilai,
    nilaiText: first.nilaiText,
    bawah: first.bawah,
    atas: first.atas,
    kelas,
    disputed: others.some(({ nilai }) => classOf(indikator, nilai) !== kelas),
    utama: first,
  };
}

/** A figure that nobody published, or that could not be: the area did not exist then, or not within this boundary. */
export function emptyCell(indikator: Indikator, wilayah: Wilayah, { periode, instrumen, dokumen }: Omit<Place, "kode">, masa: Masa | null): Cell {
  return {
    indikator, wilayah, periode, instrumen, dokumen, masa,
    state: masa === null ? "tidak-berlaku" : "tidak-terbit",
    nilai: null, nilaiText: "", bawah: null, atas: null, kelas: null, disputed: false, utama: null, statements: [],
  };
}

/** The class of a value as published: limits are inclusive below, so each value has exactly one class. */
export function classOf(indikator: Indikator, nilai: number | null): Kelas | null {
  if (nilai === null) return null;
  return indikator.kelas?.findLast(({ mulai }) => nilai >= mulai) ?? null;
}
