import { choose } from "./choose.ts";
import { chooseLeast } from "./least.ts";
import type { Hitungan, Keadaan, Solve, Susunan, Terungkap } from "./model.ts";
import { Round } from "./round.ts";
import { split } from "./split.ts";

/*
 * The gate for children, as statistical disclosure control knows it: small counts are withheld (primary), and with them
 * whatever would give them back (secondary, or complementary, suppression).
 *
 * An adversary reads all that is public and writes down a linear system over whole numbers (equation.ts, system.ts). Unknowns are the
 * counts that are withheld, those that are shown only as a rate, and those that nobody has said. It says that
 *   - what is shown is what it is; what any release has ever shown is known in every other, and today;
 *   - an area's count is the sum over the areas that make it up; those of which nothing is said may have any number;
 *   - a part is no more than its whole, and the rest of the whole is a count of children like any other; parts that make
 *     up a whole together add up to it;
 *   - a rate with d decimals puts a hundred parts per whole within half a unit of its last digit, rounded half up;
 *   - no count is below zero.
 * And the adversary knows the rule: something in a piece of the system that hangs together is from one to four, or
 * nothing of it would be withheld. Not modelled: which of several equally good choices this program makes.
 *
 * A withheld count is protected if at least five whole numbers are possible for it, each with a whole table that fulfils
 * everything above (witness.ts finds one, and puts it into every equation again): what cannot be shown to be possible
 * counts as impossible, so the audit errs towards withholding. A count that is not withheld is given back if fewer than
 * five numbers are possible and one of them is from one to four. The audit decides; how the withheld counts were chosen
 * (choose.ts one after another; least.ts the least of all) need not be believed.
 *
 * A total costs more than all of its parts, so that it is withheld only where they cannot hide the small one. Counts that
 * a public body has published are known, hide nothing, and are not blamed for what they give away among themselves.
 *
 * Primary and secondary suppression, and the audit of the intervals that remain: Hundepool et al., Statistical Disclosure
 * Control (Wiley 2012), ch. 4. The least to withhold, found by adding what each failed proposal teaches: after Fischetti
 * and Salazar, Solving the cell suppression problem on tabular data with linear constraints, Management Science 47 (2001).
 * Hierarchies taken apart into what hangs together: compare de Wolf, HiTaS: a heuristic approach to cell suppression in
 * hierarchical tables, in: Inference Control in Statistical Databases, LNCS 2316 (2002), the modular method of τ-ARGUS.
 */

/**
 * Withholds what has to be withheld, so that nobody who reads the public outputs of today and of every release can
 * work out a count of one to four children. Only what is `baru` gets another status; the order stays. With `solve`
 * (HiGHS, for example) the least is withheld where few enough counts hang together.
 */
export function jaga(keadaan: Keadaan, susunan: Susunan, solve?: Solve): Hitungan[] {
  const hidden = new Set(roundsOf(keadaan, susunan).flatMap((round) => round.hidden(solve ? chooseLeast(round, solve) : choose(round))));
  return keadaan.kini.map((one) => (hidden.has(one) ? { ...one, status: "ditahan" } : one));
}

/** What the public outputs give away as they stand. */
export function terungkap(keadaan: Keadaan, susunan: Susunan): Terungkap[] {
  return roundsOf(keadaan, susunan).flatMap((round) => round.told(round.leaks(new Set())));
}

/** The counts of one period and instrument hang together with no others; where nothing is given back there is nothing to judge. */
function roundsOf({ kini, dulu }: Keadaan, susunan: Susunan): Round[] {
  const before = dulu.map((daftar) => Map.groupBy(daftar, ({ periode }) => periode));
  return [...Map.groupBy(kini, ({ periode }) => periode)].flatMap(([periode, daftar]) => {
    const then = before.map((byPeriode) => byPeriode.get(periode) ?? []);
    return new Round(daftar, then, susunan).leaks(new Set()).length > 0 ? split(daftar, then, susunan) : [];
  });
}
