import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** A folder served on this machine as a web server with files compressed beforehand serves it. */
export interface Served {
  /** Without a slash at the end. */
  origin: string;
  /** Bytes of the body that a browser is sent for an address; 0 where there is no such file. */
  bytesOf(url: string): number;
  close(): void;
}

/** `text`: compressed with brotli; the rest is compressed in itself. */
const types: Record<string, { type: string; text: boolean }> = {
  ".html": { type: "text/html; charset=utf-8", text: true },
  ".js": { type: "text/javascript; charset=utf-8", text: true },
  ".css": { type: "text/css; charset=utf-8", text: true },
  ".svg": { type: "image/svg+xml", text: true },
  ".json": { type: "application/json", text: true },
  ".geojson": { type: "application/geo+json", text: true },
  ".csv": { type: "text/csv; charset=utf-8", text: true },
  ".txt": { type: "text/plain; charset=utf-8", text: true },
  ".zip": { type: "application/zip", text: false },
};

interface Body {
  bytes: Uint8Array;
  type: string;
  text: boolean;
}

export async function serve(folder: string): Promise<Served> {
  const known = new Map<string, Body | null>();
  const bodyOf = (url: string) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (!known.has(path)) known.set(path, readBody(folder, path));
    return known.get(path) ?? null;
  };
  const server = createServer((request, response) => {
    const body = bodyOf(request.url ?? "/");
    if (!body) return response.writeHead(404).end();
    const encoding = body.text ? { "content-encoding": "br" } : {};
    return response.writeHead(200, { "content-type": body.type, "content-length": body.bytes.length, ...encoding }).end(body.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytesOf: (url) => bodyOf(url)?.bytes.length ?? 0,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function readBody(folder: string, path: string): Body | null {
  const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  const { type, text } = types[extname(file)] ?? { type: "application/octet-stream", text: false };
  const bytes = readFileSync(file);
  return { bytes: text ? brotli(bytes) : bytes, type, text };
}

/** As small as brotli makes it: what a host that compresses when it publishes sends. */
export function brotli(text: string | Uint8Array): Uint8Array {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
}
