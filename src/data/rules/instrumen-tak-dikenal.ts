import type { Issue } from "../issue.ts";
import { daftarInstrumen, type Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A way of measuring that the site has no name for. */
export function* instrumenTakDikenal({ daftarNilai }: Content): Iterable<Issue> {
  for (const { instrumen, row } of daftarNilai) {
    if ((instrumen as string) === "" || daftarInstrumen.includes(instrumen)) continue;
    yield {
      code: "instrumen-tak-dikenal",
      at: row.at("instrumen"),
      what: `Instrumen "${instrumen}" tidak dikenal.`,
      why: `Angka hanya dibandingkan dengan angka dari instrumen yang sama. Yang dikenal: ${daftarInstrumen.join(", ")}.`,
      fix: suggest(instrumen, daftarInstrumen, 'Pilih salah satunya; bila sumber tidak menyebut instrumennya, tulis "tidak-disebut".'),
    };
  }
}
