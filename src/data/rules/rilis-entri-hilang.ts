import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import { lineOf, splitVersion, type RilisBerkas } from "../rilis.ts";

/** An entry that a release must have and has not: in its list, among its records, or between two versions. */
export function* rilisEntriHilang({ daftarRilis }: Content): Iterable<Issue> {
  const listed = new Set(daftarRilis.flatMap(({ daftar }) => Object.keys(daftar)));
  for (const rilis of daftarRilis) {
    for (const key of Object.keys(rilis.daftar)) {
      if (!(key in rilis.isi)) yield issue(rilis, "daftar", key, `Isi ${key} hilang dari rilis ${rilis.rilis}.`);
      else if (rilis.isi[key] === null && !isWithdrawn(key, rilis, daftarRilis)) yield issue(rilis, "isi", key, `Isi ${key} dikosongkan, padahal angkanya tidak ditarik.`);
      const { angka, versi } = splitVersion(key);
      const before = `${angka}/v${versi - 1}`;
      if (versi > 1 && !listed.has(before)) yield issue(rilis, "daftar", key, `${before} hilang, padahal ${key} ada.`);
    }
    for (const key of Object.keys(rilis.isi)) {
      if (!(key in rilis.daftar)) yield issue(rilis, "isi", key, `${key} hilang dari daftar rilis ${rilis.rilis}.`);
    }
  }
}

function isWithdrawn(key: string, { rilis }: RilisBerkas, daftarRilis: readonly RilisBerkas[]): boolean {
  return daftarRilis.some((later) => later.rilis > rilis && splitVersion(key).angka in later.ditarik);
}

function issue(rilis: RilisBerkas, part: "daftar" | "isi", key: string, what: string): Issue {
  return {
    code: "rilis-entri-hilang",
    at: { file: rilis.file, line: lineOf(rilis, part, key) },
    what,
    why: "Angka yang sudah dirilis tetap dapat dibuka di alamatnya; catatannya tidak pernah dihapus dengan tangan.",
    fix: `Kembalikan dari riwayat: git checkout -- ${rilis.file}`,
  };
}
