import { parse } from "yaml";
import { personalLine } from "../data/personal.ts";
import { mergeYaml, type Form } from "./merge.ts";

/** What the editor holds of a file: its fields, and the text that they were read from, which it never shows. */
interface Entry {
  /** The file, or the head of an article, as it was read. */
  naskah?: string;
  /** The entries of a file that is one list. */
  daftar?: readonly unknown[];
  /** What follows the head of an article, untouched by any parser. */
  isi?: string;
  [field: string]: unknown;
}

const article = /^---\n(?<head>(?:.*\n)*?)---\n(?<body>[\s\S]*)$/;

class DataPribadi extends Error {
  override readonly name = "Data pribadi";
}

/** What is saved may be public at once, as a proposal: the text goes nowhere while it speaks of a child. */
function guarded(text: string): string {
  const personal = personalLine("naskah.yaml", new TextEncoder().encode(text));
  if (personal) throw new DataPribadi(`ada ${personal.found}. Isi situs ini terbuka untuk umum; hapus dahulu, baru simpan.`);
  return text;
}

/** How the editor reads and writes the YAML files. */
export const yamlFormat = (form: Form) => ({
  fromFile(text: string): Entry {
    const value: unknown = parse(text);
    return form.list ? { daftar: (value ?? []) as unknown[], naskah: text } : { ...(value as object | null), naskah: text };
  },
  toFile: ({ naskah = "", daftar, ...fields }: Entry): string => guarded(mergeYaml(naskah, daftar ?? fields, form)),
});

/** How it reads and writes articles: the body is not its business. A text without a head is all body, so that nothing of it is lost. */
export const articleFormat = (form: Form) => ({
  fromFile(text: string): Entry {
    const { head = "", body = text } = article.exec(text)?.groups ?? {};
    return { ...(parse(head) as object | null), naskah: head, isi: body };
  },
  toFile({ naskah = "", isi = "", ...fields }: Entry): string {
    const head = `---\n${mergeYaml(naskah, fields, form)}---\n`;
    // A new article begins after an empty line, as the others do.
    return guarded(head + (naskah === "" && !isi.startsWith("\n") ? "\n" : "") + isi + (isi.endsWith("\n") ? "" : "\n"));
  },
});
