import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { dist } from "./dist.ts";

test("the attack on the finished site gives back no withheld number", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/serang.ts", dist, `${process.env["CONTENT_DIR"] ?? "content"}/rilis`], { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^\d+ angka ditahan.*Tidak ada yang dapat diketahui\.\n$/);
  console.log(stdout.trim());
});
