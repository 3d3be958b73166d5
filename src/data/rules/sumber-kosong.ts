import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** A figure, a statement or an area that nobody is named for. */
export function* sumberKosong({ daftarNilai, daftarPernyataan, daftarWilayah }: Content): Iterable<Issue> {
  for (const { row } of [...daftarWilayah, ...daftarNilai, ...daftarPernyataan]) {
    if (row.cell("sumber") !== "") continue;
    yield {
      code: "sumber-kosong",
      at: row.at("sumber"),
      what: "Kolom sumber kosong.",
      why: "Setiap isi harus dapat ditelusuri ke sumbernya.",
      fix: "Isi dengan id dari content/sumber.csv; bila sumbernya belum terdaftar, tambahkan dahulu di sana.",
    };
  }
}
