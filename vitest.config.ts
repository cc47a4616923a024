import { defineConfig } from "vitest/config";

/** Whole builds, real kernels and browsers, and large properties, by place or name. */
const SLOW = ["tests/e2e/**/*.test.ts", "tests/**/*.slow.test.ts"];

export default defineConfig({
  test: {
    // A test file runs mostly on one core, so that even two cores should have two of them.
    maxWorkers: "100%",
    globalSetup: ["tests/warehouse/sample/global-setup.ts"],
    projects: [
      {
        test: {
          name: "fast",
          include: ["tests/**/*.test.ts"],
          exclude: SLOW,
          // The machines of a continuous integration are shared, and slow at times.
          testTimeout: process.env.CI === undefined ? 5_000 : 30_000,
          // Some make the sample that all tests share, and link it.
          hookTimeout: 120_000,
        },
      },
      {
        test: { name: "slow", include: SLOW, testTimeout: 120_000, hookTimeout: 300_000 },
      },
    ],
  },
});
