import type { Cell, State } from "../data/derive.ts";
import { familyOf } from "../data/derive.ts";
import { spokenCell } from "../text/ringkasan.ts";
import { kelasLimits, namaPendek, nilaiOrState, stateNama } from "../text/format.ts";
import { classColors, patternOfState, type Pattern } from "./warna.ts";

/** How an area is filled: a class colour, or the pattern of a state without a value. */
export type Fill = { color: string } | { pattern: Pattern };

/** One area of a map: everything that any drawing of it shows, decided here and nowhere else. */
export interface MapArea {
  kode: string;
  href: string;
  /** Short name for the map itself. */
  nama: string;
  /** "24,8", or a dash of the state; beside the name on the map. */
  nilai: string;
  spoken: string;
  state: State;
  fill: Fill;
  disputed: boolean;
}

export interface LegendEntry {
  fill: Fill;
  label: string;
  limits: string;
}

export interface MapModel {
  layer: string;
  areas: readonly MapArea[];
  /** Every class of the indikator, used or not; then the states in use. */
  legend: readonly LegendEntry[];
  anyDisputed: boolean;
}

/**
 * Class and colour of each area, once. @throws when the figures come from instruments that may not
 * share a scale: a build that mixes them must not come out.
 */
export function colorAreas(layer: string, cells: readonly Cell[]): MapModel {
  const families = new Set(cells.map(({ instrumen }) => familyOf(instrumen)));
  if (families.size > 1) throw new Error(`map ${layer} mixes instruments: ${[...families].join(", ")}`);
  const areas = cells.map(colorArea);
  return { layer, areas, legend: legendOf(cells), anyDisputed: areas.some(({ disputed }) => disputed) };
}

function colorArea(cell: Cell): MapArea {
  const { wilayah, state, disputed } = cell;
  return {
    kode: wilayah.kode,
    href: `/wilayah/${wilayah.kode}/`,
    nama: namaPendek(wilayah),
    nilai: cell.nilai === null ? "–" : nilaiOrState(cell),
    spoken: spokenCell(cell),
    state,
    fill: fillOf(cell),
    disputed,
  };
}

function fillOf({ state, kelas, indikator }: Cell): Fill {
  if (state !== "ada") return { pattern: patternOfState[state] };
  const index = indikator.kelas?.findIndex(({ mulai }) => mulai === kelas?.mulai) ?? -1;
  const color = classColors(indikator.kelas?.length ?? 0)[index];
  if (color === undefined) throw new Error(`no class for a value of ${indikator.slug}`);
  return { color };
}

function legendOf(cells: readonly Cell[]): LegendEntry[] {
  const indikator = cells[0]?.indikator;
  if (!indikator) return [];
  const colors = classColors(indikator.kelas?.length ?? 0);
  const classes = (indikator.kelas ?? []).map(({ nama }, i) => ({
    fill: { color: colors[i] ?? "" },
    label: nama,
    limits: kelasLimits(indikator, i),
  }));
  const states = new Set(cells.map(({ state }) => state));
  const patterns = [...states].filter((state) => state !== "ada").map((state) => ({
    fill: { pattern: patternOfState[state] },
    label: stateNama[state],
    limits: "",
  }));
  return [...classes, ...patterns];
}
