import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { slugify } from "../slug.ts";

/** A file name that cannot be an address: letters that browsers rewrite, or spaces. */
export function* artikelNamaBerkas({ daftarBerkas }: Content): Iterable<Issue> {
  for (const file of daftarBerkas) {
    const name = /^content\/artikel\/([^/]+)\.mdx$/.exec(file)?.[1];
    if (name === undefined || name === slugify(name)) continue;
    yield {
      code: "artikel-nama-berkas",
      at: { file, line: 1 },
      what: `Nama berkas "${name}.mdx" tidak dapat menjadi alamat halaman.`,
      why: "Alamat artikel sama dengan nama berkasnya: huruf kecil, angka, dan tanda hubung saja.",
      fix: `Ganti namanya menjadi ${slugify(name)}.mdx.`,
    };
  }
}
