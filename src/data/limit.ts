import type { Indikator, Situs } from "./model.ts";

/** Whether a number moved further than the office lets it without a written reason. What is named by its category has no distance. */
export function isBeyondLimit({ satuan }: Indikator, before: number, after: number, { batas_perubahan }: Situs): boolean {
  if (satuan === "kategori") return false;
  const distance = Number(Math.abs(after - before).toFixed(6));
  return satuan === "persen" ? distance > batas_perubahan.persen : distance * 100 > batas_perubahan.jumlah * Math.abs(before);
}
