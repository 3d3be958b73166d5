import { readFileSync, writeFileSync } from "node:fs";

/** Whether what a reviewer has seen is to be made anew (`UPDATE_GOLDEN=1`), for a reviewer to look at again; never in CI. */
export const update = process.env["UPDATE_GOLDEN"] === "1" && process.env["CI"] !== "true";

/** A text and its golden file, line by line: a difference of one digit is told by its line. @throws where there is no file. */
export function goldenLines(text: string, file: string): { now: string[]; seen: string[] } {
  if (update) writeFileSync(`tests/golden/${file}`, text);
  return { now: text.split("\n"), seen: readFileSync(`tests/golden/${file}`, "utf8").split("\n") };
}
