import { unduhanRoute } from "../../unduhan/route.ts";

export const { getStaticPaths, GET } = unduhanRoute("jsonld");
