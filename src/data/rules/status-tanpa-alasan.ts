import type { Issue } from "../issue.ts";
import { daftarStatus, type Content } from "../model.ts";

/** A status other than `ada` whose reason the reader cannot read. */
export function* statusTanpaAlasan({ daftarNilai }: Content): Iterable<Issue> {
  for (const { status, peran, row } of daftarNilai) {
    if (status === "ada" || !daftarStatus.includes(status) || peran === "keliru" || row.cell("catatan") !== "") continue;
    yield {
      code: "status-tanpa-alasan",
      at: row.at("catatan"),
      what: `Kolom catatan kosong, padahal statusnya "${status}".`,
      why: "Pembaca perlu tahu mengapa tidak ada angka.",
      fix: "Tulis alasannya di catatan, dengan kata-kata sendiri.",
    };
  }
}
