import { narrow, trimInvisible } from "../invisible.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { angkaColumns } from "../statement.ts";

/** A cell that a spreadsheet would run: whoever opens the download would run it too. */
export function* selRumus({ rows }: Content): Iterable<Issue> {
  for (const row of rows) {
    for (const [column, text] of Object.entries(row.cells)) {
      // In a column of numbers a sign before the digits is a number, or a mistake of another kind.
      const marks = (angkaColumns as readonly string[]).includes(column) ? "=@" : "=+-@";
      const [mark] = narrow(trimInvisible(text));
      if (!text.startsWith("\t") && (mark === undefined || !marks.includes(mark))) continue;
      yield {
        code: "sel-rumus",
        at: row.at(column),
        what: `"${text}" pada kolom ${column} diawali ${text.startsWith("\t") ? "tabulasi" : `tanda ${mark}`}.`,
        why: "Excel menjalankan isi yang diawali =, +, -, @ atau tabulasi sebagai rumus, juga di komputer pembaca.",
        fix: text.startsWith("\t") ? "Hapus tabulasinya."
          : mark === "=" ? "Ganti dengan teks atau angka hasilnya." : "Awali teksnya dengan kata, atau hapus tandanya.",
      };
    }
  }
}
