import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

test("the site holds nothing of the editor", () => {
  const files = readdirSync("dist", { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /kelola|susunan/.test(file))).toEqual([]);
  const code = files.filter((file) => /\.(m?js|html)$/.test(file) && !/\/v\d+\//.test(file));
  expect(code.length).toBeGreaterThan(100);
  expect(code.filter((file) => /decap-cms|"nc-root"|susunan\.json/i.test(readFileSync(join("dist", file), "utf8")))).toEqual([]);
});
