import { angkaKeyOf } from "../data/angka-record.ts";
import { hasLembar } from "../data/lembar.ts";
import { versionsOf } from "../data/versions.ts";
import {
  alamatAngkaKey, alamatData, alamatGambar, alamatKoreksi, alamatLembar, alamatRilis, alamatVersi, alamatWilayah,
} from "../text/alamat.ts";
import { daftarUnduhan } from "../unduhan/files.ts";
import type { Banding } from "./model.ts";

/** Addresses that show something else, kind by kind; kinds without any are left out. */
export async function affectedAddresses({ data, added, changed, withdrawn, maps }: Banding): Promise<{ kind: string; daftarAlamat: string[] }[]> {
  const cells = [...added, ...changed.map(({ cell }) => cell)];
  const stated = cells.map(angkaKeyOf);
  const angka = unique([...stated, ...withdrawn.keys()]);
  const slugs = unique(angka.map((key) => key.split("/")[0] ?? ""));
  const areas = unique(angka.map((key) => key.split("/")[1] ?? "")).flatMap((kode) => data.wilayahByKode.get(kode) ?? []);
  const gambar = maps.flatMap(({ before, after }) => after ?? before ?? []);
  const unduhan = (await daftarUnduhan(data)).filter(({ indikator }) => slugs.includes(indikator)).map(({ name }) => name);
  const rilis = (data.daftarRilis.at(-1)?.rilis ?? 0) + 1;
  return [
    { kind: "Halaman angka", daftarAlamat: angka.map(alamatAngkaKey) },
    { kind: "Halaman wilayah", daftarAlamat: areas.flatMap((wilayah) => [alamatWilayah(wilayah.kode), ...(hasLembar(wilayah) ? [alamatLembar(wilayah.kode)] : [])]) },
    { kind: "Halaman peta", daftarAlamat: unique(gambar.map(({ halaman }) => halaman)) },
    { kind: "Gambar peta", daftarAlamat: gambar.flatMap(({ nama }) => [alamatGambar(nama, "svg"), alamatGambar(nama, "png")]) },
    { kind: "Halaman data", daftarAlamat: slugs.map(alamatData) },
    { kind: "Unduhan", daftarAlamat: unduhan.map((name) => `/unduhan/${name}`) },
    { kind: "Koreksi", daftarAlamat: data.daftarKoreksi.some((koreksi) => koreksi.angka.some((key) => angka.includes(key))) ? [alamatKoreksi] : [] },
    { kind: "Baru saat dirilis", daftarAlamat: [alamatRilis(rilis), ...stated.map((key) => alamatVersi(key, versionsOf(data, key).length + 1))] },
  ].filter(({ daftarAlamat }) => daftarAlamat.length > 0);
}

const unique = (words: readonly string[]) => [...new Set(words)].sort();
