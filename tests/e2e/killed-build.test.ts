import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CURRENT_FILE } from "#lib/contract/current-file";
import { STAGES } from "#lib/pipeline";
import { filesBelow } from "#lib/report/files-below";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { killBuildAt, namesIn, type Step } from "./kill-build.js";
import { newProject } from "./make-project.js";
import { leitmotif } from "./project.js";

const STEPS: readonly Step[] = STAGES.flatMap(({ name: stage }): Step[] => [
  { stage, at: "its beginning" },
  { stage, at: "its first file" },
]);

it("finishes a build that was killed twice in every stage, with the same result and nothing left behind", async () => {
  const undisturbed = await sharedProject();
  const project = newProject({ threads: 2 });
  for (const step of STEPS) await killBuildAt(project, step);
  await leitmotif(project, ["build"]);

  expect(resultOf(project)).toEqual(resultOf(undisturbed));
  expect(namesIn(project).filter(isUnfinished)).toEqual([]);
}, 900_000);

/** The id of a snapshot comes from its content. */
function resultOf(project: string) {
  return {
    snapshot: readFileSync(join(project, "data", "snapshots", CURRENT_FILE), "utf8"),
    reports: filesBelow(join(project, "reports")),
    evidence: filesBelow(join(project, "evidence")),
  };
}

function isUnfinished(path: string): boolean {
  return /\.partial$|(^|\/)work-[^/]*$/.test(path);
}
