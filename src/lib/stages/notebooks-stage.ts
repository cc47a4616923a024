import { join } from "node:path";
import { writeAtomically } from "../core/atomic-write.js";
import { runNotebooks } from "../report/notebooks/run-notebooks.js";
import { currentSnapshot } from "../snapshot/open-snapshot.js";
import { notebooksOf, snapshotPointer } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const notebooksStage: Stage = {
  name: "notebooks",
  made: {
    code: ["stages/notebooks-stage", "index"],
    from: (build) => [snapshotPointer(build.config), join(build.project, "notebooks")],
    into: (build) => [notebooksOf(build)],
  },
  run: notebooks,
};

async function notebooks(build: Build): Promise<StageResult> {
  const { project, config } = build;
  const snapshotFolder = currentSnapshot(config.paths.snapshots);
  const names = await writeAtomically(notebooksOf(build), (output) =>
    runNotebooks({ project, snapshotFolder, output }),
  );
  return { summary: names.join(", ") };
}
