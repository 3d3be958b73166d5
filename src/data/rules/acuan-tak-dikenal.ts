import type { Issue } from "../issue.ts";
import { daftarInstrumen, type Content } from "../model.ts";
import { suggest } from "../suggest.ts";

const known = daftarInstrumen.filter((instrumen) => instrumen !== "target");

/** What a target is to be measured by: an instrument, and only beside a target. */
export function* acuanTakDikenal({ daftarNilai }: Content): Iterable<Issue> {
  for (const { acuan, instrumen, dokumen, row } of daftarNilai) {
    const forTarget = instrumen === "target" || dokumen !== "" || !daftarInstrumen.includes(instrumen);
    if (acuan === "" || (forTarget && (known as string[]).includes(acuan))) continue;
    yield {
      code: "acuan-tak-dikenal",
      at: row.at("acuan"),
      what: forTarget ? `Acuan "${acuan}" bukan instrumen.` : `Kolom acuan berisi "${acuan}" pada baris ${instrumen}.`,
      why: "Acuan adalah instrumen yang disebut dokumen sebagai pengukur targetnya; target hanya dibandingkan dengan instrumen itu.",
      fix: forTarget ? suggest(acuan, known, `Pilih salah satu: ${known.join(", ")}; atau kosongkan bila dokumennya tidak menyebut.`) : "Kosongkan sel ini.",
    };
  }
}
