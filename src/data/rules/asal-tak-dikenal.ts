import type { Issue } from "../issue.ts";
import { areNearKode, isEatenKode } from "../kode.ts";
import type { Content, Wilayah } from "../model.ts";

/** An area that was made of one that is not listed, of itself, or of one of another tingkat. */
export function* asalTakDikenal({ daftarWilayah, wilayahByKode }: Content): Iterable<Issue> {
  for (const wilayah of daftarWilayah) {
    for (const from of [...wilayah.asal, ...wilayah.tambahan.map(({ asal }) => asal)]) {
      const origin = wilayahByKode.get(from);
      if (isEatenKode(from) || (origin && origin !== wilayah && origin.tingkat === wilayah.tingkat)) continue;
      yield {
        code: "asal-tak-dikenal",
        at: wilayah.row.at("asal"),
        what: `Asal "${from}" ${fault(wilayah, origin)}.`,
        why: "Kolom asal menunjuk wilayah setingkat yang tanahnya menjadi milik wilayah ini; barisnya tetap ada supaya angka lamanya tetap punya nama dan halaman.",
        fix: fix(from, origin, daftarWilayah),
      };
    }
  }
}

function fault(wilayah: Wilayah, origin: Wilayah | undefined): string {
  if (!origin) return "tidak ada di berkas ini";
  return origin === wilayah ? "adalah wilayah ini sendiri" : `bertingkat ${origin.tingkat}, bukan ${wilayah.tingkat}`;
}

function fix(from: string, origin: Wilayah | undefined, daftarWilayah: readonly Wilayah[]): string {
  if (origin) return "Tulis kode wilayah setingkat yang dimekarkan, atau kosongkan sel ini.";
  const near = daftarWilayah.filter(({ kode }) => areNearKode(kode, from));
  return near.length > 0 && near.length <= 3
    ? `Mungkin maksud Anda ${near.map(({ kode, nama }) => `${kode} (${nama})`).join(" atau ")}.`
    : "Betulkan kodenya, atau kembalikan baris wilayah asalnya dari riwayat.";
}
