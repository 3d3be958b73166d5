import type { Issue } from "../issue.ts";
import { glosariumFile, type Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A term that another one sends the reader to, and the glossary does not explain. */
export function* istilahTakDikenal({ glosarium, placeOf }: Content): Iterable<Issue> {
  const known = glosarium.map(({ istilah }) => istilah);
  for (const [i, { istilah, lihat }] of glosarium.entries()) {
    for (const [n, other] of lihat.entries()) {
      if (known.includes(other) && other !== istilah) continue;
      yield {
        code: "istilah-tak-dikenal",
        at: placeOf(glosariumFile, [i, "lihat", n]),
        what: other === istilah ? `Istilah "${istilah}" menunjuk dirinya sendiri.` : `Istilah "${other}" tidak ada di glosarium.`,
        why: "Isian lihat menjadi tautan ke istilah lain di halaman yang sama.",
        fix: other === istilah ? "Hapus dari isian lihat." : suggest(other, known, "Tambahkan istilahnya, atau hapus dari isian lihat."),
      };
    }
  }
}
