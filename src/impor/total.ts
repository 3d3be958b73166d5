import type { Issue } from "../data/issue.ts";
import { livesIn } from "../data/masa.ts";
import type { Wilayah } from "../data/model.ts";
import type { Amatan, Jumlah } from "./amati.ts";
import type { Terbaca } from "./angka-wilayah.ts";
import { isDitahan, isKosong } from "./angka.ts";
import { sebagian, tempat, textOf } from "./buku.ts";
import type { Tabel } from "./tabel.ts";
import type { Pilihan } from "./ukuran.ts";

/** A total of the file beside the sum of what it is the total of. */
export interface Bandingan {
  nama: string;
  pokok: string;
  periode: string;
  tertulis: string;
  /** Null where a cell is missing, so that there is no sum. */
  terhitung: number | null;
  baris: number;
  cocok: boolean;
}

/** Compares what counts something; percentages have no sum. */
export function bandingkan(amatan: readonly Amatan[], jumlah: readonly Jumlah[], pilihan: Pilihan, terbaca: Terbaca, isWhole: (pokok: string) => boolean, daftarWilayah: readonly Wilayah[]): Bandingan[] {
  const taken = new Set([...pilihan.values()].flat().filter(isWhole));
  const cells = amatan.filter(({ pokok }) => taken.has(pokok));
  const finest = cells.reduce((length, { wilayah }) => Math.max(length, wilayah.kode.length), 0);
  const bottom = cells.filter(({ wilayah }) => wilayah.kode.length === finest);
  const sums = (one: Jumlah, from: number) => sum(bottom.filter(({ baris, pokok, periode }) => baris.nomor > from && baris.nomor < one.baris.nomor && pokok === one.pokok && (periode === one.periode || one.periode === "")), terbaca);
  const totals = jumlah.filter(({ pokok, sel }) => taken.has(pokok) && !isKosong(textOf(sel)) && !isDitahan(textOf(sel)) && !(typeof sel !== "string" && sel.gabung)).map((one) => {
    const written = Number(terbaca.baca(one.pokok, one.sel) ?? NaN);
    const [all, part] = [sums(one, -1), sums(one, one.sejak)];
    const cocok = written === all || written === part || all === null;
    const nearer = all !== null && part !== null && Math.abs(written - part) < Math.abs(written - all) ? part : all;
    return { nama: `baris ${one.baris.nomor + 1}`, pokok: one.pokok, periode: one.periode, tertulis: textOf(one.sel), terhitung: /sub/i.test(one.nama) ? part : nearer, baris: one.baris.nomor + 1, cocok };
  });
  return [...totals, ...ofAreas(cells, terbaca, daftarWilayah)];
}

/** The figure of an area all of whose parts stand in the file too. */
function ofAreas(cells: readonly Amatan[], terbaca: Terbaca, daftarWilayah: readonly Wilayah[]): Bandingan[] {
  const children = Map.groupBy(daftarWilayah, ({ induk }) => induk);
  const parts = new Map<string, Amatan[]>();
  for (const one of cells) {
    const key = `${one.wilayah.induk}|${one.periode}|${one.pokok}`;
    const group = parts.get(key);
    if (group) group.push(one);
    else parts.set(key, [one]);
  }
  return cells.flatMap((one) => {
    const below = parts.get(`${one.wilayah.kode}|${one.periode}|${one.pokok}`) ?? [];
    const written = terbaca.baca(one.pokok, one.sel);
    const known = (children.get(one.wilayah.kode) ?? []).filter((wilayah) => livesIn(wilayah, one.periode));
    if (below.length === 0 || below.length !== known.length || written === null) return [];
    const terhitung = sum(below, terbaca);
    return [{ nama: one.wilayah.nama, pokok: one.pokok, periode: one.periode, tertulis: textOf(one.sel), terhitung, baris: one.baris.nomor + 1, cocok: terhitung === null || terhitung === Number(written) }];
  });
}

function sum(cells: readonly Amatan[], { baca }: Terbaca): number | null {
  const numbers = cells.map(({ pokok, sel }) => baca(pokok, sel));
  return numbers.length === 0 || numbers.some((one) => one === null) ? null : numbers.reduce((total, one) => total + Number(one), 0);
}

export function jumlahTidakCocok({ file }: Tabel, wrong: readonly Bandingan[]): Issue {
  const [first] = wrong as [Bandingan];
  return {
    code: "impor-jumlah",
    at: tempat(file, first.baris - 1),
    what: `Jumlah dalam berkas tidak sama dengan jumlah barisnya: ${sebagian(wrong.map(({ nama, pokok, tertulis, terhitung }) => `${nama}${pokok === "" ? "" : `, ${pokok}`}: tertulis ${tertulis}, terhitung ${terhitung}`), 5)}.`,
    why: "Bedanya dapat berarti ada baris yang hilang, ganda, atau terbaca sebagai angka lain.",
    fix: "Periksa berkasnya; bila penerbitnya memang menulis begitu, tambahkan --terima-jumlah.",
  };
}
