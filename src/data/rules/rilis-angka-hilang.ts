import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { koreksiFile } from "../koreksi.ts";
import { releasedKeys, statedKeys } from "../stated.ts";
import { pendingWithdrawals } from "../versions.ts";

/** A released figure of which the content says nothing any more. */
export function* rilisAngkaHilang(content: Content): Iterable<Issue> {
  const stated = statedKeys(content);
  const pending = pendingWithdrawals(content);
  const withdrawn = new Set(content.daftarRilis.flatMap(({ ditarik }) => Object.keys(ditarik)));
  for (const key of releasedKeys(content)) {
    if (stated.has(key) || pending.has(key) || withdrawn.has(key)) continue;
    yield {
      code: "rilis-angka-hilang",
      at: { file: `content/nilai/${key.split("/")[0]}.csv`, line: 1 },
      what: `Angka ${key} sudah dirilis, tetapi tidak ada lagi di berkas ini.`,
      why: "Angka yang sudah dirilis mungkin sudah dikutip; alamatnya, yaitu nama indikator, kode, periode, instrumen, dan dokumennya, tetap ada.",
      fix: `Kembalikan barisnya; bila keliru, beri peran keliru dengan alasannya. Yang tidak boleh terbit ditarik lewat ${koreksiFile}.`,
    };
  }
}
