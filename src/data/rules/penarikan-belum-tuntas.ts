import type { Issue } from "../issue.ts";
import { koreksiFile } from "../koreksi.ts";
import type { Content, Nilai } from "../model.ts";
import { lineOf, splitVersion, type RilisBerkas } from "../rilis.ts";
import { angkaColumns } from "../statement.ts";
import { statedKeys } from "../stated.ts";
import { pendingWithdrawals } from "../versions.ts";

/** A withdrawn figure whose numbers still stand somewhere: in the content, in words about it, or in an earlier release. */
export function* penarikanBelumTuntas(content: Content): Iterable<Issue> {
  const { daftarRilis } = content;
  const stated = statedKeys(content);
  const withdrawn = new Set([...pendingWithdrawals(content).keys(), ...daftarRilis.flatMap(({ ditarik }) => Object.keys(ditarik))]);
  for (const key of withdrawn) {
    const rows = stated.get(key) ?? [];
    for (const { row } of rows) {
      const column = angkaColumns.find((name) => row.cell(name) !== "");
      if (column) yield issue(row.at(column), key, "Hapus angkanya: hapus barisnya, atau tulis status ditahan tanpa angka.");
    }
    const numbers = numbersOf(daftarRilis, key).map(asWritten);
    for (const { text, at } of wordsAbout(content, key, rows)) {
      if (numbers.some((number) => number.test(text))) yield issue(at(), key, "Tulis kalimatnya tanpa angka itu: kalimat ini tampil di situs.");
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

/** As long as no release has carried out the withdrawal, the ledger tells what the numbers were. */
function numbersOf(daftarRilis: readonly RilisBerkas[], key: string): string[] {
  const said = daftarRilis.flatMap(({ isi }) => Object.values(isi).flatMap((record) => (record?.angka === key ? record.pernyataan : [])));
  return said.flatMap((statement) => angkaColumns.flatMap((column) => statement[column] ?? []));
}

/** A number as a sentence may have it: "1219.5" as 1219,5 or 1.219,5, never within a longer number. */
function asWritten(text: string): RegExp {
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\\.?");
  return new RegExp(`(?<![\\d.,])${grouped}${fraction === undefined ? "" : `[.,]${fraction}`}(?![.,]?\\d)`);
}

/** What is said of a figure: in its corrections, and in the notes of its rows. */
function wordsAbout({ daftarKoreksi, placeOf }: Content, key: string, rows: readonly Nilai[]): { text: string; at: () => Issue["at"] }[] {
  const corrections = daftarKoreksi.flatMap((koreksi, i) => (koreksi.angka.includes(key) ? (["salah", "alasan"] as const).map((part) => ({ text: koreksi[part], at: () => placeOf(koreksiFile, [i, part]) })) : []));
  return [...corrections, ...rows.map(({ catatan, row }) => ({ text: catatan, at: () => row.at("catatan") }))];
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
