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
 * A withheld number is taken for what it was before and what it will be, until a shown one turns into another:
 * tells in which of these stretches a number is at a moment.
 */
export class Rentang {
  readonly #bySaat = new Map<Saat, ReadonlyMap<string, number>>();

  constructor(daftar: readonly Saat[], sudut: Sudut) {
    const shown = new Map<string, Map<string, string>>();
    const stretch = new Map<string, number>();
    for (const saat of daftar) {
      for (const fakta of saat) {
        if (fakta.peran !== "utama" || fakta.status !== "ada") continue;
        const { jumlah, penyebut, persen } = statedBy(fakta);
        const [own, all] = [namaAngka(sudut, pokokFrom(sudut, fakta.indikator), fakta), namaAngka(sudut, diukur, fakta)];
        for (const [name, what, value] of [[own, "jumlah", jumlah], [own, "persen", persen], [all, "penyebut", penyebut]] as const) {
          if (value === "") continue;
          const slots = shown.get(name) ?? new Map<string, string>();
          const slot = `${what} ${keyOf(fakta)}`;
          if ((slots.get(slot) ?? value) !== value) {
            stretch.set(name, (stretch.get(name) ?? 0) + 1);
            slots.clear();
          }
          shown.set(name, slots.set(slot, value));
        }
      }
      this.#bySaat.set(saat, new Map(stretch));
    }
  }

  at(saat: Saat, name: string): string {
    return `${name} ${this.#bySaat.get(saat)?.get(name) ?? 0}`;
  }
}
