import { isIsoDate, possibleDates } from "../date.ts";
import type { Issue } from "../issue.ts";
import type { Content } from "../model.ts";
import type { Row } from "../row.ts";

/** A date that is not a real day written as year-month-day. */
export function* tanggalBukanIso({ daftarNilai, daftarPernyataan, daftarSumber, daftarWilayah }: Content): Iterable<Issue> {
  for (const { row, terbit, diakses } of daftarSumber) yield* [...check(row, "terbit", terbit), ...check(row, "diakses", diakses)];
  for (const { row, dinyatakan } of [...daftarNilai, ...daftarPernyataan]) yield* check(row, "dinyatakan", dinyatakan);
  for (const { row, sejak, sampai, tambahan } of daftarWilayah) {
    yield* [...check(row, "sejak", sejak, true), ...check(row, "sampai", sampai, true), ...tambahan.flatMap((one) => [...check(row, "asal", one.sejak, true)])];
  }
}

function* check(row: Row, column: string, text: string, yearWillDo = false): Iterable<Issue> {
  if (text === "" || isIsoDate(text) || (yearWillDo && /^\d{4}$/.test(text))) return;
  const dates = possibleDates(text);
  yield {
    code: "tanggal-bukan-iso",
    at: row.at(column),
    what: `"${text}" pada kolom ${column} bukan tanggal yang ada.`,
    why: `Tanggal ditulis tahun-bulan-hari, misalnya 2025-06-12${yearWillDo ? ", atau tahunnya saja" : ""}.`,
    fix: dates.length > 0 ? `Tulis ${dates.join(" atau ")}${dates.length > 1 ? ", menurut sumbernya" : ""}.`
      : yearWillDo ? "Betulkan tanggalnya, atau kosongkan bila sumbernya tidak menyebut."
        : "Betulkan tanggalnya; bila tidak lengkap, kosongkan dan tulis yang diketahui di catatan.",
  };
}
