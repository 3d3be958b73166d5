import type { APIRoute } from "astro";
import { loadData } from "../data/index.ts";
import { absolute } from "../unduhan/head.ts";

/** Everything may be read. The map of the site is named once its addresses have a domain. */
export const GET: APIRoute = () => {
  const { situs } = loadData();
  const sitemap = situs.domain === "" ? [] : ["", `Sitemap: ${absolute(situs, "/sitemap-index.xml")}`];
  return new Response(["User-agent: *", "Allow: /", ...sitemap, ""].join("\n"));
};
