import { layerDay, layerName } from "../batas.ts";
import { showPosition, type Shape } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import { areasOfLayer, endsOfLayer, layerNames, likelyMeant, membership, type Membership } from "../layer.ts";
import type { Content, Layer, Wilayah } from "../model.ts";
import { suggest } from "../suggest.ts";

/** A boundary, or a whole layer, that belongs to no area of content/wilayah.csv. */
export function* geometriTanpaWilayah(content: Content): Iterable<Issue> {
  for (const layer of content.daftarBatas) {
    const members = membership(layer, content);
    if (!members) yield unknownLayer(layer, content);
    else if (isOfNoEnd(layer, content)) {
      yield unknownEnd(layer, content);
      continue;
    }
    for (const stray of members?.strays ?? []) {
      if (members) yield unknownKode(stray, layer, members, content);
    }
  }
}

const isOfNoEnd = (layer: Layer, content: Content) => layerName(layer).sampai !== "" && !endsOfLayer(layer, content).includes(layerDay(layer));

function unknownEnd(layer: Layer, content: Content): Issue {
  const { base, sampai } = layerName(layer);
  const ends = endsOfLayer(layer, content);
  return {
    code: "geometri-tanpa-wilayah",
    at: { file: layer.file, line: 1 },
    what: `Tidak ada batas pada lapisan ${base} yang berakhir ${sampai}.`,
    why: "Nama berkas batas lama memuat hari atau tahun terakhir batas itu berlaku: sehari (atau setahun) sebelum wilayah barunya mulai.",
    fix: ends.length === 0 ? "Tulis dahulu wilayah barunya di content/wilayah.csv, dengan sejak dan asal."
      : `Ganti namanya menjadi ${ends.map((day) => `${base}-sampai-${day}.geojson`).join(" atau ")}.`,
  };
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

function unknownKode(stray: Shape, layer: Layer, members: Membership, content: Content): Issue {
  const elsewhere = content.wilayahByKode.get(stray.kode);
  if (elsewhere && areasOfLayer(layer, content).includes(elsewhere)) return ofAnotherTime(stray, elsewhere, layer);
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

/** The area is one of this layer's, but its boundary is not one of this file's time. */
function ofAnotherTime({ at, kode }: Shape, { nama, sampai }: Wilayah, layer: Layer): Issue {
  const { base, sampai: end } = layerName(layer);
  return {
    code: "geometri-tanpa-wilayah",
    at,
    what: end === "" ? `Kode "${kode}" (${nama}) sudah berakhir ${sampai}.` : `Batas "${kode}" (${nama}) tidak berakhir ${end} atau sesudahnya.`,
    why: "Berkas batas tanpa tahun memuat batas sekarang; berkas batas lama hanya memuat yang sesudahnya berubah.",
    fix: end === "" ? `Pindahkan fitur ini ke content/batas/${base}-sampai-${sampai}.geojson.` : `Hapus fitur ini: batasnya diambil dari content/batas/${base}.geojson.`,
  };
}

function correction(stray: Shape, members: Membership, content: Content): string {
  const meant = likelyMeant(stray, members, content);
  if (meant !== undefined) return `Mungkin maksud Anda "${meant}".`;
  return /^\d+$/.test(stray.kode)
    ? 'Tulis kode Kemendagri dengan titik seperti di content/wilayah.csv, misalnya "64.71" (kode BPS dapat berbeda).'
    : "Hapus fitur ini, atau tambahkan wilayahnya ke content/wilayah.csv.";
}
