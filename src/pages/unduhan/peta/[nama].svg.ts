import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../../data/index.ts";
import { daftarGambar, type NamedGambar } from "../../../peta/daftar.ts";
import { gambarSvg } from "../../../peta/gambar.ts";

export const getStaticPaths = (() => daftarGambar(loadData()).map((gambar) => ({ params: { nama: gambar.nama }, props: { gambar } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ gambar: NamedGambar }> = ({ props }) => new Response(`${gambarSvg(props.gambar, { width: 1200 })}\n`);
