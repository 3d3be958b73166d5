import type { Issue, Place } from "../issue.ts";
import type { Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A source that content/sumber.csv does not list. */
export function* sumberTakDikenal(content: Content): Iterable<Issue> {
  for (const { sumber, at } of [...ofRows(content), ...ofIndikator(content)]) {
    if (sumber === "" || content.sumberById.has(sumber)) continue;
    yield {
      code: "sumber-tak-dikenal",
      at,
      what: `Sumber "${sumber}" tidak ada di content/sumber.csv.`,
      why: "Pembaca harus dapat membuka sumber setiap angka.",
      fix: suggest(sumber, [...content.sumberById.keys()], "Tambahkan sumbernya ke content/sumber.csv, atau betulkan id-nya."),
    };
  }
}

function ofRows({ daftarNilai, daftarPernyataan, daftarWilayah }: Content): { sumber: string; at: Place }[] {
  return [...daftarWilayah, ...daftarNilai, ...daftarPernyataan].map(({ sumber, row }) => ({ sumber, at: row.at("sumber") }));
}

function ofIndikator({ daftarIndikator, placeOf }: Content): { sumber: string; at: Place }[] {
  return daftarIndikator.flatMap(({ slug, kelas_sumber: sumber }) =>
    sumber === undefined ? [] : [{ sumber, at: placeOf(`content/indikator/${slug}.yaml`, ["kelas_sumber"]) }]);
}
