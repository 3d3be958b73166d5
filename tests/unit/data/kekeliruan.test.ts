import { describe, expect, it } from "vitest";
import { checkContent } from "../../../src/data/check.ts";
import { derive } from "../../../src/data/derive.ts";
import type { Content } from "../../../src/data/model.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { folders, readFolder } from "../../../src/data/read.ts";
import { unreleased } from "../../../src/data/versions.ts";
import { mistakesByKind, type Mistake } from "../../mistakes.ts";

const real = readFolder(folders.content, "content");
const spoilt = mistakesByKind(real);
const base = parseContent(real).content;

/** What the check lets pass. The proof is computed each time: every fact is as it was. */
const harmless: Readonly<Record<string, string>> = {
  "a line of YAML moved": "a running text is the same one however its lines are indented: pages show one space",
};

/** What no rule can know to be a mistake. It changes what was released, and npm run cek says so. */
const announced: Readonly<Record<string, string>> = {
  "a digit of a code is another": "a supporting statement that fits another area's figure",
  "two digits of a code change places": "a supporting statement that fits another area's figure",
  "another period": "a statement beside the main one, of a year that has a main one too",
  "an instrument that measures something else": "a statement beside the main one, of an instrument that has a main one too",
};

/** All that is read from the content, without its places; a line break in a running text is a space. */
const factsOf = (content: Content) => JSON.stringify(content, (key, value: unknown) =>
  ["row", "rows", "lines", "text", "placeOf", "wilayahByKode", "sumberById", "indikatorBySlug"].includes(key) ? undefined : value).replace(/(\\n|\s)+/g, " ");
const unreleasedOf = (content: Content) => unreleased(derive(content, [])).cells.map(({ indikator, wilayah, periode, instrumen }) => [indikator.slug, wilayah.kode, periode, instrumen].join("/"));
const facts = factsOf(base);
const before = unreleasedOf(base);

/** The codes told in the file itself, or how the mistake came through. */
function outcome({ file, text }: Mistake): { told: string[]; passed?: "harmless" | "announced" | "unnoticed" } {
  const parsed = parseContent(new Map([...real, [file, new TextEncoder().encode(text)] as const]));
  const issues = checkContent(parsed);
  if (issues.length > 0) return { told: issues.filter(({ at, code }) => at.file === file || code.startsWith("rilis-")).map(({ code }) => code) };
  if (factsOf(parsed.content) === facts) return { told: [], passed: "harmless" };
  return { told: [], passed: unreleasedOf(parsed.content).some((figure) => !before.includes(figure)) ? "announced" : "unnoticed" };
}

it("has at least fifteen kinds of mistakes in the real content, ten or more of each", () => {
  expect(spoilt.length).toBeGreaterThanOrEqual(15);
  for (const [kind, mistakes] of spoilt) {
    expect(mistakes.length, kind).toBeGreaterThanOrEqual(10);
    for (const { file, text } of mistakes) expect(text === new TextDecoder().decode(real.get(file)), kind).toBe(false);
  }
});

describe("a mistake in the real content is refused", () => {
  it.each(spoilt)("%s", (kind, mistakes) => {
    const outcomes = mistakes.map((mistake) => ({ ...outcome(mistake), codes: mistake.codes }));
    for (const { passed } of outcomes) {
      if (passed !== undefined) expect(passed, kind).toBe(kind in harmless ? "harmless" : kind in announced ? "announced" : "refused");
    }
    // Chance may spoil a cell so that another message comes first.
    const refused = outcomes.filter(({ passed }) => passed === undefined);
    const fitting = refused.filter(({ told, codes }) => told.some((code) => codes.includes(code)));
    expect(fitting.length, JSON.stringify(refused.map(({ told }) => told))).toBeGreaterThanOrEqual(refused.length - 1);
    expect(refused.length, kind).toBeGreaterThanOrEqual(mistakes.length / 2);
  });
});
