import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../../data/index.ts";
import { daftarSematan, isGrafik, sematanGambar, type Sematan } from "../../../peta/sematan.ts";

/** The build draws each as a PNG and takes these away (scripts/build.ts). */
export const getStaticPaths = (() => daftarSematan(loadData()).filter((sematan) => sematan.rilis === undefined && isGrafik(sematan)).map((sematan) => ({ params: { nama: sematan.nama }, props: { sematan } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ sematan: Sematan }> = ({ props }) => new Response(`${sematanGambar(props.sematan)}\n`);
