import type { Draft } from "../data/angka-record.ts";
import type { Cell, Data } from "../data/derive.ts";
import type { Koreksi } from "../data/koreksi.ts";
import type { Instrumen } from "../data/model.ts";
import { splitVersion, type Rilis } from "../data/rilis.ts";
import { versionMended, versionsOf, type Version } from "../data/versions.ts";
import { alamatAngkaKey, alamatWilayah } from "./alamat.ts";
import { angka, instrumenNama, stateNama, tanggal } from "./format.ts";

/** A figure by the name in its address, also when it was withdrawn: "Stunting menurut survei, Kota Balikpapan, 2024". */
export function angkaNama({ indikatorBySlug, wilayahByKode }: Data, key: string): string {
  const [slug = "", kode = "", periode = "", instrumen, dokumen] = key.split("/");
  const indikator = indikatorBySlug.get(slug);
  const told = dokumen === undefined ? instrumen && instrumenNama[instrumen as Instrumen] : (indikator?.dokumen?.[dokumen] ?? dokumen);
  return [indikator?.nama_pendek ?? slug, wilayahByKode.get(kode)?.nama ?? kode, told, tanggal(periode)].filter(Boolean).join(", ");
}

/** The way to a figure: its area, the figure, and one of its versions. */
export function angkaTrail(data: Data, key: string, versi?: number) {
  const [slug = "", kode = "", periode = ""] = key.split("/");
  const wilayah = data.wilayahByKode.get(kode);
  const nama = `${data.indikatorBySlug.get(slug)?.nama_pendek ?? slug}, ${tanggal(periode)}`;
  return [
    { name: "Wilayah", href: "/wilayah/" },
    ...(wilayah ? [{ name: wilayah.nama, href: alamatWilayah(kode) }] : []),
    ...(versi === undefined ? [{ name: nama }] : [{ name: nama, href: alamatAngkaKey(key) }, { name: `Versi ${versi}` }]),
  ];
}

/** "24,8 persen", or the words of a state. */
export function recordValue({ nilai, nilai_nama, satuan, status }: Draft): string {
  return nilai === null ? stateNama[status as Cell["state"]] : (nilai_nama ?? `${angka(nilai)} ${satuan}`);
}

/** What differs between two versions, in words. */
export function changesText(before: Draft, after: Draft): string {
  const interval = ({ bawah, atas }: Draft) => (bawah === null || atas === null ? "tidak ada" : `${angka(bawah)}–${angka(atas)}`);
  const pairs = [
    ["nilai", recordValue(before), recordValue(after)],
    ["selang", interval(before), interval(after)],
  ] as const;
  const changed = pairs.filter(([, old, now]) => old !== now).map(([name, old, now]) => `${name} ${old} menjadi ${now}`);
  return changed.length > 0 ? changed.join("; ") : "pernyataan atau sumbernya berubah, nilainya tetap";
}

/** What a release changed in a figure. */
export function versionChange(data: Data, angka: string, rilis: number): string {
  const versions = versionsOf(data, angka);
  const i = versions.findIndex((version) => version.rilis === rilis);
  return between(versions[i - 1], versions[i]);
}

/** What a correction changed in one of its figures, once it is released. */
export function koreksiChange(data: Data, { jenis, tanggal: date }: Koreksi, angka: string): string {
  if (jenis === "penarikan") return "ditarik";
  const versions = versionsOf(data, angka);
  const versi = versionMended(versions, date);
  if (versi === 1) return "dibetulkan sebelum dirilis";
  return versi > versions.length ? "belum dirilis" : between(versions[versi - 2], versions[versi - 1]);
}

function between(before: Version | undefined, after: Version | undefined): string {
  return before?.record && after?.record ? changesText(before.record, after.record) : "ditarik";
}

interface ChangeLog {
  added: string[];
  changed: string[];
  withdrawn: string[];
}

/** Figures that a release added, changed and withdrew. */
export function changeLog({ daftar, ditarik }: Rilis): ChangeLog {
  const versions = Object.keys(daftar).sort().map(splitVersion);
  return {
    added: versions.filter(({ versi }) => versi === 1).map((version) => version.angka),
    changed: versions.filter(({ versi }) => versi > 1).map((version) => version.angka),
    withdrawn: Object.keys(ditarik).sort(),
  };
}

/** "302 angka baru, 1 diubah, 1 ditarik". */
export function countsText({ added, changed, withdrawn }: ChangeLog): string {
  const count = (all: readonly string[]) => angka(String(all.length));
  return `${count(added)} angka baru, ${count(changed)} diubah, ${count(withdrawn)} ditarik`;
}
