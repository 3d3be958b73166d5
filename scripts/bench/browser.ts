import { chromium, type Browser } from "@playwright/test";
import { createServer, type AddressInfo } from "node:net";
import { findChromium } from "../chromium.ts";

/** A browser without calls home; `port` is where Lighthouse finds it. */
export interface Opened {
  browser: Browser;
  port: number;
}

export async function openBrowser(): Promise<Opened> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("no Chromium: npx playwright install chromium, or apt-get install chromium");
  const port = await freePort();
  const args = [
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    `--remote-debugging-port=${port}`,
  ];
  return { browser: await chromium.launch({ executablePath, args }), port };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
