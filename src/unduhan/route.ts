import type { APIRoute } from "astro";
import { loadData } from "../data/index.ts";
import { daftarUnduhan } from "./files.ts";
import type { Format } from "./format.ts";

/** The endpoint of all downloads of a format: `[slug].<format>.ts` in src/pages/unduhan. */
export function unduhanRoute(format: Format) {
  const slugOf = (name: string) => name.slice(0, -format.length - 1);
  const ofFormat = async () => (await daftarUnduhan(loadData())).filter((file) => file.format === format);
  return {
    getStaticPaths: async () => (await ofFormat()).map(({ name }) => ({ params: { slug: slugOf(name) } })),
    GET: (async ({ params }) => {
      const file = (await ofFormat()).find(({ name }) => slugOf(name) === params["slug"]);
      if (!file) throw new Error(`no download ${params["slug"]}.${format}`);
      return new Response(new Uint8Array(file.bytes));
    }) satisfies APIRoute,
  };
}
