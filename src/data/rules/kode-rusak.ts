import type { Issue } from "../issue.ts";
import { candidates, isEatenKode, isKode, isKodeBps, possibleKode } from "../kode.ts";
import type { Content } from "../model.ts";
import type { Row } from "../row.ts";

/** A kode that was eaten by a spreadsheet, or written without its dots. */
export function* kodeRusak(content: Content): Iterable<Issue> {
  for (const { kode, row } of [...content.daftarNilai, ...content.daftarPernyataan]) {
    if (isEatenKode(kode)) yield broken(row, "kode", kode, fixByName(kode, content));
  }
  for (const { kode, induk, kode_bps, asal, row } of content.daftarWilayah) {
    if (kode !== "" && !isKode(kode)) yield broken(row, "kode", kode, fixByForm(kode, content));
    if (isEatenKode(induk)) yield broken(row, "induk", induk, fixByName(induk, content));
    for (const from of asal) if (isEatenKode(from)) yield broken(row, "asal", from, fixByName(from, content));
    if (kode_bps !== "" && !isKodeBps(kode_bps)) yield brokenBps(row, kode_bps);
  }
}

const example = "Tulis kode Kemendagri bertitik seperti 64.71 atau 64.71.02.1004, dan jadikan kolomnya bertipe teks.";

function broken(row: Row, column: string, kode: string, fix: string): Issue {
  return {
    code: "kode-rusak",
    at: row.at(column),
    what: `Kode "${kode}" pada kolom ${column} bukan kode Kemendagri yang utuh.`,
    why: isKodeBps(kode) && kode.length > 2
      ? "Tanpa titik kode ini tidak dapat dibedakan dari kode BPS, yang angkanya milik wilayah lain."
      : "Excel mengubah kode bertitik menjadi bilangan, waktu, atau tanggal.",
    fix,
  };
}

/** The name stands beside each code: only the author knows which area the source meant. */
function fixByName(kode: string, { wilayahByKode }: Content): string {
  const possible = possibleKode(kode, wilayahByKode);
  if (possible.length === 0) return example;
  return `Tulis ${possible.map((wilayah) => `${wilayah.kode} bila yang dimaksud ${wilayah.nama}`).join(", atau ")}.`;
}

/** In content/wilayah.csv itself the code cannot be looked up. */
function fixByForm(kode: string, { wilayahByKode }: Content): string {
  const possible = candidates(kode).filter((candidate) => !wilayahByKode.has(candidate));
  return possible.length === 1 ? `Mungkin maksud Anda ${possible[0]}.` : example;
}

function brokenBps(row: Row, kode: string): Issue {
  return {
    code: "kode-rusak",
    at: row.at("kode_bps"),
    what: `Kode "${kode}" pada kolom kode_bps bukan kode BPS yang utuh.`,
    why: "Kode BPS terdiri dari 2, 4, 7, atau 10 angka tanpa titik.",
    fix: "Tulis seperti di sumber BPS, atau kosongkan bila sumbernya tidak ada.",
  };
}
