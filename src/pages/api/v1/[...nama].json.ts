import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../../data/index.ts";
import { apiJson, daftarApi, type ApiBerkas } from "../../../unduhan/api.ts";
import { openapi } from "../../../unduhan/openapi.ts";

export const getStaticPaths = (() => {
  const data = loadData();
  return [...daftarApi(data), { nama: "openapi", value: openapi(data) }].map(({ nama, value }) => ({ params: { nama }, props: { value } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<ApiBerkas, "value">> = ({ props }) => new Response(apiJson(props.value));
