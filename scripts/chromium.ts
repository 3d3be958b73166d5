import { chromium } from "@playwright/test";
import { existsSync } from "node:fs";
import { findOrInstall } from "./debian.ts";

const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Playwright's own Chromium, else the system's, else null. */
export function findChromium(): string | null {
  return [chromium.executablePath(), ...systemPaths].find((path) => path !== "" && existsSync(path)) ?? null;
}

export const ensureChromium = () => findOrInstall(findChromium, "chromium");
