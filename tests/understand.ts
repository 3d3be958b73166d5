import type { Page } from "@playwright/test";
import { variants } from "./hostile.ts";

/** What is left of a text once each variant is taken out whole: a piece of one means that it was cut, doubly escaped or decoded. */
export function leftOver(text: string): string[] {
  const rest = variants.reduce((found, variant) => found.replaceAll(variant, ""), text);
  return rest.match(/.{0,30}(alert|onerror|onmouseover|&lt;|&amp;|&quot;|&#|\\u003c|%3C|\u202E|\u2066).{0,30}/gi) ?? [];
}

/** Every string within a JSON value, keys included. */
export function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...strings(item)]);
}

/** How a browser understands a page: its elements with the names of their attributes, and its texts. */
interface Facts {
  elements: Record<string, number>;
  texts: string[];
  json: string[];
}

export function understand(page: Page, html: string): Promise<Facts> {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "text/html");
    const all = [...document.querySelectorAll("*")];
    const elements: Record<string, number> = {};
    for (const { localName, attributes } of all) {
      const key = `${localName} ${[...attributes].map(({ name }) => name).sort().join(" ")}`;
      elements[key] = (elements[key] ?? 0) + 1;
    }
    const readable = ["aria-label", "title", "alt", "content", "data-size", "data-nilai"];
    const attributes = all.flatMap((element) => readable.map((name) => element.getAttribute(name) ?? ""));
    const json = all.flatMap((element) => [
      ...[...element.attributes].map(({ value }) => value).filter((value) => /^[[{]/.test(value)),
      ...(element.matches('script[type*="json"]') ? [element.textContent ?? ""] : []),
    ]);
    // Names on a map are broken into lines; the page has them whole elsewhere.
    // Citations and codes to embed write a text by the rules of another format; their elements are compared all the same.
    for (const element of document.querySelectorAll("script, style, svg text, [data-salin]")) element.remove();
    return { elements, json, texts: [document.title, document.body.textContent ?? "", ...attributes] };
  }, html);
}
