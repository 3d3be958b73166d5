import { parseAtomFeed } from "feedsmith";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { files, pageAt, pages, readText, textOf, sitePages } from "./dist.ts";

const origin = new URL(pageAt("/").document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "").origin;
const articles = pages.filter(({ address }) => /^\/artikel\/./.test(address));

describe("The feed", () => {
  const text = readText("/atom.xml");
  const feed = parseAtomFeed(text);
  const entries = feed.entries ?? [];

  test("is read by a reader that we did not write, with all that Atom asks of it and of each entry", () => {
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    expect(feed).toMatchObject({ title: { value: textOf(pageAt("/").document.querySelector(".kepala-nama")) }, authors: [{ name: expect.any(String) as string }] });
    expect(feed.links?.find(({ rel }) => rel === "self")?.href).toBe(`${origin}/atom.xml`);
    for (const { id, updated } of [feed, ...entries]) {
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(new Date(String(updated)).getTime()).not.toBeNaN();
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  test("has each release, each correction and each article, at its page, newest first", () => {
    const addresses = entries.map(({ links }) => (links?.[0]?.href ?? "").replace(origin, ""));
    const releases = pages.filter(({ address }) => /^\/rilis\/./.test(address));
    expect(addresses).toEqual(expect.arrayContaining([...articles, ...releases].map(({ address }) => address)));
    expect(addresses.filter((address) => address === "/koreksi/")).toHaveLength(pageAt("/koreksi/").document.querySelectorAll("main .pernyataan > li").length);
    for (const address of addresses) expect(pages.some((page) => page.address === address), address).toBe(true);
    const dates = entries.map(({ updated }) => String(updated));
    expect(dates).toEqual([...dates].sort().reverse());
    expect(String(feed.updated)).toBe(dates[0]);
  });

  test("takes its dates from the content", () => {
    for (const { address, document } of articles) {
      const date = [...document.querySelectorAll("article header time")].at(-1)?.getAttribute("datetime") ?? "";
      const entry = entries.find(({ links }) => links?.[0]?.href === origin + address);
      expect(String(entry?.updated)).toContain(date);
    }
  });

  test("is named by every page", () => {
    for (const { address, document } of sitePages) expect(document.querySelector('link[type="application/atom+xml"]')?.getAttribute("href"), address).toBe("/atom.xml");
  });
});

describe("The map of the site", () => {
  const parse = (file: string) => parseHTML(readText(file)).document;
  const parts = [...parse("/sitemap-index.xml").querySelectorAll("loc")].map((loc) => new URL(textOf(loc)).pathname);
  const entries = parts.flatMap((part) => [...parse(part).querySelectorAll("url")]).map((url) => ({ address: textOf(url.querySelector("loc")).replace(origin, ""), date: textOf(url.querySelector("lastmod")).slice(0, 10) }));

  test("names every page once, but for versions of figures, what is embedded elsewhere and the page that is no place", () => {
    expect(entries.map(({ address }) => address).sort()).toEqual(pages.map(({ address }) => address).filter((address) => !/\/v\d+\/$|^\/sematan\//.test(address) && address !== "/404.html").sort());
  });

  test("dates each page by its content: an article by itself, all others not after the last release or the collection", () => {
    for (const { address, document } of articles) {
      expect(entries.find((entry) => entry.address === address)?.date).toBe([...document.querySelectorAll("article header time")].at(-1)?.getAttribute("datetime"));
    }
    const dated = new Set(entries.map(({ date }) => date));
    const told = files.filter((file) => /^\/rilis\/\d+\.json$/.test(file)).map((file) => (JSON.parse(readText(file)) as { tanggal: string }).tanggal);
    expect(dated.size).toBeGreaterThan(1);
    for (const release of told) expect(dated).toContain(release);
    for (const date of dated) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

test("robots.txt lets everyone read, and names the map of the site only under a domain", () => {
  const text = readText("/robots.txt");
  expect(text).toMatch(/^User-agent: \*\nAllow: \/\n/);
  expect(text.includes("Sitemap:")).toBe(!origin.startsWith("http://localhost"));
});
