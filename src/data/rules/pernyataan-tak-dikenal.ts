import { daftarTulisan } from "../artikel.ts";
import { componentsOf } from "../artikel-node.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A statement that an article wants to print, and content/pernyataan.csv does not hold. */
export function* pernyataanTakDikenal(content: Content): Iterable<Issue> {
  const known = content.daftarPernyataan.map(({ id }) => id);
  for (const { file, nodes } of daftarTulisan(content)) {
    for (const { name, attributes, at } of componentsOf(nodes)) {
      const { id = "" } = attributes;
      if (name !== "Pernyataan" || known.includes(id)) continue;
      yield {
        code: "pernyataan-tak-dikenal",
        at: { file, ...at },
        what: `Pernyataan "${id}" tidak ada di content/pernyataan.csv.`,
        why: "Kalimat dan sumbernya diambil dari berkas itu.",
        fix: suggest(id, known, "Tambahkan pernyataannya ke content/pernyataan.csv, atau betulkan id-nya."),
      };
    }
  }
}
