import type { Hitungan } from "./model.ts";

/** More children than anywhere: the upper limit of a count of which nothing is known. */
export const CAP = 1e9;

type Kind =
  /** A count that is withheld. */
  | "withheld"
  /** A count that is shown as a rate, or can only be worked out. */
  | "derived"
  /** A count that is shown. */
  | "shown";

/** A whole number that an adversary reasons about. */
export interface Variable {
  low: number;
  high: number;
  kind: Kind;
  /** The count, or the one whose rest it is. */
  hitungan: Pick<Hitungan, "indikator" | "kode" | "periode">;
  /** Published by a public body itself. */
  open: boolean;
  /** Null for a count itself; else the whole of which it is what the part leaves. */
  rest: string | null;
}

/** low ≤ Σ factor × variable ≤ high */
export interface Constraint {
  terms: readonly (readonly [variable: number, factor: number])[];
  low: number;
  high: number;
}

export interface System {
  variables: Variable[];
  constraints: Constraint[];
  /** The constraints of each variable. */
  at: number[][];
  byKey: Map<string, number>;
  /** What may still be spent on searches; without it, whatever they take. */
  effort?: Effort | undefined;
}

export interface Effort {
  left: number;
}
