/** A mistake in the content, told to its author: what, why, and the one thing to do about it. */
export interface Issue {
  /** Permanent name of the message: also its fixture folder and its heading in content/README.md. */
  code: string;
  at: Place;
  what: string;
  why: string;
  fix: string;
}

/** A spot in a content file. `line` and `character` count from 1; `cell` is the address a spreadsheet shows (G14). */
export interface Place {
  file: string;
  line: number;
  /** In running text, where a line is not place enough. */
  character?: number;
  column?: string;
  cell?: string;
}

/** Thrown by `loadData` alone, so that commands can print the report instead of a stack trace. */
export class ContentError extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(formatReport(issues));
    this.name = "ContentError";
    this.issues = issues;
  }
}

export function formatIssue({ code, at, what, why, fix }: Issue): string {
  const where = [
    [at.file, at.line, at.character].filter((part) => part !== undefined).join(":"),
    at.column !== undefined && `${/\.(yaml|mdx)$/.test(at.file) ? "isian" : "kolom"} ${at.column}${at.cell === undefined ? "" : ` (sel ${at.cell})`}`,
    code,
  ];
  return [
    where.filter(Boolean).join("  "),
    `  Apa:      ${what}`,
    `  Mengapa:  ${why}`,
    `  Perbaiki: ${fix}`,
  ].join("\n");
}

/** All issues in reading order, then their count: the only form in which authors see them. */
export function formatReport(issues: readonly Issue[]): string {
  const files = new Set(issues.map((issue) => issue.at.file));
  return [
    ...sortIssues(issues).map(formatIssue),
    `${issues.length} masalah dalam ${files.size} berkas. Situs tidak dibangun.`,
  ].join("\n\n");
}

export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      compare(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      (a.at.character ?? 0) - (b.at.character ?? 0) ||
      compare(a.at.cell ?? "", b.at.cell ?? "") ||
      compare(a.code, b.code),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
