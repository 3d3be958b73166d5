import type { Constraint, System } from "./equation.ts";

/** What each variable can still be: lower and upper limit. */
export interface Domain {
  low: Float64Array;
  high: Float64Array;
}

export function domainOf({ variables }: System): Domain {
  return { low: Float64Array.from(variables, ({ low }) => low), high: Float64Array.from(variables, ({ high }) => high) };
}

export const copyOf = ({ low, high }: Domain): Domain => ({ low: low.slice(), high: high.slice() });

/** Visits to constraints after which narrowing is given up: rates can narrow for ever, by one. */
const patience = 40;

/**
 * Narrows the limits until they agree with the constraints of the variables that changed. False where nothing is
 * possible. Where sums form a tree, as those of areas do, the limits that remain are exact.
 */
export function narrow(system: System, domain: Domain, changed: readonly number[]): boolean {
  const waiting = new Set(changed.flatMap((variable) => system.at[variable] ?? []));
  let visits = patience * (waiting.size + system.constraints.length);
  for (const index of waiting) {
    waiting.delete(index);
    const constraint = system.constraints[index];
    if (!constraint) continue;
    const narrowed = tighten(constraint, domain);
    if (narrowed === null) return false;
    if (visits-- <= 0) return true;
    for (const variable of narrowed) for (const next of system.at[variable] ?? []) waiting.add(next);
  }
  return true;
}

/** Applies one constraint; the variables that it narrowed, or null where it cannot hold. */
function tighten({ terms, low, high }: Constraint, { low: lows, high: highs }: Domain): number[] | null {
  let [least, most] = [0, 0];
  for (const [variable, factor] of terms) {
    const [a, b] = [factor * (lows[variable] ?? 0), factor * (highs[variable] ?? 0)];
    least += Math.min(a, b);
    most += Math.max(a, b);
  }
  if (least > high || most < low) return null;
  const narrowed: number[] = [];
  for (const [variable, factor] of terms) {
    const [from, to] = [lows[variable] ?? 0, highs[variable] ?? 0];
    if (from === to) continue;
    const [a, b] = [factor * from, factor * to];
    const [bottom, top] = [low - (most - Math.max(a, b)), high - (least - Math.min(a, b))];
    const [start, end] = factor > 0 ? [Math.ceil(bottom / factor), Math.floor(top / factor)] : [Math.ceil(top / factor), Math.floor(bottom / factor)];
    if (start > from) lows[variable] = start;
    if (end < to) highs[variable] = end;
    if ((lows[variable] ?? 0) > (highs[variable] ?? 0)) return null;
    if (start > from || end < to) narrowed.push(variable);
  }
  return narrowed;
}

/** Thrown where the effort that was allowed is spent. */
export class TooMuch extends Error {}

/** Choices, beyond one for each variable, after which the search for one more table is given up. */
const budget = 60;

/**
 * Numbers for the variables of a piece that satisfy every constraint, or null where none were found. `prefer` says
 * what to try first within limits, so that one table after another differs in as much as possible.
 */
export function findWitness(system: System, start: Domain, piece: readonly number[], prefer: (variable: number, low: number, high: number) => readonly number[]): Domain | null {
  let left = piece.length + budget;
  const search = (domain: Domain, from: number): Domain | null => {
    let next = from;
    while (next < piece.length && domain.low[piece[next] ?? 0] === domain.high[piece[next] ?? 0]) next++;
    const variable = piece[next];
    if (variable === undefined) return holds(system, domain, piece) ? domain : null;
    for (const value of prefer(variable, domain.low[variable] ?? 0, domain.high[variable] ?? 0)) {
      if (left-- <= 0) return null;
      if (system.effort && system.effort.left-- <= 0) throw new TooMuch();
      const tried = copyOf(domain);
      tried.low[variable] = tried.high[variable] = value;
      const found = narrow(system, tried, [variable]) ? search(tried, next + 1) : null;
      if (found) return found;
    }
    return null;
  };
  return search(start, 0);
}

/** Every constraint, on the numbers themselves: whatever was given up before, a witness is one. */
function holds({ constraints, at }: System, { low }: Domain, piece: readonly number[]): boolean {
  const touched = new Set(piece.flatMap((variable) => at[variable] ?? []));
  return [...touched].every((index) => {
    const constraint = constraints[index];
    const sum = constraint?.terms.reduce((total, [variable, factor]) => total + factor * (low[variable] ?? 0), 0) ?? 0;
    return constraint !== undefined && sum >= constraint.low && sum <= constraint.high;
  });
}
