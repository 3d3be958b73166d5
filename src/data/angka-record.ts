import { z } from "zod";
import type { Cell } from "./derive.ts";
import { canonical } from "./fingerprint.ts";
import { groupOf } from "./group.ts";
import type { Indikator, Nilai, Sumber } from "./model.ts";
import { angkaColumns } from "./statement.ts";

const text = z.string().nullable();

/** What is public of one figure at one release. All numbers are texts as published; null where there is nothing. */
export const angkaRecordSchema = z.strictObject({
  angka: z.string(),
  versi: z.int().positive(),
  rilis: z.int().positive(),
  sejak: z.iso.date(),
  /** Letters by chance: without them the fingerprint of a withdrawn record could be guessed value by value. */
  acak: z.string().regex(/^[a-p]{32}$/),
  indikator: z.string(),
  indikator_nama: z.string(),
  satuan: z.string(),
  kode: z.string(),
  wilayah: z.string(),
  tingkat: z.string(),
  periode: z.string(),
  instrumen: z.string(),
  instrumen_dasar: text,
  dokumen: text,
  dokumen_nama: text,
  status: z.string(),
  nilai: text,
  /** What the number of a categorical indikator means. */
  nilai_nama: text,
  bawah: text,
  atas: text,
  /** The value was added up from parts that the source gives. */
  dihitung: z.boolean(),
  pernyataan: z.array(z.strictObject({
    peran: z.string(),
    status: z.string(),
    nilai: text, bawah: text, atas: text, pembilang: text, penyebut: text, cakupan: text,
    instrumen_dasar: z.string(),
    acuan: text,
    dinyatakan: text,
    catatan: text,
    sumber: z.strictObject({ id: z.string(), penerbit: z.string(), judul: z.string(), terbit: text, url: z.string() }),
  })),
});
export type AngkaRecord = z.infer<typeof angkaRecordSchema>;
export type PernyataanRecord = AngkaRecord["pernyataan"][number];
/** A record before its release is known. */
export type Draft = Omit<AngkaRecord, "versi" | "rilis" | "sejak" | "acak">;

type Key = Pick<Nilai, "kode" | "periode" | "instrumen" | "dokumen">;

/** What an address calls a figure. A survey has one instrument in each period; elsewhere it is said. */
export function angkaKey(indikator: Indikator, { kode, periode, instrumen, dokumen }: Key): string {
  const told = groupOf(indikator) === "survei" ? [] : [instrumen, dokumen];
  return [indikator.slug, kode, periode, ...told].filter(Boolean).join("/");
}

export const angkaKeyOf = ({ indikator, wilayah, periode, instrumen, dokumen }: Cell) =>
  angkaKey(indikator, { kode: wilayah.kode, periode, instrumen, dokumen });

const orNull = (value: string) => (value === "" ? null : value);

/** A figure as the content has it now. */
export function draftOf(cell: Cell, sumberById: ReadonlyMap<string, Sumber>): Draft {
  const { indikator, wilayah, periode, instrumen, dokumen, state, utama, nilaiText } = cell;
  return {
    angka: angkaKeyOf(cell),
    indikator: indikator.slug,
    indikator_nama: indikator.nama,
    satuan: indikator.satuan,
    kode: wilayah.kode,
    wilayah: wilayah.nama,
    tingkat: wilayah.tingkat,
    periode,
    instrumen,
    instrumen_dasar: utama?.instrumen_dasar ?? null,
    dokumen: orNull(dokumen),
    dokumen_nama: indikator.dokumen?.[dokumen] ?? null,
    status: state,
    nilai: orNull(nilaiText),
    nilai_nama: indikator.kategori?.find(({ nilai }) => String(nilai) === nilaiText)?.nama ?? null,
    bawah: utama && orNull(utama.row.cell("bawah")),
    atas: utama && orNull(utama.row.cell("atas")),
    dihitung: utama?.catatan.startsWith("Dihitung:") ?? false,
    pernyataan: cell.statements.map((nilai) => statementOf(nilai, sumberById)).sort(byRole),
  };
}

/** A wrong statement is kept with its reason, never with its value. */
function statementOf(nilai: Nilai, sumberById: ReadonlyMap<string, Sumber>): PernyataanRecord {
  const source = sumberById.get(nilai.sumber);
  if (!source) throw new Error(`no sumber ${nilai.sumber}`);
  const { id, penerbit, judul, terbit, url } = source;
  const numbers = Object.fromEntries(angkaColumns.map((column) => [column, nilai.peran === "keliru" ? null : orNull(nilai.row.cell(column))]));
  return {
    ...(numbers as Record<(typeof angkaColumns)[number], string | null>),
    peran: nilai.peran,
    status: nilai.status,
    instrumen_dasar: nilai.instrumen_dasar,
    acuan: orNull(nilai.acuan),
    dinyatakan: orNull(nilai.dinyatakan),
    catatan: orNull(nilai.catatan),
    sumber: { id, penerbit, judul, terbit: orNull(terbit), url },
  };
}

const roles = ["utama", "pendukung", "pembanding", "keliru"];
/** The order of rows in a file says nothing. */
const byRole = (a: PernyataanRecord, b: PernyataanRecord) =>
  roles.indexOf(a.peran) - roles.indexOf(b.peran) || (canonical(spoken(a)) < canonical(spoken(b)) ? -1 : 1);

/** A statement without our words about it: the source counts by its id, its title may be put right. */
const spoken = (statement: PernyataanRecord) => ({ ...statement, catatan: null, sumber: statement.sumber.id });

/**
 * What makes a version: two records that agree in this are one version. Names, notes and what the register
 * says of a source may be worded better without the figure being another; a category's name is its value.
 */
export function substanceOf(record: Draft): string {
  const { angka, indikator, satuan, kode, periode, instrumen, instrumen_dasar, dokumen, status, nilai, nilai_nama, bawah, atas, dihitung, pernyataan } = record;
  return canonical({ angka, indikator, satuan, kode, periode, instrumen, instrumen_dasar, dokumen, status, nilai, nilai_nama, bawah, atas, dihitung, pernyataan: pernyataan.map(spoken) });
}
