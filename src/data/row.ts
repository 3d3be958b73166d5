import type { Place } from "./issue.ts";

/** One record of a table: its cells by column name, and where each stands. */
export class Row {
  readonly file: string;
  readonly line: number;
  /** Row number as a spreadsheet shows it: differs from `line` where a cell holds a line break. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly columns: readonly string[];

  constructor(file: string, line: number, number: number, columns: readonly string[], cells: readonly string[]) {
    this.file = file;
    this.line = line;
    this.number = number;
    this.columns = columns;
    const byColumn: Record<string, string> = {};
    for (const [i, column] of columns.entries()) byColumn[column] = cells[i] ?? "";
    this.cells = byColumn;
  }

  cell(column: string): string {
    const text = this.cells[column];
    if (text === undefined) throw new Error(`no column ${column} in ${this.file}`);
    return text;
  }

  at(column?: string): Place {
    const place = { file: this.file, line: this.line };
    if (column === undefined) return place;
    return { ...place, column, cell: `${letters(this.columns.indexOf(column))}${this.number}` };
  }
}

/** 0 → A, 25 → Z, 26 → AA: the column letters of a spreadsheet. */
export function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
