import { sum } from "d3";
import { daftarEra, layerDay, layerName, wholeLayer } from "../batas.ts";
import { outlineArea } from "../geometry.ts";
import type { Issue } from "../issue.ts";
import { areasOfLayer } from "../layer.ts";
import { dayAfter, landOf, masaByKode, masaOn, type Masa } from "../masa.ts";
import type { Content, Layer } from "../model.ts";

/** What redrawn borders may differ by. */
const tolerance = 0.05;

/** Areas that changed on a day cover together what they covered before: else they lie over each other in part, or leave a hole. */
export function* geometriLuasBerbeda(content: Content): Iterable<Issue> {
  for (const layer of content.daftarBatas) {
    const { base, sampai } = layerName(layer);
    const eras = daftarEra(content.daftarBatas, base);
    const next = eras[eras.indexOf(layer) + 1];
    if (sampai === "" || !next) continue;
    const [before, after] = [changed(layer, content, ({ sampai: end }) => end === layerDay(layer)), changed(next, content, ({ sejak }) => sejak === dayAfter(layerDay(layer)))];
    const [was, is] = [before, after].map((features) => sum(features, ({ geometry }) => outlineArea(geometry)));
    if (was === undefined || is === undefined || was === 0 || is === 0 || isShared(layer, content) || Math.abs(is / was - 1) <= tolerance) continue;
    yield {
      code: "geometri-luas-berbeda",
      at: { file: layer.file, line: 1 },
      what: `Luas ${kodes(after)} di ${next.file} ${is > was ? "lebih besar" : "lebih kecil"} ${Math.round(Math.abs(is / was - 1) * 100)} persen daripada luas ${kodes(before)} di berkas ini.`,
      why: "Pemekaran membagi wilayah yang sama: bila luasnya berbeda, ada batas yang bertumpuk atau celah yang tidak terisi.",
      fix: is > was ? "Potong batas wilayah asal yang masih ada di berkas itu menurut batas barunya, sehingga tidak bertumpuk." : "Lengkapi batas wilayah barunya, atau betulkan batas lama di berkas ini.",
    };
  }
}

const kodes = (features: Layer["features"]) => features.map(({ properties }) => String(properties?.["kode"])).join(", ");

/** The shapes of a whole layer whose stretch begins, or ends, with the change. */
function changed(layer: Layer, content: Content, isMeant: (masa: Masa) => boolean): Layer["features"] {
  const { features } = wholeLayer(layer, content, areasOfLayer(layer, content));
  return features.filter(({ properties }) => {
    const masa = masaOn(masaByKode(content.daftarWilayah).get(String(properties?.["kode"])) ?? [], layerDay(layer));
    return masa !== undefined && isMeant(masa);
  });
}

/** Whether land went to another layer, or came from one. */
function isShared(layer: Layer, content: Content): boolean {
  const here = new Set(areasOfLayer(layer, content).map(({ kode }) => kode));
  return content.daftarWilayah.some((wilayah) => landOf(wilayah).some(({ asal }) => here.has(asal) !== here.has(wilayah.kode)));
}
