import { diukur, keyOf, statedBy, type Fakta } from "./fakta.ts";
import { namaAngka, pokokFrom, type Sudut } from "./sudut.ts";

/** What stands at one moment: at a release, or (the last) now. */
export type Saat = readonly Fakta[];

/** The site as it stood at each release, and as it stands now: of each figure the last version until then. */
export function daftarSaat(fakta: readonly Fakta[], { tanpa }: Sudut): Saat[] {
  const now = fakta.filter(({ rilis }) => rilis === null);
  if (tanpa.has("rilis terdahulu")) return [now];
  const releases = [...new Set(fakta.map(({ rilis }) => rilis))].filter((rilis) => rilis !== null).sort((a, b) => a - b);
  const byKey = [...Map.groupBy(fakta, keyOf).values()];
  return [...releases.map((rilis) => byKey.flatMap((said) => lastUntil(said, rilis))), now];
}

function lastUntil(said: readonly Fakta[], until: number): Fakta[] {
  const last = Math.max(0, ...said.map(({ rilis }) => (rilis !== null && rilis <= until ? rilis : 0)));
  return said.filter(({ rilis }) => rilis === last);
}

/**
 * A withheld number is taken for what it was before and what it will be, until a shown one turns into another, or one
 * that is a part of it: tells in which of these stretches a number is at a moment.
 */
export class Rentang {
  readonly #bySaat = new Map<Saat, ReadonlyMap<string, number>>();
  readonly #sudut: Sudut;
  /** By number: what the statements of it say. */
  readonly #shown = new Map<string, Map<string, string>>();
  readonly #stretch = new Map<string, number>();

  constructor(daftar: readonly Saat[], sudut: Sudut) {
    this.#sudut = sudut;
    for (const saat of daftar) {
      const told = saat.filter(({ peran, status }) => peran === "utama" && status === "ada").flatMap((fakta) => this.#told(fakta));
      const changed = told.filter(({ name, slot, value }) => (this.#shown.get(name)?.get(slot) ?? value) !== value);
      const names = new Set(told.map(({ name }) => name));
      // A sum that nobody shows has changed with its part.
      const all = new Set(changed.flatMap(({ name, above }) => [name, ...above.filter((one) => !names.has(one))]));
      for (const name of all) this.#begin(name);
      for (const { name, slot, value } of told) this.#shown.set(name, (this.#shown.get(name) ?? new Map<string, string>()).set(slot, value));
      this.#bySaat.set(saat, new Map(this.#stretch));
    }
  }

  at(saat: Saat, name: string): string {
    return `${name} ${this.#bySaat.get(saat)?.get(name) ?? 0}`;
  }

  #begin(name: string): void {
    this.#stretch.set(name, (this.#stretch.get(name) ?? 0) + 1);
    this.#shown.delete(name);
  }

  #told(fakta: Fakta) {
    const { jumlah, penyebut, persen } = statedBy(fakta);
    const own = pokokFrom(this.#sudut, fakta.indikator);
    return ([[own, "jumlah", jumlah], [own, "persen", persen], [diukur, "penyebut", penyebut]] as const).filter(([, , value]) => value !== "").map(([pokok, what, value]) => {
      const nameAt = (kode: string) => namaAngka(this.#sudut, pokok, { ...fakta, kode });
      return { name: nameAt(fakta.kode), slot: `${what} ${keyOf(fakta)}`, value, above: areasAbove(fakta.kode).map(nameAt) };
    });
  }
}

/** "64.71.02" → "64.71", "64": the code of an area begins with that of the one around it. */
const areasAbove = (kode: string) => kode.split(".").slice(0, -1).map((_, i, parts) => parts.slice(0, i + 1).join("."));

/** A year is within what begins or ends in it. */
export function isWithin(periode: string, sejak: string, sampai: string): boolean {
  return (sejak === "" || sejak.slice(0, periode.length) <= periode) && (sampai === "" || sampai.slice(0, periode.length) >= periode);
}
