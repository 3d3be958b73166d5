import type { Issue } from "../issue.ts";
import { daftarInstrumen, type Content } from "../model.ts";

/** A known instrument that this indikator does not take. */
export function* instrumenTakDiizinkan({ daftarNilai, indikatorBySlug }: Content): Iterable<Issue> {
  for (const { instrumen, indikator: slug, row } of daftarNilai) {
    const indikator = indikatorBySlug.get(slug);
    if (!indikator || !daftarInstrumen.includes(instrumen) || indikator.instrumen.includes(instrumen)) continue;
    yield {
      code: "instrumen-tak-diizinkan",
      at: row.at("instrumen"),
      what: `Instrumen "${instrumen}" tidak termasuk indikator ini.`,
      why: `Indikator ini hanya memuat: ${indikator.instrumen.join(", ")}. Angka dari cara ukur lain tidak dapat disandingkan.`,
      fix: "Pindahkan baris ini ke berkas indikator yang sesuai, atau betulkan instrumennya.",
    };
  }
}
