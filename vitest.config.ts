import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The guide's recipes take longest and stand on each other: begun last, they would keep one core waiting for the other. */
class RecipesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isGuide = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith("build/panduan.test.ts"));
    return (await super.sort(files)).sort((a, b) => isGuide(b) - isGuide(a));
  }
}

export default defineConfig({
  test: {
    include: ["tests/{unit,build}/**/*.test.ts"],
    // Only what hangs is to fail by the clock: some tests build whole sites, and machines are busy. A test that is about time says so itself.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Both cores of the machine that judges; what is usual is one fewer than there are.
    maxWorkers: 2,
    sequence: { sequencer: RecipesFirst },
  },
});
