import { diukur, isAboutChildren, isSudahTerbit, keyOf, statedBy, type Fakta, type Tempat } from "./fakta.ts";
import { daftarGabungan, type Gabungan } from "./gabungan.ts";
import { persentase, type Hubungan, type Sistem, type Suku } from "./hubungan.ts";
import { namaAngka, pokokFrom, type Sudut } from "./sudut.ts";
import { daftarSaat, isWithin, Rentang, type Saat } from "./waktu.ts";

type Where = Pick<Fakta, "kode" | "periode" | "instrumen">;
const isWhole = (text: string) => /^\d+$/.test(text);

/** What a reader can write down as equations, from every release at once. */
export function susun(semua: readonly Fakta[], daftarTempat: readonly Tempat[], sudut: Sudut): Sistem {
  const daftar = daftarSaat(semua.filter(isAboutChildren), sudut);
  const gabungan = sudut.tanpa.has("indikator lain") ? [] : daftarGabungan(semua, sudut);
  const penyusun = new Penyusun(new Rentang(daftar, sudut), daftarTempat, sudut, gabungan);
  for (const saat of daftar) penyusun.saat(saat);
  return penyusun.sistem(daftar.at(-1) ?? []);
}

class Penyusun {
  readonly #rentang: Rentang;
  readonly #daftarTempat: readonly Tempat[];
  readonly #indukOf: ReadonlyMap<string, string>;
  readonly #sudut: Sudut;
  readonly #gabungan: readonly Gabungan[];
  readonly #stated = new Map<string, Set<number>>();
  readonly #hubungan = new Map<string, Hubungan>();
  readonly #pernah = new Map<string, string>();
  readonly #sisa = new Map<string, string>();
  readonly #sisaBagian = new Map<string, readonly [string, string]>();
  readonly #sudahTerbit = new Set<string>();
  #kini = new Set<string>();

  constructor(rentang: Rentang, daftarTempat: readonly Tempat[], sudut: Sudut, gabungan: readonly Gabungan[]) {
    this.#rentang = rentang;
    this.#gabungan = gabungan;
    this.#daftarTempat = daftarTempat;
    this.#indukOf = new Map(daftarTempat.map(({ kode, induk }) => [kode, induk]));
    this.#sudut = sudut;
  }

