import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { close, createIndex } from "pagefind";
import { loadData } from "../src/data/index.ts";
import { alamatIndeks, alamatIstilah } from "../src/text/alamat.ts";

/** What the search page asks for; the rest of Pagefind's files are ready-made search boxes. */
const used = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.id\.pagefind|.*\.pf_(meta|index|fragment))$/;

/**
 * Writes the full-text index of a built site into its folder: what pages mark with `data-pagefind-body`,
 * and each term of the glossary by itself, so that a hit leads to the term. Returns how many texts it holds.
 */
export async function buildCari(folder: string): Promise<number> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join("; "));
    const pages = await index.addDirectory({ path: folder });
    const terms = await Promise.all(loadData().glosarium.map(({ istilah, arti }) =>
      index.addCustomRecord({ url: alamatIstilah(istilah), content: `${istilah}. ${arti}`, language: "id", meta: { title: istilah } })));
    const { files, errors: unwritten } = await index.getFiles();
    const failed = [...pages.errors, ...terms.flatMap((term) => term.errors), ...unwritten];
    if (failed.length > 0) throw new Error(failed.join("; "));
    for (const { path, content } of files.filter((file) => used.test(file.path))) {
      const target = `${folder}${alamatIndeks}${path}`;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
    return files.filter(({ path }) => path.endsWith(".pf_fragment")).length;
  } finally {
    await close();
  }
}
