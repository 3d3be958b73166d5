import { candidates, isKode, isKodeBps } from "../data/kode.ts";
import { isFormer, livesIn } from "../data/masa.ts";
import type { Tingkat, Wilayah } from "../data/model.ts";
import { nearest } from "../data/suggest.ts";
import { joined, plain, withoutTingkat } from "../text/ejaan.ts";

/** What became of a name or a code: an area, or why there is none. */
export type Cocok = { wilayah: Wilayah; byName?: true } | { sebab: string; saran: string };

/** "1. Paser", "Baru Ulu ¹)", "Damai 2)": what numbers a row or leads to a footnote is no part of a name. */
const outside = /^\s*\d{1,3}[.)]\s*(?=\p{L})|\s*[*†‡]+\)?\s*$|\s*[\u00b9\u00b2\u00b3\u2070-\u2079]+\)?\s*$|\s+\d\)\s*$/gu;

/** Finds areas by whole names and by codes; never by a part of a name. */
export class Pencocok {
  readonly #byName = new Map<string, Wilayah[]>();
  readonly #byKode: ReadonlyMap<string, Wilayah>;
  readonly #told = new Map<string, Cocok>();

  constructor(daftar: readonly Wilayah[]) {
    this.#byKode = new Map(daftar.map((wilayah) => [wilayah.kode, wilayah]));
    for (const wilayah of daftar) {
      const spellings = [wilayah.nama, ...wilayah.ejaan];
      for (const key of new Set(spellings.flatMap((text) => [joined(text), withoutTingkat(plain(text)).replaceAll(" ", "")]))) {
        this.#byName.set(key, [...(this.#byName.get(key) ?? []), wilayah]);
      }
    }
  }

  kode(kode: string): Wilayah | undefined {
    return this.#byKode.get(kode);
  }

  /** All areas of a name, of any level. */
  semua(text: string): readonly Wilayah[] {
    const bare = text.replace(outside, "");
    const whole = this.#byName.get(joined(bare));
    return whole ?? this.#byName.get(withoutTingkat(plain(bare)).replaceAll(" ", "")) ?? [];
  }

  /** By name, within an area where one is known. `tingkat`: what the column holds; a larger area may stand there too, as its total. */
  nama(text: string, tingkat: Tingkat | undefined, dalam: string): Cocok {
    const key = `${tingkat ?? ""}|${dalam}|${text}`;
    const known = this.#told.get(key);
    if (known) return known;
    const found = this.#nama(text, tingkat, dalam);
    this.#told.set(key, found);
    return found;
  }

