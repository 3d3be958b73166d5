import type { APIRoute, GetStaticPaths } from "astro";
import { loadData } from "../../../data/index.ts";
import { daftarSematan, sematanGambar, type Sematan } from "../../../peta/sematan.ts";

export const getStaticPaths = (() => daftarSematan(loadData()).flatMap((sematan) => (sematan.rilis === undefined ? [] : [{ params: { nama: sematan.nama, rilis: String(sematan.rilis) }, props: { sematan } }]))) satisfies GetStaticPaths;

export const GET: APIRoute<{ sematan: Sematan }> = ({ props }) => new Response(`${sematanGambar(props.sematan)}\n`);
