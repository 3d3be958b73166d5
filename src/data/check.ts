import { sortIssues, type Issue } from "./issue.ts";
import type { Parsed } from "./parse.ts";
import { daftarRule, doorRules, lastRules, wordRules } from "./rules.ts";

/** What makes a row of a register one that others can refer to. */
const keyColumns = ["kode", "id", "tingkat", "induk"];

/** All issues of the content in reading order: those of parsing, then those of the rules. */
export function checkContent({ content, issues, unread }: Parsed): Issue[] {
  const atTheDoor = doorRules.flatMap((rule) => [...rule(content, unread)]);
  const doubtful = new Set([...unread, ...atTheDoor.filter(({ at }) => keyColumns.includes(at.column ?? "")).map(({ at }) => at.file)]);
  const found = daftarRule
    .filter(([, needs]) => !needs.some((file) => doubtful.has(file)))
    .flatMap(([rule]) => [...rule(content, unread)]);
  const faulty = new Set([...unread, ...[...atTheDoor, ...found].map(({ at }) => at.file)]);
  const unfound = wordRules.flatMap((rule) => [...rule(content, faulty)]);
  // What was released may only seem to be gone, while anything else is wrong.
  const gone = faulty.size > 0 ? [] : lastRules.flatMap((rule) => [...rule(content, unread)]);
  return sortIssues([...issues, ...firstOfEachCell([...atTheDoor, ...found, ...unfound, ...gone])]);
}

function firstOfEachCell(issues: readonly Issue[]): Issue[] {
  const told = new Set<string>();
  return issues.filter(({ at }) => {
    if (at.cell === undefined) return true;
    const cell = `${at.file} ${at.cell}`;
    return !told.has(cell) && told.add(cell);
  });
}
