import { choose } from "./choose.ts";
import { chooseLeast } from "./least.ts";
import type { Hitungan, Keadaan, Solve, Susunan, Terungkap } from "./model.ts";
import { Round } from "./round.ts";

/**
 * Withholds what has to be withheld, so that nobody who reads the public outputs of today and of every release can
 * work out a count of one to four children. Only what is `baru` gets another status; the order stays. With `solve`
 * (HiGHS, for example) the least is withheld where a round is small enough.
 */
export function jaga(keadaan: Keadaan, susunan: Susunan, solve?: Solve): Hitungan[] {
  const hidden = new Set(roundsOf(keadaan, susunan).flatMap((round) => round.hidden(solve ? chooseLeast(round, solve) : choose(round))));
  return keadaan.kini.map((one) => (hidden.has(one) ? { ...one, status: "ditahan" } : one));
}

/** What the public outputs give away as they stand. */
export function terungkap(keadaan: Keadaan, susunan: Susunan): Terungkap[] {
  return roundsOf(keadaan, susunan).flatMap((round) => round.told(round.leaks(new Set())));
}

/** The counts of one period and instrument hang together with no others. */
function roundsOf({ kini, dulu }: Keadaan, susunan: Susunan): Round[] {
  const before = dulu.map((daftar) => Map.groupBy(daftar, ({ periode }) => periode));
  const rounds = Map.groupBy(kini, ({ periode }) => periode);
  return [...rounds].map(([periode, daftar]) => new Round(daftar, before.flatMap((byPeriode) => [byPeriode.get(periode) ?? []]), susunan));
}
