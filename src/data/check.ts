import { sortIssues, type Issue } from "./issue.ts";
import type { Content } from "./model.ts";
import type { Parsed } from "./parse.ts";
import { geometriBerpotongan } from "./rules/geometri-berpotongan.ts";
import { geometriCincinTerbuka } from "./rules/geometri-cincin-terbuka.ts";
import { geometriDiLuarKaltim } from "./rules/geometri-di-luar-kaltim.ts";
import { geometriGanda } from "./rules/geometri-ganda.ts";
import { geometriKoordinatTertukar } from "./rules/geometri-koordinat-tertukar.ts";
import { geometriTanpaWilayah } from "./rules/geometri-tanpa-wilayah.ts";
import { wilayahTanpaGeometri } from "./rules/wilayah-tanpa-geometri.ts";
import { wilayahTakDikenal } from "./rules/wilayah-tak-dikenal.ts";

/** A rule reports; it does not print, throw or fix. */
export type Rule = (content: Content) => Iterable<Issue>;

const wilayah = "content/wilayah.csv";

/** Each rule with the files it compares against: where one of these was not read, the rule is not run. */
const daftarRule: readonly (readonly [rule: Rule, needs: readonly string[]])[] = [
  [wilayahTakDikenal, [wilayah]],
  [geometriCincinTerbuka, []],
  [geometriBerpotongan, []],
  [geometriKoordinatTertukar, []],
  [geometriDiLuarKaltim, []],
  [geometriGanda, [wilayah]],
  [geometriTanpaWilayah, [wilayah]],
  [wilayahTanpaGeometri, [wilayah]],
];

/** All issues of the content in reading order: those of parsing, then those of the rules. */
export function checkContent({ content, issues, unread }: Parsed): Issue[] {
  const found = daftarRule
    .filter(([, needs]) => !needs.some((file) => unread.has(file)))
    .flatMap(([rule]) => [...rule(content)]);
  return sortIssues([...issues, ...found]);
}
