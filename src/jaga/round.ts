import { leaksOf } from "./audit.ts";
import { keyOf, type Hitungan, type Susunan, type Terungkap } from "./model.ts";
import type { Effort, System, Variable } from "./equation.ts";
import { systemOf } from "./system.ts";

/** A number that would be given back. */
export interface Leak {
  system: System;
  variable: number;
  /** 0 is today; the others are releases. */
  snapshot: number;
  /** The same whatever else is withheld. */
  name: string;
  /** Whether it is a small count that is shown. */
  isSmall: boolean;
}

/** The counts of one period and instrument, today and in each release: what is shown in one of them is known in all. */
export class Round {
  /** Keys of the counts that the gate may withhold. */
  readonly movable: ReadonlySet<string>;
  readonly byKey: ReadonlyMap<string, Hitungan>;
  /** Shared by all audits while it is set. */
  effort: Effort | undefined;
  private readonly kini: readonly Hitungan[];
  private readonly dulu: readonly (readonly Hitungan[])[];
  private readonly susunan: Susunan;
  private readonly isSilent: boolean;
  private readonly excused = new Map<string, boolean>();
  private unavoidable: ReadonlySet<string> | null = null;

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
    const kini = this.shownWith(withheld);
    return this.snapshots(kini).flatMap((_, i) => this.audit(kini, i, this.movable.size > 0)).filter((leak) => this.isCounted(leak, withheld));
  }

  /** Whether a leak would still be one. */
  isLeft({ name, snapshot }: Leak, withheld: ReadonlySet<string>): boolean {
    return this.audit(this.shownWith(withheld), snapshot, this.movable.size > 0, name).some((leak) => this.isCounted(leak, withheld));
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

  private isCounted({ name, snapshot, isSmall }: Leak, withheld: ReadonlySet<string>): boolean {
    if (isSmall) return true;
    this.unavoidable ??= this.openLeaks();
    if (this.unavoidable.has(name)) return false;
    const excused = this.excused.get(name) ?? this.audit(this.shownWith(this.movable), snapshot, true, name).length > 0;
    this.excused.set(name, excused);
    return !excused || this.audit(this.shownWith(withheld), snapshot, false, name).length > 0;
  }

  /** What public bodies have given away by themselves. */
  private openLeaks(): Set<string> {
    if (!this.kini.some(({ sifat }) => sifat === "terbit")) return new Set();
    const kini = this.kini.map(onlyOpen);
    return new Set(this.snapshots(kini).flatMap((_, i) => this.audit(kini, i, false)).map(({ name }) => name));
  }

  private shownWith(withheld: ReadonlySet<string>): readonly Hitungan[] {
    if (withheld.size === 0) return this.kini;
    return this.kini.map((one) => (this.isHidden(one, withheld) ? { ...one, status: "ditahan" } : one));
  }

  /** Today, and the releases in which something is withheld. */
  private snapshots = (kini: readonly Hitungan[]) => [kini, ...this.dulu.filter((daftar) => daftar.some(({ status }) => status === "ditahan"))];

  private audit(kini: readonly Hitungan[], snapshot: number, wary: boolean, only?: string): Leak[] {
    const then = this.snapshots(kini)[snapshot] ?? [];
    const shown = [...this.dulu.filter((other) => other !== then), ...(then === kini ? [] : [kini])].flat().filter(isShown);
    const system: System = { ...systemOf(then, this.susunan, new Map(shown.map((other) => [keyOf(other), other.jumlah ?? 0]))), effort: this.effort };
    const at = only === undefined ? undefined : system.variables.findIndex((variable) => only === `${snapshot}|${nameOf(variable)}`);
    return at === -1 ? [] : leaksOf(system, wary, at).map((variable) => leakOf(system, variable, snapshot));
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

function leakOf(system: System, index: number, snapshot: number): Leak {
  const variable = variableOf(system, index);
  return { system, variable: index, snapshot, name: `${snapshot}|${nameOf(variable)}`, isSmall: variable.kind === "shown" };
}

function variableOf({ variables }: System, index: number): Variable {
  const found = variables[index];
  if (!found) throw new Error(`no variable ${index}`);
  return found;
}

function toldOf({ hitungan, kind }: Variable): Terungkap {
  return { hitungan, jenis: kind === "withheld" ? "ditahan" : kind === "shown" ? "kecil" : "terhitung" };
}
