import type { Situs } from "../data/model.ts";

/** What may be done with the data, as far as its publisher has said. */
export function lisensiText({ lisensi_data }: Situs): string {
  return lisensi_data === ""
    ? "Lisensi data belum ditetapkan oleh penerbit situs. Sampai ditetapkan, izin pemakaian ulang tidak dapat dinyatakan di sini."
    : `Lisensi data: ${lisensi_data}.`;
}
