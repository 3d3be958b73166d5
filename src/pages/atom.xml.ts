import type { APIRoute } from "astro";
import { loadData } from "../data/index.ts";
import { atomFeed } from "../unduhan/atom.ts";

export const GET: APIRoute = ({ site }) => {
  if (!site) throw new Error("no site in astro.config.mjs");
  return new Response(atomFeed(loadData(), site));
};
