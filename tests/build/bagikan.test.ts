import { describe, expect, test } from "vitest";
import { files, pageAt, pages, readBytes, textOf, sitePages, type Page } from "./dist.ts";

const meta = ({ document }: Page, name: string) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ?? "";
const shared = pages.filter(({ address }) => /^\/(wilayah|artikel)\/[^/]+\/$/.test(address) || /^\/peta\/(kabkota\/(\d{4}\/)?$|kelurahan\/[^/]+\/$)/.test(address));
const link = ({ document }: Page) => document.querySelector('.bagikan a[href^="https://wa.me/"]')?.getAttribute("href") ?? "";

test("Every page says for itself what stands beside a link to it", () => {
  for (const page of sitePages) {
    expect(meta(page, "og:title"), page.address).not.toBe("");
    expect(meta(page, "og:description"), page.address).toBe(meta(page, "description"));
    expect(meta(page, "og:site_name")).toBe(textOf(pageAt("/").document.querySelector(".kepala-nama")));
    if (page.address !== "/404.html") expect(meta(page, "og:url")).toBe(page.document.querySelector('link[rel="canonical"]')?.getAttribute("href"));
  }
});

describe("Each area, map and article", () => {
  test("has a preview of 1200 × 630 pixels with its size and a text for who cannot see it", () => {
    expect(shared.length).toBeGreaterThan(70);
    for (const page of shared) {
      const file = new URL(meta(page, "og:image")).pathname;
      const png = readBytes(file);
      expect(png.subarray(0, 8).toString("latin1"), file).toBe("\x89PNG\r\n\x1a\n");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect([meta(page, "og:image:width"), meta(page, "og:image:height"), meta(page, "twitter:card")]).toEqual(["1200", "630", "summary_large_image"]);
      expect(meta(page, "og:image:alt").length, page.address).toBeGreaterThan(20);
      expect(png.length, file).toBeLessThan(300_000);
    }
  });

  test("has a message for WhatsApp without a script: what it says, with the source and the site", () => {
    for (const page of shared) {
      const text = new URL(link(page)).searchParams.get("text") ?? "";
      expect(text, page.address).toMatch(/Sumber: |sumber|tidak ada angka survei yang terbit/);
      expect(text).toContain(meta(page, "og:site_name"));
      expect(text.includes("http")).toBe(!meta(page, "og:url").startsWith("http://localhost"));
    }
  });
});

test("The message and the preview's words carry the value that the page shows, its survey and that sources disagree", () => {
  const text = new URL(link(pageAt("/wilayah/64.09/"))).searchParams.get("text") ?? "";
  const shown = textOf(pageAt("/wilayah/64.09/").document.querySelector(".angka-besar strong"));
  expect(text).toContain(shown);
  expect(text).toMatch(/SSGI \d{4}.*sumber lain menyebut angka yang berbeda\. Sumber: /);
  expect(meta(pageAt("/wilayah/64.09/"), "og:image:alt")).toContain(shown);
});

test("The home page is shared with the preview of the map that it shows", () => {
  const [home, map] = [pageAt("/"), pageAt("/peta/kabkota/")];
  for (const name of ["og:image", "og:image:alt", "twitter:card"]) expect(meta(home, name)).toBe(meta(map, name));
  expect(meta(home, "og:image")).not.toBe("");
});

test("What previews are drawn from is not published, and none is without its page", () => {
  const previews = files.filter((file) => file.startsWith("/pratinjau/"));
  const used = new Set(shared.map((page) => new URL(meta(page, "og:image")).pathname));
  expect(previews.filter((file) => !used.has(file))).toEqual([]);
});
