import { describe, expect, test } from "vitest";
import { pageAt, pages, textOf, type Page } from "./dist.ts";

const names = ["Kalimat", "APA", "Chicago", "BibTeX", "RIS", "CSL-JSON"];
const kutipOf = ({ document }: Page) => [...document.querySelectorAll(".kutip")];
const textsIn = (kutip: Element) => [...kutip.querySelectorAll("[data-salin]")].map((text) => text.textContent);
const textsOf = (page: Page) => kutipOf(page).flatMap(textsIn);
const alike = (pattern: RegExp) => pages.filter(({ address }) => pattern.test(address));

describe.each([
  ["a figure", /^\/angka\/[^/]+\/[\d.]+\/[^v]*$/],
  ["a version of a figure", /^\/angka\/.*\/v\d+\/$/],
  ["a dataset", /^\/data\/./],
  ["the newest map", /^\/$/],
  ["a map of kabupaten/kota", /^\/peta\/kabkota\/(\d{4}\/|semua\/)?$/],
  ["two maps side by side", /^\/peta\/kabkota\/bandingkan\/./],
  ["a map of kelurahan", /^\/peta\/kelurahan\/./],
  ["an article", /^\/artikel\/./],
])("The page of %s", (_, pattern) => {
  const found = alike(pattern);

  test("says how to cite it in all six forms, each with the address of what is cited, without a script", () => {
    expect(found.length).toBeGreaterThan(0);
    for (const page of found) {
      // A figure that was withdrawn, or not yet released, has nothing that could be cited.
      if (page.document.querySelector("[data-kabar=ditarik], [data-kabar=belum]")) continue;
      expect(kutipOf(page).length, page.address).toBeGreaterThan(0);
      for (const kutip of kutipOf(page)) {
        expect([...kutip.querySelectorAll("dt")].map(textOf), page.address).toEqual(names);
        const cited = addressIn(kutip);
        for (const text of textsIn(kutip)) expect(text, page.address).toContain(cited);
        expect(pages.some(({ address }) => address === cited), `${page.address} cites ${cited}`).toBe(true);
      }
    }
  });
});

test("The page of a figure and of its version cite the same: the address that never changes, with the value that stands there", () => {
  const versions = alike(/^\/angka\/.*\/v\d+\/$/).filter(({ document }) => document.querySelector(".kutip"));
  expect(versions.length).toBeGreaterThan(100);
  for (const page of versions) {
    expect(citedAddress(page)).toBe(page.address);
    const value = textOf(page.document.querySelector(".rekaman dd")).replace(/^tidak ada \((.*)\)$/, "$1").split(", ")[0] ?? "";
    expect(textsOf(page)[0], page.address).toContain(`: ${value}`);
  }
  const figure = "/angka/prevalensi-stunting-survei/64.71/2024/";
  expect(textsOf(pageAt(figure))).toEqual(textsOf(pageAt(citedAddress(pageAt(figure)))));
});

test("A map is cited as a release keeps it for ever; the drawing that stands there is the one of its page", () => {
  const drawing = (root: ParentNode) => [...root.querySelectorAll("path[data-kode]")].map((shape) => [shape.getAttribute("data-kode"), shape.getAttribute("fill")?.replace(/url\(#.*?-((?:tidak|ditahan).*)\)/, "$1")]);
  for (const page of alike(/^\/(peta\/kabkota\/\d{4}\/)?$/)) {
    expect(citedAddress(page)).toMatch(/^\/sematan\/r\d+\/kabkota-/);
    expect(drawing(pageAt(citedAddress(page)).document)).toEqual(drawing(page.document.querySelector("peta-island") ?? page.document));
  }
});

const citedAddress = (page: Page) => addressIn(kutipOf(page)[0]);
/** As a program that keeps references takes it. */
function addressIn(kutip: Element | undefined): string {
  const [item] = JSON.parse((kutip && textsIn(kutip).at(-1)) ?? "") as { URL: string }[];
  return new URL(item?.URL ?? "", "http://localhost").pathname;
}
