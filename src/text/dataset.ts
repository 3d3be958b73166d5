import type { Dataset } from "../data/dataset.ts";
import { daftarTingkat, type Wilayah } from "../data/model.ts";
import { angka, daftar, tanggal, tingkatNama } from "./format.ts";

/** "Indonesia, Kalimantan Timur, dan 10 kabupaten/kota". */
export function areasText(areas: readonly Wilayah[]): string {
  const parts = daftarTingkat.flatMap((tingkat) => {
    const here = areas.filter((area) => area.tingkat === tingkat);
    const named = here.length === 1 || tingkat === "negara" || tingkat === "provinsi";
    if (named) return here.map(({ nama }) => nama);
    return here.length === 0 ? [] : [`${here.length} ${tingkatNama[tingkat]}`];
  });
  return parts.length === 0 ? "belum ada" : daftar(parts);
}

/** "2013–2024", "Juni 2024 – November 2025", "2024". */
export function periodsText(periods: readonly string[]): string {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (first === undefined || last === undefined) return "belum ada";
  if (first === last) return tanggal(first);
  return [first, last].some((periode) => periode.includes("-")) ? `${tanggal(first)} – ${tanggal(last)}` : `${first}–${last}`;
}

/** "78 angka dari 245 pernyataan". */
export function countsText({ valued, statements }: Dataset): string {
  return `${angka(String(valued.length))} angka dari ${angka(String(statements.length))} pernyataan`;
}
