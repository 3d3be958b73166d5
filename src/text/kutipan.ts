import type { Sumber } from "../data/model.ts";
import { tanggal } from "./format.ts";

/** A source as a reader would cite it, without its address: publisher, title, date. */
export function kutipan({ penerbit, judul, terbit }: Sumber): string {
  return `${penerbit}, “${judul}”, ${terbit === "" ? "tanpa tanggal lengkap" : tanggal(terbit)}`;
}

/** "Berandapost, 13 November 2025": for a list where the title is one link away. */
export function kutipanPendek({ penerbit, terbit }: Sumber): string {
  return terbit === "" ? penerbit : `${penerbit}, ${tanggal(terbit)}`;
}

export function aksesNote({ diakses }: Sumber): string {
  return diakses === "" ? "belum dibuka ulang" : `dibuka ${tanggal(diakses)}`;
}
