import type { APIRoute } from "astro";
import { layerName } from "../../data/batas.ts";
import { loadData } from "../../data/index.ts";
import { layerGeojson } from "../../unduhan/geojson.ts";

export function getStaticPaths() {
  const former = [...loadData().layers.values()].map(layerName).filter(({ base, sampai }) => base === "kabkota" && sampai !== "");
  return former.map(({ sampai }) => ({ params: { sampai } }));
}

export const GET: APIRoute = ({ params }) => new Response(layerGeojson(loadData(), `kabkota-sampai-${params["sampai"]}`, "prevalensi-stunting-survei"));
