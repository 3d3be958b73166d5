import type { Issue } from "../data/issue.ts";
import { isKosong } from "./angka.ts";
import { plain } from "../text/ejaan.ts";
import { gagal, jadi, sebagian, textOf, type Buku, type Hasil, type Lembar, type Sel, type Sembunyi } from "./buku.ts";
import { isJudulWilayah, kolomDari, peranKolom, type Kolom } from "./kolom.ts";
import type { Opsi } from "./opsi.ts";
import { awalJudul, beberapaTabel, kepalaLain } from "./tabel-lain.ts";

/** One table of a file: what stands above it, its columns, and its rows with their place in the sheet. */
export interface Tabel {
  file: string;
  lembar: string;
  /** Texts above the header. */
  judul: readonly string[];
  kolom: readonly Kolom[];
  baris: readonly Baris[];
  sembunyi: Sembunyi | undefined;
}

export interface Baris {
  /** Counted from 0, as the sheet has it. */
  nomor: number;
  sel: readonly Sel[];
}

const places = new Set(["kode", "kelurahan", "kecamatan", "kabkota", "provinsi", "wilayah", "puskesmas"]);
const year = /^(19|20)\d\d$/;
const texts = (row: readonly Sel[] | undefined) => (row ?? []).map((sel) => textOf(sel).replace(/[\s\u00a0]+/g, " ").trim());
const filled = (row: readonly Sel[] | undefined) => texts(row).filter((text) => text !== "");
const isNumber = (text: string) => /^\d[\d.,\s]*%?$/.test(text) && !year.test(text);

export function bacaTabel(buku: Buku, opsi: Opsi): Hasil<Tabel> {
  const asked = opsi.lembar;
  if (asked !== undefined) {
    const chosen = buku.lembar.find(({ nama }) => nama === asked) ?? buku.lembar.find(({ nama }) => plain(nama) === plain(asked));
    return chosen ? fromSheet(buku, chosen, opsi) : gagal(sheetUnknown(buku, asked));
  }
  const shown = buku.lembar.filter(({ tersembunyi }) => !tersembunyi);
  const withTable = shown.length === 1 ? shown : shown.filter((lembar) => headerRow(lembar, opsi) !== undefined);
  const [only] = withTable;
  if (only === undefined) return gagal(noHeader(buku, shown));
  return withTable.length > 1 ? gagal(severalSheets(buku, withTable)) : fromSheet(buku, only, opsi);
}

function fromSheet(buku: Buku, lembar: Lembar, opsi: Opsi): Hasil<Tabel> {
  const row = headerRow(lembar, opsi);
  if (row === undefined) return gagal(noHeader(buku, [lembar]));
  const block = headerBlock(lembar.baris, row);
  const { first, last } = block;
  const kolom = columnsOf(lembar.baris.slice(first, last + 1)).filter(({ judul }) => judul !== "");
  const others = kepalaLain(lembar.baris, block, kolom);
  if (others.length > 0 && opsi.kepala === undefined) return gagal(beberapaTabel(buku.file, lembar.nama, row, others));
  const judul = [...new Set(lembar.baris.slice(others.some((other) => other < first) ? awalJudul(lembar.baris, first) : 0, first).flatMap(filled))];
  const [place] = kolom.filter(({ judul }) => isJudulWilayah(judul));
  const isAgain = (sel: readonly Sel[]) => place !== undefined && textOf(sel[place.indeks]).trim() === place.judul;
  const end = others.find((other) => other > last);
  const baris = lembar.baris.map((sel, nomor) => ({ nomor, sel })).slice(last + 1, end).filter(({ sel }) => sel.some((one) => textOf(one).trim() !== "") && !isNumbering(sel) && !isAgain(sel));
  return jadi({ file: buku.file, lembar: lembar.nama, judul, kolom, baris, sembunyi: lembar.sembunyi });
}

/** The row with the most labels of those that name a place and have no numbers but years. */
function headerRow({ baris }: Lembar, { kepala, kolom }: Opsi): number | undefined {
  if (kepala !== undefined) return kepala >= 1 && kepala <= baris.length ? kepala - 1 : undefined;
  const asked = new Set(kolom.values());
  const counts = baris.slice(0, 60).map((row) => {
    const found = filled(row);
    const names = found.some((text) => places.has(peranKolom(text)) || asked.has(text));
    return names && !found.some(isNumber) ? new Set(found).size : 0;
  });
  const most = Math.max(0, ...counts);
  return most < 2 ? undefined : counts.indexOf(most);
}

