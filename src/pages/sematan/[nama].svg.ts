import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../data/index.ts";
import { daftarSematan, sematanGambar, type Sematan } from "../../peta/sematan.ts";

export const getStaticPaths = (() => daftarSematan(loadData()).filter(({ rilis }) => rilis === undefined).map((sematan) => ({ params: { nama: sematan.nama }, props: { sematan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ sematan: Sematan }> = ({ props }) => new Response(`${sematanGambar(props.sematan)}\n`);
