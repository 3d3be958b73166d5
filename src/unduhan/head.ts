import type { Data } from "../data/derive.ts";
import type { Indikator, Situs } from "../data/model.ts";
import { alamatData, alamatUnduhan } from "../text/alamat.ts";
import { tanggal } from "../text/format.ts";
import { lisensiText } from "../text/lisensi.ts";

/** What every file says of itself: whose it is, under which terms, as of when. */
export function siteHead(data: Data) {
  const { situs } = data;
  return {
    situs: situs.nama,
    penerbit: situs.penerbit === "" ? null : situs.penerbit,
    lisensi: situs.lisensi_data === "" ? null : situs.lisensi_data,
    lisensi_keterangan: lisensiText(situs),
    dikumpulkan_sampai: situs.dikumpulkan_sampai,
    versi: packageVersion(data),
  };
}

/** And of which indikator it is, and from where. */
export function headOf(data: Data, { slug, ...indikator }: Indikator, ending: string) {
  const { situs } = data;
  return {
    ...siteHead(data),
    halaman: absolute(situs, alamatData(slug)),
    berkas: absolute(situs, alamatUnduhan(slug, ending)),
    indikator: { slug, ...indikator },
  };
}

/** The last release, with the date of collection beside it, as a version number: "1.0.0+20260503". Before the first: 0. */
export function packageVersion({ situs, daftarRilis }: Data): string {
  return `${lastRilis(daftarRilis)}.0.0+${situs.dikumpulkan_sampai.replaceAll("-", "")}`;
}

/** "Rilis 1, data dikumpulkan sampai 3 Mei 2026". */
export function versionText({ situs, daftarRilis }: Data): string {
  const last = lastRilis(daftarRilis);
  return `${last === 0 ? "Belum dirilis" : `Rilis ${last}`}, data dikumpulkan sampai ${tanggal(situs.dikumpulkan_sampai)}`;
}

const lastRilis = (daftarRilis: Data["daftarRilis"]) => Math.max(0, ...daftarRilis.map(({ rilis }) => rilis));

/** With the site's domain in front, once it has one. */
export function absolute({ domain }: Situs, path: string): string {
  return domain === "" ? path : new URL(path, domain).href;
}
