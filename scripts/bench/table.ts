/** Rows in columns on the terminal: the first to the left, the rest, numbers mostly, to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const lineOf = (row: readonly string[]) =>
    widths.map((width, column) => (column === 0 ? (row[column] ?? "").padEnd(width) : (row[column] ?? "").padStart(width))).join("  ");
  console.log(`\n${lineOf(head)}\n${widths.map((width) => "─".repeat(width)).join("  ")}`);
  for (const row of rows) console.log(lineOf(row));
  console.log("");
}

/** "1.234,5", as an Indonesian reader writes it. */
export function show(value: number, decimals = 0): string {
  return new Intl.NumberFormat("id-ID", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** Thousands of bytes, as the budgets count them. */
export const kB = (bytes: number) => show(bytes / 1000, 1);

/** MiB; a dash where the machine does not tell. */
export const mebibytes = (bytes: number | null) => (bytes === null ? "–" : show(bytes / 2 ** 20));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error("median of nothing");
  return (upper + lower) / 2;
}

/** What is being done now, on a line that stays. */
export const progress = (text: string) => console.log(`  … ${text}`);
