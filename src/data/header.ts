import type { Issue } from "./issue.ts";
import { letters } from "./row.ts";
import { suggest } from "./suggest.ts";

/** Whether the first record of a table names its columns as the guide does. The order is free. */
export function checkHeader(file: string, found: readonly string[], expected: readonly string[]): Issue[] {
  if (!found.some((column) => expected.includes(column))) return [noHeader(file, expected)];
  const missing = expected.filter((column) => !found.includes(column));
  const unknown = found
    .map((column, i) => ({ column, cell: `${letters(i)}1`, twice: found.indexOf(column) < i }))
    .filter(({ column, twice }) => twice || !expected.includes(column));
  const issues = unknown.map(({ column, cell, twice }) =>
    twice && expected.includes(column) ? doubled(file, column, cell) : unknownColumn(file, column, cell, missing));
  // A misspelt column is one mistake, not one unknown and one missing.
  const meant = unknown.map(({ column }) => guess(column, missing));
  const gone = missing.filter((column) => !meant.includes(column));
  return gone.length > 0 ? [...issues, missingColumns(file, gone, expected)] : issues;
}

const guess = (column: string, missing: readonly string[]) => missing.find((name) => suggest(column, missing, "").includes(`"${name}"`));

/** Quotes nothing of it: a first line that is no header may hold anything, also what is nobody's business. */
function noHeader(file: string, expected: readonly string[]): Issue {
  return {
    code: "kolom-hilang",
    at: { file, line: 1 },
    what: "Baris pertama bukan kepala tabel: tidak satu pun nama kolom dikenal.",
    why: "Isi tiap sel dibaca menurut nama kolomnya, jadi baris pertama harus memuat nama kolom.",
    fix: `Jadikan baris pertama: ${expected.join(",")}`,
  };
}

function unknownColumn(file: string, column: string, cell: string, missing: readonly string[]): Issue {
  return {
    code: "kolom-tak-dikenal",
    at: { file, line: 1, column: column === "" ? "(tanpa nama)" : column, cell },
    what: column === "" ? "Ada kolom tanpa nama." : `Kolom "${column}" tidak dikenal.`,
    why: "Berkas ini hanya boleh berisi kolom yang tertulis di panduan.",
    fix: suggest(column, missing, column === "" ? "Hapus kolom ini, atau koma yang lebih di ujung baris." : "Hapus kolom ini, atau betulkan namanya."),
  };
}

function doubled(file: string, column: string, cell: string): Issue {
  return {
    code: "kolom-tak-dikenal",
    at: { file, line: 1, column, cell },
    what: `Kolom "${column}" ada dua kali.`,
    why: "Dengan dua kolom bernama sama tidak jelas isi mana yang berlaku.",
    fix: "Hapus salah satunya.",
  };
}

function missingColumns(file: string, columns: readonly string[], expected: readonly string[]): Issue {
  return {
    code: "kolom-hilang",
    at: { file, line: 1 },
    what: `Kolom "${columns.join('", "')}" tidak ada.`,
    why: "Semua kolom wajib ada walaupun selnya kosong, supaya tidak ada yang tertinggal tanpa sengaja.",
    fix: `Sisipkan kembali kolomnya, berikut sel kosong di tiap baris, sehingga baris pertama menjadi: ${expected.join(",")}`,
  };
}
