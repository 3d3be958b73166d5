import type { Issue } from "../issue.ts";
import { glosariumFile, type Content } from "../model.ts";
import { slugify } from "../slug.ts";

/** A term that the glossary explains twice: its links could lead to only one of them. */
export function* istilahGanda({ glosarium, placeOf }: Content): Iterable<Issue> {
  const seen = new Map<string, number>();
  for (const [i, { istilah }] of glosarium.entries()) {
    const first = seen.get(slugify(istilah));
    seen.set(slugify(istilah), first ?? i);
    if (first === undefined) continue;
    yield {
      code: "istilah-ganda",
      at: placeOf(glosariumFile, [i, "istilah"]),
      what: `Istilah "${istilah}" sudah dijelaskan di baris ${placeOf(glosariumFile, [first, "istilah"]).line}.`,
      why: "Satu istilah hanya punya satu penjelasan, supaya tautannya tidak tertukar.",
      fix: "Gabungkan kedua penjelasan, lalu hapus salah satunya.",
    };
  }
}
