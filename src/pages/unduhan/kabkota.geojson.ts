import type { APIRoute } from "astro";
import { loadData } from "../../data/index.ts";
import { layerGeojson } from "../../unduhan/geojson.ts";

export const GET: APIRoute = () => new Response(layerGeojson(loadData(), "kabkota", "prevalensi-stunting-survei"));
