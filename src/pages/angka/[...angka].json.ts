import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../data/index.ts";
import { daftarAngka, type Figure } from "../../data/versions.ts";
import { angkaJson } from "../../unduhan/angka-json.ts";

export const getStaticPaths = (() => daftarAngka(loadData()).map((figure) => ({ params: { angka: figure.angka }, props: { figure } }))) satisfies GetStaticPaths;
export const GET: APIRoute<{ figure: Figure }> = ({ props }) => new Response(angkaJson(loadData(), props.figure));
