import type { Indikator } from "../data/model.ts";
import type { Issue } from "../data/issue.ts";
import { isCount } from "../data/statement.ts";
import type { Amatan } from "./amati.ts";
import { sebagian, tanpaKata, tempat, textOf, type Sel } from "./buku.ts";
import type { NamaUkuran } from "./opsi.ts";
import type { Tabel } from "./tabel.ts";
import type { Pilihan } from "./ukuran.ts";

type Baca = (pokok: string, sel: Sel) => string | null;

export const cellOf = (tabel: Tabel, { baris, kolom }: Amatan) => tempat(tabel.file, baris.nomor, kolom, tabel.kolom.find(({ indeks }) => indeks === kolom)?.judul);

/** Numbers that can be read, but hardly mean what they say. */
export function janggal(tabel: Tabel, cells: readonly Amatan[], pilihan: Pilihan, indikator: Indikator, baca: Baca): Issue[] {
  const merged = cells.filter(({ sel }) => typeof sel !== "string" && sel.gabung === true);
  const rates = [...pilihan].filter(([guna]) => isRate(guna, indikator)).map(([, daftar]) => cells.filter(({ pokok }) => daftar.includes(pokok)));
  const long = rates.flat().filter(({ sel }) => typeof sel !== "string" && /\.\d{5,}$/.test(sel.angka));
  const unsigned = rates.map((of) => of.filter(({ sel }) => !hasSign(sel)));
  const fractions = unsigned.find((of) => of.every(({ pokok, sel }) => Number(baca(pokok, sel) ?? NaN) <= 1) && of.some(({ pokok, sel }) => /[1-9]/.test(baca(pokok, sel)?.split(".")[1] ?? "")));
  const hidden = cells.filter(({ baris, kolom }) => tabel.sembunyi?.baris.has(baris.nomor) === true || tabel.sembunyi?.kolom.has(kolom) === true);
  return [...(hidden.length > 0 ? [notShown(tabel, hidden)] : []), ...(merged.length > 0 ? [sharedBySeveral(tabel, merged)] : []), ...(long.length > 0 ? [unrounded(tabel, long)] : []), ...(fractions ? [perhapsFractions(tabel, fractions)] : [])];
}

const isRate = (guna: NamaUkuran, indikator: Indikator) => (indikator.satuan === "persen" || guna === "cakupan") && !isCount(guna, indikator);
const hasSign = (sel: Sel) => (typeof sel === "string" ? /%|persen/i.test(sel) : sel.persen === true);
const shown = (tabel: Tabel, cells: readonly Amatan[]) => sebagian(cells.map((one) => [tanpaKata(one.sel), cellOf(tabel, one).cell].filter(Boolean).join(" di ")));

const issue = (tabel: Tabel, [first]: readonly Amatan[], words: Pick<Issue, "what" | "why" | "fix">): Issue => ({ code: "impor-angka", at: cellOf(tabel, first as Amatan), ...words });

const sharedBySeveral = (tabel: Tabel, cells: readonly Amatan[]) => issue(tabel, cells, {
  what: `Satu angka berlaku untuk beberapa sel yang digabung: ${shown(tabel, cells)}.`,
  why: "Angka gabungan beberapa wilayah, bulan, atau kolom bukan angka salah satunya.",
  fix: "Pisahkan selnya di Excel (Unmerge Cells) dan isi angka masing-masing bila ada, atau kosongkan.",
});

const notShown = (tabel: Tabel, cells: readonly Amatan[]) => issue(tabel, cells, {
  what: `${cells.length} angka berada di baris atau kolom yang disembunyikan: ${sebagian(cells.map((one) => cellOf(tabel, one).cell ?? ""))}.`,
  why: "Yang disembunyikan tidak tampak bagi yang memeriksa tabel ini, dan mungkin sengaja tidak disertakan.",
  fix: "Tampilkan di Excel (Unhide, atau hapus saringannya) lalu periksa, atau hapus baris dan kolom itu; simpan, lalu ulangi.",
});

const unrounded = (tabel: Tabel, cells: readonly Amatan[]) => issue(tabel, cells, {
  what: `${cells.length} sel berisi hasil hitungan yang tidak dibulatkan: ${shown(tabel, cells)}.`,
  why: "Angka ditulis seteliti yang diterbitkan; belasan desimal bukan ketelitian.",
  fix: "Atur banyaknya desimal kolom itu di Excel seperti yang diterbitkan (Format Cells, Number), simpan, lalu ulangi.",
});

const perhapsFractions = (tabel: Tabel, cells: readonly Amatan[]) => issue(tabel, cells, {
  what: `${cells.length} angka tanpa tanda persen semuanya paling banyak 1, misalnya ${shown(tabel, cells.slice(0, 1))}: mungkin pecahan, bukan persen.`,
  why: "0,245 dapat berarti 24,5 persen, dapat pula 0,245 persen.",
  fix: "Beri sel-selnya format persen di Excel (tombol %) sehingga tampil seperti yang dimaksud, atau tulis tanda % di belakang angkanya; simpan, lalu ulangi.",
});

const footnote = /^-?\d[\d.,]* ?%? ?([*†‡#^]|[\u00b9\u00b2\u00b3\u2070-\u2079]|\(?[\da-z]{1,2}\))/i;

export function notNumbers(tabel: Tabel, wrong: readonly Amatan[], { nama, rentang }: Indikator): Issue {
  const limits = rentang.atas === null ? `paling sedikit ${rentang.bawah}` : `${rentang.bawah} sampai ${rentang.atas}`;
  return issue(tabel, wrong, {
    what: `${wrong.length} sel bukan angka yang mungkin: ${shown(tabel, wrong)}.`,
    why: `Nilai “${nama}” ${limits}; jumlah adalah bilangan bulat, dan yang tidak terbaca tidak ditebak.`,
    fix: wrong.every(({ sel }) => footnote.test(textOf(sel)))
      ? "Hapus tanda catatan kaki di belakang angkanya; isi catatan itu dapat ditulis dengan --catatan."
      : "Betulkan selnya di berkas, pilih kolom lain dengan --kolom, atau sebutkan tanda desimalnya dengan --desimal.",
  });
}
