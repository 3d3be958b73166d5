import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pageAt, pages, parseCsv, textOf } from "./dist.ts";

const content = process.env["CONTENT_DIR"] ?? "content";
const sources = parseCsv(readFileSync(join(content, "sumber.csv"), "utf8"));
const { document } = pageAt("/tindakan/");
const items = [...document.querySelectorAll("article > ul > li, article > ol > li")];
const sectionOf = (item: Element) => {
  let before = item.parentElement?.previousElementSibling;
  while (before && before.tagName !== "H2") before = before.previousElementSibling;
  return textOf(before);
};

describe("“Apa yang bisa saya lakukan?”", () => {
  test("says that it is no medical advice before the first step", () => {
    expect(textOf(document.querySelector("article > .catatan"))).toContain("Bukan nasihat medis.");
    expect(document.querySelector("article > .catatan ~ h2")).not.toBeNull();
  });

  test("gives every step of a family its source, or leaves it to the step above that announces it", () => {
    // What follows from a sentence with its source, what only asks, and what was not found.
    const free = ["Belum tahu jadwalnya?", "berat anak kurang", "anak sakit", "tumbuh kembangnya"];
    const without = items.filter((item) => sectionOf(item) !== "Yang belum kami temukan" && item.querySelector('a[href^="/sumber/#"]') === null).map(textOf);
    expect(without.filter((text) => !free.some((start) => text.startsWith(start)))).toEqual([]);
    expect(items.length).toBeGreaterThan(25);
  });

  test("says of each telephone number according to whom, when, and that nobody has tried it", () => {
    const numbers = items.filter((item) => sectionOf(item) === "Nomor telepon");
    expect(numbers.length).toBeGreaterThan(4);
    for (const item of numbers) {
      const ids = [...item.querySelectorAll('a[href^="/sumber/#"]')].map((link) => link.getAttribute("href")?.replace("/sumber/#", ""));
      expect(ids.length, textOf(item)).toBeGreaterThan(0);
      for (const id of ids) {
        const { penerbit, terbit } = sources.find((source) => source["id"] === id) ?? {};
        const when = terbit ? String.raw`\d{1,2} \p{L}+ ${terbit.slice(0, 4)}` : "tanpa tanggal lengkap";
        expect(textOf(item)).toMatch(new RegExp(String.raw`\(menurut ${penerbit?.replaceAll(/[.()]/g, ".")}, ${when}; belum diuji\)`, "u"));
      }
    }
  });

  test("leads to a telephone only by a number that the page shows", () => {
    for (const link of document.querySelectorAll('a[href^="tel:"], a[href^="https://wa.me/"]')) {
      const digits = (text: string) => text.replace(/\D/g, "").replace(/^62/, "0");
      expect(digits(textOf(link))).toBe(digits(link.getAttribute("href") ?? ""));
    }
  });

  test("is one link away from every area, and its headings are ways within it", () => {
    for (const area of pages.filter(({ address }) => /^\/wilayah\/[\d.]+\/$/.test(address))) expect([area.address, area.document.querySelector('main a[href="/tindakan/"]') !== null]).toEqual([area.address, true]);
    const ways = [...document.querySelectorAll(".lompat a")].map((link) => link.getAttribute("href"));
    expect(ways).toEqual([...document.querySelectorAll("article > h2")].map(({ id }) => `#${id}`));
    expect(ways.length).toBeGreaterThan(8);
  });

  test("is written in short sentences", () => {
    const sentences = [...document.querySelectorAll("article > p:not([class]), article > ul > li, article > ol > li")]
      .flatMap((element) => textOf(element).replace(/\([^)]*\)/g, "").split(/[.?!:;](?:\s|$)/)).map((sentence) => sentence.trim().split(/\s+/).length);
    expect(sentences.reduce((a, b) => a + b, 0) / sentences.length).toBeLessThan(10);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(25);
  });
});
