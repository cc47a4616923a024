import { basename } from "node:path";
import type { Config } from "../core/config.js";
import { counted, grouped } from "../core/numbers.js";
import { loadAnswers } from "../figures/load-answers.js";
import { readRecommendationRows } from "../recommending/run/recommendation-rows-file.js";
import { holdsSample } from "../sample/sample-deliveries.js";
import { plantedEffects } from "../sample/truth/planted-effects.js";
import { openSnapshot } from "../snapshot/open-snapshot.js";
import { writeSnapshot } from "../snapshot/write-snapshot.js";
import { findDeliveries } from "../sources/delivery.js";
import { readGateResults } from "./gates/gate-results.js";
import { gateResultsFile } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const snapshotStage: Stage = {
  name: "snapshot",
  made: {
    code: ["stages/snapshot-stage"],
    from: ({ config }) => [
      config.paths.warehouse,
      config.paths.staged,
      gateResultsFile(config),
      config.paths.recommender,
    ],
    into: ({ config }) => [config.paths.snapshots],
  },
  run: snapshot,
};

/** Publishes the warehouse as a snapshot in the given folder, and returns the snapshot's folder. */
export async function publishWarehouse(config: Config, snapshotsFolder: string): Promise<string> {
  const { paths, memoryLimit, threads } = config;
  return writeSnapshot({
    deliveries: findDeliveries(paths.raw),
    stagedFolder: paths.staged,
    warehousePath: paths.warehouse,
    gateResults: readGateResults(config),
    plantedEffects: plantedEffects(paths.raw),
    recommendations: readRecommendationRows(paths.recommender),
    questions: await loadAnswers(),
    snapshotsFolder,
    data: holdsSample(paths.raw) ? "sample" : "real",
    memoryLimit,
    threads,
  });
}

async function snapshot({ config }: Build): Promise<StageResult> {
  const folder = await publishWarehouse(config, config.paths.snapshots);
  const { files } = openSnapshot(folder).manifest;
  const rows = files.reduce((sum, file) => sum + file.rows, 0);
  return {
    summary: `${basename(folder)}: ${counted(files.length, "table", "tables")}, ${grouped(rows)} rows`,
    rowsOut: rows,
  };
}
