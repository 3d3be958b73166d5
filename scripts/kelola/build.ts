import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";
import type { Susunan } from "../../src/kelola/config.ts";

/** Decap compiles the schema of its configuration, and writes its styles while it runs. Nothing is asked of another host but what is named. */
const policy = (hosts: readonly string[]) => [
  "default-src 'self'", "script-src 'self' 'unsafe-eval'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
  ["connect-src 'self' blob:", ...hosts].join(" "), "object-src 'none'", "base-uri 'none'", "form-action 'self'",
].join("; ");

/**
 * Decap 3.19 reads a file again after saving only where changes are merged. Elsewhere it compares with the text before
 * the saving, so that whoever takes a saved change back is told that it is saved already.
 */
const rereadAfterSaving: Plugin = {
  name: "baca-lagi-sesudah-simpan",
  transform(code, id) {
    if (!id.endsWith("/decap-cms-core/dist/esm/components/Editor/Editor.js")) return undefined;
    const [before, after, ...more] = code.split("slug && hasWorkflow && !currentStatus");
    if (before === undefined || after === undefined || more.length > 0) throw new Error("Decap's editor is another one: see whether it reads the entry again after saving");
    return { code: `${before}slug && !currentStatus${after}`, map: null };
  },
};

/** Writes the editor into a folder that any web server can serve; `hosts` are those that it may ask. */
export async function buildEditor(folder: string, hosts: readonly string[]): Promise<void> {
  await build({
    configFile: false,
    root: "src/kelola",
    base: "./",
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    build: { outDir: resolve(folder), emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: Infinity },
    plugins: [rereadAfterSaving, {
      name: "kebijakan",
      transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: policy(hosts) }, injectTo: "head-prepend" }],
    }],
  });
}

export function writeSusunan(folder: string, susunan: Susunan): void {
  writeFileSync(join(folder, "susunan.json"), JSON.stringify(susunan));
}
