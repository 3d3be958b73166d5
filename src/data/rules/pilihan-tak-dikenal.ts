import type { Issue } from "../issue.ts";
import { daftarInstrumenDasar, daftarJenisSumber, daftarPeran, daftarStatus, daftarTingkat, type Content } from "../model.ts";
import type { Row } from "../row.ts";
import { suggest } from "../suggest.ts";

/** A word in a column that has a list of words. Instrument has its own message. */
export function* pilihanTakDikenal({ daftarNilai, daftarSumber, daftarWilayah }: Content): Iterable<Issue> {
  for (const { row, ...nilai } of daftarNilai) {
    yield* check(row, "instrumen_dasar", nilai.instrumen_dasar, daftarInstrumenDasar);
    yield* check(row, "peran", nilai.peran, daftarPeran);
    // `tidak-terbit` is a state, but never written: rule `nilai-kosong`.
    if ((nilai.status as string) !== "tidak-terbit") yield* check(row, "status", nilai.status, daftarStatus);
  }
  for (const { row, jenis } of daftarSumber) yield* check(row, "jenis", jenis, daftarJenisSumber);
  for (const { row, tingkat } of daftarWilayah) yield* check(row, "tingkat", tingkat, daftarTingkat);
}

function* check(row: Row, column: string, word: string, known: readonly string[]): Iterable<Issue> {
  if (word === "" || known.includes(word)) return;
  yield {
    code: "pilihan-tak-dikenal",
    at: row.at(column),
    what: `"${word}" pada kolom ${column} tidak ada dalam daftar.`,
    why: `Yang boleh: ${known.join(", ")}.`,
    fix: suggest(word, known, "Pilih salah satu dari daftar itu."),
  };
}
