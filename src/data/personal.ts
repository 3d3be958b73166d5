import type { Issue } from "./issue.ts";

/**
 * Columns of a register of children, after letters, spacing and separators are levelled: "Nama Ortu",
 * "NAMA_ORTU" and "nama.ortu" are one. RT and RW count because nothing below kelurahan is taken.
 */
const personal = new Set([
  "nik", "nonik", "nomornik", "nikanak", "nikibu", "nikayah", "nikortu", "nama", "namaanak", "namabalita", "namalengkap",
  "namaortu", "namaorangtua", "namaibu", "namaayah", "namakk", "tgllahir", "tanggallahir", "tempatlahir", "ttl",
  "alamat", "alamatlengkap", "rt", "rw", "rtrw", "nokk", "nomorkk", "kk", "nohp", "hp", "nomorhp", "notelp",
  "notelepon", "telepon", "nowa", "bpjs", "nobpjs", "nojkn",
]);

/** The personal columns among `found`, less those that this file's own header has (wilayah.csv has `nama`). */
export function personalColumns(found: readonly string[], expected: readonly string[] = []): string[] {
  return found.filter((column) => !expected.includes(column) && personal.has(level(column)));
}

const level = (column: string) => column.normalize("NFKC").toLowerCase().replace(/[^a-z]/g, "");

/** The personal columns of a first line, whatever separates its cells. Nothing below that line is looked at. */
export function personalHeader(text: string, expected: readonly string[]): string[] {
  const [first = ""] = text.split("\n", 1);
  return personalColumns(first.split(/[,;\t|]/).map((cell) => cell.replace(/^\s*"?|"?\s*$/g, "")), expected);
}

/**
 * A NIK or a family card number: 16 digits in one run, or grouped ("6471 0512 …") when the digits 7–12
 * can be a birth date as a NIK has it (day + 40 for girls), so that "2021 2022 2023 2024" is left alone.
 */
export function looksLikeNik(cell: string): boolean {
  // Web addresses end in article numbers and dates.
  const text = cell.normalize("NFKC").replace(/https?:\/\/\S+/g, " ");
  if (/(?<![\d.])\d{16}(?!\d)/.test(text)) return true;
  for (const [run] of text.matchAll(/(?<!\d)(?:\d[ .\-_]?){15}\d(?!\d)/g)) {
    const digits = run.replace(/\D/g, "");
    const day = Number(digits.slice(6, 8)) % 40;
    const month = Number(digits.slice(8, 10));
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) return true;
  }
  return false;
}

const lenient = new TextDecoder("utf-8");

/** The first line of a file that holds a NIK, whatever its kind and encoding. */
export function nikLine(file: string, bytes: Uint8Array): number | undefined {
  const isMap = file.endsWith("json");
  if (!isMap && !/\.(csv|yaml|yml|md|mdx|txt|tsv)$/.test(file)) return undefined;
  const lines = lenient.decode(bytes).replaceAll("\0", "").split("\n");
  // Coordinates have as many digits as a NIK; only texts count in a map, and not the fingerprints of the ledger.
  const pieces = (line: string) => (isMap ? [...line.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(String).filter((text) => !/^"[0-9a-f]{64}"$/.test(text)) : line.split(/[,;\t"]/));
  const index = lines.findIndex((line) => pieces(line).some(looksLikeNik));
  return index < 0 ? undefined : index + 1;
}

/** Says what kind of data it is and where: nothing of such a file is read on or repeated. */
export function refusePersonal(file: string, line: number, found: string): Issue {
  return {
    code: "data-pribadi",
    at: { file, line },
    what: `Berkas memuat ${found}. Isinya tidak dibaca.`,
    why: "Isi folder ini terbuka untuk umum; data seorang anak atau keluarga tidak boleh masuk.",
    fix: "Hapus berkas ini dari folder dan dari riwayat, lalu masukkan hanya jumlah per wilayah.",
  };
}
