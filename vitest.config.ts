import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,build}/**/*.test.ts"],
    // Only what hangs is to fail by the clock: some tests build whole sites, and machines are busy. A test that is about time says so itself.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Both cores of the machine that judges; what is usual is one fewer than there are.
    maxWorkers: 2,
  },
});
