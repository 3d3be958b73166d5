import type { Tingkat, Wilayah } from "../data/model.ts";
import { plain } from "../text/ejaan.ts";
import { kategoriLain, type Arti } from "./arti.ts";
import { isKosong } from "./angka.ts";
import { textOf, type Sel } from "./buku.ts";
import { luar, Pencocok, tempatDalamTeks, type Cocok } from "./cocok.ts";
import type { Opsi } from "./opsi.ts";
import type { Baris, Tabel } from "./tabel.ts";
import { periodeAngka, periodeUmum } from "./waktu.ts";

/** One cell of a measure, with what it is about. */
export interface Amatan {
  baris: Baris;
  wilayah: Wilayah;
  periode: string;
  pokok: string;
  kolom: number;
  sel: Sel;
}

/** A row of totals: compared with the sums, never written. */
export interface Jumlah {
  nama: string;
  /** Since the row of totals before this one, and since the first. */
  sejak: number;
  periode: string;
  pokok: string;
  kolom: number;
  baris: Baris;
  sel: Sel;
}

export interface Pengamatan {
  amatan: readonly Amatan[];
  jumlah: readonly Jumlah[];
  takCocok: readonly { baris: Baris; nama: string; cocok: Exclude<Cocok, { wilayah: Wilayah }> }[];
  tanpaPeriode: readonly Baris[];
  /** Measures of several months, which no row was read of. */
  rentang: ReadonlySet<string>;
  /** Rows of words alone. */
  kata: readonly { baris: number; text: string }[];
  /** Rows that are no figures: how many, and where the names were looked for. */
  catatan: number;
  tersaring: number;
  diLuar: number;
  dalam: string;
  periodeUmum: readonly string[];
  bpsTakDipakai: boolean;
  /** A row has named the area of those below it. */
  berkepala: boolean;
}

/** A name in a row, and the level that its column is for. */
interface Nama {
  tingkat: Tingkat | undefined;
  text: string;
}

const isTotal = (text: string) => /^(sub ?|grand ?)?(jumlah|jml|total)\b/.test(plain(text));
const isAverage = (text: string) => /^(rata rata|rerata)\b/.test(plain(text));

/** Goes through the rows from the top: a row that only names an area says where those below it lie. */
export class Pengamat {
  readonly #tabel: Tabel;
  readonly #arti: Arti;
  readonly #opsi: Opsi;
  readonly #pencocok: Pencocok;
  readonly #general: readonly string[];
  readonly #amatan: Amatan[] = [];
  readonly #jumlah: Jumlah[] = [];
  readonly #takCocok: { baris: Baris; nama: string; cocok: Exclude<Cocok, { wilayah: Wilayah }> }[] = [];
  readonly #tanpaPeriode: Baris[] = [];
  readonly #rentang = new Set<string>();
  readonly #kata: { baris: number; text: string }[] = [];
  readonly #carried = new Map<number, string>();
  readonly #dalam: string;
  #heading: string;
  #since = 0;
  #counts = { catatan: 0, tersaring: 0, diLuar: 0 };
  #bps = false;

  constructor(tabel: Tabel, arti: Arti, opsi: Opsi, pencocok: Pencocok) {
    this.#tabel = tabel;
    this.#arti = arti;
    this.#opsi = opsi;
    this.#pencocok = pencocok;
    this.#general = periodeUmum(tabel, opsi.periode);
    this.#dalam = opsi.dalam ?? tempatDalamTeks([...tabel.judul, tabel.lembar, tabel.file.replace(/^.*[\\/]/, "").replace(/[_-]+/g, " ")], pencocok);
    this.#heading = this.#dalam;
  }

  /** `maju` is told now and then how many rows are done. */
  amati(maju: (rows: number) => void): Pengamatan {
    for (const [i, baris] of this.#tabel.baris.entries()) {
      if (i % 10_000 === 9_999) maju(i + 1);
      this.#row(baris);
    }
    return {
      amatan: this.#amatan, jumlah: this.#jumlah, takCocok: this.#takCocok, tanpaPeriode: this.#tanpaPeriode, rentang: this.#rentang, kata: this.#kata,
      ...this.#counts, dalam: this.#dalam, periodeUmum: this.#general, bpsTakDipakai: this.#bps, berkepala: this.#heading !== this.#dalam,
    };
  }

