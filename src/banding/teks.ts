import { angka } from "../text/format.ts";
import type { Naskah } from "./kata.ts";

/** As much of a list as a screen holds, and of what stands below one of its entries. */
const most = 20;
const mostBelow = 5;

/** The comparison for the terminal; long lists are cut, with their count. */
export function bandingTeks({ judul, ringkasan, daftarBagian }: Naskah): string {
  const sections = daftarBagian.map(({ judul, jumlah, daftarButir }) => [
    `${judul} (${angka(String(jumlah))})`,
    ...cut(daftarButir.map(({ nama, rincian }) => [`  ${nama}`, ...cut(rincian.map((line) => `    ${line}`), mostBelow, "    ")].join("\n")), most, "  "),
  ].join("\n"));
  return [`${judul}\n${ringkasan}`, ...sections].join("\n\n");
}

function cut(lines: readonly string[], most: number, indent: string): string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `${indent}… dan ${more} lainnya; semuanya dengan --html`] : [...lines];
}
