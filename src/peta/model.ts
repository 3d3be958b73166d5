import { max, scaleSqrt, ticks } from "d3";
import { familyOf, type Cell, type State } from "../data/derive.ts";
import type { Indikator, Kelas, Wilayah } from "../data/model.ts";
import { kelasReached } from "../data/selang.ts";
import { alamatWilayah } from "../text/alamat.ts";
import { angka, kelasLimits, namaLengkap, namaPendek, nilaiOrState, stateNama } from "../text/format.ts";
import { spokenCell } from "../text/ringkasan.ts";
import { categoryColors, classColors, neutral, patternOfState, type Pattern } from "./warna.ts";

/** Units across a drawn map; radii of symbols are in these. */
export const drawingWidth = 440;

/** How an area is filled: a colour, or the pattern of a state without a value. */
export type Fill = { color: string } | { pattern: Pattern };

/** One area of a map: everything that any drawing of it shows, decided here and nowhere else. */
export interface MapArea {
  kode: string;
  href: string;
  /** Short name for the map itself. */
  nama: string;
  /** What stands under the name: "24,8", "–" without a value, nothing for a category. */
  nilai: string;
  /** Number of the note that belongs to the area; stands alone where the name has no room. */
  note: string;
  spoken: string;
  state: State;
  fill: Fill;
  /** Radius of the symbol of a count, in units of the drawing; null on every other map. */
  radius: number | null;
  disputed: boolean;
  /** Colours of the classes that the interval touches, lowest first; null where none was published. */
  reach: readonly string[] | null;
}

export interface LegendEntry {
  fill: Fill;
  radius: number | null;
  label: string;
  limits: string;
}

export interface MapModel {
  layer: string;
  areas: readonly MapArea[];
  /** Every class or category of the indikator, used or not; then the states in use. */
  legend: readonly LegendEntry[];
  anyDisputed: boolean;
  /** Some area shows which classes its interval touches; those that do not have none. */
  anyReach: boolean;
}

/**
 * How each area is drawn, once: a count as a symbol, a category by its colour, a rate by its class.
 * @throws when the figures come from instruments that may not share a scale: a build that mixes them
 * must not come out.
 */
export function colorAreas(layer: string, cells: readonly Cell[]): MapModel {
  const families = new Set(cells.map(({ instrumen }) => familyOf(instrumen)));
  if (families.size > 1) throw new Error(`map ${layer} mixes instruments: ${[...families].join(", ")}`);
  const scale = scaleOf(cells);
  const areas = cells.map((cell) => colorArea(cell, scale));
  const entries = [...scale.legend, ...stateLegend(areas.map(({ state }) => state))];
  return { layer, areas, legend: entries, anyDisputed: areas.some(({ disputed }) => disputed), anyReach: areas.some(({ reach }) => reach !== null) };
}

/** An area that is only pointed at, by a figure that is not drawn: locator maps, and areas with notes. */
export function plainArea(wilayah: Wilayah, fill: Fill, state: State, spoken = namaLengkap(wilayah)): MapArea {
  const { kode } = wilayah;
  return { kode, href: alamatWilayah(kode), nama: namaPendek(wilayah), nilai: "", note: "", spoken, state, fill, radius: null, disputed: false, reach: null };
}

function colorArea(cell: Cell, scale: Scale): MapArea {
  const { nilai, state, disputed } = cell;
  const drawn = nilai !== null && state === "ada" ? scale.draw(cell, nilai) : { fill: patternFill(state), radius: null, reach: null };
  const shown = cell.indikator.kategori ? "" : nilai === null ? "–" : nilaiOrState(cell);
  return { ...plainArea(cell.wilayah, drawn.fill, state, spokenCell(cell)), nilai: shown, radius: drawn.radius, reach: drawn.reach, disputed };
}

function patternFill(state: State): Fill {
  if (state === "ada") throw new Error("a value has no pattern");
  return { pattern: patternOfState[state] };
}

interface Scale {
  draw(cell: Cell, nilai: number): { fill: Fill; radius: number | null; reach: readonly string[] | null };
  legend: LegendEntry[];
}

function scaleOf(cells: readonly Cell[]): Scale {
  const indikator = cells[0]?.indikator;
  if (!indikator) return { draw: () => ({ fill: { color: neutral }, radius: null, reach: null }), legend: [] };
  if (indikator.kelas) return classScale(indikator, indikator.kelas);
  if (indikator.kategori) return categoryScale(indikator.kategori);
  return symbolScale(cells, indikator);
}

function classScale(indikator: Indikator, kelas: NonNullable<Indikator["kelas"]>): Scale {
  const colors = classColors(kelas.length);
  const colorAt = (i: number) => colors[i] ?? never(`class ${i} of ${indikator.slug}`);
  const fillAt = (i: number): Fill => ({ color: colorAt(i) });
  const indexOf = (wanted: Kelas | null) => kelas.findIndex(({ mulai }) => mulai === wanted?.mulai);
  return {
    draw: (cell) => ({ fill: fillAt(indexOf(cell.kelas)), radius: null, reach: kelasReached(cell)?.map((one) => colorAt(indexOf(one))) ?? null }),
    legend: kelas.map(({ nama }, i) => ({ fill: fillAt(i), radius: null, label: nama, limits: kelasLimits(indikator, i) })),
  };
}

function categoryScale(kategori: NonNullable<Indikator["kategori"]>): Scale {
  const fillAt = (i: number): Fill => ({ color: categoryColors[i] ?? never(`colour for category ${i}`) });
  return {
    draw: (_, nilai) => ({ fill: fillAt(kategori.findIndex((category) => category.nilai === nilai)), radius: null, reach: null }),
    legend: kategori.map(({ nama }, i) => ({ fill: fillAt(i), radius: null, label: nama, limits: "" })),
  };
}

const largestRadius = 24;

/** Area of the symbol, not its radius, grows with the count. */
function symbolScale(cells: readonly Cell[], { satuan }: Indikator): Scale {
  const most = max(cells, ({ nilai }) => nilai ?? undefined) ?? 1;
  const radius = scaleSqrt([0, most], [0, largestRadius]);
  const fill = { color: neutral };
  const steps = ticks(0, most, 3).filter((step) => step > 0);
  return {
    draw: (_, nilai) => ({ fill, radius: radius(nilai), reach: null }),
    legend: steps.map((step) => ({ fill, radius: radius(step), label: `${angka(String(step))} ${satuan}`, limits: "" })),
  };
}

/** The states in use, each once, as on the map. */
export function stateLegend(states: readonly State[]): LegendEntry[] {
  return [...new Set(states)]
    .filter((state) => state !== "ada")
    .map((state) => ({ fill: patternFill(state), radius: null, label: stateNama[state], limits: "" }));
}

function never(what: string): never {
  throw new Error(`no ${what}`);
}
