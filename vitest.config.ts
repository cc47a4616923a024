import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/longest-first.js";

/** Whole builds, real kernels and browsers, and large properties, by place or name. */
const SLOW = ["tests/e2e/**/*.test.ts", "tests/**/*.slow.test.ts"];

/** The workspace with the clients of clouds and databases, which is installed on its own. */
const PUBLISH = ["tests/publish/**/*.test.ts"];
const isPublishInstalled = existsSync("src/publish/dist/commands.js");
if (!isPublishInstalled) {
  process.stderr.write("skipped: tests/publish, because src/publish is not installed (npm ci --prefix src/publish)\n");
}

/** Compiled already, so Node loads it as it is. */
const COMPILED = [/\/node_modules\//, /\/src\/(lib|publish)\/dist\//];

export default defineConfig({
  test: {
    server: { deps: { external: COMPILED } },
    // A test file runs mostly on one core, so that even two cores should have two of them.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    globalSetup: ["tests/warehouse/sample/global-setup.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          // They change nothing that others see, and loading the kit anew for each takes longer than most of them.
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: [...SLOW, ...PUBLISH],
          // The machines of a continuous integration are shared, and slow at times.
          testTimeout: process.env.CI === undefined ? 5_000 : 30_000,
          // Some make the sample that all tests share, and link it.
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "slow",
          include: SLOW,
          exclude: PUBLISH,
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // What a page shows may take its time on such a machine.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "publish",
          include: isPublishInstalled ? PUBLISH : [],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
