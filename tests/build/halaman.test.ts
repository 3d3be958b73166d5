import { createHash } from "node:crypto";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import config from "../../.htmlvalidate.mjs";
import { pages, samples, textOf } from "./dist.ts";

const validator = new HtmlValidate(config);

describe.each(samples)("$address", ({ address, html, document }) => {
  test("is valid HTML", async () => {
    const { results } = await validator.validateString(html, address);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`))).toEqual([]);
  });

  test("says its language, title, description, own address, and has one heading of the first rank", () => {
    expect(document.documentElement.getAttribute("lang")).toBe("id");
    expect(textOf(document.querySelector("title")).length).toBeGreaterThan(5);
    expect(document.querySelector('meta[name="description"]')?.getAttribute("content")?.trim().length).toBeGreaterThan(20);
    expect(document.querySelectorAll('link[rel="canonical"]')).toHaveLength(address === "/404.html" ? 0 : 1); // an address that does not exist has no page of its own
    expect(document.querySelectorAll("h1")).toHaveLength(1);
    expect(textOf(document.querySelector("h1")).length).toBeGreaterThan(3);
  });

  test("has a way to report a mistake, and a way past the navigation", () => {
    expect([...document.querySelectorAll("footer a")].map(textOf)).toContain("Laporkan kekeliruan");
    if (address.startsWith("/sematan/")) return; // within another page: it has no navigation
    const skip = document.querySelector("body > a");
    expect([skip?.getAttribute("href"), document.querySelector("main")?.id]).toEqual(["#isi", "isi"]);
  });

  test("has neither inline styles nor inline handlers, and no link that runs a script", () => {
    const all = [...document.querySelectorAll("*")];
    expect(all.filter((element) => [...element.attributes].some(({ name }) => name === "style" || name.startsWith("on"))).map(({ outerHTML }) => outerHTML.slice(0, 200))).toEqual([]);
    expect(html).not.toMatch(/(href|src)\s*=\s*["']?\s*javascript:/i);
  });

  test("has a strict policy, before anything that it governs, which allows by its hash each script and style within", () => {
    const metas = [...document.querySelectorAll('meta[http-equiv="content-security-policy"]')];
    expect(metas).toHaveLength(1);
    const policy = metas[0]?.getAttribute("content") ?? "";
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    const directive = (name: string) => policy.split(";").map((part) => part.trim()).find((part) => part.startsWith(`${name} `)) ?? "";
    const hash = (element: Element) => `'sha256-${createHash("sha256").update(element.textContent ?? "").digest("base64")}'`;
    for (const script of document.querySelectorAll("script:not([src])")) {
      if ((script.getAttribute("type") ?? "").endsWith("json")) continue; // data is not run
      expect(directive("script-src")).toContain(hash(script));
    }
    for (const style of document.querySelectorAll("style")) expect(directive("style-src")).toContain(hash(style));
    expect(html.search(/http-equiv="content-security-policy"/i)).toBeLessThan(html.search(/<(script|style)\b/i) >>> 0);
  });
});

describe("the words of every page", () => {
  test("stand without a space before punctuation, and with one around links", () => {
    const slips = pages.flatMap(({ address, html }) => {
      const text = html.replace(/<(script|style|svg|pre)\b.*?<\/\1>/gs, "");
      return [...text.matchAll(/\s(?:<\/?(?:a|strong|span|em)\b[^>]*>)*[,;](?=\s).{0,20}|.{10}[a-z.,;)]<a [^>]{0,40}|<\/a>[A-Za-z(].{10}/g)].map(([slip]) => `${address}: ${slip}`);
    });
    expect([...new Set(slips)].slice(0, 30)).toEqual([]);
  });
});

test("a drawing is painted wherever it stands: what any page styles of one, each page that shows it does", () => {
  const drawn = pages.map(({ address, document }) => ({
    address,
    styles: [...document.querySelectorAll("style")].map(({ textContent }) => textContent).join(""),
    names: [...new Set([...document.querySelectorAll("svg, svg *")].flatMap(({ classList }) => [...classList]))],
  }));
  const styled = new Set(drawn.flatMap(({ styles, names }) => names.filter((name) => styles.includes(`.${name}`))));
  expect(styled).toContain("letak-ini");
  expect(drawn.flatMap(({ address, styles, names }) => names.filter((name) => styled.has(name) && !styles.includes(`.${name}`)).map((name) => `${address} ${name}`))).toEqual([]);
});
