import { cukup, isKecil, kecil, keyOf } from "./model.ts";
import type { System, Variable } from "./equation.ts";
import { isFree, piecesOf } from "./pieces.ts";
import { copyOf, domainOf, findWitness, narrow, type Domain } from "./witness.ts";

/**
 * The variables of which too little stays uncertain: those that are shown small, and those that can be worked out.
 * `wary`: by an adversary who takes it that some count in each piece is small, or the rest of a whole that is known.
 * Else a count may also be withheld as nearly all of a whole that nobody has said. `only`: whether this one is among them.
 */
export function leaksOf(system: System, wary: boolean, only?: number): number[] {
  const { variables } = system;
  const shown = variables.flatMap(({ kind, low, open }, i) => (kind === "shown" && !open && isKecil(low) ? [i] : []));
  const sound = withoutContradictions(system);
  const start = domainOf(sound);
  const pieces = piecesOf(sound, only === undefined ? variables.keys() : [only]);
  const found = [...shown, ...pieces.flatMap((piece) => [...new Piece(sound, piece, start, wary).leaks(only)])];
  return only === undefined ? found.sort((a, b) => a - b) : found.filter((one) => one === only);
}

/** What is shown may not tally. Nobody can work out anything from a sum that is wrong as it stands. */
function withoutContradictions(system: System): System {
  const { variables, constraints } = system;
  const isWrong = constraints.map(({ terms, low, high }) => {
    if (terms.some(([variable]) => isFree(variables[variable]))) return false;
    const sum = terms.reduce((total, [variable, factor]) => total + factor * (variables[variable]?.low ?? 0), 0);
    return sum < low || sum > high;
  });
  return isWrong.includes(true) ? { ...system, at: system.at.map((all) => all.filter((index) => !isWrong[index])) } : system;
}

/**
 * An adversary who knows the rule knows that something in a piece is small, or nothing of it would be withheld. So
 * the tables that are possible are those in which one of its counts or rests is from one to four.
 */
class Piece {
  private readonly system: System;
  private readonly piece: readonly number[];
  private readonly wary: boolean;
  private readonly seen = new Map<number, Set<number>>();
  private readonly start: Domain;

  /** `start` is shared: a piece narrows what is its own. */
  constructor(system: System, piece: readonly number[], start: Domain, wary: boolean) {
    this.system = system;
    this.piece = piece;
    this.start = start;
    this.wary = wary;
  }

  *leaks(only?: number): Iterable<number> {
    const [first = 0] = this.piece;
    if (this.piece.length === 1 && this.system.at[first]?.length === 0) {
      // Nothing is said of it but that it is withheld.
      if (this.wary && this.variable(first).kind === "withheld") yield first;
      return;
    }
    const isPossible = narrow(this.system, this.start, this.piece);
    const asked = (only === undefined ? this.piece : [only]).filter((one) => this.isAsked(one, isPossible));
    if (asked.length === 0) return;
    const worlds = isPossible ? this.worlds() : [];
    for (const one of asked) {
      for (const world of worlds) if (this.missing(one) > 0) this.look(one, world);
      if (this.missing(one) > 0) yield one;
    }
  }

  /** A withheld count always; any other number only where it may be a small one. */
  private isAsked(one: number, isPossible: boolean): boolean {
    const { kind } = this.variable(one);
    if (kind === "withheld" || !isPossible) return kind === "withheld";
    return this.mayBeSmall(one);
  }

  /** What is possible for each reason that something of the piece may have been withheld for. */
  private worlds(): Domain[] {
    const withheld = this.piece.filter((one) => this.variable(one).kind === "withheld");
    const rests = this.piece.filter((one) => this.variable(one).rest !== null);
    const hasWhole = (one: number) => rests.some((rest) => keyOf(this.variable(rest).hitungan) === keyOf(this.variable(one).hitungan) && (this.isReason(rest) || this.isRate(one, this.wholeOf(rest))));
    if (withheld.length === 0 || (!this.wary && !withheld.every(hasWhole))) return [this.start];
    const reasons = this.piece.filter((one) => this.mayBeSmall(one) && this.isReason(one));
    return reasons.map((one) => this.clamp(this.start, one, 1, kecil)).filter((world) => world !== null);
  }

  /** Looks for tables in which a variable has numbers that it had in none so far. */
  private look(one: number, world: Domain) {
    const [low, high] = [world.low[one] ?? 0, world.high[one] ?? 0];
    const tries = new Set(Array.from({ length: 2 * cukup }, (_, i) => [low + i, high - i]).flat().filter((value) => value >= low && value <= high));
    for (const value of tries) {
      if (this.missing(one) <= 0) return;
      if (this.seen.get(one)?.has(value)) continue;
      const start = this.clamp(world, one, value, value);
      const found = start && findWitness(this.system, start, this.piece, this.prefer);
      if (found) for (const each of this.piece) this.seen.set(each, (this.seen.get(each) ?? new Set()).add(found.low[each] ?? 0));
    }
  }

  private readonly prefer = (one: number, low: number, high: number) => {
    const fresh = Math.min(high, low + (this.seen.get(one)?.size ?? 0) % cukup);
    return [...new Set([fresh, low, Math.min(high, low + 1), high])];
  };

  private clamp(domain: Domain, one: number, low: number, high: number): Domain | null {
    const clamped = copyOf(domain);
    clamped.low[one] = Math.max(clamped.low[one] ?? 0, low);
    clamped.high[one] = Math.min(clamped.high[one] ?? 0, high);
    return (clamped.low[one] ?? 0) <= (clamped.high[one] ?? 0) && narrow(this.system, clamped, [one]) ? clamped : null;
  }

  /** Nothing is withheld for what nobody has said: nor for what is left of a whole that is neither told nor withheld. */
  private isReason(one: number): boolean {
    return this.variable(this.variable(one).rest === null ? one : this.wholeOf(one)).kind !== "derived";
  }

  private wholeOf(rest: number): number {
    const { hitungan, rest: indikator } = this.variable(rest);
    return this.system.byKey.get(keyOf({ ...hitungan, indikator: indikator ?? "" })) ?? rest;
  }

  /** Whether a rate ties a count to its whole: what is said of one is said of the other. */
  private isRate(part: number, whole: number): boolean {
    return (this.system.at[part] ?? []).some((index) => {
      const { terms = [] } = this.system.constraints[index] ?? {};
      return terms.length === 2 && terms.some(([variable]) => variable === whole);
    });
  }

  private missing = (one: number) => cukup - (this.seen.get(one)?.size ?? 0);
  private mayBeSmall = (one: number) => (this.start.low[one] ?? 0) <= kecil && (this.start.high[one] ?? 0) >= 1;

  private variable(one: number): Variable {
    const found = this.system.variables[one];
    if (!found) throw new Error(`no variable ${one}`);
    return found;
  }
}
