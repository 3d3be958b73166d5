import { toAngka } from "./angka.ts";
import { angkaKeyOf, draftOf, type AngkaRecord, type Draft } from "./angka-record.ts";
import { classOf, type Cell, type Data } from "./derive.ts";
import { cellsOfWilayah } from "./facts.ts";
import { isBeyondLimit } from "./limit.ts";
import { unreleased, versionOf } from "./versions.ts";
import type { Withdrawal } from "./rilis.ts";

/** A released figure of which the content now says something else. */
export interface Change {
  angka: string;
  cell: Cell;
  before: AngkaRecord;
  after: Draft;
  oddities: readonly Oddity[];
  /** What the area was on a map and what it is, where that is another: a class, a category, or a state. */
  kelas: readonly [before: string, after: string] | null;
}

/** Why a person should look at a change once more. */
export type Oddity =
  | { kind: "kelas" | "besar" | "hilang" | "bertukar" | "bergeser" }
  /** The value is now that of another time. */
  | { kind: "periode"; periode: string };

/** What became of the figures since the last release. */
export interface Changes {
  added: readonly Cell[];
  /** Those that look most like a slip first, then those with any other oddity. */
  changed: readonly Change[];
  withdrawn: ReadonlyMap<string, Withdrawal>;
}

export function changesOf(data: Data): Changes {
  const { cells, withdrawn } = unreleased(data);
  const pairs = cells.map((cell) => ({ cell, before: versionOf(data, cell)?.record }));
  const changed = pairs.flatMap(({ cell, before }) => (before ? [changeOf(data, cell, before)] : []));
  return {
    added: pairs.filter(({ before }) => !before).map(({ cell }) => cell),
    changed: changed.toSorted((a, b) => slips(b) - slips(a) || b.oddities.length - a.oddities.length),
    withdrawn,
  };
}

/** A value may well move to the next class; whatever else is odd more often comes from a slip. */
const slips = ({ oddities }: Change) => oddities.filter(({ kind }) => kind !== "kelas").length;

function changeOf(data: Data, cell: Cell, before: AngkaRecord): Change {
  const after = draftOf(cell, data.sumberById);
  const [was, is] = [drawnAs(cell, before), drawnAs(cell, after)];
  const kelas = was === is ? null : [was, is] as const;
  return { angka: angkaKeyOf(cell), cell, before, after, oddities: odditiesOf(data, cell, before, kelas !== null), kelas };
}

/** The word by which a map colours a figure; the same for all where the indikator has neither classes nor categories. */
function drawnAs({ indikator }: Cell, said: Draft): string {
  return said.nilai === null ? said.status : (said.nilai_nama ?? classOf(indikator, toAngka(said.nilai))?.nama ?? said.status);
}

function odditiesOf(data: Data, cell: Cell, before: AngkaRecord, otherClass: boolean): Oddity[] {
  const { indikator, nilai, nilaiText } = cell;
  const was = before.nilai === null ? null : toAngka(before.nilai);
  if (before.nilai === null || was === null || was === nilai) return [];
  if (nilai === null) return [{ kind: "hilang" }];
  const kelas: Oddity[] = otherClass ? [{ kind: "kelas" }] : [];
  if (indikator.kategori) return kelas;
  const besar: Oddity[] = isBeyondLimit(indikator, was, nilai, data.situs) ? [{ kind: "besar" }] : [];
  return [...kelas, ...besar, ...slipsOf(before.nilai, nilaiText), ...otherTimes(data, cell)];
}

/** Slips of a hand that types a number: two digits in each other's place, the point elsewhere. */
function slipsOf(before: string, after: string): Oddity[] {
  const differ = [...before].flatMap((digit, i) => (digit === after[i] ? [] : [i]));
  const [a = -1, b = -1] = differ;
  const swapped = before.length === after.length && differ.length === 2 && before[a] === after[b] && before[b] === after[a];
  const bare = (text: string) => text.replace(".", "").replace(/^0+|0+$/g, "");
  const moved = bare(before) === bare(after) && bare(before) !== "";
  return moved ? [{ kind: "bergeser" }] : swapped ? [{ kind: "bertukar" }] : [];
}

/** Times at which the same area has the value that this figure now has: a number out of the next line. */
function otherTimes(data: Data, { indikator, wilayah, periode, dokumen, nilai }: Cell): Oddity[] {
  const same = cellsOfWilayah(data, wilayah.kode, indikator.slug).filter((other) => other.nilai === nilai && other.dokumen === dokumen);
  return [...new Set(same.map((other) => other.periode))].filter((other) => other !== periode).map((other) => ({ kind: "periode", periode: other }));
}
