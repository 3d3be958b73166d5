import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** A differing statement that does not say why it is not the main one. */
export function* pembandingTanpaAlasan({ daftarNilai }: Content): Iterable<Issue> {
  for (const { peran, row } of daftarNilai) {
    if (peran !== "pembanding" || row.cell("catatan") !== "") continue;
    yield {
      code: "pembanding-tanpa-alasan",
      at: row.at("catatan"),
      what: 'Kolom catatan kosong, padahal perannya "pembanding".',
      why: "Pembaca perlu tahu mengapa angka ini bukan yang utama.",
      fix: "Tulis alasannya di catatan, misalnya: Bukan utama: dibulatkan.",
    };
  }
}
