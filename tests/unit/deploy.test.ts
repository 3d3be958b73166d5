import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Github {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { container: string; steps: { run?: string }[] }>;
}

describe("the files for GitHub and GitLab", () => {
  const github = parse(readFileSync(".github/workflows/periksa.yml", "utf8")) as Github;
  const gitlab = parse(readFileSync(".gitlab-ci.yml", "utf8")) as { periksa: { image: string; script: string[] } };

  it("run what everyone runs, and nothing else", () => {
    expect(gitlab.periksa.script).toEqual([".ci/run"]);
    expect(github.jobs["periksa"]?.steps.flatMap(({ run }) => run ?? [])).toEqual([".ci/run"]);
    expect(statSync(".ci/run").mode & 0o111).toBe(0o111);
    expect(readFileSync(".ci/run", "utf8")).toMatch(/^npm ci\nnpm test$/m);
  });

  it("run it for every push and every change proposed, in the same image, with no right to write", () => {
    expect(Object.keys(github.on)).toEqual(["push", "pull_request"]);
    expect(github.permissions).toEqual({ contents: "read" });
    expect(github.jobs["periksa"]?.container).toBe(gitlab.periksa.image);
  });
});

describe("deploy/", () => {
  const guide = readFileSync("deploy/README.md", "utf8");
  const command = readFileSync("scripts/terbit.ts", "utf8");

  it("has nginx look where npm run terbit puts the site", () => {
    const [, folder] = /serverFolder = "([^"]+)"/.exec(command) ?? [];
    expect(readFileSync("deploy/nginx.conf", "utf8")).toContain(`\n\troot ${folder}/kini;\n`);
    expect(guide).toContain(`mkdir -p ${folder}`);
  });

  it("explains every way to run npm run terbit", () => {
    const ways = [...command.matchAll(/^ {2}(npm run terbit(?: -- --[a-z]+)?)/gm)].map(([, way]) => String(way));
    expect(ways).toHaveLength(5);
    for (const way of ways) expect(guide).toContain(way);
  });

  it("keeps _headers within what Cloudflare Pages reads: 100 rules, 2,000 characters a line", () => {
    const lines = readFileSync("public/_headers", "utf8").split("\n");
    expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThanOrEqual(100);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(2_000);
  });
});
