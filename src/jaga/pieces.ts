import type { System, Variable } from "./equation.ts";

export const isFree = (variable: Variable | undefined) => variable !== undefined && variable.low < variable.high;

/** Unknown numbers that constraints connect, directly or through others: each piece can be judged by itself. */
export function piecesOf({ variables, constraints, at }: System, from: Iterable<number>): number[][] {
  const seen = new Set<number>();
  const pieces: number[][] = [];
  for (const start of from) {
    if (!isFree(variables[start]) || seen.has(start)) continue;
    const piece = [start];
    seen.add(start);
    for (const one of piece) {
      for (const [next] of (at[one] ?? []).flatMap((index) => constraints[index]?.terms ?? [])) {
        if (seen.has(next) || !isFree(variables[next])) continue;
        seen.add(next);
        piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}
