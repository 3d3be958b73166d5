import { emptyCell, type Cell, type Data } from "../data/derive.ts";
import { areasThrough, cellsOfWilayah, wilayahOfLayer } from "../data/facts.ts";
import { groundOf, isOn, type Ground } from "../data/ground.ts";
import { masaIn } from "../data/masa.ts";
import type { Indikator, Instrumen, Layer, Pernyataan, Wilayah } from "../data/model.ts";
import { colorAreas, plainArea, stateLegend, type LegendEntry, type MapArea, type MapModel } from "./model.ts";
import { stateNama } from "../text/format.ts";
import { categoryColors, patternOfState } from "./warna.ts";

/**
 * One map of a layer: an indikator at one time, or at several with the same values throughout. Its figures are
 * those of the latest of `periods`, on the boundaries of that time.
 */
export interface View extends Ground {
  indikator: Indikator;
  instrumen: Instrumen;
  periods: readonly string[];
  model: MapModel;
}

/**
 * The maps that the published figures of a layer allow, by themselves: a round is drawn when at least
 * half of the areas have a figure, and its indikator has classes, categories, or counts. The rest are
 * notes at their place. A city's first full table therefore becomes a map without a change of code.
 */
export function viewsOf(data: Data, layer: Layer): View[] {
  const areas = areasThrough(data, layer);
  const kodes = new Set(areas.map(({ kode }) => kode));
  const cells = data.cells.filter(({ wilayah, utama }) => kodes.has(wilayah.kode) && utama !== null);
  const rounds = Map.groupBy(cells, ({ indikator, periode, instrumen, dokumen }) => [indikator.slug, instrumen, dokumen, periode].join("|"));
  const drawable = [...rounds.values()].filter((round) => round.length * 2 >= areasOfRound(data, round, areas).length && isDrawable(round));
  const ordered = mergeSame(drawable).sort((a, b) => rank(a.round) - rank(b.round));
  return ordered.flatMap(({ round, periods }) =>
    round.slice(0, 1).map(({ indikator, instrumen }) => {
      const ground = groundOf(data, layer.name, completed(data, round, areas));
      return { ...ground, indikator, instrumen, periods, model: colorAreas(ground.layer.name, ground.cells) };
    }),
  );
}

/** The areas that there were when a round was taken, and those that have a figure in it. */
function areasOfRound(data: Data, round: readonly Cell[], areas: readonly Wilayah[]): Wilayah[] {
  const [first] = round;
  const stated = new Set(round.map(({ wilayah }) => wilayah));
  return areas.filter((wilayah) => stated.has(wilayah) || (first && masaIn(data.times, wilayah.kode, first.indikator.slug, first)));
}

/** Rates first, then counts, then categories: the order in which readers ask. */
function rank([first]: readonly Cell[]): number {
  const indikator = first?.indikator;
  return indikator?.kelas ? 0 : indikator?.kategori ? 2 : 1;
}

function isDrawable([first]: readonly Cell[]): boolean {
  const indikator = first?.indikator;
  return indikator !== undefined && (indikator.satuan !== "persen" || indikator.kelas !== undefined);
}

/** Rounds of one indikator whose values are the same everywhere are one map. */
function mergeSame(rounds: readonly Cell[][]): { round: Cell[]; periods: string[] }[] {
  const merged = new Map<string, { round: Cell[]; periods: string[] }>();
  for (const round of rounds) {
    const key = round.map((cell) => [cell.indikator.slug, cell.wilayah.kode, cell.masa?.sejak, cell.state, cell.nilaiText].join(" ")).join("|");
    const before = merged.get(key);
    merged.set(key, { round, periods: [...(before?.periods ?? []), round[0]?.periode ?? ""] });
  }
  return [...merged.values()];
}

