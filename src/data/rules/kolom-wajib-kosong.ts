import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import type { Row } from "../row.ts";

const wajib = {
  wilayah: ["kode", "nama", "tingkat"],
  sumber: ["id", "judul", "penerbit", "url", "jenis"],
  nilai: ["kode", "periode", "instrumen", "instrumen_dasar", "peran", "status"],
  pernyataan: ["id", "kode", "pernyataan"],
};

/** An empty cell in a column that every row must fill. Column sumber has its own message; a statement may be about an area alone. */
export function* kolomWajibKosong(content: Content): Iterable<Issue> {
  const tables: readonly (readonly [readonly string[], readonly { row: Row }[]])[] = [
    [wajib.wilayah, content.daftarWilayah],
    [wajib.sumber, content.daftarSumber],
    [wajib.nilai, content.daftarNilai],
    [wajib.pernyataan, content.daftarPernyataan],
  ];
  for (const [columns, records] of tables) {
    for (const { row } of records) {
      for (const column of columns.filter((name) => row.cell(name) === "")) {
        yield {
          code: "kolom-wajib-kosong",
          at: row.at(column),
          what: `Kolom ${column} kosong.`,
          why: "Kolom ini wajib diisi di setiap baris.",
          fix: "Isi menurut panduan, atau hapus seluruh barisnya bila tidak dipakai.",
        };
      }
    }
  }
}
