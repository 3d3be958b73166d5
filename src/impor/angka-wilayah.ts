import type { Indikator } from "../data/model.ts";
import type { Issue } from "../data/issue.ts";
import { rate } from "../data/rules/persen-tidak-cocok.ts";
import { isCount } from "../data/statement.ts";
import { plain } from "../text/ejaan.ts";
import type { Amatan } from "./amati.ts";
import { bacaAngka, desimalKolom, isDitahan, isKosong, type Batasan, type Desimal } from "./angka.ts";
import { gagal, jadi, sebagian, tanpaKata, textOf, type Hasil, type Sel } from "./buku.ts";
import { cellOf, janggal, notNumbers } from "./janggal.ts";
import { type NamaUkuran, type Opsi } from "./opsi.ts";
import type { Tabel } from "./tabel.ts";
import type { Pilihan } from "./ukuran.ts";

/** The figure of one area and period as a table gives it. Numbers are texts with all their decimals. */
export interface AngkaWilayah {
  kode: string;
  periode: string;
  ukuran: Partial<Record<NamaUkuran, string>>;
  /** The publisher has withheld it ("<5"). */
  ditahan: boolean;
  /** Begins "Dihitung:" where it was worked out here. */
  catatan: string;
}

export interface Terbaca {
  angka: readonly AngkaWilayah[];
  /** Cells without a number; rows said twice in the same words. */
  kosong: number;
  ganda: number;
  desimal: ReadonlyMap<string, Desimal>;
  /** By measure: how each of its cells is read, for the totals. */
  baca: (pokok: string, sel: Sel) => string | null;
}

/** What a number of this kind can be at all. */
function batasanOf(guna: NamaUkuran, indikator: Indikator): Batasan {
  const rentang = guna === "pembilang" || guna === "penyebut" ? { bawah: 0, atas: null } : guna === "cakupan" ? { bawah: 0, atas: 100 } : indikator.rentang;
  return { bulat: isCount(guna, indikator), ...rentang };
}

export function bacaAngkaWilayah(tabel: Tabel, amatan: readonly Amatan[], pilihan: Pilihan, indikator: Indikator, opsi: Opsi): Hasil<Terbaca> {
  const issues: Issue[] = [];
  const limits = new Map<string, Batasan>();
  const desimal = new Map<string, Desimal>();
  for (const [guna, daftar] of pilihan) {
    for (const pokok of daftar) {
      const batasan = { ...batasanOf(guna, indikator), ...(daftar.length > 1 ? { bulat: true } : {}) };
      const cells = amatan.filter((one) => one.pokok === pokok);
      const found = opsi.desimal ?? desimalKolom(cells.map(({ sel }) => categoryOf(sel, indikator)), batasan);
      if (found === "ragu") issues.push(ambiguous(tabel, pokok, cells[0]));
      else desimal.set(pokok, found);
      limits.set(pokok, batasan);
    }
  }
  if (issues.length > 0) return gagal(...issues);
  const baca = (pokok: string, sel: Sel) => bacaAngka(categoryOf(sel, indikator), desimal.get(pokok) ?? "titik", limits.get(pokok) ?? { bulat: false, bawah: 0, atas: null });
  const groups = groupsOf(amatan, new Set(desimal.keys()));
  const said = groups.cells.filter(({ sel }) => !isKosong(textOf(sel)) && !isDitahan(textOf(sel)));
  const wrong = said.filter(({ pokok, sel }) => baca(pokok, sel) === null);
  issues.push(...janggal(tabel, said, pilihan, indikator, baca), ...(wrong.length > 0 ? [notNumbers(tabel, wrong, indikator)] : []));
  const twice = groups.conflicts(baca);
  if (twice.length > 0) issues.push(saidTwice(tabel, twice));
  if (issues.length > 0) return gagal(...issues);
  const angka = groups.all.map((cells) => toAngka(cells, pilihan, indikator, baca)).filter((one) => one !== undefined);
  const kosong = groups.cells.filter(({ sel }) => isKosong(textOf(sel))).length;
  return jadi({ angka, kosong, ganda: groups.twice, desimal, baca });
}

