import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A statement about an indikator that has no file. */
export function* indikatorTakDikenal({ daftarPernyataan, daftarBerkas }: Content): Iterable<Issue> {
  // By file, not by what could be read of it: a broken file has its own message.
  const known = daftarBerkas.flatMap((file) => /^content\/indikator\/([^/]+)\.yaml$/.exec(file)?.[1] ?? []);
  for (const { indikator, row } of daftarPernyataan) {
    if (indikator === "" || known.includes(indikator)) continue;
    yield {
      code: "indikator-tak-dikenal",
      at: row.at("indikator"),
      what: `Indikator "${indikator}" tidak punya berkas content/indikator/${indikator}.yaml.`,
      why: "Pernyataan ditampilkan di halaman indikatornya.",
      fix: suggest(indikator, known, `Pilih salah satu: ${known.join(", ")}.`),
    };
  }
}
