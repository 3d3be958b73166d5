import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";
import { groupsOf, isSound } from "../statement.ts";

/** A pendukung that says something else than its utama, or a pembanding that says the same. */
export function* peranTidakCocok(content: Content, unread: ReadonlySet<string>): Iterable<Issue> {
  const readable = (nilai: Nilai) => (nilai.status === "ada" ? isSound(nilai, "nilai", content) : nilai.nilaiText === "");
  for (const { statements } of groupsOf(content, unread)) {
    const [utama, second] = statements.filter(({ peran }) => peran === "utama");
    if (!utama || second || !readable(utama)) continue;
    for (const nilai of statements.filter(readable)) {
      const same = nilai.status === utama.status && nilai.nilai === utama.nilai;
      if (nilai.peran === "pendukung" && !same) yield mismatch(nilai, utama, "berbeda dari", "pembanding");
      if (nilai.peran === "pembanding" && same) yield mismatch(nilai, utama, "sama dengan", "pendukung");
    }
  }
}

const shown = ({ status, nilaiText }: Nilai) => (status === "ada" ? nilaiText : status);

function mismatch(nilai: Nilai, utama: Nilai, how: string, meant: string): Issue {
  return {
    code: "peran-tidak-cocok",
    at: nilai.row.at("peran"),
    what: `Baris "${nilai.peran}" ini (${shown(nilai)}) ${how} utamanya di baris ${utama.row.line} (${shown(utama)}).`,
    why: "Pendukung adalah sumber lain dengan nilai yang sama; pembanding adalah sumber dengan nilai yang berbeda.",
    fix: `Ganti peran menjadi "${meant}", atau betulkan nilainya menurut sumber.`,
  };
}
