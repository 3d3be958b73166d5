import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import { pratinjau } from "./scripts/pratinjau.ts";
import { loadData } from "./src/data/index.ts";
import { parseContent } from "./src/data/parse.ts";
import { folders, readFolder } from "./src/data/read.ts";
import { lastChanged } from "./src/text/diubah.ts";

/** Not checked here: what is wrong with the content is told by the build, and in the browser while it is edited. */
const domain = parseContent(readFolder(folders.content, "content")).content.situs?.domain ?? "";

export default defineConfig({
  // While the office has not named its domain, links that must be absolute lead to the local server.
  site: domain === "" ? "http://localhost:4321" : domain,
  trailingSlash: "always",
  integrations: [
    pratinjau(folders),
    sitemap({
      // A version is found from its figure, an embedded map from its page; searchers are to find what holds now, with all that belongs to it.
      filter: (page) => !/\/angka\/.*\/v\d+\/$|\/sematan\//.test(page),
      serialize: (item) => ({ ...item, lastmod: lastChanged(loadData(), new URL(item.url).pathname) }),
    }),
  ],
  // The default ("jsx") would swallow the space between a word and a link on the next line.
  compressHTML: true,
  output: "static",
  outDir: folders.dist,
  // One request fewer before the first paint; hashes keep inline styles within the policy below.
  build: { format: "directory", inlineStylesheets: "always" },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
});
