import { leaksOf } from "./audit.ts";
import { keyOf, type Hitungan, type Susunan, type Terungkap } from "./model.ts";
import { systemOf, type System, type Variable } from "./system.ts";

/** A number that would be given back. */
export interface Leak {
  system: System;
  variable: number;
  /** The same whatever else is withheld. */
  name: string;
  /** Whether it goes with its own count: the rest of a total may lie in areas without one. */
  isOwn: boolean;
  /** Whether it is a small count that is shown. */
  isSmall: boolean;
}

/** Names of leaks: those that a wary adversary finds whatever is withheld, those that anybody finds then, and those that are public. */
interface Limits {
  excused: ReadonlySet<string>;
  hopeless: ReadonlySet<string>;
  unavoidable: ReadonlySet<string>;
}

const namesOf = (leaks: readonly Leak[]) => new Set(leaks.map(({ name }) => name));

/** The counts of one period and instrument, today and in each release: what is shown in one of them is known in all. */
export class Round {
  /** Keys of the counts that the gate may withhold. */
  readonly movable: ReadonlySet<string>;
  readonly byKey: ReadonlyMap<string, Hitungan>;
  private readonly kini: readonly Hitungan[];
  private readonly dulu: readonly (readonly Hitungan[])[];
  private readonly susunan: Susunan;
  private readonly isSilent: boolean;
  private known: Limits | null = null;

  constructor(kini: readonly Hitungan[], dulu: readonly (readonly Hitungan[])[], susunan: Susunan) {
    this.kini = kini;
    this.dulu = dulu;
    this.susunan = susunan;
    this.byKey = new Map(kini.toReversed().map((one) => [keyOf(one), one]));
    this.movable = new Set(kini.filter(({ status, sifat }) => status === "ada" && sifat === "baru").map(keyOf));
    // Rates alone say nothing of how many there are.
    this.isSilent = [kini, ...dulu].every((daftar) => daftar.every(({ jumlah, status }) => jumlah === null && status === "ada"));
  }

  /**
   * What would be given back if these were withheld, besides what public bodies have given away themselves. A wary
   * adversary is heeded wherever withholding more can help: a single count without a total or a whole has no cover.
   */
  leaks(withheld: ReadonlySet<string>): Leak[] {
    if (this.isSilent) return [];
    const found = this.audit(withheld, this.movable.size > 0);
    if (found.length === 0) return [];
    const { excused, unavoidable } = this.limits();
    const lenient = found.some(({ name }) => excused.has(name)) ? new Set(this.audit(withheld, false).map(({ name }) => name)) : excused;
    return found.filter(({ name, isSmall }) => (isSmall || !unavoidable.has(name)) && (!excused.has(name) || lenient.has(name)));
  }

  /** What is given back whatever is withheld. */
  hopeless(): ReadonlySet<string> {
    return this.limits().hopeless;
  }

  /** The counts that could be withheld against a leak, the nearest first: itself, then those that it is worked out from. */
  remedies({ system, variable }: Leak, withheld: ReadonlySet<string>): string[] {
    const seen = new Set([variable]);
    for (const one of seen) {
      if (one !== variable && variableOf(system, one).kind === "shown") continue;
      for (const index of system.at[one] ?? []) for (const [next] of system.constraints[index]?.terms ?? []) seen.add(next);
    }
    return [...seen].map((one) => nameOf(variableOf(system, one))).filter((key) => this.movable.has(key) && !withheld.has(key));
  }

  /** The count that a leak is about, or whose rest it is. */
  ownOf = ({ system, variable }: Leak) => keyOf(variableOf(system, variable).hitungan);

  /** What is lost with a count: itself, and whatever it is the sum or the whole of. A total costs more than all its parts. */
  weight(key: string): number {
    const own = this.byKey.get(key);
    if (!own) return 0;
    const isBelow = (kode: string | undefined): boolean => kode !== undefined && (kode === own.kode || isBelow(this.susunan.induk(kode)));
    const below = this.kini.filter((one) => one.indikator === own.indikator && isBelow(one.kode));
    const parts = this.kini.filter((one) => one.kode === own.kode && this.susunan.bagianDari(one.indikator).includes(own.indikator));
    return below.length + parts.length;
  }

  told(leaks: readonly Leak[]): Terungkap[] {
    return leaks.map(({ system, variable }) => toldOf(variableOf(system, variable)));
  }

  private limits(): Limits {
    const open = this.kini.some(({ sifat }) => sifat === "terbit") ? this.systems(this.kini.map(onlyOpen), false) : [];
    return (this.known ??= {
      excused: namesOf(this.movable.size > 0 ? this.audit(this.movable, true) : []),
      hopeless: namesOf(this.audit(this.movable, false)),
      unavoidable: namesOf(open),
    });
  }

  private audit(withheld: ReadonlySet<string>, wary: boolean): Leak[] {
    if (withheld.size === 0) return this.systems(this.kini, wary);
    return this.systems(this.kini.map((one) => (this.isHidden(one, withheld) ? { ...one, status: "ditahan" } : one)), wary);
  }

  private systems(kini: readonly Hitungan[], wary: boolean): Leak[] {
    const daftar = [kini, ...this.dulu.filter((one) => one.some(({ status }) => status === "ditahan"))];
    return daftar.flatMap((one, i) => {
      const shown = [...this.dulu.filter((other) => other !== one), ...(one === kini ? [] : [kini])].flat().filter(isShown);
      const system = systemOf(one, this.susunan, new Map(shown.map((other) => [keyOf(other), other.jumlah ?? 0])));
      return leaksOf(system, wary).map((variable) => ({ system, variable, ...told(variableOf(system, variable), i) }));
    });
  }

  hidden = (withheld: ReadonlySet<string>): Hitungan[] => (withheld.size === 0 ? [] : this.kini.filter((one) => this.isHidden(one, withheld)));

  /** A rate gives its count and its whole back from each other: it goes with either. */
  private isHidden(one: Hitungan, withheld: ReadonlySet<string>): boolean {
    if (one.sifat !== "baru") return false;
    const [whole] = one.persen === null ? [] : this.susunan.bagianDari(one.indikator);
    return withheld.has(keyOf(one)) || (whole !== undefined && withheld.has(keyOf({ ...one, indikator: whole })));
  }
}

const isShown = ({ status, jumlah }: Hitungan) => status === "ada" && jumlah !== null;
const onlyOpen = (one: Hitungan): Hitungan => (one.sifat === "terbit" || one.status === "ditahan" ? one : { ...one, jumlah: null, persen: null });

const nameOf = ({ hitungan, rest }: Variable) => (rest === null ? keyOf(hitungan) : `${keyOf(hitungan)}|${rest}`);

const told = (variable: Variable, snapshot: number) => ({ name: `${snapshot}|${nameOf(variable)}`, isOwn: variable.rest !== "areas", isSmall: variable.kind === "shown" });

function variableOf({ variables }: System, index: number): Variable {
  const found = variables[index];
  if (!found) throw new Error(`no variable ${index}`);
  return found;
}

function toldOf({ hitungan, kind }: Variable): Terungkap {
  return { hitungan, jenis: kind === "withheld" ? "ditahan" : kind === "shown" ? "kecil" : "terhitung" };
}