/** The round for every area of its time; those that it does not mention have no published figure. */
function completed(data: Data, round: readonly Cell[], areas: readonly Wilayah[]): Cell[] {
  const [first] = round;
  if (!first) return [];
  const { indikator } = first;
  const byKode = new Map(round.map((cell) => [cell.wilayah.kode, cell]));
  return areasOfRound(data, round, areas).map((wilayah) =>
    byKode.get(wilayah.kode) ?? figureOfRound(data, wilayah, first) ?? emptyCell(indikator, wilayah, first, masaIn(data.times, wilayah.kode, indikator.slug, first)));
}

/** The area's figure of the same round that has only statements set aside as wrong. */
function figureOfRound(data: Data, { kode }: Wilayah, { indikator, periode, instrumen, dokumen }: Cell): Cell | undefined {
  const cells = cellsOfWilayah(data, kode, indikator.slug);
  return cells.find((cell) => cell.periode === periode && cell.instrumen === instrumen && cell.dokumen === dokumen);
}

/** What was published for an area of a layer, today's or a former one, that no map of `viewsOf` draws. */
export interface AreaNotes {
  wilayah: Wilayah;
  figures: readonly Cell[];
  remarks: readonly Pernyataan[];
}

export function notesOf(data: Data, layer: Layer, views: readonly View[]): AreaNotes[] {
  const drawn = new Set(views.map(({ indikator }) => indikator.slug));
  return areasThrough(data, layer)
    .map((wilayah) => ({
      wilayah,
      figures: data.cells.filter((cell) => cell.wilayah.kode === wilayah.kode && cell.utama !== null && !drawn.has(cell.indikator.slug)),
      remarks: data.daftarPernyataan.filter(({ kode }) => kode === wilayah.kode),
    }))
    .filter(({ figures, remarks }) => figures.length + remarks.length > 0);
}

const figureFill = { color: categoryColors[0] ?? "" };
const remarkFill = { color: categoryColors[2] ?? "" };
const noneFill = { pattern: patternOfState["tidak-terbit"] };

/** Which areas have any published figure at all; designations (lokus) are not figures. */
export function coverageModel(data: Data, layer: Layer, notes: readonly AreaNotes[]): MapModel {
  const noteOf = ({ kode }: Wilayah) => notes.findIndex(({ wilayah }) => wilayah.kode === kode) + 1;
  const areas = wilayahOfLayer(data, layer).map((wilayah) => {
    const area = coverageOf(data, layer, wilayah);
    const note = noteOf(wilayah);
    return note === 0 ? area : { ...area, note: `(${note})`, spoken: `${area.spoken}, catatan ${note}` };
  });
  const entry = (fill: LegendEntry["fill"], label: string, limits: string) => ({ fill, radius: null, label, limits });
  const legend = [
    entry(figureFill, "ada angka terbit", "untuk kelurahan dan waktu yang pasti"),
    entry(remarkFill, "hanya pernyataan", "peringkat, keterangan, atau angka tanpa waktu yang pasti"),
    ...stateLegend([...areas.map(({ state }) => state), "tidak-terbit"]),
  ];
  return { layer: layer.name, areas, legend, anyDisputed: false, anyReach: false };
}

function coverageOf(data: Data, layer: Layer, wilayah: Wilayah): MapArea {
  const figures = cellsOfWilayah(data, wilayah.kode).filter((cell) => cell.utama !== null && cell.instrumen !== "penetapan" && isOn(layer, cell));
  if (figures.some(({ nilai }) => nilai !== null)) return plainArea(wilayah, figureFill, "ada", `${wilayah.nama}: ada angka terbit`);
  const [state] = figures.flatMap((cell) => (cell.state === "ada" ? [] : [cell.state]));
  if (state) return plainArea(wilayah, { pattern: patternOfState[state] }, state, `${wilayah.nama}: ${stateNama[state]}`);
  const remark = data.daftarPernyataan.some(({ kode }) => kode === wilayah.kode);
  if (remark) return plainArea(wilayah, remarkFill, "ada", `${wilayah.nama}: hanya ada pernyataan`);
  return plainArea(wilayah, noneFill, "tidak-terbit", `${wilayah.nama}: tidak ada angka terbit`);
}
