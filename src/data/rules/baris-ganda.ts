import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";
import { identityOf } from "../statement.ts";

/** One statement of one source, written twice. */
export function* barisGanda({ daftarNilai }: Content): Iterable<Issue> {
  const seen = new Map<string, Nilai>();
  for (const nilai of daftarNilai) {
    const first = seen.get(identityOf(nilai));
    seen.set(identityOf(nilai), first ?? nilai);
    if (!first) continue;
    yield {
      code: "baris-ganda",
      at: nilai.row.at(),
      what: `Baris ini mengulang baris ${first.row.line}: ${nilai.kode}, ${nilai.periode}, ${nilai.instrumen}, ${nilai.sumber}.`,
      why: "Pernyataan yang sama dari sumber yang sama akan terhitung dua kali.",
      fix: "Hapus salah satunya.",
    };
  }
}
