import type { Issue, Place } from "../issue.ts";
import { areNearKode, isEatenKode } from "../kode.ts";
import type { Content } from "../model.ts";

/** A figure or a statement for an area that content/wilayah.csv does not list. */
export function* wilayahTakDikenal(content: Content): Iterable<Issue> {
  for (const { kode, at } of [...ofRows(content), ...ofIndikator(content)]) {
    if (kode === "" || content.wilayahByKode.has(kode)) continue;
    yield {
      code: "wilayah-tak-dikenal",
      at,
      what: `Kode wilayah "${kode}" tidak ada di content/wilayah.csv.`,
      why: "Angka tanpa wilayah yang dikenal tidak dapat ditempatkan di peta.",
      fix: fix(kode, content),
    };
  }
}

/** With their names: only the author knows which area the source meant. */
function fix(kode: string, { daftarWilayah }: Content): string {
  const named = daftarWilayah.find(({ nama, ejaan }) => [nama, ...ejaan].some((name) => sameName(name, kode)));
  if (named) return `Tulis ${named.kode}, kode ${named.nama}.`;
  const near = daftarWilayah.filter((wilayah) => areNearKode(wilayah.kode, kode));
  return near.length > 0 && near.length <= 3
    ? `Mungkin maksud Anda ${near.map((wilayah) => `${wilayah.kode} (${wilayah.nama})`).join(" atau ")}.`
    : "Betulkan kodenya, atau tambahkan wilayahnya ke content/wilayah.csv.";
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Codes that a spreadsheet has eaten are `kode-rusak`. */
function ofRows({ daftarNilai, daftarPernyataan }: Content): { kode: string; at: Place }[] {
  return [...daftarNilai, ...daftarPernyataan]
    .filter(({ kode }) => !isEatenKode(kode))
    .map(({ kode, row }) => ({ kode, at: row.at("kode") }));
}

function ofIndikator({ daftarIndikator, placeOf }: Content): { kode: string; at: Place }[] {
  return daftarIndikator.flatMap(({ slug, cakupan }) =>
    cakupan.map(({ induk = "" }, i) => ({ kode: induk, at: placeOf(`content/indikator/${slug}.yaml`, ["cakupan", i, "induk"]) })));
}
