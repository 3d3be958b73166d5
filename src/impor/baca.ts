import type { Issue } from "../data/issue.ts";
import { bacaCsv, type Pemisah } from "./csv.ts";
import { gagal, type Buku, type Hasil } from "./buku.ts";
import { bacaXlsx } from "./xlsx.ts";

const begins = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, i) => bytes[i] === byte);

/** Bytes of a file, whatever its name says it is → its sheets, none of which holds personal data. */
export function bacaBuku(file: string, bytes: Uint8Array, pemisah: Pemisah | undefined): Hasil<Buku> {
  if (file.startsWith("~$")) return gagal(berkasDitolak(file, "Ini berkas kunci yang dibuat Excel selama sebuah tabel terbuka, bukan tabelnya.", `Sebutkan ${file.slice(2)}, tanpa ~$ di depannya.`));
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return bacaXlsx(file, bytes);
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    return gagal(berkasDitolak(file, "Ini berkas Excel lama (.xls) atau berkas yang dikunci sandi.", "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx tanpa sandi."));
  }
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return gagal(berkasDitolak(file, "Ini berkas PDF.", "Minta tabel aslinya (.xlsx atau .csv) dari penerbitnya."));
  return bacaCsv(file, bytes, pemisah);
}

function berkasDitolak(file: string, what: string, fix: string): Issue {
  return { code: "impor-berkas", at: { file, line: 1 }, what, why: "Pengimpor hanya membaca tabel CSV dan XLSX yang dapat diperiksa seluruhnya.", fix };
}
