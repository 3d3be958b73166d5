import { daftarTulisan } from "../artikel.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** An article that was revised before it was written. */
export function* artikelTanggalTerbalik(content: Content): Iterable<Issue> {
  for (const { file, tanggal, diperbarui } of daftarTulisan(content)) {
    if (diperbarui === undefined || diperbarui >= tanggal) continue;
    yield {
      code: "artikel-tanggal-terbalik",
      at: content.placeOf(file, ["diperbarui"]),
      what: `Artikel diperbarui ${diperbarui}, sebelum tanggal terbitnya ${tanggal}.`,
      why: "Pembaca melihat kedua tanggal itu di bawah judul.",
      fix: `Tukar kedua tanggalnya, atau hapus isian diperbarui.`,
    };
  }
}
