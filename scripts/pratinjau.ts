import type { AstroIntegration } from "astro";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, resolve, sep } from "node:path";
import type { RunnableDevEnvironment, ViteDevServer } from "vite";
import { formatReport } from "../src/data/issue.ts";
import type { Folders } from "../src/data/read.ts";
import { buildGeo } from "./build-geo.ts";
import { alasanDisk } from "./disk.ts";
import { messagePage, messagePanel } from "./pratinjau-pesan.ts";

/** As the pages' own runner names it. */
const dataModule = "/src/data/index.ts";
const viteOwn = /^\/(@|node_modules\/|src\/)/;
/** Milliseconds: an editor saves a file in several steps. */
const quiet = 40;

/**
 * `npm run dev` for authors: a saved content file is read and checked at once. Where all is sound, open pages show it;
 * where it is not, they keep the last good content and say what `npm run cek` says.
 */
export function pratinjau(folders: Folders): AstroIntegration {
  return { name: "pratinjau", hooks: { "astro:server:setup": ({ server }) => new Pratinjau(server, folders).start() } };
}

class Pratinjau {
  /** What is wrong with the content as it lies on the disk; empty where nothing is. */
  private report = "";
  private everGood = false;
  /** The last reading begun: one follows another. */
  private reading: Promise<void> | null = null;
  private readonly server: ViteDevServer;
  private readonly folders: Folders;

  constructor(server: ViteDevServer, folders: Folders) {
    this.server = server;
    this.folders = folders;
  }

  start(): void {
    this.watch();
    this.server.middlewares.use((request, response, next) => {
      if (viteOwn.test(request.url ?? "")) return next();
      void (this.reading ?? this.read(false)).then(() => this.answer(request, response, next), next);
    });
  }

  private watch(): void {
    const content = resolve(this.folders.content);
    let timer: NodeJS.Timeout | undefined;
    let boundaries = false;
    this.server.watcher.add(content);
    this.server.watcher.on("all", (_, path) => {
      if (!resolve(path).startsWith(content + sep)) return;
      // Which boundaries hold when follows from the register of areas.
      boundaries ||= resolve(path).startsWith(join(content, "batas") + sep) || resolve(path) === join(content, "wilayah.csv");
      clearTimeout(timer);
      timer = setTimeout(() => {
        void this.read(boundaries).then(() => this.server.environments.client.hot.send({ type: "full-reload" }));
        boundaries = false;
      }, quiet);
    });
  }

  private read(boundaries: boolean): Promise<void> {
    const before = this.reading?.catch(() => undefined) ?? Promise.resolve();
    return (this.reading = before.then(async () => {
      this.report = (boundaries ? await this.drawBoundaries() : "") || (await this.load());
      this.everGood ||= this.report === "";
    }));
  }

  private async drawBoundaries(): Promise<string> {
    const { issues } = await buildGeo(this.folders);
    return issues.length === 0 ? "" : formatReport(issues);
  }

  /** The pages' modules are not those of this file: the data is read again there, and what Astro remembers of addresses is dropped. */
  private async load(): Promise<string> {
    const pages = this.server.environments.ssr as RunnableDevEnvironment;
    const { reloadData } = (await pages.runner.import(dataModule)) as typeof import("../src/data/index.ts");
    try {
      reloadData();
    } catch (error) {
      // Their ContentError is another class than the one here.
      const report = error instanceof Error && error.name === "ContentError" ? error.message : alasanDisk(error);
      if (report === undefined) throw error;
      return report;
    }
    pages.hot.send("astro:content-changed", {});
    return "";
  }

  /** While there is no good content nothing is left to Astro, not even a picture: its page 404 would fail with a stack trace. */
  private answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    if (this.report !== "" && !this.everGood) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(messagePage(this.report));
      return;
    }
    if (this.report !== "" && request.headers.accept?.includes("text/html")) appendToEnd(response, messagePanel(this.report));
    next();
  }
}

/** What follows `</html>` is read as if it stood before. */
function appendToEnd(response: ServerResponse, html: string): void {
  const end = response.end.bind(response);
  response.end = ((...rest: Parameters<typeof end>) => {
    if (typeof rest[0] === "string" || rest[0] instanceof Uint8Array) response.write(rest[0]);
    return end(html);
  }) as typeof response.end;
}
