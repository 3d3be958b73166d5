import { createHash } from "node:crypto";

/** All that a page's Content-Security-Policy says besides hashes; each directive once. */
const directives: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'self'"],
  // 'self' stays: the interactive map is imported when it is asked for. Downloads are no scripts (nosniff).
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
};
const executable = ["", "module", "text/javascript"];

/** What in a page its own policy would refuse, or what that policy allows and should not. */
export function breachesOf(document: Document, exists: (address: string) => boolean): string[] {
  const metas = [...document.querySelectorAll("head > meta[http-equiv]")].filter((meta) => meta.getAttribute("http-equiv")?.toLowerCase() === "content-security-policy");
  const [meta] = metas;
  if (!meta || metas.length > 1) return [`${metas.length} policies`];
  const policy = parsePolicy(meta.getAttribute("content") ?? "");
  const elements = [...document.querySelectorAll("*")];
  const before = elements.slice(0, elements.indexOf(meta)).filter(({ localName }) => ["script", "style"].includes(localName));
  return [
    ...before.map(({ localName }) => `<${localName}> before the policy`),
    ...tooWide(policy),
    ...unused(policy, elements),
    ...elements.flatMap((element) => [...attributeBreaches(element), ...elementBreaches(element, policy, exists)]),
  ];
}

type Policy = readonly (readonly [directive: string, sources: readonly string[]])[];

function parsePolicy(text: string): Policy {
  return text.split(";").map((part) => part.trim()).filter(Boolean).map((part) => {
    const [directive = "", ...sources] = part.split(/\s+/);
    return [directive, sources] as const;
  });
}

const isHash = (source: string) => /^'sha256-[A-Za-z0-9+/]{43}='$/.test(source);

function tooWide(policy: Policy): string[] {
  const found = policy.map(([directive]) => directive).sort().join(" ");
  const expected = Object.keys(directives).sort().join(" ");
  return [
    ...(found === expected ? [] : [`directives ${found}`]),
    ...policy.flatMap(([directive, sources]) =>
      sources.filter((source) => !directives[directive]?.includes(source) && !(isHash(source) && /^(script|style)-src$/.test(directive)))
        .map((source) => `${directive} allows ${source}`)),
  ];
}

/** Each hash is that of a script or a style of the page. */
function unused(policy: Policy, elements: readonly Element[]): string[] {
  const used = new Set(elements.filter(({ localName }) => ["script", "style"].includes(localName)).map(({ textContent }) => hashOf(textContent ?? "")));
  return policy.flatMap(([directive, sources]) => sources.filter((source) => isHash(source) && !used.has(source)).map((source) => `${directive} allows ${source}, which nothing here needs`));
}

/** The page's icon stands in the page: img-src allows data:, and an icon runs no script. */
const isIcon = ({ localName }: Element, { name, value }: Attr) => localName === "link" && name === "href" && value.startsWith("data:image/svg+xml,");

function attributeBreaches(element: Element): string[] {
  const { localName, attributes } = element;
  return [...attributes].filter((attribute) => !isIcon(element, attribute)).filter(({ name, value }) =>
    /^on/i.test(name) || ["style", "srcdoc", "nonce"].includes(name) || (/^(xlink:)?href$|^src$|action$/.test(name) && !isPlainAddress(value)))
    .map(({ name, value }) => `<${localName} ${name}="${value.slice(0, 60)}">`);
}

/** To a place of this site, a mark on the page, another site, or a person; never something to run. */
const isPlainAddress = (address: string) => /^(\/(?!\/)|#|\?|https?:\/\/|mailto:|tel:)/.test(address);

function elementBreaches(element: Element, policy: Policy, exists: (address: string) => boolean): string[] {
  const { localName, textContent } = element;
  const allows = (directive: string) => policy.some(([name, sources]) => name === directive && sources.includes(hashOf(textContent ?? "")));
  const src = element.getAttribute(localName === "link" ? "href" : "src");
  if (["iframe", "object", "embed", "base", "frame", "applet"].includes(localName)) return [`<${localName}>`];
  if (localName === "meta" && element.getAttribute("http-equiv")?.toLowerCase() === "refresh") return ["<meta refresh>"];
  if (localName === "style") return allows("style-src") ? [] : [`<style> without a hash: ${textContent?.slice(0, 60)}`];
  if (localName === "link" && element.getAttribute("rel") === "stylesheet") return exists(src ?? "") ? [] : [`no style ${src}`];
  if (localName !== "script") return [];
  if (src !== null) return src.startsWith("/_astro/") && exists(src) ? [] : [`no script ${src}`];
  if (!executable.includes(element.getAttribute("type") ?? "")) return [];
  return allows("script-src") ? [] : [`<script> without a hash: ${textContent?.slice(0, 60)}`];
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
