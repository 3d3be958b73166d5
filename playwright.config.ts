import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/chromium.ts";

/** Another one where two checkouts are tested at once. */
const port = Number(process.env["E2E_PORT"] ?? 4329);
const executablePath = findChromium();

/** Files whose tests set the size of the window themselves, or that it does not matter to: once is enough. Elsewhere single tests have the tag @satu-layar. */
const sizeless = /\/(artikel|axe|bagikan|cari|cetak|csp|jelajah-akses|kelola|kutipan|nginx|papan-ketik|pemekaran|sematan|peta-tampak|pratinjau|tabel-urut|tata-letak|temukan|tugas|unduhan)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // On a shared machine a second attempt tells what is broken from what was late; the report names the late ones as flaky.
  retries: process.env["CI"] ? 1 : 0,
  // A page of many kinds in one test, on two busy cores; and a map's first frame takes its time without a GPU.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: "line",
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // WebGL without a GPU, which all else is faster without; no calls home from a machine without internet.
      args: [
        "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-compositing", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "ponsel", testIgnore: sizeless, grepInvert: /@satu-layar/, use: { viewport: { width: 360, height: 740 }, hasTouch: true } },
    { name: "meja", use: { viewport: { width: 1280, height: 900 } } },
  ],
  webServer: { command: `node tests/preview.ts ${port}`, url: `http://localhost:${port}`, reuseExistingServer: false },
});