  saat(saat: Saat): void {
    this.#kini = new Set();
    for (const fakta of saat) if (fakta.status === "ditahan" || this.#isBelieved(fakta)) this.#statement(saat, fakta);
    const together = Map.groupBy(saat, ({ periode, instrumen }) => namaAngka(this.#sudut, "", { kode: "", periode, instrumen }));
    for (const fakta of together.values()) this.#areas(saat, fakta);
  }

  sistem(now: Saat): Sistem {
    const counted = new Set(now.filter(({ satuan, status }) => satuan !== "persen" && status === "ada").map((fakta) => this.#own(now, fakta)));
    // A share whose count stands open is withheld for the sake of its denominator.
    const secretOf = (fakta: Fakta) => (fakta.satuan === "persen" && counted.has(this.#own(now, fakta)) ? this.#name(now, diukur, fakta) : this.#own(now, fakta));
    const withheld = Map.groupBy(now.filter(({ status }) => status === "ditahan"), secretOf);
    // Where statements disagree, none of them is certain.
    const pasti = new Map([...this.#stated].flatMap(([angka, values]) => (values.size === 1 ? [[angka, Number([...values][0])] as const] : [])));
    return { pasti, hubungan: [...this.#hubungan.values()], pernahDitahan: this.#pernah, sisa: this.#sisa, sisaBagian: this.#sisaBagian, sudahTerbit: this.#sudahTerbit, kini: this.#kini, ditahan: new Map([...withheld].map(([angka, fakta]) => [angka, [...new Set(fakta.map(keyOf))]])) };
  }

  #name(saat: Saat, pokok: string, where: Where): string {
    return this.#rentang.at(saat, namaAngka(this.#sudut, pokok, where));
  }

  #own(saat: Saat, fakta: Fakta): string {
    return this.#name(saat, pokokFrom(this.#sudut, fakta.indikator), fakta);
  }

  #isBelieved({ peran, sumber, status }: Fakta): boolean {
    if (status !== "ada" || peran === "keliru") return false;
    return this.#sudut.sumber === null ? peran === "utama" : sumber === this.#sudut.sumber;
  }

  #statement(saat: Saat, fakta: Fakta): void {
    const { jumlah, penyebut, persen } = statedBy(fakta);
    const [own, all] = [this.#own(saat, fakta), this.#name(saat, diukur, fakta)];
    const rest = `sisa ${own} dari ${all}`;
    if (isSudahTerbit(fakta)) for (const angka of [own, all, rest]) this.#sudahTerbit.add(angka);
    if (fakta.status === "ditahan") this.#pernah.set(own, own === all || fakta.satuan === "orang" ? "" : all);
    else if (isWhole(jumlah) && !(own === all && this.#sudut.tanpa.has("penyebut"))) this.#state(own, Number(jumlah));
    // How many were measured may stand beside a share that is withheld.
    if (isWhole(penyebut) && !this.#sudut.tanpa.has("penyebut")) this.#state(all, Number(penyebut));
    if (fakta.status === "ada" && /^\d+(\.\d+)?$/.test(persen) && !this.#sudut.tanpa.has("persentase")) for (const { suku, bawah, atas } of persentase(own, all, persen)) this.#relate(suku, bawah, atas);
    if (own !== all && fakta.satuan !== "orang" && !this.#sudut.tanpa.has("penyebut")) {
      this.#sisa.set(own, rest);
      this.#relate([[1, all], [-1, own], [-1, rest]], 0, 0);
    }
  }

  #areas(saat: Saat, fakta: Saat): void {
    const [first] = fakta;
    if (!first) return;
    const touched = this.#upwards(fakta.map(({ kode }) => kode));
    const there = this.#daftarTempat.filter(({ sejak, sampai }) => isWithin(first.periode, sejak, sampai));
    const within = Map.groupBy(there, ({ induk }) => induk);
    const daftarPokok = new Set([diukur, ...fakta.map(({ indikator }) => pokokFrom(this.#sudut, indikator))]);
    for (const pokok of daftarPokok) {
      for (const kode of touched) {
        const name = (of: string, where = kode) => this.#name(saat, of, { ...first, kode: where });
        const parts = within.get(kode) ?? [];
        if (parts.length > 0 && !this.#sudut.tanpa.has("jumlah wilayah")) this.#relate([[1, name(pokok)], ...parts.map((part) => [-1, name(pokok, part.kode)] as const)], 0, parts.length > 1 ? 0 : Infinity);
        if (this.#sudut.tanpa.has("indikator lain")) continue;
        for (const wider of daftarPokok) if (pokok.startsWith(`${wider}-`)) this.#part(name(pokok), name(wider));
        for (const { utuh, bagian } of this.#gabungan) if (utuh === pokok) this.#relate([[1, name(utuh)], ...bagian.map((part) => [-1, name(part)] as const)], 0, 0);
        if (daftarPokok.has(`tidak-${pokok}`)) this.#relate([[1, name(diukur)], [-1, name(pokok)], [-1, name(`tidak-${pokok}`)]], 0, 0);
      }
    }
  }

  /** What is left of the whole is a number of children too. */
  #part(bagian: string, utuh: string): void {
    const rest = `sisa ${bagian} dari ${utuh}`;
    this.#sisaBagian.set(rest, [bagian, utuh]);
    this.#relate([[1, utuh], [-1, bagian], [-1, rest]], 0, 0);
    if ([bagian, utuh].every((angka) => this.#sudahTerbit.has(angka))) this.#sudahTerbit.add(rest);
  }

  /** These areas and all around them. */
  #upwards(daftarKode: readonly string[]): ReadonlySet<string> {
    const all = new Set(daftarKode);
    for (const kode of all) {
      const induk = this.#indukOf.get(kode) ?? "";
      if (induk !== "") all.add(induk);
    }
    return all;
  }

  #state(angka: string, value: number): void {
    this.#stated.set(angka, (this.#stated.get(angka) ?? new Set()).add(value));
  }

  #relate(suku: Suku, bawah: number, atas: number): void {
    for (const [, angka] of suku) this.#kini.add(angka);
    this.#hubungan.set(JSON.stringify([suku, bawah]), { suku, bawah, atas });
  }
}
