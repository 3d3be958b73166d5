import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { periodeMistake } from "../periode.ts";

/** A period that a spreadsheet has turned into a date or a number. */
export function* periodeRusak({ daftarNilai }: Content): Iterable<Issue> {
  for (const { periode, row } of daftarNilai) {
    const mistake = periodeMistake(periode);
    if (!mistake?.eaten) continue;
    yield {
      code: "periode-rusak",
      at: row.at("periode"),
      what: `"${periode}" pada kolom periode tampak diubah oleh Excel.`,
      why: "Excel mengubah 2024-06 menjadi tanggal dan 2024 menjadi bilangan.",
      fix: mistake.fix,
    };
  }
}
