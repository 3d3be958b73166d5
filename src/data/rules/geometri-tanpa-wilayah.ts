import { showPosition, type Shape } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import { layerNames, likelyMeant, membership, type Membership } from "../layer.ts";
import type { Content, Layer } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A boundary, or a whole layer, that belongs to no area of content/wilayah.csv. */
export function* geometriTanpaWilayah(content: Content): Iterable<Issue> {
  for (const layer of content.daftarBatas) {
    const members = membership(layer, content);
    if (!members) yield unknownLayer(layer, content);
    for (const stray of members?.strays ?? []) {
      if (members) yield unknownKode(stray, members, content);
    }
  }
}

function unknownLayer({ name, file }: Layer, content: Content): Issue {
  return {
    code: "geometri-tanpa-wilayah",
    at: { file, line: 1 },
    what: `Lapisan "${name}" tidak cocok dengan wilayah mana pun di content/wilayah.csv.`,
    why: "Nama berkas menentukan wilayah yang digambar: kabkota, atau kelurahan-<kota> untuk kelurahan dalam satu kota.",
    fix: suggest(name, layerNames(content), "Ganti nama berkasnya, atau tambahkan wilayahnya ke content/wilayah.csv."),
  };
}

function unknownKode(stray: Shape, members: Membership, content: Content): Issue {
  const elsewhere = content.wilayahByKode.get(stray.kode);
  const position = stray.rings[0]?.[0];
  const where = position ? ` (batas yang dimulai di ${showPosition(position)})` : "";
  return {
    code: "geometri-tanpa-wilayah",
    at: stray.at,
    what: elsewhere
      ? `Kode "${stray.kode}" (${elsewhere.nama}) bukan ${members.tingkat} lapisan ini${where}.`
      : `Kode "${stray.kode}" tidak ada di content/wilayah.csv${where}.`,
    why: "Batas tanpa wilayah yang dikenal tidak memiliki nama dan angka untuk ditampilkan.",
    fix: correction(stray, members, content),
  };
}

function correction(stray: Shape, members: Membership, content: Content): string {
  const meant = likelyMeant(stray, members, content);
  if (meant !== undefined) return `Mungkin maksud Anda "${meant}".`;
  return /^\d+$/.test(stray.kode)
    ? 'Tulis kode Kemendagri dengan titik seperti di content/wilayah.csv, misalnya "64.71" (kode BPS dapat berbeda).'
    : "Hapus fitur ini, atau tambahkan wilayahnya ke content/wilayah.csv.";
}
