import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";

/** Steps between the edges of the drawn areas: at the width of the province a step is about seven metres. */
const quantization = 1e5;

/** The GeoJSON of an indikator with each shared border once, on a grid of `quantization` steps. */
export function toTopojson(geojson: string): string {
  const { kepala, ...collection } = JSON.parse(geojson) as FeatureCollection & { kepala: { berkas: string } };
  const head = { ...kepala, berkas: kepala.berkas.replace(/geojson$/, "topojson"), kuantisasi: quantization };
  return `${JSON.stringify({ ...topology({ wilayah: collection }, quantization), kepala: head })}\n`;
}
