import { angkaMistake } from "../angka.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { angkaColumns, isCount } from "../statement.ts";

/** A number that is not written as one. Also asked of statements marked keliru. */
export function* nilaiBukanAngka({ daftarNilai, indikatorBySlug }: Content): Iterable<Issue> {
  for (const { indikator, row } of daftarNilai) {
    for (const column of angkaColumns) {
      const text = row.cell(column);
      const mistake = angkaMistake(text, isCount(column, indikatorBySlug.get(indikator)));
      if (!mistake) continue;
      const { problem, why, fix } = mistake;
      yield { code: "nilai-bukan-angka", at: row.at(column), what: `"${text}" pada kolom ${column} ${problem}.`, why, fix };
    }
  }
}
