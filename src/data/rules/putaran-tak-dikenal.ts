import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { isPeriode } from "../periode.ts";

const surveys = ["ssgi", "ski", "riskesdas", "ssgbi"];

/** A survey figure for a year in which that survey was not run: mostly the year in which it was said. */
export function* putaranTakDikenal({ daftarNilai, indikatorBySlug }: Content): Iterable<Issue> {
  for (const { instrumen, periode, peran, indikator, row } of daftarNilai) {
    if (!surveys.includes(instrumen) || !isPeriode(periode) || peran === "keliru") continue;
    const declared = indikatorBySlug.get(indikator)?.cakupan.filter((round) => round.instrumen === instrumen) ?? [];
    const rounds = [...new Set(declared.map((round) => round.periode))];
    if (rounds.length === 0 || rounds.includes(periode)) continue;
    yield {
      code: "putaran-tak-dikenal",
      at: row.at("periode"),
      what: `Instrumen ${instrumen} tidak punya putaran "${periode}".`,
      why: `Putaran ${instrumen} yang tertulis di content/indikator/${indikator}.yaml: ${rounds.join(", ")}. Tahun ucapan bukan tahun survei.`,
      fix: "Tulis tahun surveinya, dan tanggal ucapan di kolom dinyatakan; putaran yang memang baru ditambahkan ke cakupan indikator.",
    };
  }
}