  #nama(text: string, tingkat: Tingkat | undefined, dalam: string): Cocok {
    const all = this.semua(text);
    const fits = (wilayah: Wilayah) => isWithin(wilayah.kode, dalam) && (tingkat === undefined || wilayah.tingkat === tingkat);
    const isAround = ({ kode }: Wilayah) => tingkat !== undefined && kode !== "00" && (isWithin(dalam, kode) || isWithin(kode, dalam)) && kode.length < lengths[tingkat];
    const inside = all.filter(fits);
    const found = today(inside.length > 0 ? inside : all.filter(isAround));
    if (found.length === 1 && found[0]) return { wilayah: found[0], byName: true };
    if (found.length > 1) return { sebab: "ada di beberapa tempat", saran: `${found.map((one) => this.#lengkap(one)).join("; ")}. Sebutkan yang mana dengan --dalam <kode>.` };
    if (all.length > 0) return { sebab: "ada di tempat lain", saran: all.map((one) => this.#lengkap(one)).join("; ") };
    const near = this.#near(text, tingkat, dalam);
    return { sebab: "tidak dikenal", saran: near === undefined ? "" : `mungkin ${near}` };
  }

  /** The area that had the name of this one at a time: before it moved, or after. */
  atTime(wilayah: Wilayah, periode: string): Wilayah {
    if (livesIn(wilayah, periode)) return wilayah;
    const related = this.semua(wilayah.nama).filter((other) => (other.asal.includes(wilayah.kode) || wilayah.asal.includes(other.kode)) && livesIn(other, periode));
    return related.length === 1 && related[0] ? related[0] : wilayah;
  }

  /** A code with dots is believed where no name beside it contradicts; one without dots only where a name agrees. */
  berkode(text: string, names: readonly string[]): Cocok | undefined {
    if (isKode(text)) {
      const wilayah = this.#byKode.get(text);
      if (!wilayah) return { sebab: text.startsWith("64") ? "kodenya tidak ada di content/wilayah.csv" : luar, saran: "" };
      const named = names.flatMap((name) => this.semua(name));
      if (named.length === 0 ? names.every((name) => this.#isNear(name, wilayah)) : named.includes(wilayah)) return { wilayah };
      return { sebab: `kode ${text} milik ${wilayah.nama}, namanya lain`, saran: "periksa apakah barisnya bergeser" };
    }
    if (!isKodeBps(text)) return undefined;
    const wilayah = candidates(text).map((kode) => this.#byKode.get(kode)).find((one) => one !== undefined);
    return wilayah && names.some((name) => this.semua(name).includes(wilayah)) ? { wilayah } : undefined;
  }

  #isNear(name: string, wilayah: Wilayah): boolean {
    const spellings = [wilayah.nama, ...wilayah.ejaan].map((text) => withoutTingkat(plain(text)));
    return nearest(withoutTingkat(plain(name)), spellings) !== undefined;
  }

  #near(text: string, tingkat: Tingkat | undefined, dalam: string): string | undefined {
    const all = [...this.#byKode.values()].filter(({ kode, tingkat: own }) => isWithin(kode, dalam) && (tingkat === undefined || own === tingkat));
    return nearest(text, all.map(({ nama }) => nama));
  }

  #lengkap({ kode, nama, induk }: Wilayah): string {
    const around = this.#byKode.get(induk);
    return `${nama} (${kode}${around ? `, ${around.nama}` : ""})`;
  }
}

/** Of several of one name, those that there are: an area that moved has its name from the former one. */
function today(found: readonly Wilayah[]): readonly Wilayah[] {
  const living = found.filter((wilayah) => !isFormer(wilayah));
  return found.length > 1 && living.length > 0 ? living : found;
}

/** Said of a code of another province, which the site has no place for. */
export const luar = "di luar Kalimantan Timur";

const lengths: Readonly<Record<Tingkat, number>> = { negara: 2, provinsi: 2, kabkota: 5, kecamatan: 8, kelurahan: 13 };

/** Whether a code is an area's own or of one inside it; everything is inside "". */
export const isWithin = (kode: string, dalam: string) => dalam === "" || kode === dalam || kode.startsWith(`${dalam}.`);


/** The one kecamatan or kabkota that a title or a file's name names: "… di Kecamatan Balikpapan Barat". */
export function tempatDalamTeks(teks: readonly string[], pencocok: Pencocok): string {
  const found = new Set<string>();
  for (const text of teks) {
    const words = plain(text).split(" ");
    for (const [i, word] of words.entries()) {
      const tingkat = word === "kecamatan" ? "kecamatan" : word === "kota" || word === "kabupaten" ? "kabkota" : undefined;
      if (tingkat === undefined) continue;
      const named = [4, 3, 2, 1].map((length) => words.slice(i + 1, i + 1 + length).join(" ")).find((name) => name !== "" && pencocok.semua(name).some((one) => one.tingkat === tingkat));
      for (const wilayah of named === undefined ? [] : pencocok.semua(named)) if (wilayah.tingkat === tingkat) found.add(wilayah.kode);
    }
  }
  const deepest = [...found].sort((a, b) => b.length - a.length);
  const [first = ""] = deepest;
  return deepest.every((kode) => isWithin(first, kode)) ? first : "";
}