/** Merged headings: rows above and below that belong to the header. */
function headerBlock(baris: readonly (readonly Sel[])[], row: number): { first: number; last: number } {
  const at = texts(baris[row]).findIndex((text) => places.has(peranKolom(text)));
  const label = texts(baris[row])[at] ?? "";
  const isHeading = (index: number, above: boolean) => {
    const cells = texts(baris[index]);
    const found = cells.filter((text) => text !== "");
    if (found.length === 0 || found.some(isNumber) || found.some((text) => isKosong(text))) return false;
    if (cells[at] === label) return new Set(found).size > 1;
    return (cells[at] ?? "") === "" && (!above || cells.findIndex((text) => text !== "") > at);
  };
  let [first, last] = [row, row];
  while (first > 0 && isHeading(first - 1, true)) first--;
  while (last + 1 < baris.length && last - row < 4 && isHeading(last + 1, false)) last++;
  return { first, last };
}

/** In an upper row a heading reaches right over the cells that have a heading of their own below. */
function columnsOf(rows: readonly (readonly Sel[])[]): Kolom[] {
  const lines = rows.map(texts);
  const width = Math.max(...lines.map((line) => line.length));
  const spread = lines.map((line, r) => {
    let group = "";
    return Array.from({ length: width }, (_, i) => {
      const own = line[i] ?? "";
      const below = lines.slice(r + 1).some((lower) => (lower[i] ?? "") !== "");
      if (own !== "") group = below ? own : "";
      return own !== "" ? own : below ? group : "";
    });
  });
  return Array.from({ length: width }, (_, i) => kolomDari(i, spread.map((line) => line[i] ?? "")));
}

/** "(1) (2) (3)" below a header numbers its columns. */
function isNumbering(row: readonly Sel[]): boolean {
  const found = filled(row);
  return found.length > 2 && found.every((text, i) => text.replace(/[()]/g, "") === String(i + 1));
}

function noHeader({ file }: Buku, sheets: readonly Lembar[]): Issue {
  const within = sheets.filter(({ nama }) => nama !== "").map(({ nama }) => `“${nama}”`);
  return {
    code: "impor-tabel",
    at: { file, line: 1 },
    what: `Kepala tabel tidak ditemukan${within.length > 0 ? ` pada lembar ${sebagian(within)}` : ""}: tidak ada baris dengan kolom wilayah dan kolom lain.`,
    why: "Arti kolom dikenali dari judulnya, misalnya Kelurahan, Kecamatan, Kabupaten/Kota, atau Kode.",
    fix: 'Sebutkan barisnya dengan --kepala (nomor baris), dan kolomnya dengan --kolom wilayah="judul kolom". Bila nama wilayahnya berjajar ke kanan, putar dahulu tabelnya di Excel (Copy, lalu Paste Special, Transpose).',
  };
}

function severalSheets({ file }: Buku, sheets: readonly Lembar[]): Issue {
  return {
    code: "impor-tabel",
    at: { file, line: 1 },
    what: `Beberapa lembar berisi tabel: ${sebagian(sheets.map(({ nama }) => `“${nama}”`))}.`,
    why: "Satu kali impor memasukkan satu tabel.",
    fix: `Pilih lembarnya, misalnya --lembar "${sheets[0]?.nama ?? ""}".`,
  };
}

function sheetUnknown({ file, lembar }: Buku, asked: string): Issue {
  const names = lembar.filter(({ nama, tersembunyi }) => nama !== "" && !tersembunyi).map(({ nama }) => `“${nama}”`);
  return {
    code: "impor-tabel",
    at: { file, line: 1 },
    what: `Lembar “${asked}” tidak ada.`,
    why: "Namanya harus sama dengan yang di berkas (huruf besar dan kecil tidak dibedakan).",
    fix: names.length === 0 ? "Hapus --lembar: berkas CSV tidak punya lembar." : `Lembar yang ada: ${sebagian(names)}.`,
  };
}
