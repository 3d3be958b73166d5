import { layerDay } from "../data/batas.ts";
import { emptyCell, type Cell, type Data } from "../data/derive.ts";
import { cellsOfWilayah, wilayahOf } from "../data/facts.ts";
import { isOn } from "../data/ground.ts";
import { always } from "../data/masa.ts";

/**
 * A boundary layer, of today or of a time before, with the values of an indikator joined: for each round `nilai_<periode>` (null where
 * there is none), `status_`, `kelas_`, `instrumen_` and `dipersoalkan_`, and its interval where one was
 * published, `bawah_` and `atas_`. RFC 7946, WGS 84. A figure that is of another boundary of its area is `tidak-berlaku` here.
 */
export function layerGeojson(data: Data, layerName: string, slug: string): string {
  const layer = data.layers.get(layerName);
  if (!layer) throw new Error(`no layer ${layerName}`);
  const until = layerDay(layer) === always ? {} : { batas_sampai: layerDay(layer) };
  const features = layer.features.map((feature) => {
    const kode = String(feature.properties?.["kode"]);
    const cells = cellsOfWilayah(data, kode, slug).map((cell) => (isOn(layer, cell) ? cell : emptyCell(cell.indikator, cell.wilayah, cell, null)));
    const properties = { kode, nama: wilayahOf(data, kode).nama, ...until, indikator: slug, ...Object.assign({}, ...cells.map(ofRound)) };
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
