import { deviation, extent, flatRollup, sum } from "d3";
import { emptyCell, familyOf, type Cell, type Data, type Round } from "./derive.ts";
import { cellsOfRound, indikatorOf, latestRound, roundsOf } from "./facts.ts";
import { masaIn, type Masa } from "./masa.ts";
import type { Tingkat, Wilayah } from "./model.ts";

/**
 * One area within one boundary through the rounds of one family: a cell for each round, oldest first, also where
 * nothing was published. An area is never joined to what came of it, nor to itself within another boundary.
 */
export interface Deret {
  wilayah: Wilayah;
  masa: Masa;
  cells: readonly Cell[];
}

/** The rounds that may share a scale with the latest one, oldest first. */
export function familyRounds(data: Data, slug: string, tingkat: Tingkat): Round[] {
  const family = familyOf(latestRound(data, slug, tingkat).instrumen);
  return roundsOf(indikatorOf(data, slug), tingkat).filter(({ instrumen }) => familyOf(instrumen) === family);
}

/** Every two of these rounds, the earlier first. */
export const pairsOf = (rounds: readonly Round[]): (readonly [Round, Round])[] =>
  rounds.flatMap((a, i) => rounds.slice(i + 1).map((b) => [a, b] as const));

/** Every area that some round declares, in the order of the codes. */
export function daftarDeret(data: Data, slug: string, tingkat: Tingkat): Deret[] {
  const indikator = indikatorOf(data, slug);
  const rounds = familyRounds(data, slug, tingkat).map((round) => ({ place: { ...round, dokumen: "" }, cells: cellsOfRound(data, slug, round, tingkat) }));
  const stretches = new Map(rounds.flatMap(({ cells }) => cells.flatMap(({ wilayah, masa }) => (masa ? [[masa, wilayah] as const] : []))));
  return [...stretches].sort(([a, one], [b, other]) => (`${one.kode} ${a.sejak}` < `${other.kode} ${b.sejak}` ? -1 : 1)).map(([masa, wilayah]) => ({
    wilayah,
    masa,
    cells: rounds.map(({ place, cells }) => cells.find((cell) => cell.masa === masa) ??
      emptyCell(indikator, wilayah, place, masaIn(data.times, wilayah.kode, slug, place) === masa ? masa : null)),
  }));
}

/** The figures of one round, of the areas that there were then. */
export const cellsAt = (all: readonly Deret[], round: number): Cell[] => all.flatMap(({ cells }) => cells[round] ?? []).filter(({ masa }) => masa !== null);

/** Whether an area has one boundary through all rounds. */
export const isSteady = ({ cells }: Deret) => cells.every(({ masa }) => masa !== null);

/** Whether an area has a value in every round: only such areas make rounds comparable as a whole. */
export const isWhole = ({ cells }: Deret) => cells.every(({ nilai }) => nilai !== null);

/** How far published values lie apart. None of it is a finding: surveys spread values by chance as well. */
interface Sebaran {
  low: Cell[];
  high: Cell[];
  range: number;
  /** Highest to lowest; null where the lowest is zero. */
  ratio: number | null;
  /** Of the sample of values; null for one value. */
  deviation: number | null;
}

/** @throws when there is no value, or when the figures are not of one round. */
export function sebaranOf(cells: readonly Cell[]): Sebaran {
  const rounds = new Set(cells.map(({ instrumen, periode }) => `${instrumen} ${periode}`));
  const values = cells.flatMap(({ nilai }) => (nilai === null ? [] : [nilai]));
  const [low, high] = extent(values);
  if (rounds.size > 1 || low === undefined || high === undefined) throw new Error(`no spread of ${values.length} values of ${[...rounds].join(", ")}`);
  return {
    low: cells.filter(({ nilai }) => nilai === low),
    high: cells.filter(({ nilai }) => nilai === high),
    range: high - low,
    ratio: low === 0 ? null : high / low,
    deviation: deviation(values) ?? null,
  };
}

/** So many points in a row are told as a run. */
export const runLength = 3;
type Direction = "naik" | "turun";

/** Values of consecutive rounds that only rise, or only fall; a round without a value ends a run. */
export function runsOf({ cells }: Deret, direction: Direction): Cell[][] {
  const runs: Cell[][] = [];
  let before: number | null = null;
  for (const cell of cells) {
    const goesOn = cell.nilai !== null && before !== null && (direction === "naik" ? cell.nilai > before : cell.nilai < before);
    if (goesOn) runs.at(-1)?.push(cell);
    else runs.push([cell]);
    before = cell.nilai;
  }
  return runs.filter(({ length }) => length >= runLength);
}

/**
 * How likely so many rounds of pure chance hold a run in one direction. Values without ties come in any
 * order with the same likelihood, so the next one takes any place among those before it alike: it goes on
 * with the run when its place is above the last one's. For four rounds 7 of the 24 orders hold a run of three.
 */
export function chanceOfRun(rounds: number): number {
  let states: [place: number, length: number, chance: number][] = [[0, 1, 1]];
  let found = 0;
  for (let count = 1; count < rounds; count++) {
    const next = states.flatMap(([place, length, chance]) =>
      Array.from({ length: count + 1 }, (_, to) => ({ place: to, length: to > place ? length + 1 : 1, chance: chance / (count + 1) })));
    found += sum(next, ({ length, chance }) => (length >= runLength ? chance : 0));
    const open = next.filter(({ length }) => length < runLength);
    states = flatRollup(open, (alike) => sum(alike, ({ chance }) => chance), ({ place }) => place, ({ length }) => length);
  }
  return found;
}

/** In how many of these areas pure chance would show a run in one direction, their gaps being what they are. */
export function expectedRuns(daftar: readonly Deret[]): number {
  return sum(daftar, ({ cells }) => {
    const stretches = cells.map(({ nilai }) => (nilai === null ? " " : "x")).join("").split(" ");
    return 1 - stretches.reduce((none, { length }) => none * (1 - chanceOfRun(length)), 1);
  });
}