  #row(baris: Baris): void {
    if (!this.#arti.pilih.every(({ kolom, isi }) => plain(textOf(baris.sel[kolom.indeks])) === plain(isi))) {
      this.#counts.tersaring++;
      return;
    }
    const names = this.#names(baris);
    const own = names.filter(({ text }) => text !== "");
    const said = own.at(-1)?.text ?? baris.sel.map(textOf).find((text) => text.trim() !== "" && !/^\d+$/.test(text.trim())) ?? "";
    const cells = this.#arti.ukuran.map((kolom) => ({ kolom, sel: baris.sel[kolom.indeks] ?? "" }));
    const empty = cells.every(({ sel }) => textOf(sel).trim() === "");
    if (isAverage(said)) return;
    if (isTotal(said)) return empty ? undefined : this.#total(baris, said);
    // A merged row has one text in all of its cells.
    if (empty || new Set(baris.sel.map(textOf).filter((text) => text.trim() !== "")).size === 1) return this.#words(baris, said, own.length);
    const cocok = this.#match(baris, names);
    if (!("wilayah" in cocok)) {
      if (cocok.sebab === luar) this.#counts.diLuar++;
      else if (cells.some(({ sel }) => /\d/.test(textOf(sel)) || (own.length > 0 && textOf(sel) !== "" && isKosong(textOf(sel))))) this.#takCocok.push({ baris, nama: said, cocok });
      else this.#counts.catatan++;
      return;
    }
    for (const { kolom, sel } of cells) {
      if (kolom.rentang && this.#opsi.periode === undefined) {
        this.#rentang.add(this.#pokok(baris, kolom.pokok));
        continue;
      }
      const periode = periodeAngka(this.#arti, baris, kolom, this.#general, this.#opsi.periode);
      if (periode === undefined) {
        this.#tanpaPeriode.push(baris);
        return;
      }
      const wilayah = cocok.byName ? this.#pencocok.atTime(cocok.wilayah, periode) : cocok.wilayah;
      this.#amatan.push({ baris, wilayah, periode, pokok: this.#pokok(baris, kolom.pokok), kolom: kolom.indeks, sel });
    }
  }

  #pokok({ sel }: Baris, ofColumn: string): string {
    const { kategori } = this.#arti;
    if (!kategori) return ofColumn;
    const word = textOf(sel[kategori.indeks]).replace(/\s+/g, " ").trim();
    return this.#arti.isKategori(word) ? word : kategoriLain;
  }

  /** Every level's name in this row; where larger areas are left blank below their first row, that name goes on. */
  #names({ sel }: Baris): Nama[] {
    const names = this.#arti.nama.map(({ tingkat, kolom }) => ({ tingkat, text: kolom.map(({ indeks }) => textOf(sel[indeks]).trim()).find((text) => text !== "") ?? "" }));
    const last = names.findLastIndex(({ text }) => text !== "");
    return names.map((name, i) => {
      if (name.text !== "") {
        this.#carried.set(i, name.text);
        for (const deeper of [...this.#carried.keys()].filter((key) => key > i)) this.#carried.delete(deeper);
        return name;
      }
      return i < last ? { ...name, text: this.#carried.get(i) ?? "" } : name;
    });
  }

  #match({ sel }: Baris, names: readonly Nama[]): Cocok {
    const own = names.filter(({ text }) => text !== "");
    const finest = own.at(-1);
    const codes = this.#arti.kode.map(({ indeks }) => textOf(sel[indeks]).trim()).filter((text) => text !== "").sort((a, b) => b.length - a.length);
    const byKode = codes.map((code) => this.#pencocok.berkode(code, finest ? [finest.text] : [])).filter((cocok) => cocok !== undefined);
    const sure = byKode.filter((cocok) => "wilayah" in cocok).sort((a, b) => b.wilayah.kode.length - a.wilayah.kode.length)[0] ?? byKode[0];
    if (sure) return sure;
    if (codes.length > 0) this.#bps = true;
    if (!finest) return { sebab: codes.length > 0 ? "kode tanpa titik, dan tidak ada nama di sampingnya" : "tanpa nama wilayah", saran: "" };
    let dalam = own.length > 1 ? this.#dalam : this.#heading;
    for (const { tingkat, text } of own.slice(0, -1)) {
      const around = this.#pencocok.nama(text, tingkat, dalam);
      if (!("wilayah" in around)) return { sebab: `di dalam wilayah yang ${around.sebab}`, saran: around.saran };
      dalam = around.wilayah.kode;
    }
    const found = this.#pencocok.nama(finest.text, finest.tingkat, dalam);
    // Below a row that names an area, another of its kind may follow in the same column.
    return "wilayah" in found || finest.tingkat !== undefined || dalam !== this.#heading ? found : this.#pencocok.nama(finest.text, undefined, this.#dalam);
  }

  /** A row of words: the name of the area that follows, or a note. */
  #words({ nomor }: Baris, said: string, named: number): void {
    this.#kata.push({ baris: nomor, text: said });
    const finest = this.#arti.nama.at(-1)?.tingkat;
    const known = this.#pencocok.semua(said);
    const found = known.filter(({ tingkat }) => (tingkat === "kecamatan" || tingkat === "kabkota") && tingkat !== finest);
    if (named > 0 && found.length === 1 && found[0]) this.#heading = found[0].kode;
    else if (known.length === 0 || named === 0) this.#counts.catatan++;
  }

  #total(baris: Baris, nama: string): void {
    for (const kolom of this.#arti.ukuran) {
      const periode = periodeAngka(this.#arti, baris, kolom, this.#general, this.#opsi.periode) ?? "";
      this.#jumlah.push({ nama, sejak: this.#since, periode, pokok: this.#pokok(baris, kolom.pokok), kolom: kolom.indeks, baris, sel: baris.sel[kolom.indeks] ?? "" });
    }
    this.#since = baris.nomor;
  }
}
