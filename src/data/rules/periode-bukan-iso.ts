import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { periodeMistake } from "../periode.ts";

/** A period that is not written as a year or a year and a month. */
export function* periodeBukanIso({ daftarNilai }: Content): Iterable<Issue> {
  for (const { periode, row } of daftarNilai) {
    const mistake = periodeMistake(periode);
    if (!mistake || mistake.eaten) continue;
    yield {
      code: "periode-bukan-iso",
      at: row.at("periode"),
      what: `"${periode}" pada kolom periode bukan tahun atau bulan yang ada.`,
      why: "Periode ditulis sebagai tahun (2024) atau tahun dan bulan (2024-06).",
      fix: mistake.fix,
    };
  }
}
