import { readdirSync } from "node:fs";

/** The page for addresses that do not exist, as a file: asking for such an address is a complaint of its own. */
export const notFound = "/404.html";

const addresses = readdirSync(process.env["DIST_DIR"] ?? "dist", { recursive: true, encoding: "utf8" })
  .map((name) => `/${name.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith("/index.html"))
  .map((file) => file.replace(/index\.html$/, ""))
  .sort();

/** Alike but for a code, a year or a name: /wilayah/64.71/ and /wilayah/64.72/, their sheets, /data/<indikator>/. */
function kindOf(address: string): string {
  const [, kode] = /^\/wilayah\/([\d.]+)\/lembar\/$/.exec(address) ?? [];
  if (kode !== undefined) return `/wilayah/${kode.split(".").length}/lembar/`;
  const [, parent = "/", last = ""] = /^(.*\/)([^/]+)\/$/.exec(address) ?? [];
  if (address.startsWith("/angka/")) return /^v\d+$/.test(last) ? "/angka/*/v*" : "/angka/*";
  if (parent === "/wilayah/") return `${parent}${last.split(".").length}`;
  return parent === "/" ? address : `${parent}*`;
}

/** The pages that most readers come for. */
const mainKinds = [
  "/", "/peta/kabkota/", "/peta/kabkota/2023/", "/peta/kabkota/semua/", "/peta/kabkota/bandingkan/", "/wilayah/", "/wilayah/64.71/", "/wilayah/64/", "/sumber/", "/metodologi/",
  "/angka/prevalensi-stunting-survei/64.71/2024/", "/angka/prevalensi-stunting-survei/64.71/2024/v1/",
];
const covered = new Set(mainKinds.map(kindOf));

/** One page of each kind there is, the main ones first. */
export const kinds: readonly string[] = [
  ...mainKinds,
  ...addresses.filter((address) => !covered.has(kindOf(address)) && covered.add(kindOf(address))),
  notFound,
];
