import { layerName } from "../data/batas.ts";
import type { Data } from "../data/derive.ts";
import { kotaOfLayer, layerOf } from "../data/facts.ts";
import type { Wilayah } from "../data/model.ts";
import { alamatWilayah } from "../text/alamat.ts";
import { namaLengkap } from "../text/format.ts";
import { aboutNotes } from "../text/gambar.ts";
import { sampaiText } from "../text/masa.ts";
import type { Sematan } from "./sematan.ts";
import { letakSvg } from "./svg.ts";

export const namaLetak = (kode: string) => `letak-${kode}`;

/** Where each area lies. It shows no figure, so that there is nothing in it that a release would keep. */
export const letakOf = (data: Data): Sematan[] => data.daftarWilayah.flatMap((wilayah) => placeOf(data, wilayah));

function placeOf(data: Data, wilayah: Wilayah): Sematan[] {
  const layer = layerOf(data, wilayah);
  if (!layer) return [];
  const { base, sampai } = layerName(layer);
  const title = `Letak ${namaLengkap(wilayah)}`;
  const areas = base === "kabkota" ? "pada peta kabupaten dan kota" : `pada peta kelurahan di ${kotaOfLayer(data, layer).nama}`;
  const subtitle = sampai === "" ? areas : `${areas}, menurut batas yang berlaku sampai ${sampaiText(sampai)}`;
  const { kode } = wilayah;
  return [{ nama: namaLetak(kode), rilis: undefined, title, subtitle, layer, kode, model: { legend: [] }, notes: aboutNotes(data, layer), halaman: alamatWilayah(kode), svg: letakSvg(layer, kode, title) }];
}
