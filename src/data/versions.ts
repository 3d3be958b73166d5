import { angkaKeyOf, draftOf, substanceOf, type AngkaRecord } from "./angka-record.ts";
import type { Cell, Data } from "./derive.ts";
import type { Koreksi } from "./koreksi.ts";
import { splitVersion, type Rilis, type Withdrawal } from "./rilis.ts";

/** One version of a figure, as the ledger has it. */
export interface Version {
  angka: string;
  versi: number;
  rilis: number;
  /** Date of its release. */
  sejak: string;
  sha256: string;
  /** Null where it was withdrawn. */
  record: AngkaRecord | null;
  ditarik: Withdrawal | null;
}

interface Told {
  daftarRilis: readonly Rilis[];
  daftarKoreksi: readonly Koreksi[];
}

/** Withdrawals that no release has carried out: they hold at once, whatever the ledger still has. */
export function pendingWithdrawals({ daftarRilis, daftarKoreksi }: Told): Map<string, Withdrawal> {
  const pending = new Map<string, Withdrawal>();
  for (const { jenis, tanggal, angka, alasan } of daftarKoreksi) {
    if (jenis !== "penarikan") continue;
    for (const key of angka) {
      if (!daftarRilis.some(({ ditarik }) => (ditarik[key]?.tanggal ?? "") >= tanggal)) pending.set(key, { tanggal, alasan });
    }
  }
  return pending;
}

/** Every version of every figure, oldest first. A release withdraws what came before it. */
export function versionsByAngka(told: Told): Map<string, Version[]> {
  const pending = pendingWithdrawals(told);
  const all = told.daftarRilis.flatMap(({ rilis, tanggal, daftar, isi }) => Object.entries(daftar).map(([key, sha256]): Version => {
    const { angka, versi } = splitVersion(key);
    const ditarik = told.daftarRilis.find((later) => later.rilis > rilis && later.ditarik[angka])?.ditarik[angka] ?? pending.get(angka) ?? null;
    return { angka, versi, rilis, sejak: tanggal, sha256, record: ditarik ? null : (isi[key] ?? null), ditarik };
  }));
  return Map.groupBy(all.sort((a, b) => a.versi - b.versi), ({ angka }) => angka);
}

/** The versions of a figure, oldest first; none where it was never released. */
export const versionsOf = (data: Data, angka: string): readonly Version[] => data.versions.get(angka) ?? [];

/** The version that holds now, or undefined where the figure was not released or was withdrawn. */
export function versionOf(data: Data, cell: Cell): Version | undefined {
  const last = versionsOf(data, angkaKeyOf(cell)).at(-1);
  return last?.ditarik ? undefined : last;
}

/** The withdrawal of a figure that was released and is not shown any more. */
export const withdrawalOf = (data: Data, cell: Cell): Withdrawal | null => versionsOf(data, angkaKeyOf(cell)).at(-1)?.ditarik ?? null;

/** Whether a figure has an address: someone stated it, or it was released once. */
export const hasAddress = (data: Data, cell: Cell) => cell.utama !== null || versionsOf(data, angkaKeyOf(cell)).length > 0;

/** A figure that has an address: what the content says of it, if it still does. */
export interface Figure {
  angka: string;
  cell: Cell | undefined;
}

/** Every figure that has an address, in the order of their names. A withdrawn one may have no cell. */
export function daftarAngka(data: Data): Figure[] {
  const cells = new Map(data.cells.filter((cell) => hasAddress(data, cell)).map((cell) => [angkaKeyOf(cell), cell]));
  return [...new Set([...cells.keys(), ...data.versions.keys()])].sort().map((angka) => ({ angka, cell: cells.get(angka) }));
}

/** Whether what the content says of a figure is what its last release says. */
export function isReleased(data: Data, cell: Cell): boolean {
  const record = versionOf(data, cell)?.record;
  return record ? substanceOf(record) === substanceOf(draftOf(cell, data.sumberById)) : cell.utama === null;
}

/** What the next release would add, change and withdraw. */
export function unreleased(data: Data): { cells: Cell[]; withdrawn: Map<string, Withdrawal> } {
  return { cells: data.cells.filter((cell) => hasAddress(data, cell) && !isReleased(data, cell)), withdrawn: pendingWithdrawals(data) };
}

/** Corrections and withdrawals of a figure, oldest first. */
export const koreksiOf = (data: Data, angka: string): Koreksi[] => data.daftarKoreksi.filter((koreksi) => koreksi.angka.includes(angka));

/** The number of the version that a correction of that date led to; one more than there are while it waits. */
export function versionMended(versions: readonly Version[], tanggal: string): number {
  const [first] = versions;
  if (!first || tanggal < first.sejak) return 1;
  return versions.find(({ versi, sejak }) => versi > 1 && sejak >= tanggal)?.versi ?? versions.length + 1;
}

/** The corrections that led from a version to the next. */
export function koreksiAfter(data: Data, { angka, versi }: Version): Koreksi[] {
  const versions = versionsOf(data, angka);
  return koreksiOf(data, angka).filter(({ tanggal }) => versionMended(versions, tanggal) === versi + 1);
}
