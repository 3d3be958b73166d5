import { chromium } from "@playwright/test";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

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

/** As `findChromium`; on a Debian CI machine without one it is installed. */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found !== null || process.env["CI"] !== "true" || !existsSync("/etc/debian_version")) return found;
  console.log("Memasang Chromium dari Debian …");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  }
  return findChromium();
}
