import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gambarSvg } from "../../../src/peta/gambar.ts";
import { chartShapes } from "../../../src/peta/grafik-lepas.ts";
import { daftarSematan, isGrafik } from "../../../src/peta/sematan.ts";
import { fixtureData, parseSvg } from "../fixture-data.ts";

const css = ["src/layouts/site.css", "src/components/grafik.css"].map((path) => readFileSync(path, "utf8")).join("\n");
const light = new Map([.../:root \{(.*?)\}/s.exec(css)?.[1]?.matchAll(/--(\w+): ([^;]+);/g) ?? []].map(([, name = "", value = ""]) => [name, value]));
/** What a rule declares, as attributes say it. */
const declared = (rule: string) => Object.fromEntries([...rule.matchAll(/([\w-]+): ([^;]+);/g)].map(([, name = "", value = ""]) => [name, value.replace(/var\(--(\w+)\)/g, (_, colour: string) => light.get(colour) ?? "?").replace(/(\d)px/g, "$1")]));
const drawn = (markup: string) => {
  const shape = parseSvg(`<svg>${chartShapes(`<svg viewBox="0 0 9 9" font-size="14">${markup}</svg>`).shapes.map(({ xml }) => xml).join("")}</svg>`).querySelector("path, text");
  return Object.fromEntries(shape?.getAttributeNames().map((name) => [name, shape.getAttribute(name)]) ?? []);
};

test.each([...css.matchAll(/^\.(grafik-[\w-]+) \{(.*)\}$/gm)].map(([, name = "", rule = ""]) => [name, rule]))("%s looks alone as it does in a page", (name, rule) => {
  expect(drawn(`<path class="${name}"/>`)).toEqual(declared(rule));
});

test("the words of a chart look alone as they do in a page", () => {
  const [words = "", faint = ""] = [/^\.grafik text \{(.*)\}$/m, /text\.redup \{(.*)\}$/m].map((rule) => rule.exec(css)?.[1]);
  const { fill, ...rest } = declared(words);
  expect(drawn(`<text/>`)).toEqual(rest);
  expect(drawn(`<text class="redup"/>`)).toEqual({ ...rest, ...declared(faint) });
  expect(gambarSvg({ title: "", subtitle: "", notes: [], model: { legend: [] }, svg: '<svg viewBox="0 0 9 9" font-size="14"></svg>' }, { width: 1200 })).toContain(`fill="${fill}"`);
});

describe.each(daftarSematan(await fixtureData()).filter((sematan) => sematan.rilis === undefined && isGrafik(sematan)).map((sematan) => [sematan.nama, sematan] as const))("the picture %s", (_, sematan) => {
  const picture = parseSvg(gambarSvg(sematan, { width: 1200 }));
  const said = [...picture.querySelectorAll("text")].map((text) => text.textContent ?? "");

  test("has every word of the chart, its title, its notes, and needs no style from elsewhere", () => {
    const words = [...parseSvg(sematan.svg).querySelectorAll("text")].map((text) => text.textContent ?? "");
    expect(words.length).toBeGreaterThan(5);
    expect(said).toEqual(expect.arrayContaining(words));
    for (const text of [sematan.title, ...sematan.notes]) expect(said.join(" ")).toContain(text);
    expect(picture.querySelectorAll("[class], [style], style, a, image, script")).toHaveLength(0);
    for (const line of picture.querySelectorAll("line, path")) expect(line.hasAttribute("stroke")).toBe(true);
  });
});
