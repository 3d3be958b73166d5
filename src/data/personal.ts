/**
 * Columns of a register of children, after letters, spacing and separators are levelled: "Nama Ortu",
 * "NAMA_ORTU" and "nama.ortu" are one. RT and RW count because nothing below kelurahan is taken.
 */
const personal = new Set([
  "nik", "nonik", "nomornik", "nikanak", "nikibu", "nikortu", "nama", "namaanak", "namabalita", "namalengkap",
  "namaortu", "namaorangtua", "namaibu", "namaayah", "namakk", "tgllahir", "tanggallahir", "tempatlahir", "ttl",
  "alamat", "alamatlengkap", "rt", "rw", "rtrw", "nokk", "nomorkk", "kk", "nohp", "hp", "nomorhp", "notelp",
  "notelepon", "telepon", "nowa", "bpjs", "nobpjs", "nojkn",
]);

/** The personal columns among `found`, less those that this file's own header has (wilayah.csv has `nama`). */
export function personalColumns(found: readonly string[], expected: readonly string[] = []): string[] {
  return found.filter((column) => !expected.includes(column) && personal.has(level(column)));
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

const level = (column: string) => column.normalize("NFKC").toLowerCase().replace(/[^a-z]/g, "");
