import { spawnSync } from "node:child_process";
import { ensureChromium } from "./chromium.ts";
import { ensureNginx } from "./nginx.ts";

/** Everything that must hold before a change goes in, cheapest first; stops at the first that fails. */
const steps: readonly (readonly [name: string, command: string])[] = [
  ["tipe", "astro check --minimumSeverity warning"],
  ["gaya kode", "eslint --max-warnings 0 ."],
  ["isi", "node scripts/cek.ts"],
  ["uji satuan", "vitest run tests/unit"],
  ["bangun", "node scripts/build.ts"],
  ["uji hasil bangun", "vitest run tests/build"],
  ["uji peramban", "playwright test"],
];

if (ensureChromium() === null) {
  console.error("Chromium tidak ditemukan. Pasang dengan: npx playwright install chromium (atau: sudo apt-get install -y chromium)");
  process.exit(1);
}
if (ensureNginx() === null) {
  console.log("nginx tidak ditemukan: uji deploy/nginx.conf dilewati. Untuk menjalankannya: sudo apt-get install -y nginx-light");
}
for (const [i, [name, command]] of steps.entries()) {
  console.log(`\n[${i + 1}/${steps.length}] ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: "inherit", env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } });
  const seconds = Math.round((performance.now() - start) / 1000);
  if (status !== 0) {
    console.error(`\nGagal pada langkah ${i + 1}, ${name} (${seconds} detik).`);
    process.exit(1);
  }
  console.log(`Langkah ${i + 1} lulus dalam ${seconds} detik.`);
}
console.log("\nSemua langkah lulus.");
