import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("npm run terbit --kembali does nothing instead of going live, and says how to write it", () => {
  const { status, stdout, stderr } = spawnSync("node", ["scripts/terbit.ts"], { encoding: "utf8", env: { ...process.env, npm_config_kembali: "true" } });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("Tulis: npm run terbit -- --kembali");
});

test("npm tells an option that it keeps for itself as npm_config_…", () => {
  const { stdout } = spawnSync("npm", ["exec", "--offline", "--kembali", "--sudah-dilihat", "--", "node", "-p", "[process.env.npm_config_kembali, process.env.npm_config_sudah_dilihat].join()"], { encoding: "utf8" });
  expect(stdout.trim()).toBe("true,true");
});

test("every command that has options asks whether one was lost", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const texts = Object.entries(scripts).map(([name, command]) => [name, readFileSync(command.replace("node ", ""), "utf8")] as const);
  const withOptions = texts.filter(([, text]) => /parseArgs|"--bantuan"/.test(text)).map(([name]) => name);
  expect(withOptions).toContain("rapikan");
  expect(withOptions.filter((name) => !texts.some(([own, text]) => own === name && text.includes(`isTerlupa("${name}"`)))).toEqual([]);
});
