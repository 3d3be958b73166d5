import type { Issue, Place } from "./issue.ts";
import { parseMdx } from "./mdx.ts";
import { artikelSchema, type Artikel, type Content } from "./model.ts";
import { parseYaml } from "./yaml.ts";

interface ParsedArtikel {
  value: Artikel | null;
  issues: Issue[];
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Articles and the pages that are written as they are: the same is asked of both. */
export const daftarTulisan = ({ daftarArtikel, daftarHalaman }: Pick<Content, "daftarArtikel" | "daftarHalaman">): Artikel[] =>
  [...daftarArtikel, ...daftarHalaman];

/** Text of an MDX file → an article: its head through the same door as every YAML, its body as a checked tree. */
export function parseArtikel(file: string, slug: string, text: string): ParsedArtikel {
  const { frontmatter, nodes, issues } = parseMdx(file, text);
  if (frontmatter === null) return { value: null, issues, placeOf: () => ({ file, line: 1 }) };
  const head = parseYaml(file, frontmatter, artikelSchema);
  const value = head.value && { ...head.value, slug, file, nodes };
  return { value, issues: [...head.issues, ...issues], placeOf: head.placeOf };
}
