import type { Issue, Place } from "../issue.ts";
import { isEatenKode } from "../kode.ts";
import type { Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A figure or a statement for an area that content/wilayah.csv does not list. */
export function* wilayahTakDikenal(content: Content): Iterable<Issue> {
  for (const { kode, at } of [...ofRows(content), ...ofIndikator(content)]) {
    if (kode === "" || content.wilayahByKode.has(kode) || isEatenKode(kode)) continue;
    const named = content.daftarWilayah.find(({ nama, ejaan }) => [nama, ...ejaan].some((name) => sameName(name, kode)));
    const known = [...content.wilayahByKode.keys()];
    yield {
      code: "wilayah-tak-dikenal",
      at,
      what: `Kode wilayah "${kode}" tidak ada di content/wilayah.csv.`,
      why: "Angka tanpa wilayah yang dikenal tidak dapat ditempatkan di peta.",
      fix: named ? `Tulis ${named.kode}, kode ${named.nama}.`
        : suggest(kode, known, "Betulkan kodenya, atau tambahkan wilayahnya ke content/wilayah.csv."),
    };
  }
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function ofRows({ daftarNilai, daftarPernyataan }: Content): { kode: string; at: Place }[] {
  return [...daftarNilai, ...daftarPernyataan].map(({ kode, row }) => ({ kode, at: row.at("kode") }));
}

function ofIndikator({ daftarIndikator, placeOf }: Content): { kode: string; at: Place }[] {
  return daftarIndikator.flatMap(({ slug, cakupan }) =>
    cakupan.map(({ induk = "" }, i) => ({ kode: induk, at: placeOf(`content/indikator/${slug}.yaml`, ["cakupan", i, "induk"]) })));
}
