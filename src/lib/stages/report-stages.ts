import { cpSync } from "node:fs";
import { join } from "node:path";
import { withTemporaryFolder, writeAtomically } from "../atomic-write.js";
import type { Config } from "../config.js";
import { CURRENT_FILE, currentSnapshot, openSnapshot } from "../evidence/open-snapshot.js";
import { counted } from "../numbers.js";
import { runNotebooks } from "../report/notebooks/run-notebooks.js";
import { buildSite, sitePartsOf } from "../report/site/build-site.js";
import { checkSite } from "../report/site/check-site.js";
import { NOTEBOOKS_FOLDER, publishNotebooks, publishReport } from "../report/versions/publish.js";
import type { Build, Stage, StageResult } from "./stage.js";

/** Of linking, the words that figures explain. */
const CODE = [
  "charts",
  "evidence",
  "report",
  "linking/candidates.js",
  "linking/reasons.js",
  "linking/reason-meanings.js",
];

export const notebooksStage: Stage = {
  name: "notebooks",
  made: {
    code: CODE,
    from: (build) => [snapshotPointer(build.config), join(build.project, "notebooks")],
    into: (build) => [notebooksOf(build)],
  },
  run: notebooks,
};

export const siteStage: Stage = {
  name: "site",
  made: {
    code: CODE,
    from: (build) => [
      snapshotPointer(build.config),
      notebooksOf(build),
      join(build.project, "observablehq.config.ts"),
      ...sitePartsOf(join(build.project, "src")),
    ],
    into: (build) => [reportOf(build)],
  },
  run: site,
};

export const publishStage: Stage = {
  name: "publish",
  made: {
    code: CODE,
    from: (build) => [snapshotPointer(build.config), reportOf(build)],
    into: ({ config }) => [config.paths.reports],
  },
  run: publish,
};

/** Files the notebooks alone with the version that they belong to. */
export const publishNotebooksStage: Stage = { name: "publish", run: publishTheNotebooks };

async function notebooks(build: Build): Promise<StageResult> {
  const { project, config } = build;
  const snapshotFolder = currentSnapshot(config.paths.snapshots);
  const names = await writeAtomically(notebooksOf(build), (output) =>
    runNotebooks({ project, snapshotFolder, output }),
  );
  return { summary: names.join(", ") };
}

async function site(build: Build): Promise<StageResult> {
  const { project, config } = build;
  const snapshotFolder = currentSnapshot(config.paths.snapshots);
  const pages = await writeAtomically(reportOf(build), async (output) => {
    // Inside the project, because the pages' imports are looked up from there.
    await withTemporaryFolder(workFolderOf(build), (workFolder) =>
      buildSite({ project, snapshotFolder, workFolder, output }),
    );
    cpSync(notebooksOf(build), join(output, NOTEBOOKS_FOLDER), { recursive: true });
    return checkSite(output);
  });
  return { summary: `${counted(pages, "page", "pages")} without faults` };
}

async function publish(build: Build): Promise<StageResult> {
  const { config, force } = build;
  const snapshot = openSnapshot(currentSnapshot(config.paths.snapshots));
  const report = await withCopy(build, reportOf(build), (copy) =>
    publishReport(copy, { reportsFolder: config.paths.reports, snapshot, force }),
  );
  return { summary: report };
}

async function publishTheNotebooks(build: Build): Promise<StageResult> {
  const { config, force } = build;
  const snapshot = openSnapshot(currentSnapshot(config.paths.snapshots));
  const folder = await withCopy(build, notebooksOf(build), async (copy) =>
    publishNotebooks(copy, { reportsFolder: config.paths.reports, snapshot, force }),
  );
  return { summary: folder };
}

/** Publishing moves a folder to its place; what the stage before has made stays for the next build. */
async function withCopy<T>(build: Build, made: string, work: (copy: string) => Promise<T>): Promise<T> {
  return withTemporaryFolder(workFolderOf(build), (folder) => {
    const copy = join(folder, "copy");
    cpSync(made, copy, { recursive: true });
    return work(copy);
  });
}

function snapshotPointer({ paths }: Config): string {
  return join(paths.snapshots, CURRENT_FILE);
}

function notebooksOf(build: Build): string {
  return join(workFolderOf(build), "notebooks");
}

function reportOf(build: Build): string {
  return join(workFolderOf(build), "report");
}

function workFolderOf({ project }: Build): string {
  return join(project, ".observablehq");
}
