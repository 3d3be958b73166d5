import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** One page of each kind, the one that every budget was written for first. */
const candidates = [
  "/peta/kabkota/", "/", "/peta/", "/peta/kelurahan/balikpapan/", "/peta/kelurahan/bontang/", "/wilayah/", "/wilayah/64/",
  "/wilayah/64.71/", "/wilayah/64.71.02.1004/", "/data/", "/data/prevalensi-stunting-survei/", "/sumber/", "/metodologi/",
  "/glosarium/", "/tentang/", "/artikel/",
];

/** Of each kind what the built site has, with every article. */
export function measuredPages(dist: string): string[] {
  const has = (page: string) => existsSync(join(dist, page, "index.html"));
  if (!has("/")) throw new Error(`no site in ${dist}: run npm run build`);
  const articles = has("/artikel/") ? readdirSync(join(dist, "artikel")).map((slug) => `/artikel/${slug}/`) : [];
  return [...candidates, ...articles].filter(has);
}
