import { describe, expect, test } from "vitest";
import { parseHTML } from "linkedom";
import { files, pageAt, pages, readBytes, readText, textOf } from "./dist.ts";

/** Every map as a picture: what stands on its page stands in the picture too, which may travel alone. */
const names = files.filter((file) => file.startsWith("/unduhan/peta/") && file.endsWith(".svg")).map((file) => file.slice(0, -4));
const linksOf = (document: Document) => [...document.querySelectorAll("main a")].map((link) => link.getAttribute("href") ?? "");
/** The page that offers the picture, and the map on it that stands before the link. */
function placeOf(name: string) {
  const page = pages.find(({ document }) => linksOf(document).includes(`${name}.svg`));
  const link = [...(page?.document.querySelectorAll("main a") ?? [])].find((one) => one.getAttribute("href") === `${name}.svg`);
  const figure = link?.closest(".dua")?.querySelector(".peta-figure");
  return { address: page?.address ?? "", figure };
}
const fillsOf = (root: ParentNode | null | undefined) =>
  [...(root?.querySelectorAll("path[data-kode]") ?? [])].map((shape) => [shape.getAttribute("data-kode"), (shape.getAttribute("fill") ?? "").replace(/url\(#.*?-((?:tidak|ditahan).*)\)/, "$1"), shape.hasAttribute("stroke-dasharray")]);

test("there is a picture for each survey round, and for each map of kelurahan", () => {
  const maps = pages.filter(({ address }) => /^\/peta\/(kabkota\/\d|kelurahan\/)/.test(address)).flatMap(({ document }) => [...document.querySelectorAll("peta-island")]);
  expect(maps.length).toBeGreaterThan(4);
  expect(names.length).toBe(maps.length);
});

describe.each(names)("%s", (name) => {
  const svg = readText(`${name}.svg`);
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const texts = [...document.querySelectorAll("text")].map(textOf);
  const words = texts.join(" ");
  const { address, figure } = placeOf(name);

  test("is linked from the page of its map, as SVG and as PNG", () => {
    expect(linksOf(pageAt(address).document)).toEqual(expect.arrayContaining([`${name}.svg`, `${name}.png`]));
  });

  test("fills and marks every area as the map of that page does", () => {
    expect(fillsOf(document.querySelector("svg")).length).toBeGreaterThan(3);
    expect(fillsOf(document.querySelector("svg"))).toEqual(fillsOf(figure));
  });

  test("shows the values of the map, its whole legend, boundaries, date and site", () => {
    const labels = [...(figure?.querySelectorAll("peta-island tspan[font-weight]") ?? [])].map(textOf);
    expect(texts.join(" ").split(/\s+/)).toEqual(expect.arrayContaining(labels.flatMap((label) => label.split(/\s+/))));
    for (const item of figure?.querySelectorAll(".legenda li span") ?? []) expect(words.replace(/\s+/g, "")).toContain(textOf(item).replace(/\s+/g, ""));
    expect(words).toMatch(/Batas wilayah .* Bukan acuan resmi/);
    expect(words).toMatch(/Data dikumpulkan sampai \d+ \w+ \d{4}/);
    expect(words).toContain(textOf(pageAt("/").document.querySelector(".kepala-nama")));
  });

  test("names its sources, unless it shows which areas have any", () => {
    if (name.endsWith("-terbit")) return;
    expect(words).toMatch(/Sumber: .+ \(\d+ sumber, \d+ berita\)/);
  });

  test("needs nothing from elsewhere: no style sheet, class of a page, script, link or picture", () => {
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(document.querySelectorAll("style, script, a, image, use, foreignObject, [style], [href]")).toHaveLength(0);
    for (const shape of document.querySelectorAll("line, path")) expect(shape.hasAttribute("stroke")).toBe(true);
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(document.getElementById(id ?? ""), id).not.toBeNull();
  });

  test("is a PNG twice as large", () => {
    const png = readBytes(`${name}.png`);
    const [, width = 0, height = 0] = /width="(\d+)" height="(\d+)"/.exec(svg)?.map(Number) ?? [];
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * width, 2 * height]);
  });
});
