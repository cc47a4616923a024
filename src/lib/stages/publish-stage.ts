import { cpSync } from "node:fs";
import { join, relative } from "node:path";
import { withTemporaryFolder } from "../core/atomic-write.js";
import { secondsOfBuild } from "../operations/ledger/ledger-file.js";
import { publishNotebooks, publishReport } from "../report/versions/publish.js";
import { currentSnapshot, openSnapshot } from "../snapshot/open-snapshot.js";
import { madeFrom } from "./made-from.js";
import { notebooksOf, reportOf, snapshotPointer, workFolderOf } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const publishStage: Stage = {
  name: "publish",
  made: {
    code: ["stages/publish-stage"],
    from: (build) => [snapshotPointer(build.config), reportOf(build)],
    into: ({ config }) => [config.paths.reports],
    settings: ({ config }) => config.site,
  },
  run: publish,
};

/** Files only the notebooks with the version that they belong to. */
export const publishNotebooksStage: Stage = { name: "publish", run: publishTheNotebooks };

async function publish(build: Build): Promise<StageResult> {
  const { config, force, revise = false } = build;
  const { reports: reportsFolder, snapshots: snapshotsFolder, ledger } = config.paths;
  const snapshot = openSnapshot(currentSnapshot(snapshotsFolder));
  const report = await withCopy(build, reportOf(build), (copy) =>
    publishReport(copy, {
      reportsFolder,
      snapshot,
      snapshotsFolder,
      madeFrom: madeFrom(config, snapshot),
      siteUrl: config.site.url,
      ...(config.site.times && { seconds: secondsOfBuild(ledger) }),
      force,
      revise,
    }),
  );
  return { summary: relative(build.project, report) };
}

async function publishTheNotebooks(build: Build): Promise<StageResult> {
  const { config, force } = build;
  const snapshot = openSnapshot(currentSnapshot(config.paths.snapshots));
  const folder = await withCopy(build, notebooksOf(build), async (copy) =>
    publishNotebooks(copy, { reportsFolder: config.paths.reports, snapshot, force }),
  );
  return { summary: relative(build.project, folder) };
}

/**
 * Publishing moves a folder to its place, so it gets a copy: the output of the stage before is kept for the next build.
 */
async function withCopy<T>(build: Build, made: string, work: (copy: string) => Promise<T>): Promise<T> {
  return withTemporaryFolder(workFolderOf(build), (folder) => {
    const copy = join(folder, "copy");
    cpSync(made, copy, { recursive: true });
    return work(copy);
  });
}
