import type { Issue } from "../issue.ts";
import { daftarStatus, type Content } from "../model.ts";

/** What gives a value, or gives it back: the number of those measured alone does not. */
const columns = ["nilai", "bawah", "atas", "pembilang"];

/** A value beside a status that says there is none. */
export function* statusDenganNilai({ daftarNilai }: Content): Iterable<Issue> {
  for (const { status, row } of daftarNilai) {
    if (status === "ada" || !daftarStatus.includes(status)) continue;
    const column = columns.find((name) => row.cell(name) !== "");
    if (column === undefined) continue;
    yield {
      code: "status-dengan-nilai",
      at: row.at(column),
      // What is withheld is not repeated: whoever checks a proposal may do so in public.
      what: `Kolom ${column} berisi ${status === "ditahan" ? "angka" : `"${row.cell(column)}"`}, padahal statusnya "${status}".`,
      why: "Status selain ada berarti tidak ada nilai yang ditampilkan, dan berkas ini terbuka untuk umum.",
      fix: status === "ditahan" ? "Kosongkan kolom nilai, bawah, atas, dan pembilang." : `Kosongkan kolom ${column}, atau ganti status menjadi ada.`,
    };
  }
}
