import { describe, expect, it } from "vitest";
import { checkContent } from "../../../src/data/check.ts";
import { formatReport } from "../../../src/data/issue.ts";
import { parseContent } from "../../../src/data/parse.ts";
import { folders, readFolder } from "../../../src/data/read.ts";
import { base, brokenContent, codesBeforeLive, daftarBroken, expectedMessage, issuesOf } from "./fixture.ts";

describe("the content check", () => {
  it("has nothing to say about the test content", () => {
    expect(issuesOf(readFolder(base, "content"))).toEqual([]);
  });

  it("has nothing to say about the real content", () => {
    const issues = checkContent(parseContent(readFolder(folders.content, "content")));
    expect(issues.length === 0 ? "" : formatReport(issues)).toBe("");
  });

  it.each(daftarBroken().filter((code) => !codesBeforeLive.includes(code)))("tells an author about %s in exactly these words, and about nothing else", (code) => {
    const issues = issuesOf(brokenContent(code));
    expect(`${formatReport(issues)}\n`).toBe(expectedMessage(code));
    expect([...new Set(issues.map((issue) => issue.code))]).toEqual([code]);
  });

  it("reports the mistakes of several files in one run, each once", () => {
    const files = new Map(readFolder(base, "content"));
    const codes = ["peran-tidak-cocok", "url-rusak", "tingkat-tidak-cocok", "isian-tak-dikenal"];
    for (const code of codes) {
      for (const [file, bytes] of readFolder(`tests/fixtures/broken/${code}`, "content")) {
        if (!file.endsWith("message.txt")) files.set(file, bytes);
      }
    }
    const separate = codes.flatMap((code) => issuesOf(brokenContent(code)));
    expect(issuesOf(files)).toHaveLength(separate.length);
  });
});
