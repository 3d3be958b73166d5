import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";

/** Lays folders of tests/fixtures over a content folder; their README is about them alone. */
export function overlay(content: string, names: readonly string[]): void {
  for (const name of names) {
    for (const inner of ["indikator", "nilai", "batas"]) {
      const from = join("tests/fixtures", name, inner);
      if (existsSync(from)) cpSync(from, join(content, inner), { recursive: true });
    }
  }
}
