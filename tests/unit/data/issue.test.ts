import { expect, it } from "vitest";
import { ContentError, formatIssue, formatReport, type Issue } from "../../../src/data/issue.ts";

const issue = (file: string, line: number, cell?: string): Issue => ({
  code: "nilai-bukan-angka",
  at: { file, line, ...(cell === undefined ? {} : { column: "nilai", cell }) },
  what: '"13,4" pada kolom nilai bukan angka.',
  why: "Berkas CSV memakai titik sebagai tanda desimal.",
  fix: "Tulis 13.4.",
});

it("is printed with the place first, then what, why and what to do", () => {
  expect(formatIssue(issue("content/nilai/prevalensi-stunting-survei.csv", 14, "G14"))).toBe(
    [
      "content/nilai/prevalensi-stunting-survei.csv:14  kolom nilai (sel G14)  nilai-bukan-angka",
      '  Apa:      "13,4" pada kolom nilai bukan angka.',
      "  Mengapa:  Berkas CSV memakai titik sebagai tanda desimal.",
      "  Perbaiki: Tulis 13.4.",
    ].join("\n"),
  );
});

it("stands in the report by file, line and cell, and the report counts them", () => {
  const report = formatReport([issue("content/b.csv", 2), issue("content/a.csv", 10, "A10"), issue("content/a.csv", 9, "Z9"), issue("content/a.csv", 10, "AA10")]);
  expect([...report.matchAll(/^content\S+(?:.*sel \w+)?/gm)].map(([place]) => place.replace(/ .*sel/, ""))).toEqual([
    "content/a.csv:9 Z9", "content/a.csv:10 A10", "content/a.csv:10 AA10", "content/b.csv:2",
  ]);
  expect(report).toMatch(/\n\n4 masalah dalam 2 berkas\. Situs tidak dibangun\.$/);
});

it("is thrown with the whole report as its message", () => {
  const issues = [issue("content/a.csv", 1)];
  expect(new ContentError(issues).message).toBe(formatReport(issues));
});
