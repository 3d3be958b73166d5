import type { Highs, Model } from "highs";
import { kecil } from "./fakta.ts";
import type { Batas, Kelompok } from "./kelompok.ts";
import type { Hubungan } from "./hubungan.ts";

/** How many whole numbers a withheld one can be; counted only until there are enough. */
export interface Kemungkinan {
  terkecil: number;
  terbesar: number;
  banyak: number;
}

/** A withheld number may be any of at least so many. */
export const cukup = 5;

/**
 * What each wanted number of a group can be, or null where nothing can. Every number that is counted as possible comes
 * with values for all others, put into every equation again as whole numbers: the solver's rounding decides nothing.
 */
export function kemungkinan(highs: Highs, kelompok: Kelompok, wanted: readonly string[], aturan?: Aturan): ReadonlyMap<string, Kemungkinan> | null {
  if (!kelompok.batas) return null;
  const equations = [...kelompok.hubungan];
  const names = [...kelompok.batas.keys()];
  const batas = new Map(kelompok.batas);
  if (aturan) addRule(aturan.small, batas, names, equations);
  const model = highs.createModel();
  try {
    const pencari = new Pencari(highs, model, names, batas, equations, wanted, aturan?.tertahan);
    const found = pencari.semua();
    // One alone, under whatever names, says no more than the rule itself: that it may be small.
    return aturan && pencari.isOne() ? null : found;
  } finally {
    model.dispose();
  }
}

/** Why anything is withheld: one of these is small; and what is withheld among them. */
interface Aturan {
  small: readonly string[];
  tertahan: readonly string[];
}

/** Marks that are 1 only where a number is one to four: one of them at least is. */
function addRule(rule: readonly string[], batas: Map<string, Batas>, names: string[], equations: Hubungan[]): void {
  const marks = rule.map((angka) => ({ angka, mark: `kecil ${angka}`, most: batas.get(angka)?.atas ?? 0 }));
  for (const { angka, mark, most } of marks) {
    names.push(mark);
    batas.set(mark, { bawah: 0, atas: 1 });
    equations.push({ suku: [[1, angka], [Math.max(0, most - kecil), mark]], bawah: -Infinity, atas: Math.max(most, kecil) });
    equations.push({ suku: [[1, angka], [-1, mark]], bawah: 0, atas: Infinity });
  }
  equations.push({ suku: marks.map(({ mark }) => [1, mark] as const), bawah: 1, atas: Infinity });
}

class Pencari {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #batas: ReadonlyMap<string, Batas>;
  readonly #equations: readonly Hubungan[];
  readonly #seen: ReadonlyMap<string, Set<number>>;
  readonly #index: ReadonlyMap<string, number>;
  /** By withheld number: how far it was from the first of them. */
  readonly #apart: ReadonlyMap<string, Set<number>>;
  /** By the rule only how many there are is asked, not from where to where. */
  readonly #exact: boolean;

  constructor(highs: Highs, model: Model, names: readonly string[], batas: ReadonlyMap<string, Batas>, equations: readonly Hubungan[], wanted: readonly string[], tertahan?: readonly string[]) {
    this.#exact = tertahan === undefined;
    this.#apart = new Map(tertahan?.map((angka) => [angka, new Set<number>()]));
    this.#highs = highs;
    this.#model = model;
    this.#batas = batas;
    this.#equations = equations;
    this.#seen = new Map(wanted.map((angka) => [angka, new Set<number>()]));
    this.#index = new Map(names.map((name, i) => [name, i]));
    model.options.set({ output_flag: false, mip_feasibility_tolerance: 1e-9, mip_rel_gap: 0, mip_abs_gap: 0.5, random_seed: 0 });
    for (const [i, name] of names.entries()) {
      const { bawah, atas } = batas.get(name) ?? { bawah: 0, atas: 0 };
      model.addVar(bawah, atas);
      model.changeColIntegrality(i, highs.constants.variableType.integer);
    }
    const limit = (value: number) => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity);
    for (const { suku, bawah, atas } of equations) {
      model.addRow(limit(bawah), limit(atas), { indices: suku.map(([, angka]) => this.#at(angka)), values: suku.map(([koefisien]) => koefisien) });
    }
  }

  semua(): Map<string, Kemungkinan> | null {
    const found = new Map<string, Kemungkinan>();
    for (const angka of this.#seen.keys()) {
      const one = this.#satu(angka);
      if (one === null) return null;
      found.set(angka, one);
    }
    return found;
  }

  /** Whether all withheld numbers are one in truth: the same, or the same and something that is known. */
  isOne(): boolean {
    return [...this.#apart.values()].every(({ size }) => size === 1);
  }

  #satu(angka: string): Kemungkinan | null {
    const already = [...(this.#seen.get(angka) ?? [])];
    if (!this.#exact && already.length >= cukup) return { terkecil: Math.min(...already), terbesar: Math.max(...already), banyak: already.length };
    const terbesar = this.#extreme(angka, -1);
    const terkecil = terbesar === null ? null : this.#extreme(angka, 1);
    if (terbesar === null || terkecil === null) return null;
    const seen = this.#seen.get(angka) ?? new Set();
    for (let value = terkecil + 1; value < terbesar && seen.size < cukup; value++) if (!seen.has(value)) this.#with(angka, value);
    return { terkecil, terbesar, banyak: seen.size };
  }

  #extreme(angka: string, sense: 1 | -1): number | null {
    this.#model.changeColCost(this.#at(angka), sense);
    const solution = this.#solve();
    this.#model.changeColCost(this.#at(angka), 0);
    return solution?.[this.#at(angka)] ?? null;
  }

  #with(angka: string, value: number): void {
    const { bawah, atas } = this.#batas.get(angka) ?? { bawah: 0, atas: 0 };
    this.#model.changeColBounds(this.#at(angka), value, value);
    this.#solve();
    this.#model.changeColBounds(this.#at(angka), bawah, atas);
  }

  /** Whole numbers that fulfil every equation, or null. */
  #solve(): readonly number[] | null {
    this.#model.run();
    const status = this.#model.getModelStatus();
    if (status === this.#highs.constants.modelStatus.infeasible) return null;
    if (status !== this.#highs.constants.modelStatus.optimal) throw new Error(`solver ended with status ${String(status)}`);
    const values = Array.from(this.#model.getSolution().colValue, (value) => Math.round(value) + 0);
    const broken = this.#equations.find(({ suku, bawah, atas }) => {
      const sum = suku.reduce((total, [koefisien, angka]) => total + koefisien * (values[this.#at(angka)] ?? 0), 0);
      return sum < bawah || sum > atas;
    });
    if (broken) throw new Error(`the solver's whole numbers do not fulfil ${JSON.stringify(broken)}`);
    for (const [angka, seen] of this.#seen) seen.add(values[this.#at(angka)] ?? 0);
    const [first = ""] = this.#apart.keys();
    for (const [angka, apart] of this.#apart) apart.add((values[this.#at(angka)] ?? 0) - (values[this.#at(first)] ?? 0));
    return values;
  }

  #at(name: string): number {
    const index = this.#index.get(name);
    if (index === undefined) throw new Error(`no number ${name}`);
    return index;
  }
}
