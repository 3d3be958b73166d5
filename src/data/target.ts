import type { Cell, Data } from "./derive.ts";
import { cellsOfWilayah } from "./facts.ts";
import { indikatorUtama } from "./model.ts";

/** Prevalences that a target of stunting can be about; which of them, its document says by the instrument. */
const daftarPrevalensi = [indikatorUtama, "prevalensi-stunting-register"];

/**
 * The figure that a target is compared with: of its area and year, by the instrument that its document
 * names. None where the document names no instrument, or where that figure is not there.
 */
export function cellOfTarget(data: Data, { wilayah, periode, utama }: Cell): Cell | undefined {
  if (!utama?.acuan) return undefined;
  return cellsOfWilayah(data, wilayah.kode).find((cell) =>
    daftarPrevalensi.includes(cell.indikator.slug) && cell.periode === periode && cell.instrumen === utama.acuan);
}
