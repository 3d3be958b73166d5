import type { APIRoute } from "astro";
import { loadData } from "../../data/index.ts";
import { daftarCari } from "../../text/cari.ts";

export const GET: APIRoute = () => new Response(JSON.stringify(daftarCari(loadData())));
