import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";

/** An address of a source, or of its archived copy, that a browser cannot open. */
export function* urlRusak({ daftarSumber }: Content): Iterable<Issue> {
  for (const { row, url, arsip } of daftarSumber) {
    for (const [column, text] of [["url", url], ["arsip", arsip]] as const) {
      if (text === "" || isWebAddress(text)) continue;
      yield {
        code: "url-rusak",
        at: row.at(column),
        what: `"${text}" pada kolom ${column} bukan alamat web.`,
        why: "Alamat harus lengkap, diawali https:// atau http://, dan tanpa spasi.",
        fix: isWebAddress(`https://${text}`) ? `Mungkin maksud Anda https://${text}` : "Salin alamatnya dari bilah alamat peramban.",
      };
    }
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\.[^\s/?#]+/.test(text) && !/[\s"<>]/.test(text) && URL.canParse(text);
}
