import Papa from "papaparse";
import type { Issue } from "../data/issue.ts";
import { columnsOf, type Content, type Nilai, type Peran } from "../data/model.ts";
import { gagal, jadi, sebagian, type Hasil } from "./buku.ts";
import type { Opsi } from "./opsi.ts";

/** A row of content/nilai as it will be written; `peran` is decided here. */
export type BarisNilai = Readonly<Record<(typeof columnsOf.nilai)[number], string>>;

export interface Gabungan {
  /** The whole file, the rows that it has already unchanged. */
  text: string;
  baru: readonly BarisNilai[];
  /** Said by the same source already. */
  sudahAda: number;
  /** Left out, because others have stated the figure. */
  dilewati: number;
}

type Kunci = Pick<BarisNilai, "kode" | "periode" | "instrumen" | "dokumen">;
const keyOf = ({ kode, periode, instrumen, dokumen }: Kunci) => [kode, periode, instrumen, dokumen].join("|");
const isSame = (row: BarisNilai, one: Nilai) => one.status === row.status && (row.nilai === "" ? one.nilai === null : one.nilai === Number(row.nilai));

/** Adds rows to the text of a file, each where its code and period belong. Nothing that is there is changed. */
export function gabung(text: string, file: string, rows: readonly BarisNilai[], { daftarNilai }: Content, opsi: Opsi): Hasil<Gabungan> {
  const there = daftarNilai.filter(({ indikator }) => indikator === opsi.indikator);
  const byKey = new Map<string, Nilai[]>();
  for (const one of there) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  const fresh: BarisNilai[] = [];
  const otherwise: { row: BarisNilai; before: Nilai }[] = [];
  const stated: { row: BarisNilai; peran: Peran; utama: Nilai }[] = [];
  let sudahAda = 0;
  for (const row of rows) {
    const before = byKey.get(keyOf(row)) ?? [];
    const own = before.filter(({ sumber }) => sumber === row.sumber);
    const utama = before.find(({ peran }) => peran === "utama");
    if (own.some((one) => isSame(row, one))) sudahAda++;
    else if (own[0]) otherwise.push({ row, before: own[0] });
    else if (utama) stated.push({ row, peran: isSame(row, utama) ? "pendukung" : "pembanding", utama });
    else fresh.push({ ...row, peran: "utama" });
  }
  const issues = [...(otherwise.length > 0 ? [changed(file, otherwise)] : []), ...(stated.length > 0 && opsi.peran === undefined ? [conflict(file, stated)] : [])];
  if (issues.length > 0) return gagal(...issues);
  const taken = opsi.peran === "usulan" ? stated.map(({ row, peran }) => ({ ...row, peran })) : [];
  const baru = [...fresh, ...taken];
  return jadi({ text: insert(text, there, baru), baru, sudahAda, dilewati: stated.length - taken.length });
}

/** By code, then period: the order of these files. Rows of one area and period stay behind those that are there. */
const orderOf = ({ kode, periode }: Pick<BarisNilai, "kode" | "periode">) => `${kode}|${periode}`;

function insert(text: string, there: readonly Nilai[], baru: readonly BarisNilai[]): string {
  const ordered = baru.map((row) => ({ row, order: orderOf(row) })).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  const sorted = ordered.map(({ row }) => row);
  const lines = text.split("\n");
  const pieces: string[] = [];
  let next = 0;
  const takeBefore = (order: string) => {
    const start = next;
    while (next < sorted.length && (ordered[next]?.order ?? "") < order) next++;
    if (next > start) pieces.push(csvOf(sorted.slice(start, next)));
  };
  pieces.push(...lines.slice(0, (there[0]?.row.line ?? 2) - 1));
  for (const [i, one] of there.entries()) {
    takeBefore(orderOf(one));
    pieces.push(...lines.slice(one.row.line - 1, (there[i + 1]?.row.line ?? Infinity) - 1));
  }
  while (pieces.at(-1) === "") pieces.pop();
  takeBefore("\uffff");
  return `${pieces.join("\n")}\n`;
}

const csvOf = (rows: readonly BarisNilai[]) => Papa.unparse(rows.map((row) => columnsOf.nilai.map((column) => row[column])), { newline: "\n" });

const shown = (row: BarisNilai) => (row.status === "ada" ? row.nilai : row.status);
const shownBefore = (one: Nilai) => (one.status === "ada" ? one.nilaiText : one.status);

function changed(file: string, all: readonly { row: BarisNilai; before: Nilai }[]): Issue {
    return {
    code: "impor-bentrok",
    at: { file, line: all[0]?.before.row.line ?? 1 },
    what: `Sumber “${all[0]?.before.sumber ?? ""}” sudah punya angka lain: ${sebagian(all.map(({ row, before: one }) => `${row.kode} ${row.periode}: ${shownBefore(one)} di sini, ${shown(row)} di berkas`), 5)}.`,
    why: "Pengimpor tidak menimpa baris yang sudah ada.",
    fix: "Bila penerbit membetulkan angkanya, daftarkan terbitan barunya sebagai sumber sendiri; bila barisnya yang salah, ikuti “Mengoreksi angka” di panduan.",
  };
}

function conflict(file: string, all: readonly { row: BarisNilai; peran: Peran; utama: Nilai }[]): Issue {
    const told = all.map(({ row, peran, utama: one }) => `${row.kode} ${row.periode}: ${shown(row)}, yang utama ${shownBefore(one)} menurut “${one.sumber}” → ${peran}`);
  return {
    code: "impor-bentrok",
    at: { file, line: all[0]?.utama.row.line ?? 1 },
    what: `${all.length} angka sudah disebut sumber lain: ${sebagian(told, 5)}.`,
    why: "Peran setiap angka dipilih orang, bukan komputer.",
    fix: "Tulis dengan peran yang diusulkan (--peran usulan; untuk pembanding, sebutkan alasannya dengan --catatan), atau lewati angka-angka itu (--peran lewati).",
  };
}
