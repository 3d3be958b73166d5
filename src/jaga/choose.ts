import type { Round } from "./round.ts";

/** Withholds what is small, and then what gives it back, one count after another; at last shows again what need not be withheld. */
export function choose(round: Round): Set<string> {
  const withheld = new Set<string>();
  const added: string[] = [];
  const leaks = (also: string[] = []) => round.leaks(new Set([...withheld, ...also]));
  const helpless = new Set<string>();
  for (let found = leaks(); found.length > 0; found = leaks().filter(({ name }) => !helpless.has(name))) {
    const own = found.map((leak) => round.ownOf(leak)).filter((key) => round.movable.has(key) && !withheld.has(key));
    for (const key of own) withheld.add(key);
    const [leak] = found;
    if (!leak || own.length > 0) continue;
    const remedies = inOrder(round, round.remedies(leak, withheld));
    const chosen = remedies.find((key) => !round.isLeft(leak, new Set([...withheld, key]))) ?? remedies[0];
    if (chosen === undefined) helpless.add(leak.name);
    else added.push(chosen);
    if (chosen !== undefined) withheld.add(chosen);
  }
  // First what can be worked out in any case: it hides nothing. What is shown again may leave another needless.
  for (let before = Infinity; withheld.size < before;) {
    before = withheld.size;
    const known = new Set(leaks().map((leak) => round.ownOf(leak)));
    for (const key of [...added.filter((one) => known.has(one)), ...added.toReversed()].filter((one) => withheld.has(one))) {
      withheld.delete(key);
      if (leaks().some(({ name }) => !helpless.has(name))) withheld.add(key);
    }
  }
  return withheld;
}

/** The cheapest first, then the nearest; a zero last, because it is good news and often known besides. */
function inOrder(round: Round, keys: readonly string[]): string[] {
  const jumlahOf = (key: string) => round.byKey.get(key)?.jumlah ?? Infinity;
  const order = (key: string) => [round.weight(key), jumlahOf(key) === 0 ? 1 : 0, jumlahOf(key)];
  return keys.map((key) => ({ key, order: order(key) })).sort((a, b) => compare(a.order, b.order)).map(({ key }) => key);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) < (b[i] ?? 0) ? -1 : 1;
}
