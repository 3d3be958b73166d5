import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../data/index.ts";
import type { Rilis } from "../../data/rilis.ts";
import { rilisJson } from "../../unduhan/angka-json.ts";

export const getStaticPaths = (() => loadData().daftarRilis.map((rilis) => ({ params: { rilis: String(rilis.rilis) }, props: { rilis } }))) satisfies GetStaticPaths;
export const GET: APIRoute<{ rilis: Rilis }> = ({ props }) => new Response(rilisJson(props.rilis));
