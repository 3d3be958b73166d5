import type { Issue } from "../data/issue.ts";
import { plain } from "../text/ejaan.ts";
import { textOf, type Lembar, type Sel } from "./buku.ts";
import { isJudulWilayah, type Kolom } from "./kolom.ts";
import { isKosong } from "./angka.ts";

type Rows = Lembar["baris"];
const textsOf = (row: readonly Sel[] | undefined) => (row ?? []).map((sel) => textOf(sel).replace(/[\s\u00a0]+/g, " ").trim());
const filledOf = (row: readonly Sel[] | undefined) => textsOf(row).filter((text) => text !== "");
const isFigure = (text: string) => (/^\d[\d.,\s]*%?$/.test(text) && !/^(19|20)\d\d$/.test(text)) || isKosong(text);

/** Rows of a sheet that begin another table than the one under this header: its period and its numbers may be others. */
export function kepalaLain(baris: Rows, { first, last }: { first: number; last: number }, kolom: readonly Kolom[]): number[] {
  const places = kolom.filter(({ judul, peran }) => peran !== "ukuran" && isJudulWilayah(judul.split(" / ")[0] ?? ""));
  const isHeader = (row: readonly Sel[]) => {
    if (!places.some(({ indeks }) => isJudulWilayah(textOf(row[indeks])))) return false;
    const found = filledOf(row);
    return new Set(found).size > 1 && !found.some(isFigure);
  };
  return baris.flatMap((row, i) => ((i < first || i > last) && isHeader(row) && !isPageBreak(baris, i, last) ? [i] : []));
}

/** The same header again on the next sheet of paper, or below the name of the next kecamatan. */
function isPageBreak(baris: Rows, at: number, header: number): boolean {
  if (textsOf(baris[at]).join("|") !== textsOf(baris[header]).join("|")) return false;
  for (let i = Math.max(at, header) - 1; i > Math.min(at, header); i--) {
    const words = new Set(filledOf(baris[i]));
    if (words.size > 1) return true;
    if (words.size === 1 && !/^(kecamatan|kabupaten|kota|kelurahan|desa) /.test(plain([...words].join("")))) return false;
  }
  return true;
}

/** The row below the last figures above this one: what stands between is the title of a table. */
export function awalJudul(baris: Rows, first: number): number {
  return baris.slice(0, first).findLastIndex((row) => filledOf(row).length > 1 && filledOf(row).some(isFigure)) + 1;
}

export function beberapaTabel(file: string, lembar: string, header: number, others: readonly number[]): Issue {
  const [first = header, second = header] = [header, ...others].sort((a, b) => a - b);
  return {
    code: "impor-tabel",
    at: { file, line: second + 1 },
    what: `${lembar === "" ? "Berkas ini" : `Lembar “${lembar}”`} memuat beberapa tabel: judul kolom ada di baris ${first + 1}, dan lagi di baris ${second + 1}.`,
    why: "Tahun dan arti angka tabel yang satu dapat lain daripada yang lain.",
    fix: `Pilih tabelnya dengan nomor baris judul kolomnya: --kepala ${first + 1}, atau --kepala ${second + 1}.`,
  };
}
