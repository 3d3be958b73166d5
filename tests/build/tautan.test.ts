import { describe, expect, test } from "vitest";
import { byAddress, fileAt, pageAt, pages, type Page } from "./dist.ts";

/** Stands for whatever host the site gets; the canonical addresses tell which it was built for. */
const { origin } = new URL(pageAt("/").document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "");

const attributes = ["href", "src", "xlink:href", "action", "poster", "data"];

function linksOf({ document }: Page): string[] {
  const found = attributes.flatMap((name) => [...document.querySelectorAll(`[${name.replace(":", "\\:")}]`)].map((element) => element.getAttribute(name) ?? ""));
  const srcset = [...document.querySelectorAll("[srcset]")].flatMap((element) => (element.getAttribute("srcset") ?? "").split(",").map((part) => part.trim().split(/\s+/)[0] ?? ""));
  return [...new Set([...found, ...srcset])];
}

/** Why a link from a page leads nowhere, or undefined. */
function mistake(from: string, link: string): string | undefined {
  if (link.trim() === "") return "empty";
  if (/^(mailto:|tel:|data:image\/)./.test(link)) return undefined;
  const url = URL.parse(link, origin + from);
  if (!url) return "not an address";
  if (url.origin !== origin) return url.protocol === "https:" || url.protocol === "http:" ? undefined : `unknown scheme ${url.protocol}`;
  const file = fileAt(url.pathname);
  if (!file) return "no such file";
  if (url.hash === "") return undefined;
  const target = byAddress.get(url.pathname);
  return target?.document.getElementById(decodeURIComponent(url.hash.slice(1))) ? undefined : "no such anchor";
}

describe("links", () => {
  test("lead to a page, a file or an anchor that there is", () => {
    const broken = pages.flatMap((page) => linksOf(page).flatMap((link) => {
      const why = mistake(page.address, link);
      return why ? [`${page.address} → ${link}: ${why}`] : [];
    }));
    expect(broken).toEqual([]);
  });

  test("between pages are written from the root, with the slash that avoids a detour", () => {
    const odd = pages.flatMap((page) => linksOf(page)
      .filter((link) => !/^(https?:\/\/|#|mailto:|tel:|data:)/.test(link) && !/^\/(.*\/)?([^/]+\.[^/#]+)?(#.+)?$/.test(link))
      .map((link) => `${page.address} → ${link}`));
    expect(odd).toEqual([]);
  });

  test("of the page itself (canonical) name that very page, but for the page that is no place", () => {
    const wrong = pages.filter(({ address }) => address !== "/404.html").flatMap(({ address, document }) => {
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "";
      return canonical === origin + address ? [] : [`${address} → ${canonical}`];
    });
    expect(wrong).toEqual([]);
  });

  test("reach every page and every download from the home page", () => {
    const seen = new Set(["/"]);
    for (const address of seen) {
      const page = byAddress.get(address);
      for (const link of page ? linksOf(page) : []) {
        const url = URL.parse(link, origin + address);
        if (url?.origin === origin) seen.add(url.pathname);
      }
    }
    expect(pages.map(({ address }) => address).filter((address) => !seen.has(address) && address !== "/404.html")).toEqual([]);
  });
});

test("The checker of links finds a missing file, a missing anchor and an empty link", () => {
  const found = ["/tidak/ada/", "/sumber/#tidak-ada", "", "javascript:alert(1)", "/sumber/", "https://contoh.id/"].map((link) => mistake("/", link));
  expect(found).toEqual(["no such file", "no such anchor", "empty", "unknown scheme javascript:", undefined, undefined]);
});
