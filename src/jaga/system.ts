import { CAP, type Constraint, type System, type Variable } from "./equation.ts";
import { keyOf, type Hitungan, type Susunan } from "./model.ts";

/** Counts of one period → the linear system over whole numbers that anybody can write down from what is shown. */
export function systemOf(daftar: readonly Hitungan[], susunan: Susunan, known: ReadonlyMap<string, number>): System {
  const builder = new Builder(susunan);
  for (const hitungan of daftar) builder.count(hitungan, known.get(keyOf(hitungan)));
  // Twice: a rate tells more where something was told of an area within.
  for (const hitungan of [...daftar, ...daftar]) builder.whole(hitungan);
  builder.areas();
  builder.parts();
  for (const hitungan of daftar) builder.rate(hitungan);
  return builder.system;
}

const restKey = (whole: string, hitungan: Variable["hitungan"]) => `${keyOf(hitungan)}|${whole}`;
const tellsRate = ({ persen, status, sifat }: Hitungan) => persen !== null && (status === "ada" || sifat !== "baru");

class Builder {
  readonly system: System = { variables: [], constraints: [], at: [], byKey: new Map() };
  private readonly susunan: Susunan;
  private readonly bySlug = new Map<string, Set<string>>();
  /** By slug, then by area: asked for far more often than a key is worth making. */
  private readonly counts = new Map<string, Map<string, number>>();
  private periode = "";

  constructor(susunan: Susunan) {
    this.susunan = susunan;
  }

  count(hitungan: Hitungan, known: number | undefined) {
    const { indikator, kode, periode, jumlah, status, sifat } = hitungan;
    // A rate may stand beside its count.
    if (this.system.byKey.has(keyOf(hitungan)) && jumlah === null) return;
    const value = status === "ada" ? jumlah : (known ?? null);
    const kind = value !== null ? "shown" : status === "ditahan" ? "withheld" : "derived";
    this.periode = periode;
    this.add(keyOf(hitungan), { low: value ?? 0, high: value ?? CAP, kind, hitungan: { indikator, kode, periode }, open: sifat === "terbit", rest: null });
    this.addAreas(indikator, kode);
  }

  /** A count and its rate tell what the count is a part of, though nobody says it; so does a rate around such areas, and whatever is said within an area whose whole is shown. */
  whole(hitungan: Hitungan) {
    const [whole] = this.susunan.bagianDari(hitungan.indikator);
    const part = this.of(hitungan.indikator, hitungan.kode);
    if (whole === undefined || part === undefined) return;
    const isKnown = tellsRate(hitungan) && (this.system.variables[part]?.kind !== "derived" || this.areasOf(whole).has(hitungan.kode));
    if (!isKnown && !this.isWithinShown(whole, hitungan.kode)) return;
    this.ensure(whole, hitungan.kode);
    this.addAreas(whole, hitungan.kode);
  }

  /** An area's count is the sum over the areas that make it up; those of which nothing is said may have any number. */
  areas() {
    for (const [indikator, areas] of this.bySlug) {
      const within = Map.groupBy(areas, (one) => this.susunan.induk(one));
      for (const [kode, inside] of within) {
        if (kode === undefined || !this.isAtOrBelow(indikator, kode)) continue;
        const all = new Set([...inside, ...this.susunan.anak(kode, this.periode)]);
        for (const one of all) areas.add(one);
        this.sum(this.ensure(indikator, kode), [...all].map((one) => this.ensure(indikator, one)));
      }
    }
  }

  /** A part is no more than the whole, and what is left of the whole is a count of children too. */
  parts() {
    for (const [indikator, areas] of this.bySlug) {
      for (const [whole, kode] of this.susunan.bagianDari(indikator).flatMap((one) => [...areas].map((area) => [one, area] as const))) {
        const [part, all] = [this.of(indikator, kode), this.of(whole, kode)];
        if (part !== undefined && all !== undefined) this.sum(all, [part, this.restOf(whole, indikator, kode)]);
      }
      const together = this.susunan.terdiriDari(indikator);
      for (const kode of together.length > 0 ? areas : []) this.sum(this.ensure(indikator, kode), together.map((part) => this.ensure(part, kode)));
    }
  }

  /** A rate with d decimals says that 100 n lies within half a unit of its last digit times the whole. */
  rate(hitungan: Hitungan) {
    const { indikator, kode, persen } = hitungan;
    const [whole] = this.susunan.bagianDari(indikator);
    if (persen === null || whole === undefined || !tellsRate(hitungan)) return;
    const decimals = persen.split(".")[1]?.length ?? 0;
    const [part, all, rate] = [this.ensure(indikator, kode), this.ensure(whole, kode), Number(persen.replace(".", ""))];
    const scale = 200 * 10 ** decimals;
    this.constrain([[part, scale], [all, -(2 * rate - 1)]], 0, Infinity);
    this.constrain([[part, scale], [all, -(2 * rate + 1)]], -Infinity, -1);
    const rest = this.system.byKey.get(restKey(whole, hitungan));
    if (rest === undefined) return;
    // The same of the rest, which narrowing limits cannot see by itself: the rest of a large whole is no small count.
    this.constrain([[all, scale - (2 * rate - 1)], [rest, -scale]], 0, Infinity);
    this.constrain([[all, scale - (2 * rate + 1)], [rest, -scale]], -Infinity, -1);
  }

  private addAreas(indikator: string, kode: string) {
    for (let area: string | undefined = kode; area !== undefined; area = this.susunan.induk(area)) this.areasOf(indikator).add(area);
  }

  private areasOf(indikator: string): Set<string> {
    const found = this.bySlug.get(indikator) ?? new Set<string>();
    this.bySlug.set(indikator, found);
    return found;
  }

  private of = (indikator: string, kode: string) => this.counts.get(indikator)?.get(kode);

  private ensure(indikator: string, kode: string): number {
    const hitungan = { indikator, kode, periode: this.periode };
    return this.of(indikator, kode) ?? this.add(keyOf(hitungan), { low: 0, high: CAP, kind: "derived", hitungan, open: false, rest: null });
  }

  private restOf(rest: string, indikator: string, kode: string): number {
    const hitungan = { indikator, kode, periode: this.periode };
    return this.add(restKey(rest, hitungan), { low: 0, high: CAP, kind: "derived", hitungan, open: false, rest });
  }

  private add(key: string, variable: Variable): number {
    const index = this.system.variables.push(variable) - 1;
    this.system.at.push([]);
    this.system.byKey.set(key, index);
    const { indikator, kode } = variable.hitungan;
    if (variable.rest === null) this.counts.set(indikator, (this.counts.get(indikator) ?? new Map<string, number>()).set(kode, index));
    return index;
  }

  private isWithinShown(indikator: string, kode: string): boolean {
    const [induk, own] = [this.susunan.induk(kode), this.of(indikator, kode)];
    return (own !== undefined && this.system.variables[own]?.kind === "shown") || (induk !== undefined && this.isWithinShown(indikator, induk));
  }

  /** Above the topmost area that something is said of, a sum says nothing. */
  private isAtOrBelow(indikator: string, kode: string | undefined): boolean {
    return kode !== undefined && (this.of(indikator, kode) !== undefined || this.isAtOrBelow(indikator, this.susunan.induk(kode)));
  }

  private sum(whole: number, parts: readonly number[]) {
    this.constrain([[whole, 1], ...parts.map((part) => [part, -1] as const)], 0, 0);
  }

  private constrain(terms: Constraint["terms"], low: number, high: number) {
    const index = this.system.constraints.push({ terms, low, high }) - 1;
    for (const [variable] of terms) this.system.at[variable]?.push(index);
  }
}
