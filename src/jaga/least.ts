import { choose } from "./choose.ts";
import type { Solve } from "./model.ts";
import type { Leak, Round } from "./round.ts";
import { TooMuch } from "./witness.ts";

/** Up to so many counts the least is found; beyond, one after another is chosen. Measured: README, “Decisions”. */
const limit = 120;
const rounds = 60;
/** Steps of the audit beyond which what was chosen quickly stands: no time, so that the same table always becomes the same. */
const steps = 20_000;

/** At least one of these must be withheld, as soon as `when` is; `when` null: in any case. */
interface Cut {
  oneOf: readonly string[];
  when: string | null;
}

/**
 * The withheld counts of least weight. A solver proposes the least that satisfies what was learnt so far; where the
 * audit still finds something given back, it is learnt which counts could prevent that, and the solver asked again.
 */
export function chooseLeast(round: Round, solve: Solve): Set<string> {
  const quick = choose(round);
  round.effort = { left: steps };
  try {
    return search(round, quick, solve);
  } catch (error) {
    if (error instanceof TooMuch) return quick;
    throw error;
  } finally {
    round.effort = undefined;
  }
}

function search(round: Round, quick: Set<string>, solve: Solve): Set<string> {
  const all = [...round.movable];
  const first = round.leaks(new Set());
  const forced = new Set(first.map((leak) => round.ownOf(leak)).filter((key) => round.movable.has(key)));
  if (all.length > limit || quick.size <= forced.size) return quick;
  const atFirst = new Set(first.map(({ name }) => name));
  const hopeless = new Set(round.leaks(round.movable).filter((leak) => atFirst.has(leak.name) || !round.movable.has(round.ownOf(leak))).map(({ name }) => name));
  const cuts: Cut[] = first.filter(({ isSmall }) => isSmall).map((leak) => ({ oneOf: [round.ownOf(leak)], when: null }));
  for (let i = 0; i < rounds; i++) {
    const proposed = propose(round, all, cuts, solve);
    if (!proposed || weightOf(round, proposed) >= weightOf(round, quick)) return quick;
    const leaks = round.leaks(proposed).filter(({ name }) => !hopeless.has(name));
    if (leaks.length === 0) return proposed;
    cuts.push(...leaks.map((leak) => learn(round, leak, proposed)));
  }
  return quick;
}

/** Withholding more never gives more away: whatever does not help even with all that does not help cannot help alone. */
function learn(round: Round, leak: Leak, withheld: ReadonlySet<string>): Cut {
  const useless = new Set(withheld);
  const oneOf: string[] = [];
  for (const key of round.movable) {
    if (useless.has(key)) continue;
    if (round.isLeft(leak, new Set([...useless, key]))) useless.add(key);
    else oneOf.push(key);
  }
  const own = round.ownOf(leak);
  return { oneOf, when: withheld.has(own) ? own : null };
}

function propose(round: Round, all: readonly string[], cuts: readonly Cut[], solve: Solve): Set<string> | null {
  const name = new Map(all.map((key, i) => [key, `y${i}`]));
  const sum = (keys: readonly string[]) => keys.map((key) => `${name.get(key)}`).join(" + ");
  const rows = cuts.map(({ oneOf, when }, i) => `c${i}: ${sum(oneOf)}${when === null ? "" : ` - ${name.get(when)}`} >= ${when === null ? 1 : 0}`);
  const objective = all.map((key) => `${round.weight(key)} ${name.get(key)}`).join(" + ");
  const found = solve(["Minimize", `o: ${objective}`, "Subject To", ...rows, "Binary", [...name.values()].join(" "), "End"].join("\n"));
  return found && new Set(all.filter((key) => (found.get(name.get(key) ?? "") ?? 0) > 0.5));
}

const weightOf = (round: Round, keys: ReadonlySet<string>) => [...keys].reduce((sum, key) => sum + round.weight(key), 0);
