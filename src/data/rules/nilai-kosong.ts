import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** A status that promises a value without one, or a gap that is written instead of left open. */
export function* nilaiKosong({ daftarNilai }: Content): Iterable<Issue> {
  for (const { status, nilaiText, row } of daftarNilai) {
    if ((status as string) === "tidak-terbit") {
      yield {
        code: "nilai-kosong",
        at: row.at("status"),
        what: 'Status "tidak-terbit" tertulis di berkas.',
        why: "Angka yang belum terbit tidak punya baris; situs mengetahuinya dari cakupan indikator.",
        fix: "Hapus baris ini.",
      };
    } else if (status === "ada" && nilaiText === "") {
      yield {
        code: "nilai-kosong",
        at: row.at("nilai"),
        what: 'Kolom nilai kosong, padahal statusnya "ada".',
        why: "Sel kosong bukan nol, dan tidak mengatakan mengapa angkanya tidak ada.",
        fix: "Isi nilainya, atau ganti status (misalnya tidak-diukur) dan tulis alasannya di catatan.",
      };
    }
  }
}
