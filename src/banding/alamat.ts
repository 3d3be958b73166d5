import { angkaKeyOf } from "../data/angka-record.ts";
import { daftarTulisan } from "../data/artikel.ts";
import { componentsOf } from "../data/artikel-node.ts";
import type { Data } from "../data/derive.ts";
import { familyRounds, pairsOf } from "../data/deret.ts";
import { childrenOf } from "../data/facts.ts";
import { hasLembar } from "../data/lembar.ts";
import { indikatorUtama, type Wilayah } from "../data/model.ts";
import { versionsOf } from "../data/versions.ts";
import { daftarKartu, namaKartuArtikel, namaKartuKabkota, namaKartuKelurahan, namaKartuWilayah } from "../peta/daftar-kartu.ts";
import { jelajahGambar } from "../peta/daftar.ts";
import { daftarSematan, isGrafik, namaGrafik, type Sematan } from "../peta/sematan.ts";
import {
  alamatAngkaKey, alamatApiBerkas, alamatArtikel, alamatAtom, alamatBanding, alamatData, alamatDuaAngka, alamatGambar, alamatGambarGrafik, alamatJelajah, alamatJelajahData, alamatKartu,
  alamatKetimpangan, alamatKoreksi, alamatLembar, alamatRilis, alamatSematan, alamatSematanGambar, alamatSemuaPutaran, alamatVersi, alamatWilayah,
} from "../text/alamat.ts";
import { cellsOfComponent } from "../text/artikel.ts";
import { daftarUnduhan } from "../unduhan/files.ts";
import type { Banding } from "./model.ts";

/**
 * Addresses that may show something else, kind by kind; kinds without any are left out. None that does is missing,
 * but for those that gather everything (the search, the list of sources, archive and catalogue of all data), and
 * those where only a citation or an embed names the release of the day.
 */
export async function affectedAddresses({ data, added, changed, withdrawn, maps }: Banding): Promise<{ kind: string; daftarAlamat: string[] }[]> {
  const stated = [...added, ...changed.map(({ cell }) => cell)].map(angkaKeyOf);
  const angka = unique([...stated, ...withdrawn.keys()]);
  const slugs = unique(angka.map((key) => key.split("/")[0] ?? ""));
  const areas = unique(angka.map((key) => key.split("/")[1] ?? "")).flatMap((kode) => data.wilayahByKode.get(kode) ?? []);
  const gambar = maps.flatMap(({ before, after }) => after ?? before ?? []);
  const tulisan = daftarTulisan(data).filter(({ nodes }) => componentsOf(nodes).some((node) => cellsOfComponent(data, node).some((cell) => angka.includes(angkaKeyOf(cell)))));
  const unduhan = (await daftarUnduhan(data)).filter(({ indikator }) => slugs.includes(indikator)).map(({ name }) => name);
  const live = embeds(data, gambar.map(({ nama }) => nama), areas, slugs);
  const rilis = (data.daftarRilis.at(-1)?.rilis ?? 0) + 1;
  return [
    { kind: "Halaman angka", daftarAlamat: angka.flatMap((key) => [alamatAngkaKey(key), ...versionsOf(data, key).map((_, i) => alamatVersi(key, i + 1))]) },
    { kind: "Halaman wilayah", daftarAlamat: pagesOfWilayah(data, areas) },
    { kind: "Halaman peta", daftarAlamat: unique(gambar.map(({ halaman }) => halaman)) },
    { kind: "Halaman rangkuman", daftarAlamat: areas.length > 0 ? summaries(data, slugs) : [] },
    { kind: "Artikel dan halaman teks", daftarAlamat: tulisan.map(({ slug }) => (data.daftarArtikel.some((artikel) => artikel.slug === slug) ? alamatArtikel(slug) : `/${slug}/`)) },
    { kind: "Gambar peta", daftarAlamat: gambar.flatMap(({ nama }) => [alamatGambar(nama, "svg"), alamatGambar(nama, "png")]) },
    { kind: "Gambar grafik", daftarAlamat: live.filter(isGrafik).map(({ nama }) => alamatGambarGrafik(nama)) },
    { kind: "Sematan", daftarAlamat: [...live, ...(withdrawn.size > 0 ? keptOf(data, live) : [])].flatMap(({ nama, rilis }) => [alamatSematan(nama, rilis), alamatSematanGambar(nama, rilis)]) },
    { kind: "Pratinjau", daftarAlamat: previews(data, gambar, areas, tulisan.map(({ slug }) => slug)) },
    { kind: "Halaman data", daftarAlamat: slugs.length > 0 ? [alamatData(), ...slugs.map((slug) => alamatData(slug))] : [] },
    { kind: "Unduhan", daftarAlamat: unduhan.map((name) => `/unduhan/${name}`) },
    { kind: "API", daftarAlamat: [...slugs.map((slug) => `nilai/${slug}`), ...areas.map(({ kode }) => `wilayah/${kode}`)].map(alamatApiBerkas) },
    { kind: "Koreksi", daftarAlamat: data.daftarKoreksi.some((koreksi) => koreksi.angka.some((key) => angka.includes(key))) ? [alamatKoreksi] : [] },
    { kind: "Baru saat dirilis", daftarAlamat: [alamatRilis(rilis), alamatRilis(), alamatAtom, ...stated.map((key) => alamatVersi(key, versionsOf(data, key).length + 1))] },
  ].filter(({ daftarAlamat }) => daftarAlamat.length > 0);
}

