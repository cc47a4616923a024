import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CURRENT_FILE } from "#lib/contract/current-file";
import { DATA_STAGES, REPORT_STAGES } from "#lib/pipeline";
import { keyOf, unit } from "#lib/sample/chance/random";
import type { Stage } from "#lib/stages/stage";
import { killBuildAt, namesIn, type Step } from "./kill-build.js";
import { copyProject, leitmotif } from "./project.js";

/**
 * Each step takes two builds, so there are few unless more are asked for, and those of the report come first:
 * tests/e2e/snapshot.test.ts kills in every other stage. Another seed tries other steps:
 * LEITMOTIF_KILLS=20 LEITMOTIF_KILL_SEED=2 npx vitest run tests/e2e/killed-build.test.ts
 */
const KILLS = Number(process.env.LEITMOTIF_KILLS ?? 2);
const SEED = Number(process.env.LEITMOTIF_KILL_SEED ?? 9);
const STEPS = [...shuffled(stepsOf(REPORT_STAGES)), ...shuffled(stepsOf(DATA_STAGES))].slice(0, KILLS);

let undisturbed: string;

beforeAll(async () => {
  process.stderr.write(`builds are killed at ${STEPS.length} steps that seed ${SEED} chose\n`);
  const project = smallProject();
  await leitmotif(project, ["build"]);
  undisturbed = snapshotIn(project);
}, 300_000);

describe("a build up to the report", () => {
  it.each(STEPS)(
    "finishes a build killed when $stage reached $at, with the same snapshot and nothing left behind",
    async (step) => {
      const project = smallProject();
      await killBuildAt(project, "build", step);
      await leitmotif(project, ["build"]);
      expect(snapshotIn(project)).toBe(undisturbed);
      expect(namesIn(project).filter(isUnfinished)).toEqual([]);
    },
    300_000,
  );
});

function stepsOf(stages: readonly Stage[]): Step[] {
  return stages.flatMap(({ name: stage }): Step[] => [
    { stage, at: "its beginning" },
    { stage, at: "its first file" },
  ]);
}

function shuffled(steps: readonly Step[]): Step[] {
  const chance = (step: Step) => unit(keyOf(SEED, 0, steps.indexOf(step)), 0);
  return steps.toSorted((left, right) => chance(left) - chance(right));
}

function smallProject(): string {
  const project = copyProject();
  writeFileSync(join(project, "leitmotif.config.json"), JSON.stringify({ sample: { films: 30 } }));
  return project;
}

function snapshotIn(project: string): string {
  return readFileSync(join(project, "data", "snapshots", CURRENT_FILE), "utf8");
}

function isUnfinished(path: string): boolean {
  return /\.partial$|(^|\/)work-[^/]*$/.test(path);
}
