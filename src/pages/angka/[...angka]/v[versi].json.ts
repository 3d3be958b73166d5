import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../../data/index.ts";
import type { Version } from "../../../data/versions.ts";
import { versiJson } from "../../../unduhan/angka-json.ts";

export const getStaticPaths = (() => [...loadData().versions.values()].flat().map((version) => ({
  params: { angka: version.angka, versi: String(version.versi) },
  props: { version },
}))) satisfies GetStaticPaths;
export const GET: APIRoute<{ version: Version }> = ({ props }) => new Response(versiJson(props.version));
