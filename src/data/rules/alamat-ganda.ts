import { angkaKey } from "../angka-record.ts";
import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";

/** Two surveys for one area and period: the address of a survey figure ends at its period, so both would have the same. */
export function* alamatGanda({ daftarNilai, indikatorBySlug }: Content): Iterable<Issue> {
  const first = new Map<string, Nilai>();
  for (const nilai of daftarNilai) {
    const indikator = indikatorBySlug.get(nilai.indikator);
    if (!indikator) continue;
    const key = angkaKey(indikator, nilai);
    const other = first.get(key) ?? nilai;
    first.set(key, other);
    if (other.instrumen === nilai.instrumen) continue;
    yield {
      code: "alamat-ganda",
      at: nilai.row.at("instrumen"),
      what: `Baris ini memakai ${nilai.instrumen}, sedangkan baris ${other.row.line} untuk wilayah dan periode yang sama memakai ${other.instrumen}.`,
      why: `Satu survei per periode: alamat angkanya, /angka/${key}/, hanya dapat menunjuk satu angka.`,
      fix: "Betulkan instrumennya; survei lain pada tahun yang sama memerlukan indikator tersendiri.",
    };
  }
}
