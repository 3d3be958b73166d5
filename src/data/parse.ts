import { parseCsv, refusePersonal, type Row, type Table } from "./csv.ts";
import { parseGeojson } from "./geojson.ts";
import type { Issue } from "./issue.ts";
import {
  columnsOf, indikatorSchema, situsSchema,
  type Content, type Indikator, type Layer, type Nilai, type Pernyataan, type Situs, type Sumber, type Wilayah,
} from "./model.ts";
import { looksLikeNik } from "./personal.ts";
import type { Files } from "./read.ts";
import { decodeText } from "./decode.ts";
import { parseYaml } from "./yaml.ts";

export interface Parsed {
  content: Content;
  issues: Issue[];
  /** Files with an issue that kept them from being read whole: what refers to them is not judged. */
  unread: ReadonlySet<string>;
}

/** Bytes of `content/` → values. Never throws for an author's mistake; reads on past a broken file. */
export function parseContent(files: Files): Parsed {
  const issues: Issue[] = [];
  const unread = new Set<string>();
  const rows: Row[] = [];

  const note = (file: string, found: readonly Issue[]) => {
    if (found.length > 0) unread.add(file);
    issues.push(...found);
  };
  const text = (file: string): string | null => {
    const bytes = files.get(file);
    if (!bytes) {
      note(file, [missingFile(file)]);
      return null;
    }
    const decoded = decodeText(file, bytes);
    if (typeof decoded === "string") return decoded;
    note(file, [decoded]);
    return null;
  };
  const table = (file: string, columns: readonly string[]): readonly Row[] => {
    const content = text(file);
    const parsed: Table = content === null ? { rows: [], issues: [] } : refuseNik(file, parseCsv(file, content, columns));
    note(file, parsed.issues);
    rows.push(...parsed.rows);
    return parsed.rows;
  };
  const below = (folder: string, ending: string) =>
    [...files.keys()].filter((file) => file.startsWith(folder) && file.endsWith(ending));

  const daftarWilayah = table("content/wilayah.csv", columnsOf.wilayah).map(toWilayah);
  const daftarSumber = table("content/sumber.csv", columnsOf.sumber).map(toSumber);
  const daftarPernyataan = table("content/pernyataan.csv", columnsOf.pernyataan).map(toPernyataan);

  const daftarIndikator: Indikator[] = [];
  for (const file of below("content/indikator/", ".yaml")) {
    const content = text(file);
    if (content === null) continue;
    const { value, issues: found } = parseYaml(file, content, indikatorSchema);
    note(file, found);
    if (value) daftarIndikator.push({ ...value, slug: slugOf(file) });
  }

  const daftarNilai = below("content/nilai/", ".csv").flatMap((file) =>
    table(file, columnsOf.nilai).map((row) => toNilai(slugOf(file), row)),
  );

  const daftarBatas: Layer[] = [];
  for (const file of below("content/batas/", ".geojson")) {
    const content = text(file);
    if (content === null) continue;
    const { value, issues: found } = parseGeojson(file, content);
    note(file, found);
    if (value) daftarBatas.push(value);
  }

  const situsText = text("content/situs.yaml");
  const situs = situsText === null ? null : parseYaml<Situs>("content/situs.yaml", situsText, situsSchema);
  if (situs) note("content/situs.yaml", situs.issues);

  return {
    content: {
      situs: situs?.value ?? null,
      daftarWilayah,
      wilayahByKode: new Map(daftarWilayah.map((wilayah) => [wilayah.kode, wilayah])),
      daftarIndikator,
      indikatorBySlug: new Map(daftarIndikator.map((indikator) => [indikator.slug, indikator])),
      daftarNilai,
      daftarSumber,
      sumberById: new Map(daftarSumber.map((sumber) => [sumber.id, sumber])),
      daftarPernyataan,
      daftarBatas,
      rows,
    },
    issues,
    unread,
  };
}

/** A table with one NIK in it is refused whole, and the number is not repeated. */
function refuseNik(file: string, table: Table): Table {
  const found = table.rows.find((row) => Object.values(row.cells).some(looksLikeNik));
  return found ? { rows: [], issues: [refusePersonal(file, [`angka 16 digit di baris ${found.number}`])] } : table;
}

function missingFile(file: string): Issue {
  return {
    code: "berkas-hilang",
    at: { file, line: 1 },
    what: "Berkas ini tidak ada.",
    why: "Situs tidak dapat dibangun tanpa berkas ini.",
    fix: "Kembalikan dari riwayat, atau salin contohnya dari panduan.",
  };
}

const slugOf = (file: string) => file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");

/** Empty → null. What is not a plain number is null too: rule `nilai-bukan-angka` tells the author. */
function toNumber(text: string): number | null {
  return plainNumber.test(text) ? Number(text) : null;
}
export const plainNumber = /^-?\d+(\.\d+)?$/;

function toWilayah(row: Row): Wilayah {
  return {
    kode: row.cell("kode"),
    nama: row.cell("nama"),
    ejaan: row.cell("ejaan").split(";").map((spelling) => spelling.trim()).filter(Boolean),
    tingkat: row.cell("tingkat") as Wilayah["tingkat"],
    induk: row.cell("induk"),
    kode_bps: row.cell("kode_bps"),
    sejak: row.cell("sejak"),
    sampai: row.cell("sampai"),
    sumber: row.cell("sumber"),
    row,
  };
}

function toNilai(indikator: string, row: Row): Nilai {
  return {
    indikator,
    kode: row.cell("kode"),
    periode: row.cell("periode"),
    instrumen: row.cell("instrumen") as Nilai["instrumen"],
    instrumen_dasar: row.cell("instrumen_dasar") as Nilai["instrumen_dasar"],
    peran: row.cell("peran") as Nilai["peran"],
    status: row.cell("status") as Nilai["status"],
    nilai: toNumber(row.cell("nilai")),
    nilaiText: row.cell("nilai"),
    bawah: toNumber(row.cell("bawah")),
    atas: toNumber(row.cell("atas")),
    pembilang: toNumber(row.cell("pembilang")),
    penyebut: toNumber(row.cell("penyebut")),
    cakupan: row.cell("cakupan"),
    dokumen: row.cell("dokumen"),
    acuan: row.cell("acuan"),
    sumber: row.cell("sumber"),
    dinyatakan: row.cell("dinyatakan"),
    catatan: row.cell("catatan"),
    row,
  };
}

function toSumber(row: Row): Sumber {
  return {
    id: row.cell("id"),
    judul: row.cell("judul"),
    penerbit: row.cell("penerbit"),
    terbit: row.cell("terbit"),
    url: row.cell("url"),
    jenis: row.cell("jenis") as Sumber["jenis"],
    salinan_dari: row.cell("salinan_dari"),
    arsip: row.cell("arsip"),
    lisensi: row.cell("lisensi"),
    diakses: row.cell("diakses"),
    catatan: row.cell("catatan"),
    row,
  };
}

function toPernyataan(row: Row): Pernyataan {
  return {
    id: row.cell("id"),
    indikator: row.cell("indikator"),
    kode: row.cell("kode"),
    pernyataan: row.cell("pernyataan"),
    sumber: row.cell("sumber"),
    dinyatakan: row.cell("dinyatakan"),
    catatan: row.cell("catatan"),
    row,
  };
}
