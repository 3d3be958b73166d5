import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { lineOf, splitVersion } from "../rilis.ts";
import { angkaColumns } from "../statement.ts";
import { statedKeys } from "../stated.ts";
import { pendingWithdrawals } from "../versions.ts";

/** A withdrawn figure whose numbers still stand somewhere: in the content, or in an earlier release. */
export function* penarikanBelumTuntas(content: Content): Iterable<Issue> {
  const { daftarRilis } = content;
  const stated = statedKeys(content);
  const withdrawn = new Set([...pendingWithdrawals(content).keys(), ...daftarRilis.flatMap(({ ditarik }) => Object.keys(ditarik))]);
  for (const key of withdrawn) {
    for (const { row } of stated.get(key) ?? []) {
      const column = angkaColumns.find((name) => row.cell(name) !== "");
      if (column) yield issue(row.at(column), key, "Hapus angkanya: hapus barisnya, atau tulis status ditahan tanpa angka.");
    }
  }
  for (const rilis of daftarRilis) {
    for (const key of Object.keys(rilis.isi)) {
      const { angka } = splitVersion(key);
      const isGone = daftarRilis.some((later) => later.rilis > rilis.rilis && angka in later.ditarik);
      if (isGone && rilis.isi[key] !== null) yield issue({ file: rilis.file, line: lineOf(rilis, "isi", key) }, key, `Kembalikan dari riwayat: git checkout -- ${rilis.file}`);
    }
  }
}

function issue(at: Issue["at"], key: string, fix: string): Issue {
  return {
    code: "penarikan-belum-tuntas",
    at,
    what: `${key} sudah ditarik, tetapi angkanya masih ada di sini.`,
    why: "Yang ditarik tidak seharusnya pernah terbit, jadi tidak boleh tersisa di berkas yang terbuka untuk umum.",
    fix,
  };
}
