import { daftarTulisan } from "../artikel.ts";
import { componentsOf } from "../artikel-node.ts";
import type { Issue, Place } from "../issue.ts";
import { kalenderFile, koreksiFile } from "../koreksi.ts";
import { glosariumFile, type Content } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A source that a text, the glossary, a correction or the calendar cites, and content/sumber.csv does not list. */
export function* rujukanTakDikenal(content: Content): Iterable<Issue> {
  const known = [...content.sumberById.keys()];
  for (const { id, at } of [...ofTulisan(content), ...ofLists(content)]) {
    if (content.sumberById.has(id)) continue;
    yield {
      code: "rujukan-tak-dikenal",
      at,
      what: `Sumber "${id}" tidak ada di content/sumber.csv.`,
      why: "Pembaca harus dapat membuka setiap sumber yang dirujuk.",
      fix: suggest(id, known, "Tambahkan sumbernya ke content/sumber.csv, atau betulkan id-nya."),
    };
  }
}

type Cited = { id: string; at: Place };

function ofTulisan(content: Content): Cited[] {
  return daftarTulisan(content).flatMap(({ file, sumber, nodes }) => [
    ...sumber.map((id, i) => ({ id, at: content.placeOf(file, ["sumber", i]) })),
    ...componentsOf(nodes).filter(({ name }) => name === "Rujukan").map(({ attributes, at }) => ({ id: attributes["id"] ?? "", at: { file, ...at } })),
  ]);
}

function ofLists({ glosarium, daftarKoreksi, kalender, placeOf }: Content): Cited[] {
  const lists = [[glosariumFile, glosarium], [koreksiFile, daftarKoreksi], [kalenderFile, kalender]] as const;
  return lists.flatMap(([file, items]) => items.flatMap(({ sumber }, i) => sumber.map((id, n) => ({ id, at: placeOf(file, [i, "sumber", n]) }))));
}
