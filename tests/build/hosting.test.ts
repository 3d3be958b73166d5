import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dist, files } from "./dist.ts";

it("fits the static host of deploy/README.md: 20,000 files of at most 25 MiB, with its headers and its page 404", () => {
  expect(files.length).toBeLessThan(20_000);
  for (const file of files) expect(statSync(join(dist, file)).size, file).toBeLessThanOrEqual(25 * 2 ** 20);
  expect(files).toEqual(expect.arrayContaining(["/_headers", "/404.html"]));
});
