import { suggest } from "../suggest.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** A figure or a statement for an area that content/wilayah.csv does not list. */
export function* wilayahTakDikenal({ daftarNilai, daftarPernyataan, wilayahByKode }: Content): Iterable<Issue> {
  for (const { kode, row } of [...daftarNilai, ...daftarPernyataan]) {
    if (wilayahByKode.has(kode)) continue;
    yield {
      code: "wilayah-tak-dikenal",
      at: row.at("kode"),
      what: `Kode wilayah "${kode}" tidak ada di content/wilayah.csv.`,
      why: "Angka tanpa wilayah yang dikenal tidak dapat ditempatkan di peta.",
      fix: suggest(kode, [...wilayahByKode.keys()], "Betulkan kodenya, atau tambahkan wilayahnya ke content/wilayah.csv."),
    };
  }
}
