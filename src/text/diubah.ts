import type { Data } from "../data/derive.ts";
import { koreksiOf, versionsOf } from "../data/versions.ts";
import { alamatArtikel, alamatRilis } from "./alamat.ts";

/** When what a page says last changed, from the content: its article, its figure or its release, else the data. */
export function lastChanged(data: Data, address: string): string {
  const { daftarArtikel, daftarRilis, situs } = data;
  const artikel = daftarArtikel.filter(({ slug }) => address === "/artikel/" || address === alamatArtikel(slug)).map(({ tanggal, diperbarui }) => diperbarui ?? tanggal);
  const rilis = daftarRilis.filter(({ rilis }) => address === alamatRilis(rilis)).map(({ tanggal }) => tanggal);
  const own = latest([...artikel, ...rilis, ...(address.startsWith("/angka/") ? datesOfAngka(data, address.slice("/angka/".length, -1)) : [])]);
  return own ?? latest([situs.dikumpulkan_sampai, ...daftarRilis.map(({ tanggal }) => tanggal)]) ?? situs.dikumpulkan_sampai;
}

function datesOfAngka(data: Data, angka: string): string[] {
  return [...versionsOf(data, angka).map(({ sejak }) => sejak), ...koreksiOf(data, angka).map(({ tanggal }) => tanggal)];
}

const latest = (dates: readonly string[]) => [...dates].sort().at(-1);
