import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { headersOfFile } from "./headers.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
  ".json": "application/json", ".geojson": "application/geo+json",
};

/** Serves a built folder as a host that reads its `_headers`. */
export function serve(folder: string): Promise<{ origin: string; server: Server }> {
  const server = createServer(({ url = "/" }, response) => {
    const address = decodeURI(new URL(url, "http://localhost").pathname);
    const path = join(folder, address.endsWith("/") ? `${address}index.html` : address);
    const found = existsSync(path) && statSync(path).isFile();
    response.writeHead(found ? 200 : 404, { ...headersOfFile(address), "content-type": types[extname(path)] ?? "text/plain; charset=utf-8" });
    response.end(found ? readFileSync(path) : "");
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve({ server, origin: `http://localhost:${(server.address() as AddressInfo).port}` }));
  });
}
