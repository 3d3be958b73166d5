import loadHighs from "highs";
import type { Solve } from "../src/jaga/model.ts";

/** HiGHS as WebAssembly: an answer only where it is proven to be the best. */
export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (lp) => {
    const { Status, Columns } = highs.solve(lp, { output_flag: false });
    return Status === "Optimal" ? new Map(Object.entries(Columns).map(([name, column]) => [name, Number("Primal" in column ? column.Primal : 0)])) : null;
  };
}
