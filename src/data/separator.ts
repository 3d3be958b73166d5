import { rapikan } from "./decode.ts";
import type { Issue } from "./issue.ts";

/** A text without the line that tells Excel the separator ("sep=;"), which every other program takes for the header. */
export const withoutSep = (text: string) => text.replace(/^"?sep=.?"?[;,\t]*(?:\r\n?|\n)/i, "");

/** What stands between the columns of the first line, where it is not a comma. */
export function separatorOf(text: string): string | undefined {
  const [firstLine = ""] = text.split("\n", 1);
  return [";", "\t"].find((mark) => firstLine.split(mark).length > firstLine.split(",").length);
}

/** Why the columns of a file are not parted by commas alone, if so. */
export function refuseSeparator(file: string, text: string): Issue | undefined {
  if (withoutSep(text) !== text) return lineForExcel(file);
  const separator = separatorOf(text);
  return separator === undefined ? undefined : wrongSeparator(file, separator);
}

function lineForExcel(file: string): Issue {
  return {
    code: "csv-titik-koma",
    at: { file, line: 1 },
    what: "Baris pertama menyebut pemisah kolom untuk Excel (sep=), bukan nama kolom.",
    why: "Hanya Excel yang mengenal baris itu; program lain membacanya sebagai kepala tabel.",
    fix: rapikan,
  };
}

function wrongSeparator(file: string, separator: string): Issue {
  return {
    code: "csv-titik-koma",
    at: { file, line: 1 },
    what: `Kolom dipisahkan ${separator === ";" ? "titik koma (;)" : "tabulasi"}, bukan koma.`,
    why: separator === ";" ? "Excel berbahasa Indonesia menyimpan CSV dengan titik koma; situs ini memakai koma."
      : "Tabulasi dipakai saat menyalin dari Excel; situs ini memakai koma.",
    fix: rapikan,
  };
}
