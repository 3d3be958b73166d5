import type { Issue } from "../issue.ts";
import type { Content, Nilai } from "../model.ts";
import { brokenKeys, groupsOf, hasPeran, identityOf, mayBelong, type Group } from "../statement.ts";

/** A figure without the one statement that is shown, or with two of them. */
export function* utamaTidakTunggal(content: Content, unread: ReadonlySet<string>): Iterable<Issue> {
  const broken = content.daftarNilai.map((nilai) => ({ nilai, keys: brokenKeys(nilai, content) })).filter(({ keys }) => keys.size > 0);
  for (const group of groupsOf(content, unread)) {
    if (!group.statements.every(hasPeran) || brokenKeys(group.first, content).size > 0) continue;
    const [first, second] = distinct(group.statements.filter(({ peran }) => peran === "utama"));
    if (first && second) yield tooMany(first, second);
    if (first || group.statements.every(({ peran }) => peran === "keliru")) continue;
    // Its utama may be a row whose kode or period is misspelt: that row has its own message.
    if (!broken.some(({ nilai, keys }) => nilai.peran === "utama" && mayBelong(nilai, group, keys))) yield none(group);
  }
}

/** A row written twice is `baris-ganda`. */
function distinct(statements: readonly Nilai[]): Nilai[] {
  return [...new Map([...statements].reverse().map((nilai) => [identityOf(nilai), nilai])).values()].reverse();
}

const name = ({ kode, periode, instrumen, dokumen }: Nilai) => [kode, periode, instrumen, dokumen].filter(Boolean).join(" ");
const why = "Setiap angka punya tepat satu pernyataan utama, yaitu yang ditampilkan di peta dan tabel.";

function tooMany(first: Nilai, second: Nilai): Issue {
  return {
    code: "utama-tidak-tunggal",
    at: second.row.at("peran"),
    what: `"utama" untuk ${name(first)} sudah ada di baris ${first.row.line}.`,
    why,
    fix: first.nilai === second.nilai && first.nilai !== null ? 'Tulis "pendukung": nilainya sama.'
      : 'Pilih satu yang utama; tulis "pembanding" pada yang lain dan alasannya di catatan.',
  };
}

function none({ first, statements }: Group): Issue {
  const [only] = statements;
  return {
    code: "utama-tidak-tunggal",
    at: first.row.at("peran"),
    what: `Tidak ada baris "utama" untuk ${name(first)}.`,
    why,
    fix: statements.length === 1 && only ? `Ganti "${only.peran}" menjadi "utama".` : 'Ganti peran salah satu barisnya menjadi "utama".',
  };
}
