import type { Issue, Place } from "../data/issue.ts";
import { letters } from "../data/row.ts";

/** A cell as the file has it: a text, or a number that a spreadsheet keeps as one (with a point for the decimals). */
export type Sel = string | Bilangan;
interface Bilangan {
  readonly angka: string;
  /** Shown with a sign of per cent. */
  readonly persen?: true;
  /** Stands in several cells that are merged: whose number it is cannot be told. */
  readonly gabung?: true;
}

export interface Sembunyi {
  baris: ReadonlySet<number>;
  kolom: ReadonlySet<number>;
}

export interface Lembar {
  nama: string;
  tersembunyi: boolean;
  /** Its rows and columns that a spreadsheet does not show. */
  sembunyi?: Sembunyi;
  baris: readonly (readonly Sel[])[];
}

/** What an imported file holds, whatever its format: one sheet from a CSV, several from an XLSX. */
export interface Buku {
  file: string;
  /** Empty where the format names no sheets. */
  lembar: readonly Lembar[];
}

export const textOf = (sel: Sel | undefined): string => (sel === undefined ? "" : typeof sel === "string" ? sel : sel.angka);

/** A cell as a message may repeat it: words can be anybody's name, whatever their column is called. */
export const tanpaKata = (sel: Sel | undefined): string => (/\p{L}/u.test(textOf(sel)) ? "" : `“${textOf(sel)}”`);

/** Where a cell stands, rows and columns counted from 0. */
export function tempat(file: string, baris: number, kolom?: number, judul?: string): Place {
  if (kolom === undefined) return { file, line: baris + 1 };
  return { file, line: baris + 1, column: judul === undefined || judul === "" ? letters(kolom) : `“${judul}”`, cell: `${letters(kolom)}${baris + 1}` };
}

/** Parts of the work hand on what they made, or the issues that kept them from it. */
export type Hasil<T> = { nilai: T; issues?: undefined } | { nilai?: undefined; issues: readonly Issue[] };
export const jadi = <T>(nilai: T): Hasil<T> => ({ nilai });
export const gagal = (...issues: readonly Issue[]) => ({ issues });

/** The first few of many, and how many there are more: a list of 500 helps nobody. */
export function sebagian(all: readonly string[], limit = 8): string {
  return all.length <= limit ? all.join(", ") : `${all.slice(0, limit).join(", ")}, dan ${all.length - limit} lagi`;
}
