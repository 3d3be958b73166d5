import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { isJudged, isSound } from "../statement.ts";

/** More affected than measured. */
export function* pembilangMelebihiPenyebut(content: Content): Iterable<Issue> {
  for (const nilai of content.daftarNilai) {
    const { pembilang, penyebut, row } = nilai;
    if (!isJudged(nilai) || !isSound(nilai, "pembilang", content) || !isSound(nilai, "penyebut", content)) continue;
    if (pembilang === null || penyebut === null || pembilang <= penyebut || penyebut < 1) continue;
    yield {
      code: "pembilang-melebihi-penyebut",
      at: row.at("pembilang"),
      what: `Pembilang ${row.cell("pembilang")} lebih besar daripada penyebut ${row.cell("penyebut")}.`,
      why: "Yang dihitung adalah sebagian dari yang diukur.",
      fix: "Periksa kedua angka di sumbernya; mungkin keduanya tertukar.",
    };
  }
}
