import { UsageError } from "./core/errors.js";
import { nearest } from "./core/nearest.js";
import { evidenceStage } from "./stages/evidence-stage.js";
import { gatesStage } from "./stages/gates/gates-stage.js";
import { ingestStage } from "./stages/ingest-stage.js";
import { linkStage } from "./stages/link-stage.js";
import { notebooksStage } from "./stages/notebooks-stage.js";
import { predictStage } from "./stages/predict-stage.js";
import { publishNotebooksStage, publishStage } from "./stages/publish-stage.js";
import { recommendStage } from "./stages/recommend/recommend-stage.js";
import { sampleStage } from "./stages/sample-stage.js";
import { siteStage } from "./stages/site-stage.js";
import { snapshotStage } from "./stages/snapshot-stage.js";
import type { Stage } from "./stages/stage.js";
import { warehouseStage } from "./stages/warehouse-stage.js";

export { type BuildOptions, runStages } from "./stages/run-stages.js";

/** From the sources' deliveries to a published snapshot of tables. */
export const DATA_STAGES: readonly Stage[] = [
  sampleStage,
  ingestStage,
  warehouseStage,
  linkStage,
  predictStage,
  recommendStage,
  gatesStage,
  snapshotStage,
  evidenceStage,
];

/** From the tables to the published report. */
export const REPORT_STAGES: readonly Stage[] = [notebooksStage, siteStage, publishStage];

/** Runs only the notebooks and files them with the version that they belong to. */
export const NOTEBOOK_STAGES: readonly Stage[] = [notebooksStage, publishNotebooksStage];

/** All stages of a build, in order. */
export const STAGES: readonly Stage[] = [...DATA_STAGES, ...REPORT_STAGES];

/** The stages that were asked for: a single one, or all from one on. */
export function chooseStages({ only, from }: { readonly only?: string; readonly from?: string }): readonly Stage[] {
  if (only !== undefined && from !== undefined) throw new UsageError("--only and --from cannot be combined");
  if (only !== undefined) return [stageNamed(only)];
  return from === undefined ? STAGES : STAGES.slice(STAGES.indexOf(stageNamed(from)));
}

function stageNamed(name: string): Stage {
  const stage = STAGES.find((stage) => stage.name === name);
  if (stage !== undefined) return stage;
  const names = STAGES.map((stage) => stage.name);
  const meant = nearest(name, names);
  const advice = meant === undefined ? `the stages are ${names.join(", ")}` : `did you mean ${meant}?`;
  throw new UsageError(`no stage is called ${JSON.stringify(name)} (${advice})`);
}
