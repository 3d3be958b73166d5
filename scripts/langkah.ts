import { ContentError } from "../src/data/issue.ts";
import { alasanDisk } from "./disk.ts";

/** One part of a long command: what it does, and afterwards what came of it. */
export interface Step {
  name: string;
  run(): string | Promise<string>;
}

/** Why a command goes no further, in words for whoever runs it. */
export class Refusal extends Error {}

/** Runs steps in order and says how far it is. Stops, with the report, at the first issue in the content. */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  for (const [i, { name, run }] of steps.entries()) {
    process.stdout.write(`[${i + 1}/${steps.length}] ${name} … `);
    const start = performance.now();
    try {
      const result = await run();
      const seconds = ((performance.now() - start) / 1000).toFixed(1).replace(".", ",");
      console.log(`${result === "" ? "selesai" : result} (${seconds} detik)`);
    } catch (error) {
      const said = error instanceof ContentError || error instanceof Refusal ? error.message : alasanDisk(error);
      if (said === undefined) throw error;
      console.log("berhenti\n");
      console.error(said);
      return false;
    }
  }
  return true;
}
