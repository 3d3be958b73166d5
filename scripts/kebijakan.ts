import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The text of such an element ends at its own end tag, wherever that stands. */
const inline = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/g;
const hash = / 'sha256-[A-Za-z0-9+/]+='/g;

/**
 * Leaves in the policy of each page of a folder the hashes of what stands in that page. Astro writes those of the whole
 * site into each; they are chance to a compressor, and would be a thirteenth of the map page.
 */
export function narrowPolicies(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".html"))) {
    const path = join(folder, name);
    const html = readFileSync(path, "utf8");
    const own = new Set(Array.from(html.matchAll(inline), ([, , text = ""]) => ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`));
    writeFileSync(path, html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (policy) => policy.replace(hash, (one) => (own.has(one) ? one : ""))));
  }
}
