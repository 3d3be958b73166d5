import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { isJudged, isSound } from "../statement.ts";

/** A value of a categorical indikator that has no label. */
export function* kategoriTakDikenal(content: Content): Iterable<Issue> {
  for (const nilai of content.daftarNilai) {
    const kategori = content.indikatorBySlug.get(nilai.indikator)?.kategori;
    if (!kategori || !isJudged(nilai) || !isSound(nilai, "nilai", content)) continue;
    if (kategori.some((label) => String(label.nilai) === nilai.nilaiText)) continue;
    yield {
      code: "kategori-tak-dikenal",
      at: nilai.row.at("nilai"),
      what: `Nilai "${nilai.nilaiText}" tidak punya nama kategori.`,
      why: `Kategori indikator ini: ${kategori.map((label) => `${label.nilai} (${label.nama})`).join(", ")}.`,
      fix: `Tulis salah satunya, atau tambahkan kategorinya ke content/indikator/${nilai.indikator}.yaml.`,
    };
  }
}
