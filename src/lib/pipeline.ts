import { join } from "node:path";
import { moveFolder, withTemporaryFolder } from "./atomic-write.js";
import type { Config } from "./config.js";
import { currentSnapshot, openSnapshot } from "./evidence/open-snapshot.js";
import { writeSnapshot } from "./evidence/snapshot.js";
import { counted } from "./numbers.js";
import { runNotebooks } from "./report/notebooks/run-notebooks.js";
import { buildSite } from "./report/site/build-site.js";
import { checkSite } from "./report/site/check-site.js";
import { NOTEBOOKS_FOLDER, publishNotebooks, publishReport } from "./report/versions/publish.js";
import { findDeliveries } from "./sources/delivery.js";
import { bytesToIngest, ingestDeliveries } from "./sources/ingest.js";
import { holdsSample, writeSample } from "./sources/sample/sample.js";

/** What the stages of one build share. */
export interface Build {
  readonly config: Config;
  /** The folder with the pages, the notebooks and the installed packages. */
  readonly project: string;
  /** Holds what is not finished; gone after the build. */
  readonly workFolder: string;
  readonly force: boolean;
  /** Shows how far a stage is that reads many bytes. */
  startProgress(label: string, bytes: number): { advance(bytes: number): void; done(): void };
}

export interface Stage {
  readonly name: string;
  /** Does the work and says in a line what came of it. */
  run(build: Build): Promise<string>;
}

/** From what the sources delivered to tables that no longer change. */
export const DATA_STAGES: readonly Stage[] = [
  { name: "sample", run: sample },
  { name: "ingest", run: ingest },
  { name: "snapshot", run: snapshot },
];

/** From the tables to the published report. */
export const REPORT_STAGES: readonly Stage[] = [
  { name: "notebooks", run: notebooks },
  { name: "site", run: site },
  { name: "publish", run: publish },
];

/** Runs the notebooks alone and files them with the version that they belong to. */
export const NOTEBOOK_STAGES: readonly Stage[] = [
  { name: "notebooks", run: notebooks },
  { name: "publish", run: publishTheNotebooks },
];

export interface BuildOptions extends Omit<Build, "workFolder"> {
  onStage?(name: string, result: string, seconds: number): void;
}

/** Runs stages one after the other; each reads what those before it left on disk. */
export async function runStages(stages: readonly Stage[], { onStage, ...options }: BuildOptions): Promise<void> {
  // Inside the project, because the pages' imports are looked up from there.
  await withTemporaryFolder(join(options.project, ".observablehq"), async (workFolder) => {
    for (const { name, run } of stages) {
      const started = performance.now();
      const result = await run({ ...options, workFolder });
      onStage?.(name, result, (performance.now() - started) / 1000);
    }
  });
}

/** Who brings no data gets invented ones. */
async function sample({ config }: Build): Promise<string> {
  const { raw } = config.paths;
  const deliveries = findDeliveries(raw).length;
  if (deliveries > 0) return `not needed: ${counted(deliveries, "delivery is", "deliveries are")} here`;
  const { files } = await writeSample(raw, config.sample);
  return counted(files, "file", "files");
}

async function ingest({ config, startProgress }: Build): Promise<string> {
  const { raw, staged, rejects } = config.paths;
  const deliveries = findDeliveries(raw);
  const progress = startProgress("ingest", bytesToIngest(deliveries));
  const results = await ingestDeliveries(deliveries, {
    stagedFolder: staged,
    rejectsFolder: rejects,
    onBytes: progress.advance,
  });
  progress.done();
  for (const result of results) if (result.outcome === "failed") throw result.error;
  const unchanged = results.filter(({ outcome }) => outcome === "unchanged").length;
  return `${counted(results.length, "delivery", "deliveries")}, ${unchanged} unchanged`;
}

async function snapshot({ config }: Build): Promise<string> {
  const { raw, staged, snapshots } = config.paths;
  return writeSnapshot({
    deliveries: findDeliveries(raw),
    stagedFolder: staged,
    snapshotsFolder: snapshots,
    data: holdsSample(raw) ? "sample" : "real",
  });
}

async function notebooks(build: Build): Promise<string> {
  const { project, workFolder } = build;
  const snapshotFolder = currentSnapshot(build.config.paths.snapshots);
  const names = await runNotebooks({ project, snapshotFolder, output: notebooksIn(workFolder) });
  return names.join(", ");
}

async function site(build: Build): Promise<string> {
  const { project, workFolder } = build;
  const report = reportIn(workFolder);
  const snapshotFolder = currentSnapshot(build.config.paths.snapshots);
  await buildSite({ project, snapshotFolder, workFolder, output: report });
  moveFolder(notebooksIn(workFolder), join(report, NOTEBOOKS_FOLDER));
  const pages = checkSite(report);
  return `${counted(pages, "page", "pages")} without faults`;
}

async function publish({ config, workFolder, force }: Build): Promise<string> {
  const snapshot = openSnapshot(currentSnapshot(config.paths.snapshots));
  return publishReport(reportIn(workFolder), { reportsFolder: config.paths.reports, snapshot, force });
}

async function publishTheNotebooks({ config, workFolder, force }: Build): Promise<string> {
  const snapshot = openSnapshot(currentSnapshot(config.paths.snapshots));
  return publishNotebooks(notebooksIn(workFolder), { reportsFolder: config.paths.reports, snapshot, force });
}

function notebooksIn(workFolder: string): string {
  return join(workFolder, "notebooks");
}

function reportIn(workFolder: string): string {
  return join(workFolder, "report");
}