/** Cells by area and period. */
function groupsOf(amatan: readonly Amatan[], taken: ReadonlySet<string>) {
  const groups = new Map<string, Map<string, Amatan>>();
  const pairs: [Amatan, Amatan][] = [];
  const cells = amatan.filter(({ pokok }) => taken.has(pokok));
  for (const one of cells) {
    const key = `${one.wilayah.kode}|${one.periode}`;
    const group = groups.get(key) ?? new Map<string, Amatan>();
    groups.set(key, group);
    const before = group.get(one.pokok);
    if (before) pairs.push([before, one]);
    else group.set(one.pokok, one);
  }
  const conflicts = (baca: Terbaca["baca"]) => pairs.filter(([a, b]) => baca(a.pokok, a.sel) !== baca(b.pokok, b.sel));
  return { all: [...groups.values()], cells, twice: pairs.length, conflicts };
}

function toAngka(cells: ReadonlyMap<string, Amatan>, pilihan: Pilihan, indikator: Indikator, baca: Terbaca["baca"]): AngkaWilayah | undefined {
  const [first] = cells.values();
  if (!first) return undefined;
  const ukuran: Partial<Record<NamaUkuran, string>> = {};
  const counted: string[] = [];
  for (const [guna, daftar] of pilihan) {
    const parts = daftar.map((pokok) => cells.get(pokok)).map((one) => (one ? baca(one.pokok, one.sel) : null));
    if (parts.some((part) => part === null)) continue;
    ukuran[guna] = parts.length === 1 ? (parts[0] ?? "") : String(parts.reduce((sum, part) => sum + Number(part), 0));
    if (parts.length > 1) counted.push(daftar.map(quiet).join(" + "));
  }
  const ditahan = [...cells.values()].some(({ sel }) => isDitahan(textOf(sel)));
  if (indikator.satuan === "persen" && !pilihan.has("nilai") && ukuran.pembilang !== undefined && Number(ukuran.penyebut) > 0) {
    ukuran.nilai = rate(BigInt(ukuran.pembilang), BigInt(ukuran.penyebut ?? 0), 1);
    counted.push("pembilang dibagi penyebut");
  }
  if (ukuran.nilai === undefined && !ditahan) return undefined;
  // The parts themselves are not named with their numbers: one of them may be a small count.
  return { kode: first.wilayah.kode, periode: first.periode, ukuran, ditahan, catatan: counted.length > 0 ? `Dihitung: ${counted.join("; ")}.` : "" };
}

const quiet = (label: string) => label.replace(/[_\s]+/g, " ").trim().toLowerCase();

/** A category may stand as its name. */
function categoryOf(sel: Sel, { kategori }: Indikator): Sel {
  if (!kategori || typeof sel !== "string") return sel;
  const found = kategori.find(({ nama }) => plain(nama) === plain(sel));
  return found ? { angka: String(found.nilai) } : sel;
}

function ambiguous(tabel: Tabel, pokok: string, first: Amatan | undefined): Issue {
  return {
    code: "impor-angka",
    at: first ? cellOf(tabel, first) : { file: tabel.file, line: 1 },
    what: `Tanda desimal pada “${pokok}” tidak dapat dipastikan, misalnya ${tanpaKata(first?.sel)}.`,
    why: "Koma dan titik dapat berarti desimal atau pemisah ribuan, dan keduanya memberi angka yang mungkin.",
    fix: "Sebutkan tanda desimalnya: --desimal koma, atau --desimal titik. Bila kolom itu memakai keduanya sebagai desimal, samakan dahulu di berkasnya.",
  };
}

function saidTwice(tabel: Tabel, pairs: readonly (readonly [Amatan, Amatan])[]): Issue {
  const [[, second]] = pairs as readonly [readonly [Amatan, Amatan]];
  const told = pairs.map(([a, b]) => `${a.wilayah.nama} ${a.periode}: “${textOf(a.sel)}” (baris ${a.baris.nomor + 1}) dan “${textOf(b.sel)}” (baris ${b.baris.nomor + 1})`);
  return {
    code: "impor-ganda",
    at: cellOf(tabel, second),
    what: `Satu wilayah dan periode disebut dua kali dengan angka berbeda: ${sebagian(told, 4)}.`,
    why: "Tidak dapat dipastikan angka mana yang dimaksud.",
    fix: "Pilih barisnya dengan --pilih kolom=isi, atau tanyakan kepada penerbitnya.",
  };
}
