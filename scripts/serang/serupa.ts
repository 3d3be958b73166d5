import { keyOf } from "./fakta.ts";
import type { Tercatat } from "./rekaman.ts";
import type { Temuan } from "./serangan.ts";

/** Withheld figures of one table must be written alike: who can tell them apart knows which of them are small. */
export function takSerupa(tercatat: readonly Tercatat[]): Temuan[] {
  const groups = Map.groupBy(tercatat.filter(({ status, peran }) => status === "ditahan" && peran !== "keliru"), groupOf);
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const columns = [...new Set(alike.flatMap(({ sisa }) => Object.keys(sisa)))];
    const different = columns.filter((column) => new Set(alike.map(({ sisa }) => sisa[column] ?? null)).size > 1);
    if (different.length === 0) return [];
    return [{ angka: [...new Set(alike.map(keyOf))], apa: `di ${first.berkas} angka yang ditahan dapat dibedakan: ${different.join(", ")} tidak sama` }];
  });
}

const groupOf = ({ berkas, kode, indikator, periode, instrumen, dokumen, sumber, rilis }: Tercatat) =>
  [berkas.replaceAll(kode, "*").replace(/v\d+(?=\.json)/, "v"), indikator, periode, instrumen, dokumen, sumber, rilis].join("|");
