import type { Data } from "../data/derive.ts";
import type { Indikator, Situs } from "../data/model.ts";
import { alamatData, alamatUnduhan } from "../text/alamat.ts";
import { lisensiText } from "../text/lisensi.ts";

/** What every file says of itself: which indikator, under which terms, as of when, from where. */
export function headOf({ situs }: Data, { slug, ...indikator }: Indikator, ending: string) {
  return {
    situs: situs.nama,
    penerbit: situs.penerbit === "" ? null : situs.penerbit,
    lisensi: situs.lisensi_data === "" ? null : situs.lisensi_data,
    lisensi_keterangan: lisensiText(situs),
    dikumpulkan_sampai: situs.dikumpulkan_sampai,
    versi: versionOf(situs),
    halaman: absolute(situs, alamatData(slug)),
    berkas: absolute(situs, alamatUnduhan(slug, ending)),
    indikator: { slug, ...indikator },
  };
}

/** The date of collection as a version number: "2026-05-03" → "2026.5.3". */
export function versionOf({ dikumpulkan_sampai }: Situs): string {
  return dikumpulkan_sampai.split("-").map(Number).join(".");
}

/** With the site's domain in front, once it has one. */
export function absolute({ domain }: Situs, path: string): string {
  return domain === "" ? path : new URL(path, domain).href;
}
