import type { APIRoute } from "astro";
import { loadData } from "../../data/index.ts";
import { jelajahOf } from "../../peta/jelajah.ts";

export const GET: APIRoute = () => Response.json(jelajahOf(loadData()));
