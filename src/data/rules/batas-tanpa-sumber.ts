import { catatanBatasOf, sumberBatasFile } from "../catatan-batas.ts";
import type { Issue } from "../issue.ts";
import { membership } from "../layer.ts";
import { layerName } from "../batas.ts";
import type { Content } from "../model.ts";

/** Boundaries of which nobody says where they are from: maps would name another's, or none. */
export function* batasTanpaSumber(content: Content): Iterable<Issue> {
  const named = new Set<string>();
  for (const layer of content.daftarBatas) {
    const { base } = layerName(layer);
    if (named.has(base) || membership(layer, content) === null || catatanBatasOf(content.catatanBatas, layer) !== "") continue;
    named.add(base);
    yield {
      code: "batas-tanpa-sumber",
      at: { file: layer.file, line: 1 },
      what: `${sumberBatasFile} tidak menyebut dari mana batas "${base}".`,
      why: "Asal dan lisensi batas tampil di bawah setiap peta yang memakainya.",
      fix: `Tambahkan di akhir ${sumberBatasFile} judul "## ${base}", lalu di bawahnya satu paragraf: asal batasnya, lisensinya, dan siapa yang harus disebut.`,
    };
  }
}
