import { expect, it } from "vitest";
import { runStages } from "#lib/stages/run-stages";
import type { Stage } from "#lib/stages/stage";
import { newBuild, stageRuns } from "./new-build.js";

const MEGABYTE = 1e6;

it("knows how much memory and work each stage took", async () => {
  const build = newBuild();
  await runStages([hungry(300), hungry(1)], build);
  const [large, small] = stageRuns(build);
  expect(large?.memoryPeak).toBeGreaterThan(300 * MEGABYTE);
  expect(large?.cpuSeconds).toBeGreaterThan(0);
  if (process.platform === "linux") expect(small?.memoryPeak).toBeLessThan(large?.memoryPeak ?? 0);
});

/** A stage that fills so many megabytes for a moment. */
function hungry(megabytes: number): Stage {
  return {
    name: `hungry for ${megabytes}`,
    async run() {
      const filled = Buffer.alloc(megabytes * MEGABYTE, 1);
      return { summary: String(filled.byteLength) };
    },
  };
}
