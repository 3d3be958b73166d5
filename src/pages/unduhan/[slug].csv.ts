import type { APIRoute } from "astro";
import { loadData } from "../../data/index.ts";
import { nilaiCsv } from "../../unduhan/csv.ts";

export function getStaticPaths() {
  return loadData().daftarIndikator.map(({ slug }) => ({ params: { slug } }));
}

export const GET: APIRoute = ({ params }) => new Response(nilaiCsv(loadData(), params["slug"] ?? ""));
