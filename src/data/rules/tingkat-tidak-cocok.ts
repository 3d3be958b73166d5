import type { Issue } from "../issue.ts";
import { isKode, tingkatOf } from "../kode.ts";
import { daftarTingkat, type Content } from "../model.ts";

/** A level that is not that of the kode. */
export function* tingkatTidakCocok({ daftarWilayah }: Content): Iterable<Issue> {
  for (const { kode, tingkat, row } of daftarWilayah) {
    if (!isKode(kode) || !daftarTingkat.includes(tingkat) || tingkat === tingkatOf(kode)) continue;
    yield {
      code: "tingkat-tidak-cocok",
      at: row.at("tingkat"),
      what: `Tingkat "${tingkat}" tidak cocok dengan kode ${kode}.`,
      why: "Tingkat wilayah terbaca dari kodenya: 64 provinsi, 64.71 kabkota, 64.71.02 kecamatan, 64.71.02.1004 kelurahan.",
      fix: `Tulis ${tingkatOf(kode)}, atau betulkan kodenya.`,
    };
  }
}
