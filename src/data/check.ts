import { sortIssues, type Issue } from "./issue.ts";
import type { Content } from "./model.ts";
import type { Parsed } from "./parse.ts";
import { wilayahTakDikenal } from "./rules/wilayah-tak-dikenal.ts";

/** A rule reports; it does not print, throw or fix. */
export type Rule = (content: Content) => Iterable<Issue>;

const wilayah = "content/wilayah.csv";

/** Each rule with the files it compares against: where one of these was not read, the rule is not run. */
const daftarRule: readonly (readonly [rule: Rule, needs: readonly string[]])[] = [
  [wilayahTakDikenal, [wilayah]],
];

/** All issues of the content in reading order: those of parsing, then those of the rules. */
export function checkContent({ content, issues, unread }: Parsed): Issue[] {
  const found = daftarRule
    .filter(([, needs]) => !needs.some((file) => unread.has(file)))
    .flatMap(([rule]) => [...rule(content)]);
  return sortIssues([...issues, ...found]);
}
