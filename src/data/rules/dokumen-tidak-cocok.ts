import type { Issue } from "../issue.ts";
import { daftarInstrumen, type Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A target without the plan it stands in, a figure that is no target with one, or a plan without a name. */
export function* dokumenTidakCocok({ daftarNilai, indikatorBySlug }: Content): Iterable<Issue> {
  for (const { dokumen, instrumen, indikator, row } of daftarNilai) {
    const slugs = Object.keys(indikatorBySlug.get(indikator)?.dokumen ?? {});
    if (!daftarInstrumen.includes(instrumen) || !indikatorBySlug.has(indikator)) continue;
    if (instrumen === "target" ? slugs.includes(dokumen) : dokumen === "") continue;
    yield {
      code: "dokumen-tidak-cocok",
      at: row.at("dokumen"),
      what: dokumen === "" ? "Kolom dokumen kosong pada baris target."
        : instrumen === "target" ? `Dokumen "${dokumen}" tidak punya nama di content/indikator/${indikator}.yaml.`
          : `Kolom dokumen berisi "${dokumen}" pada baris ${instrumen}.`,
      why: "Dokumen adalah rencana tempat sebuah target tertulis; angka selain target tidak memerlukannya.",
      fix: instrumen !== "target" ? "Kosongkan sel ini, atau tulis target sebagai instrumennya."
        : suggest(dokumen, slugs, `Tulis nama pendek dokumennya, yang terdaftar di bagian dokumen pada content/indikator/${indikator}.yaml.`),
    };
  }
}
