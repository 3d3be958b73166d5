import type { FeatureCollection } from "geojson";
import { z } from "zod";
import type { Issue } from "./issue.ts";
import type { Layer } from "./model.ts";

const position = z.tuple([z.number(), z.number()], z.number());
const ring = z.array(position);
const schema = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      type: z.literal("Feature"),
      properties: z.object({ kode: z.string() }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
});

/** Text of a boundary file → a layer named for the file. Whether the geometry is sound is for the rules. */
export function parseGeojson(file: string, text: string): { value: Layer | null; issues: Issue[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { value: null, issues: [broken(file, 1, "Berkas bukan JSON yang utuh (mungkin terpotong).")] };
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    const [first] = result.error.issues;
    const feature = first?.path[1];
    const line = typeof feature === "number" ? (featureLines(text)[feature] ?? 1) : 1;
    return { value: null, issues: [broken(file, line, `Bagian "${first?.path.join(".")}" tidak sesuai GeoJSON.`)] };
  }
  const features = result.data.features as FeatureCollection["features"];
  const name = file.replace(/^.*\//, "").replace(/\.[^.]+$/, "");
  return { value: { name, file, features, lines: featureLines(text) }, issues: [] };
}

function broken(file: string, line: number, what: string): Issue {
  return {
    code: "geojson-rusak",
    at: { file, line },
    what,
    why: 'Batas wilayah dibaca dari FeatureCollection berisi Polygon atau MultiPolygon dengan properties "kode" berupa teks.',
    fix: "Ekspor ulang lapisan batas sebagai GeoJSON (WGS 84) dari QGIS, dengan kolom kode bertipe teks.",
  };
}

/** Line on which each feature begins. */
function featureLines(text: string): number[] {
  let line = 1;
  let counted = 0;
  return [...text.matchAll(/"type"\s*:\s*"Feature"/g)].map(({ index }) => {
    line += text.slice(counted, index).split("\n").length - 1;
    counted = index;
    return line;
  });
}
