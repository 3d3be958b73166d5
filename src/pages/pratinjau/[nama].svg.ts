import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../data/index.ts";
import { daftarKartu } from "../../peta/daftar-kartu.ts";
import { kartuSvg, type Kartu } from "../../peta/kartu.ts";

/** The build draws them as PNG and leaves those alone. */
export const getStaticPaths = (() => daftarKartu(loadData()).map((kartu) => ({ params: { nama: kartu.nama }, props: { kartu } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ kartu: Kartu }> = ({ props }) => new Response(`${kartuSvg(props.kartu)}\n`);
