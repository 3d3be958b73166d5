import { angkaKeyOf, draftOf, type Draft } from "./angka-record.ts";
import { changesOf, type Change } from "./change.ts";
import type { Data } from "./derive.ts";
import { canonical, fingerprint } from "./fingerprint.ts";
import { rilisFingerprint, splitVersion, type Kepala, type Rilis, type Withdrawal } from "./rilis.ts";
import { koreksiAfter, unreleased, versionsOf } from "./versions.ts";

export interface Plan {
  rilis: Rilis;
  kepala: Kepala;
  /** Earlier releases from which withdrawn records go. */
  emptied: Rilis[];
}

/**
 * A released figure that would show another value, unit, state or interval while no correction says why: readers of
 * `/koreksi/` are told that nothing released is changed in silence.
 */
export function isUnexplained(data: Data, { angka, before, after }: Change): boolean {
  const shown = ({ nilai, nilai_nama, satuan, status, bawah, atas }: Draft) => canonical({ nilai, nilai_nama, satuan, status, bawah, atas });
  const last = versionsOf(data, angka).at(-1);
  return shown(before) !== shown(after) && last !== undefined && koreksiAfter(data, last).length === 0;
}

export const unexplained = (data: Data): string[] => changesOf(data).changed.filter((change) => isUnexplained(data, change)).map(({ angka }) => angka);

/** The release that brings the ledger up to the content, or undefined where nothing changed. `acak` gives 32 letters by chance. */
export function planRelease(data: Data, tanggal: string, acak: () => string): Plan | undefined {
  const { cells, withdrawn } = unreleased(data);
  if (cells.length === 0 && withdrawn.size === 0) return undefined;
  const last = data.daftarRilis.at(-1);
  const rilis: Rilis = {
    rilis: (last?.rilis ?? 0) + 1,
    tanggal,
    sebelumnya: last ? rilisFingerprint(last) : null,
    ditarik: Object.fromEntries(withdrawn),
    daftar: {},
    isi: {},
  };
  for (const cell of cells) {
    const versi = versionsOf(data, angkaKeyOf(cell)).length + 1;
    const record = { ...draftOf(cell, data.sumberById), versi, rilis: rilis.rilis, sejak: tanggal, acak: acak() };
    const key = `${record.angka}/v${versi}`;
    rilis.daftar[key] = fingerprint(record);
    rilis.isi[key] = record;
  }
  const kepala = { rilis: rilis.rilis, sha256: rilisFingerprint(rilis) };
  return { rilis, kepala, emptied: data.daftarRilis.flatMap((earlier) => emptied(earlier, withdrawn)) };
}

function emptied(earlier: Rilis, withdrawn: ReadonlyMap<string, Withdrawal>): Rilis[] {
  const gone = Object.keys(earlier.isi).filter((key) => earlier.isi[key] !== null && withdrawn.has(splitVersion(key).angka));
  if (gone.length === 0) return [];
  return [{ ...earlier, isi: { ...earlier.isi, ...Object.fromEntries(gone.map((key) => [key, null])) } }];
}
