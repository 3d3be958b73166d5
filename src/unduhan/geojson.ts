import type { Cell, Data } from "../data/derive.ts";
import { cellsOfWilayah, wilayahOf } from "../data/facts.ts";

/**
 * A boundary layer with the values of an indikator joined: for each round `nilai_<periode>` (null where
 * there is none), `status_`, `kelas_`, `instrumen_` and `dipersoalkan_`, and its interval where one was
 * published, `bawah_` and `atas_`. RFC 7946, WGS 84.
 */
export function layerGeojson(data: Data, layerName: string, slug: string): string {
  const layer = data.layers.get(layerName);
  if (!layer) throw new Error(`no layer ${layerName}`);
  const features = layer.features.map((feature) => {
    const kode = String(feature.properties?.["kode"]);
    const cells = cellsOfWilayah(data, kode, slug);
    const properties = { kode, nama: wilayahOf(data, kode).nama, indikator: slug, ...Object.assign({}, ...cells.map(ofRound)) };
    return { type: "Feature", id: kode, properties, geometry: feature.geometry };
  });
  return `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
}

function ofRound({ periode, nilai, state, kelas, instrumen, disputed, bawah, atas }: Cell) {
  return {
    [`nilai_${periode}`]: nilai,
    [`status_${periode}`]: state,
    [`kelas_${periode}`]: kelas?.nama ?? null,
    [`instrumen_${periode}`]: instrumen,
    ...(bawah !== null && { [`bawah_${periode}`]: bawah, [`atas_${periode}`]: atas }),
    [`dipersoalkan_${periode}`]: disputed,
  };
}
