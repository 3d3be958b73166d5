import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** A statement set aside as wrong without saying why. */
export function* keliruTanpaAlasan({ daftarNilai }: Content): Iterable<Issue> {
  for (const { peran, row } of daftarNilai) {
    if (peran !== "keliru" || row.cell("catatan") !== "") continue;
    yield {
      code: "keliru-tanpa-alasan",
      at: row.at("catatan"),
      what: 'Kolom catatan kosong, padahal perannya "keliru".',
      why: "Menyebut sebuah sumber keliru perlu alasan yang dapat diperiksa pembaca.",
      fix: "Tulis alasannya di catatan, atau ganti peran menjadi pembanding.",
    };
  }
}
