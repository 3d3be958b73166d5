import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";
import { isJudged } from "../statement.ts";

/** An interval with one end, with its ends swapped, or that its own value lies outside of. */
export function* selangTidakMemuatNilai({ daftarNilai }: Content): Iterable<Issue> {
  for (const nilai of daftarNilai) {
    const { bawah, atas, nilaiText, row } = nilai;
    if (!isJudged(nilai)) continue;
    const lacking = ["bawah", "atas"].filter((column) => row.cell(column) === "");
    if (lacking.length === 1) yield oneEnd(nilai, String(lacking[0]));
    if (nilai.nilai === null || bawah === null || atas === null || (bawah <= nilai.nilai && nilai.nilai <= atas)) continue;
    const swapped = atas < bawah && atas <= nilai.nilai && nilai.nilai <= bawah;
    yield {
      code: "selang-tidak-memuat-nilai",
      at: row.at("bawah"),
      what: `Selang ${row.cell("bawah")} sampai ${row.cell("atas")} tidak memuat nilainya, ${nilaiText}.`,
      why: "Selang kepercayaan selalu memuat nilainya sendiri.",
      fix: swapped ? `Tukar kedua batasnya: bawah ${row.cell("atas")}, atas ${row.cell("bawah")}.` : "Periksa ketiga angka di sumbernya.",
    };
  }
}

function oneEnd({ row }: Nilai, column: string): Issue {
  return {
    code: "selang-tidak-memuat-nilai",
    at: row.at(column),
    what: `Kolom ${column} kosong, padahal batas lainnya terisi.`,
    why: "Selang kepercayaan memerlukan kedua batasnya.",
    fix: "Isi kedua batas menurut sumber, atau kosongkan keduanya.",
  };
}
