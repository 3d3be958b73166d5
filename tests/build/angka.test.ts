import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pages, parseCsv, textOf } from "./dist.ts";

/** Every number that readers see was published: read from the content without the site's own code. */
const content = process.env["CONTENT_DIR"] ?? "content";
const read = (name: string) => readFileSync(join(content, name), "utf8");
const statements = readdirSync(join(content, "nilai")).flatMap((name) => parseCsv(read(join("nilai", name))));
const shown = statements.filter(({ peran, status }) => peran !== "keliru" && status === "ada");

/** As pages write it: "1219.5" → "1.219,5". */
const written = (text: string) => {
  const [whole = "", fraction] = text.split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, "."), fraction].filter((part) => part !== undefined).join(",");
};
const valueColumns = ["nilai", "bawah", "atas", "pembilang", "penyebut", "cakupan"];
const valuesOf = (rows: typeof statements) => new Set(rows.flatMap((row) => valueColumns.map((column) => row[column] ?? "")).filter(Boolean).map(written));

/** What earlier versions of figures said stays on their pages. */
const ledger = join(content, "rilis");
const released = (existsSync(ledger) ? readdirSync(ledger) : []).flatMap((name) => [...read(join("rilis", name)).matchAll(/"(?:nilai|bawah|atas|pembilang|penyebut|cakupan)":"([\d.]+)"/g)].map(([, text = ""]) => text));

/**
 * Numbers that stand as values: in a map's labels, in tables, beside the points of charts. What is computed from
 * published values is marked as such; `ketimpangan.test.ts` works it out again.
 */
function numbersOf(document: Document): string[] {
  const texts = [
    ...[...document.querySelectorAll("peta-island tspan[font-weight]")].map(textOf),
    ...[...document.querySelectorAll("td.nilai:not(.hitungan)")].map(textOf),
    ...[...document.querySelectorAll(".grafik text[font-weight]")].map(textOf).filter((text) => !roundName.test(text)),
    ...[...document.querySelectorAll(".grafik circle title")].flatMap((title) => textOf(title).match(/(?<=: )[\d.,]+(?= (?!poin))/g) ?? []),
  ];
  return texts.map((text) => text.replace(/( ?≠)?( disimpulkan)?$/, "")).filter((text) => /\d/.test(text));
}

/** What stands above the drawing of a round: "SKI 2023". */
const roundName = /^\p{L}+ \d{4}$/u;

const withNumbers = pages.map(({ address, document }) => ({ address, numbers: numbersOf(document) })).filter(({ numbers }) => numbers.length > 0);

describe("a value on a page", () => {
  test.each(withNumbers)("of $address stands as published in content/nilai, for that area or one within it", ({ address, numbers }) => {
    const [, kode] = /^\/wilayah\/([\d.]+)\/$/.exec(address) ?? [];
    const published = valuesOf(kode === undefined ? shown : shown.filter((row) => `${row["kode"]}.`.startsWith(`${kode}.`)));
    expect(numbers.filter((number) => !published.has(number))).toEqual([]);
  });

  test("is found on every map and on the page of every area with a survey figure", () => {
    const addresses = withNumbers.map(({ address }) => address);
    const survey = statements.filter(({ instrumen, status }) => ["ssgi", "ski"].includes(instrumen ?? "") && status === "ada");
    expect(addresses).toEqual(expect.arrayContaining(["/", "/peta/kabkota/", ...new Set(survey.map(({ kode }) => `/wilayah/${kode}/`))]));
  });
});

describe("a number with a unit in the text of a page", () => {
  const known = new Set([
    ...valuesOf(statements),
    ...released.map(written),
    ...[...readdirSync(join(content, "indikator")).map((name) => `indikator/${name}`), "pernyataan.csv", "sumber.csv", ...readdirSync(join(content, "nilai")).map((name) => `nilai/${name}`)]
      .flatMap((name) => read(name).match(/\d[\d.,]*\d|\d/g) ?? [])
      .flatMap((text) => [text, written(text)]),
  ]);

  test.each(pages)("of $address is in the content: in content/nilai, or in the words of an author", ({ document }) => {
    const main = document.querySelector("main");
    // A legend's sizes and limits are those of a scale, also where the sizes stand in the drawing, each beside its symbol.
    for (const hidden of main?.querySelectorAll("script, style, .legenda, circle + text.peta-tepi") ?? []) hidden.remove();
    const numbers = textOf(main).match(/\d[\d.]*(,\d+)?(?= (persen|anak|balita)\b)/g) ?? [];
    expect(numbers.filter((number) => !known.has(number))).toEqual([]);
  });
});
