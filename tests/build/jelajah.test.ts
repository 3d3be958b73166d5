import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Jelajah, JelajahView } from "../../src/peta/jelajah.ts";
import { files, pageAt, readText, textOf } from "./dist.ts";

const { document } = pageAt("/jelajah/");
const { layers } = JSON.parse(readText("/jelajah/peta.json")) as Jelajah;
const views = layers.flatMap(({ views }) => views);
const fillsOf = ({ options }: JelajahView) => Object.fromEntries(options.areas.map(({ kode, fill }) => [kode, "color" in fill ? fill.color : fill.pattern]).sort());

/** The fills of every drawn map of a page, as its reader sees them: colours, or names of patterns. */
function drawnOn(address: string): Record<string, string>[] {
  return [...pageAt(address).document.querySelectorAll("peta-island > svg")].map((svg) => {
    const id = /^url\(#(.*?)-(tidak|ditahan)/;
    const shapes = [...svg.querySelectorAll("[data-kode][fill]")].filter((shape) => shape.getAttribute("d"));
    return Object.fromEntries(shapes.map((shape) => {
      const fill = shape.getAttribute("fill") ?? "";
      return [shape.getAttribute("data-kode") ?? "", id.test(fill) ? fill.replace(/^url\(#.*?-((?:tidak|ditahan).*)\)$/, "$1") : fill];
    }).sort());
  });
}

describe("the explorer's page", () => {
  test("links to the page of every map and of every area, without a script", () => {
    const links = new Set([...document.querySelectorAll("main a")].filter((link) => !link.closest("jelajah-peta")).map((link) => link.getAttribute("href")));
    for (const { href, options } of views) {
      expect(links).toContain(href);
      for (const area of options.areas) expect(links).toContain(area.href);
    }
    expect(views.length).toBeGreaterThan(5);
  });

  test("has the legend of every map that can be drawn, and how to embed it, once, under the map's title", () => {
    const under = (place: string) => [...document.querySelectorAll(`${place} > [data-legenda]`)];
    const legends = under(".jelajah-samping");
    const titles = (of: readonly Element[]) => of.map((one) => one.getAttribute("data-legenda")).sort();
    expect(titles(legends)).toEqual(views.map(({ options }) => options.title).sort());
    expect(titles(under(".jelajah-kata").filter((one) => one.querySelectorAll(".sematkan").length === 1))).toEqual(titles(legends));
    for (const { options, facts } of views) {
      const words = textOf(legends.find((legend) => legend.getAttribute("data-legenda") === options.title));
      for (const { kelas, keadaan, disputed } of Object.values(facts)) {
        if (kelas !== "–") expect(words).toContain(kelas);
        if (keadaan !== "ada angka") expect(words).toContain(keadaan);
        if (disputed) expect(words).toContain("≠ dipersoalkan");
      }
    }
  });

  test("is listed on the page of maps", () => {
    expect(textOf(pageAt("/peta/").document.querySelector('main a[href="/jelajah/"]'))).toBe("Jelajahi peta");
  });

  test("loads little but MapLibre: its figures, and the shapes of what it draws first", () => {
    const packed = ["/jelajah/peta.json", "/geo/kabkota.geojson", "/jelajah/index.html"].map((file) => brotliCompressSync(readText(file)).length);
    expect(packed[0]).toBeLessThan(12_000);
    expect(packed.reduce((sum, part) => sum + part)).toBeLessThan(45_000);
    expect(files.filter((file) => /\/peta-maplibre[^/]*\.js$/.test(file)), "one bundle for both").toHaveLength(1);
  });
});

describe.each(views.map((view) => ({ title: view.options.title, view })))("$title", ({ view }) => {
  test("has the very fills of the drawn map on its page, where that page draws it", () => {
    const maps = drawnOn(view.href);
    if (view.href.startsWith("/peta/")) expect(maps).toContainEqual(fillsOf(view));
    else expect(view.href).toMatch(/^\/data\//);
  });

  test("says of each area what the page of the area says", () => {
    for (const [kode, { angka, keadaan }] of Object.entries(view.facts)) {
      const page = textOf(pageAt(`/wilayah/${kode}/`).document.querySelector("main"));
      if (angka !== "–") expect(page, kode).toContain(angka.replace(/ .*/, ""));
      else expect(keadaan).not.toBe("ada angka");
    }
  });
});
