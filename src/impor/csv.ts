import Papa from "papaparse";
import { decodeAny } from "../data/decode.ts";
import type { Issue } from "../data/issue.ts";
import { withoutSep } from "../data/separator.ts";
import { gagal, jadi, type Buku, type Hasil } from "./buku.ts";
import { pribadiDalamTabel, pribadiDalamTeks } from "./pribadi.ts";

const daftarPemisah = [",", ";", "\t", "|"] as const;
export type Pemisah = (typeof daftarPemisah)[number];
export const namaPemisah: Readonly<Record<Pemisah, string>> = { ",": "koma", ";": "titik-koma", "\t": "tab", "|": "garis" };

/** Bytes of a CSV in any of the encodings that offices have → one sheet. */
export function bacaCsv(file: string, bytes: Uint8Array, chosen: Pemisah | undefined): Hasil<Buku> {
  const text = withoutSep(decodeAny(bytes).text.replace(/\r\n?/g, "\n"));
  const refused = pribadiDalamTeks(file, text) ?? notATable(file, text);
  if (refused) return gagal(refused);
  const fits = chosen === undefined ? likeliest(text) : [chosen];
  const [pemisah] = fits;
  if (fits.length > 1 || pemisah === undefined) return gagal(unclear(file, fits));
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: pemisah, newline: "\n" });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) return gagal(brokenQuotes(file, (broken.row ?? 0) + 1));
  const buku = { file, lembar: [{ nama: "", tersembunyi: false, baris: data }] };
  const personal = pribadiDalamTabel(buku);
  return personal ? gagal(personal) : jadi(buku);
}

/** The separators with which most rows have the same number of cells, and more than one. */
function likeliest(text: string): Pemisah[] {
  const sample = text.slice(0, 100_000);
  const scored = daftarPemisah.map((pemisah) => {
    const counts = new Map<number, number>();
    for (const row of Papa.parse<string[]>(sample, { delimiter: pemisah, newline: "\n" }).data) {
      if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    }
    return { pemisah, rows: Math.max(0, ...counts.values()) };
  });
  const most = Math.max(...scored.map(({ rows }) => rows));
  return most === 0 ? [] : scored.filter(({ rows }) => rows === most).map(({ pemisah }) => pemisah);
}

function notATable(file: string, text: string): Issue | undefined {
  const download = "Unduh tabelnya sebagai CSV atau XLSX; laman dapat dibuka di Excel lalu disimpan sebagai .xlsx.";
  const kinds: readonly (readonly [form: RegExp, what: string, fix: string])[] = [
    [/^\s*$/, "Berkas ini kosong.", "Unduh atau simpan ulang berkasnya dari asalnya."],
    [/^\s*<(!doctype|html|table|\?xml)/i, "Ini laman web (HTML atau XML), walaupun namanya lain.", download],
    [/^\s*\{\\rtf/, "Ini dokumen Word (RTF).", "Salin tabelnya ke Excel, lalu simpan sebagai .xlsx."],
    [/^\s*[[{]/, "Ini berkas JSON.", download],
    [/[[\p{Cc}&&\p{ASCII}]--\s]/v, "Ini bukan berkas teks: mungkin gambar, arsip, atau berkas rusak.", "Sebutkan berkas .xlsx atau .csv yang memuat tabelnya."],
  ];
  const found = kinds.find(([form]) => form.test(text));
  return found && { code: "impor-berkas", at: { file, line: 1 }, what: found[1], why: "Pengimpor hanya membaca tabel CSV dan XLSX.", fix: found[2] };
}

function unclear(file: string, fits: readonly Pemisah[]): Issue {
  return {
    code: "impor-berkas",
    at: { file, line: 1 },
    what: fits.length === 0 ? "Kolomnya tidak terpisah: tidak ada koma, titik koma, atau tab yang membaginya." : `Kolomnya dapat terbagi dengan ${fits.map((pemisah) => namaPemisah[pemisah]).join(" atau ")}.`,
    why: "Dengan pemisah yang salah, angka masuk ke kolom yang salah.",
    fix: "Sebutkan pemisahnya: --pemisah koma, titik-koma, tab, atau garis.",
  };
}

function brokenQuotes(file: string, line: number): Issue {
  return {
    code: "impor-berkas",
    at: { file, line },
    what: "Tanda kutip ganda pada baris ini tidak berpasangan.",
    why: "Tanpa pasangan, baris-baris sesudahnya terbaca sebagai satu sel.",
    fix: "Betulkan tanda kutipnya, atau ekspor ulang berkasnya dari program asalnya.",
  };
}
