import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/{unit,build}/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Both cores of the machine that judges; what is usual is one fewer than there are.
    maxWorkers: 2,
  },
});
