import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { headersOfFile, headersOfNginx } from "../headers.ts";

const addresses = [
  "/", "/peta/kabkota/", "/favicon.svg", "/pagefind/pagefind.js", "/_astro/x.js", "/unduhan/x.csv", "/unduhan/datapackage.json",
  "/geo/kabkota.geojson", "/geo/SUMBER.md", "/api/x.json", "/sematan/x/", "/sematan/r1/x/",
];
/** What hosts that read `_headers` send where it names none. */
const hostDefault = { "cache-control": "public, max-age=0, must-revalidate" };

describe("public/_headers and deploy/nginx.conf", () => {
  test.each(addresses)("give %s the same headers", (address) => {
    expect(headersOfNginx(address)).toEqual({ ...hostDefault, ...headersOfFile(address) });
  });
  test("send no header twice, and no second script-src", () => {
    for (const address of addresses) {
      expect(headersOfFile(address)["content-security-policy"]).toBe(address.startsWith("/sematan/") ? "frame-ancestors *" : "frame-ancestors 'none'");
      expect(headersOfFile(address)["cache-control"] ?? "").not.toMatch(/max-age.*max-age/);
      expect(headersOfFile(address)["cross-origin-resource-policy"] ?? "").not.toContain(",");
      expect(headersOfFile(address)["access-control-allow-origin"] ?? "*").toBe("*");
    }
  });
  test("nginx says them in the server alone: one add_header in a location would silence them all", () => {
    const conf = readFileSync("deploy/nginx.conf", "utf8");
    expect([...conf.matchAll(/location [^{]*\{[^}]*\}/g)].map(String).filter((block) => block.includes("add_header"))).toEqual([]);
    expect(conf.match(/^\s*add_header /gm)).toHaveLength(8);
  });
});
