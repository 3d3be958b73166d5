import { isAngka } from "./angka.ts";
import { daftarInstrumen, daftarPeran, type Content, type Indikator, type Nilai } from "./model.ts";
import { isPeriode } from "./periode.ts";

export const angkaColumns = ["nilai", "bawah", "atas", "pembilang", "penyebut", "cakupan"] as const;
export type AngkaColumn = (typeof angkaColumns)[number];

/** Whether a column counts something, so that it can have no decimals. */
export function isCount(column: AngkaColumn, indikator: Indikator | undefined): boolean {
  if (column === "cakupan") return false;
  if (column === "pembilang" || column === "penyebut") return true;
  return indikator !== undefined && indikator.satuan !== "persen" && indikator.satuan !== "kategori";
}

/** Whether arithmetic is asked of a statement: what is marked keliru is kept as it was said. */
export const isJudged = ({ status, peran }: Nilai) => status === "ada" && peran !== "keliru";

/** Whether a cell holds a number that another rule has no fault to find with as it is written. */
export function isSound(nilai: Nilai, column: AngkaColumn, { indikatorBySlug }: Content): boolean {
  return isAngka(nilai.row.cell(column), isCount(column, indikatorBySlug.get(nilai.indikator)));
}

/** Sources say the same thing of the same figure: its statements stand or fall together. */
export interface Group {
  first: Nilai;
  statements: readonly Nilai[];
}

const keys = ["indikator", "kode", "periode", "instrumen", "dokumen"] as const;
const keyOf = (nilai: Nilai) => keys.map((key) => nilai[key]).join("|");

/** The statements by figure, without the files that could not be read whole. */
export function groupsOf({ daftarNilai }: Content, unread: ReadonlySet<string>): Group[] {
  const groups = new Map<string, Nilai[]>();
  for (const nilai of daftarNilai) {
    if (unread.has(nilai.row.file)) continue;
    const group = groups.get(keyOf(nilai));
    if (group) group.push(nilai);
    else groups.set(keyOf(nilai), [nilai]);
  }
  return [...groups.values()].flatMap((statements) => (statements[0] ? [{ first: statements[0], statements }] : []));
}

/** Source by source, what is said: two rows that agree in this are one statement written twice. */
export const identityOf = (nilai: Nilai) => [keyOf(nilai), nilai.sumber, nilai.status, nilai.nilai ?? nilai.nilaiText].join("|");

/** The parts of a statement's key that cannot be meant as they stand; another rule tells the author. */
export function brokenKeys(nilai: Nilai, { wilayahByKode, indikatorBySlug }: Content): Set<(typeof keys)[number]> {
  const indikator = indikatorBySlug.get(nilai.indikator);
  const slugs = Object.keys(indikator?.dokumen ?? {});
  const broken = new Set<(typeof keys)[number]>();
  if (!wilayahByKode.has(nilai.kode)) broken.add("kode");
  if (!isPeriode(nilai.periode)) broken.add("periode");
  if (!daftarInstrumen.includes(nilai.instrumen) || indikator?.instrumen.includes(nilai.instrumen) === false) broken.add("instrumen");
  if (nilai.instrumen === "target" ? !slugs.includes(nilai.dokumen) : nilai.dokumen !== "") broken.add("dokumen");
  return broken;
}

/** Whether a statement would belong to a figure, were the broken parts of its key put right. */
export function mayBelong(nilai: Nilai, group: Group, broken: ReadonlySet<(typeof keys)[number]>): boolean {
  return keys.every((key) => broken.has(key) || nilai[key] === group.first[key]);
}

export const hasPeran = ({ peran }: Nilai) => daftarPeran.includes(peran);
