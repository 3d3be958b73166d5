import type { Issue } from "../data/issue.ts";
import type { Indikator } from "../data/model.ts";
import { plain } from "../text/ejaan.ts";
import { gagal, jadi, sebagian, type Hasil } from "./buku.ts";
import { same, type Kolom } from "./kolom.ts";
import { daftarUkuran, type NamaUkuran, type Opsi } from "./opsi.ts";
import { mungkinHalLain } from "./perihal.ts";
import type { Tabel } from "./tabel.ts";

/** Which measures of a table are taken, and as what; several are added up. */
export type Pilihan = ReadonlyMap<NamaUkuran, readonly string[]>;

const isRate = (pokok: string) => /persen|prevalensi|%|\brate\b/i.test(pokok);
const isStunting = (pokok: string) => /stunting|pendek/i.test(pokok) && !/tidak|non|persen|prevalensi|%/i.test(pokok);
const isMeasured = (pokok: string) => /\bdiukur\b/i.test(plain(pokok.replaceAll("_", " "))) && !isStunting(pokok) && !isRate(pokok);

/** `daftar`: the measures by their labels; empty for one without a label. What is not sure is asked for. */
export function pilihUkuran(tabel: Tabel, daftar: readonly string[], indikator: Indikator, { kolom }: Opsi): Hasil<Pilihan> {
  const asked = daftarUkuran.flatMap((guna) => (kolom.has(guna) ? [[guna, kolom.get(guna) ?? ""] as const] : []));
  if (asked.length > 0) return byAsking(tabel, daftar, asked);
  const found = byLabels(daftar, indikator);
  const counted = ["nilai", "pembilang"] as const;
  return found && !counted.some((guna) => found.get(guna)?.some((pokok) => mungkinHalLain(pokok, tabel, indikator))) ? jadi(found) : gagal(unclear(tabel, daftar, indikator));
}

function byLabels(daftar: readonly string[], indikator: Indikator): Pilihan | undefined {
  const rates = daftar.filter(isRate);
  const counts = daftar.filter((pokok) => !isRate(pokok));
  if (indikator.satuan === "persen") {
    const nilai = rates.length === 1 ? rates : daftar.length === 1 && !/jumlah|banyak/i.test(daftar[0] ?? "") ? daftar : [];
    const [pembilang, penyebut] = [counts.filter(isStunting), counts.filter(isMeasured)];
    if (nilai.length !== 1) return undefined;
    // A numerator without its denominator, or with one of several, would say more than the table does.
    const both = pembilang.length === 1 && penyebut.length === 1 && /stunting/i.test(indikator.slug);
    return new Map<NamaUkuran, readonly string[]>([["nilai", nilai], ...(both ? [["pembilang", pembilang], ["penyebut", penyebut]] as const : [])]);
  }
  const fitting = counts.filter(/diukur/.test(indikator.slug) ? isMeasured : /stunting/.test(indikator.slug) ? isStunting : () => counts.length === 1);
  const only = fitting.length === 1 ? fitting : daftar.length === 1 && counts[0] === "" ? counts : [];
  return only.length === 1 ? new Map([["nilai", only]]) : undefined;
}

function byAsking(tabel: Tabel, daftar: readonly string[], asked: readonly (readonly [NamaUkuran, string])[]): Hasil<Pilihan> {
  const issues: Issue[] = [];
  const found = new Map<NamaUkuran, readonly string[]>();
  // A column may be called by its whole label, period included; "%" tells two apart, and counts for nothing only where there is one.
  const labels = [...daftar.map((pokok) => [pokok, pokok] as const), ...tabel.kolom.filter(({ peran }) => peran === "ukuran").map(({ judul, pokok }) => [judul, pokok] as const)];
  const meant = (text: string) => {
    const alike = new Set(labels.filter(([label]) => same(label, text)).map(([, pokok]) => pokok));
    return labels.find(([label]) => label.toLowerCase() === text.toLowerCase())?.[1] ?? (alike.size === 1 ? [...alike][0] : undefined);
  };
  for (const [guna, text] of asked) {
    const whole = meant(text);
    const parts = whole === undefined ? text.split("+").map((part) => part.trim()) : [];
    const pokok = whole === undefined ? parts.map(meant) : [whole];
    const unknown = parts.find((_, i) => pokok[i] === undefined);
    if (unknown !== undefined) issues.push(unknownMeasure(tabel, guna, unknown, daftar));
    else found.set(guna, pokok.filter((one) => one !== undefined));
  }
  return issues.length > 0 ? gagal(...issues) : jadi(found);
}

function unclear({ file, kolom }: Tabel, daftar: readonly string[], { nama, satuan }: Indikator): Issue {
  const rate = satuan === "persen";
  const what = daftar.length === 0 ? "Tidak ada angka di bawah judul kolom." : `Tidak jelas angka mana yang menjadi “${nama}”: ${sebagian(daftar.map((pokok) => labelOf(kolom, pokok)), 20)}.`;
  return {
    code: "impor-kolom",
    at: { file, line: 1 },
    what,
    why: rate ? "Yang diambil hanya satu persentase, atau pembilang dan penyebutnya; penyebut ialah anak yang diukur, bukan sasaran." : "Yang diambil hanya satu jumlah.",
    fix: rate ? `Sebutkan judul kolomnya: --kolom nilai="…", atau --kolom pembilang="…" --kolom penyebut="…"; beberapa kolom dijumlahkan dengan +.`
      : `Sebutkan judul kolomnya: --kolom nilai="…"; beberapa kolom dijumlahkan dengan +.`,
  };
}

/** As the file calls it: a measure whose labels are periods alone has no word of its own. */
const labelOf = (kolom: readonly Kolom[], pokok: string) => (pokok === "" ? kolom.filter((one) => one.peran === "ukuran" && one.pokok === "").map(({ judul }) => `“${judul}”`).join(", ") : `“${pokok}”`);

function unknownMeasure({ file, kolom }: Tabel, guna: NamaUkuran, text: string, daftar: readonly string[]): Issue {
  return {
    code: "impor-kolom",
    at: { file, line: 1 },
    what: `--kolom ${guna} menyebut “${text}”, yang tidak ada di antara angka tabel ini.`,
    why: "Judulnya harus sama dengan yang di berkas (huruf besar dan kecil tidak dibedakan).",
    fix: `Yang ada: ${sebagian(daftar.map((pokok) => labelOf(kolom, pokok)), 20)}.`,
  };
}
