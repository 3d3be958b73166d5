import { createHash } from "node:crypto";
import { sortIssues, type Issue } from "../../src/data/issue.ts";

/** For programs: every part of every message under its own name. */
export function machineReport(issues: readonly Issue[]): string {
  const masalah = sortIssues(issues).map(({ code, at, what, why, fix }) => ({
    code, file: at.file, line: at.line, character: at.character ?? null, column: at.column ?? null, cell: at.cell ?? null, what, why, fix,
  }));
  return `${JSON.stringify({ sah: masalah.length === 0, masalah }, null, 2)}\n`;
}

/** One workflow command for each issue: GitHub shows it beside the line. */
export function githubAnnotations(issues: readonly Issue[]): string {
  return sortIssues(issues).map(({ code, at, what, why, fix }) => {
    const place = [`file=${property(at.file)}`, `line=${at.line}`, ...(at.character === undefined ? [] : [`col=${at.character}`])];
    const title = [code, at.cell === undefined ? "" : `sel ${at.cell}`].filter(Boolean).join(", ");
    return `::error ${[...place, `title=${property(title)}`].join(",")}::${message(`${what}\n${why}\n${fix}`)}`;
  }).join("\n");
}

const message = (text: string) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string) => message(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** GitLab's code quality report. A fingerprint leaves the line out, so that a message stays the same one when rows are added above it. */
export function gitlabReport(issues: readonly Issue[]): string {
  const times = new Map<string, number>();
  return `${JSON.stringify(sortIssues(issues).map(({ code, at, what, why, fix }) => {
    const name = [code, at.file, at.column ?? "", what].join("|");
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return {
      description: `${what} ${why} ${fix}`,
      check_name: code,
      fingerprint: createHash("sha256").update(`${name}|${nth}`).digest("hex"),
      severity: "blocker",
      location: { path: at.file, lines: { begin: at.line } },
    };
  }), null, 2)}\n`;
}