/** Beside an area's own page and sheet: those that it stands on as a part, as a neighbour, or as what they lie in. */
function pagesOfWilayah(data: Data, areas: readonly Wilayah[]): string[] {
  const around = areas.flatMap(({ induk }) => [...(data.wilayahByKode.has(induk) ? [induk] : []), ...childrenOf(data, induk).map(({ kode }) => kode)]);
  const within = areas.flatMap(({ kode }) => data.daftarWilayah.filter((wilayah) => wilayah.kode.startsWith(kode) && hasLembar(wilayah)));
  // The national figure stands beside every other one.
  const everywhere = areas.some(({ kode }) => kode === "00") ? data.daftarWilayah : [];
  const sheets = [...within, ...areas.filter(hasLembar), ...everywhere.filter(hasLembar)].map(({ kode }) => alamatLembar(kode));
  return unique([...[...areas, ...everywhere].map(({ kode }) => alamatWilayah(kode)), ...around.map(alamatWilayah), ...sheets]);
}

/** Pages that gather the figures of many areas and rounds. */
function summaries(data: Data, slugs: readonly string[]): string[] {
  if (!slugs.includes(indikatorUtama)) return ["/", alamatDuaAngka(), alamatJelajah, alamatJelajahData];
  const pairs = pairsOf(familyRounds(data, indikatorUtama, "kabkota")).map(([a, b]) => alamatBanding(a.periode, b.periode));
  return ["/", "/peta/kabkota/", alamatSemuaPutaran, ...pairs, alamatKetimpangan, alamatDuaAngka(), alamatJelajah, alamatJelajahData];
}

function embeds(data: Data, maps: readonly string[], areas: readonly Wilayah[], slugs: readonly string[]): Sematan[] {
  const charts = new Set(slugs.includes(indikatorUtama) ? areas.map(({ kode }) => namaGrafik(kode)) : []);
  const national = areas.some(({ kode }) => kode === "00");
  const explored = new Set(jelajahGambar(data).filter(({ halaman }) => slugs.map((slug) => alamatData(slug)).includes(halaman)).map(({ nama }) => nama));
  return daftarSematan(data)
    .filter(({ nama, rilis, halaman }) => rilis === undefined && (maps.includes(nama) || charts.has(nama) || explored.has(nama) || (slugs.includes(indikatorUtama) && (halaman === alamatKetimpangan || (national && nama.startsWith(namaGrafik("")))))));
}

/** The same as earlier releases keep them: only a withdrawal reaches those. */
const keptOf = (data: Data, live: readonly Sematan[]) => daftarSematan(data).filter(({ nama, rilis }) => rilis !== undefined && live.some((one) => one.nama === nama));

function previews(data: Data, maps: readonly { nama: string; layer: { name: string } }[], areas: readonly Wilayah[], articles: readonly string[]): string[] {
  const named = new Set([
    ...areas.map(({ kode }) => namaKartuWilayah(kode)),
    ...maps.flatMap(({ nama, layer }) => [namaKartuKabkota(nama.split("-").at(-1) ?? ""), namaKartuKelurahan(layer.name)]),
    ...articles.map(namaKartuArtikel),
  ]);
  return daftarKartu(data).filter(({ nama }) => named.has(nama)).map(({ nama }) => alamatKartu(nama));
}

const unique = (words: readonly string[]) => [...new Set(words)].sort();
