import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import type { Row } from "../row.ts";

/** An id that two rows of a register have. */
export function* idGanda({ daftarSumber, daftarPernyataan, daftarWilayah }: Content): Iterable<Issue> {
  yield* check("id", daftarSumber.map(({ id, row }) => [id, row]));
  yield* check("id", daftarPernyataan.map(({ id, row }) => [id, row]));
  yield* check("kode", daftarWilayah.map(({ kode, row }) => [kode, row]));
}

function* check(column: string, rows: readonly (readonly [id: string, row: Row])[]): Iterable<Issue> {
  const seen = new Map<string, Row>();
  for (const [id, row] of rows) {
    const first = seen.get(id);
    seen.set(id, first ?? row);
    if (id === "" || !first) continue;
    yield {
      code: "id-ganda",
      at: row.at(column),
      what: `"${id}" pada kolom ${column} sudah dipakai di baris ${first.line}.`,
      why: "Satu nama hanya boleh menunjuk satu baris, supaya rujukannya tidak tertukar.",
      fix: "Hapus baris yang berulang, atau beri nama lain yang belum dipakai.",
    };
  }
}
