import type { Issue } from "../issue.ts";
import { candidates, indukOf, isKode } from "../kode.ts";
import type { Content } from "../model.ts";

/** An area that is not placed under the one that its kode begins with, or under one that is not listed. */
export function* indukTakDikenal({ daftarWilayah }: Content): Iterable<Issue> {
  const known = new Set(daftarWilayah.flatMap(({ kode }) => (isKode(kode) ? kode : candidates(kode)))); // the rest is `kode-rusak`
  for (const { kode, induk, row } of daftarWilayah) {
    if (!isKode(kode)) continue;
    const meant = indukOf(kode);
    if (induk === meant && (meant === "" || known.has(meant))) continue;
    yield {
      code: "induk-tak-dikenal",
      at: row.at("induk"),
      what: induk === meant ? `Induk "${induk}" tidak ada di berkas ini.`
        : induk === "" ? `Kolom induk kosong untuk ${kode}.` : `Induk "${induk}" tidak cocok dengan kode ${kode}.`,
      why: "Induk adalah wilayah satu tingkat di atasnya, yang kodenya mengawali kode ini; induk provinsi adalah 00.",
      fix: induk === meant ? `Tambahkan baris untuk ${meant}.` : meant === "" ? "Kosongkan sel ini: Indonesia tidak berinduk." : `Tulis ${meant}.`,
    };
  }
}
