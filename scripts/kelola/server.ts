import express from "express";
import decapServer from "decap-server/dist/middlewares.js";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { ContentError } from "../../src/data/issue.ts";
import { parseContent } from "../../src/data/parse.ts";
import { readFolder } from "../../src/data/read.ts";
import { choicesOf, susunan } from "../../src/kelola/config.ts";
import { checkFolder } from "../cek.ts";

const preview = "http://localhost:4321/";

/** The editor on this machine alone: it reads and writes the files of the content, and no others. */
export async function serveEditor({ folder, content, port }: { folder: string; content: string; port: number }): Promise<string> {
  const app = express().disable("x-powered-by");
  const server = await new Promise<Server>((done, fail) => {
    const listening = app.listen(port, "localhost", () => done(listening)).on("error", fail);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  app.use((request, response, next) => {
    const { host, origin: from = origin } = request.headers;
    if (`http://${host}` === origin && from === origin) next();
    else response.status(403).end();
  });
  app.get("/susunan.json", (_, response) => {
    const { content: now } = parseContent(readFolder(content, "content"));
    const backend = { name: "proxy" as const, proxy_url: `${origin}/api/v1`, branch: "main" };
    response.json(susunan({ backend, folder: "", choices: choicesOf(now), display: preview, workflow: false, periksa: "periksa" }));
  });
  app.get("/periksa", (_, response) => void response.json({ pesan: report(content) }));
  app.use(express.static(folder));
  // Read by decap-server: the folder that it keeps to, and the only page that it answers.
  process.env["GIT_REPO_DIRECTORY"] = resolve(content);
  process.env["ORIGIN"] = origin;
  await decapServer.registerLocalFs(app, { logLevel: "error" });
  return origin;
}

function report(content: string): string {
  try {
    checkFolder(content);
    return "";
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message;
  }
}
