import { invisibleNames, trimInvisible } from "../invisible.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { angkaColumns } from "../statement.ts";

/** White space around a text. In columns of numbers this is `nilai-bukan-angka`. */
export function* spasiTepi({ rows }: Content): Iterable<Issue> {
  for (const row of rows) {
    for (const [column, text] of Object.entries(row.cells)) {
      const trimmed = trimInvisible(text);
      if (trimmed === text || (angkaColumns as readonly string[]).includes(column)) continue;
      const start = text.indexOf(trimmed);
      const names = invisibleNames(text.slice(0, start) + text.slice(start + trimmed.length));
      yield {
        code: "spasi-tepi",
        at: row.at(column),
        what: trimmed === "" ? `Kolom ${column} tampak kosong, tetapi berisi ${names.join(" dan ")}.`
          : `"${text}" pada kolom ${column} diawali atau diakhiri ${names.join(" dan ")}.`,
        why: "Teks yang tampak sama tetapi berbeda spasinya dianggap dua isi yang berbeda.",
        fix: trimmed === "" ? "Kosongkan sel ini." : `Tulis "${trimmed}" tanpa spasi di tepinya.`,
      };
    }
  }
}
