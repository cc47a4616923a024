import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { defaultConfig } from "#lib/core/config";
import { loadAnswers } from "#lib/figures/load-answers";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { linkWarehouse } from "#lib/linking/run/warehouse/link-warehouse";
import { predictWarehouse } from "#lib/prediction/run/predict-warehouse";
import { plantedEffects } from "#lib/sample/truth/planted-effects";
import { plantedSuccess } from "#lib/sample/truth/planted-success";
import { writeSnapshot } from "#lib/snapshot/write-snapshot";
import { findDeliveries } from "#lib/sources/delivery";
import { LIMITS } from "./load.js";
import type { SharedSample } from "./make-sample.js";

/** Links the sample, predicts its films and publishes it with all answers. Returns the folder of the snapshot. */
export async function makeAnswers(
  { rawFolder, stagedFolder, warehousePath }: SharedSample,
  folder: string,
): Promise<string> {
  const linked = join(folder, "linked.duckdb");
  copyFileSync(warehousePath, linked);
  const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });
  await linkWarehouse({ warehousePath: linked, thresholds, verdicts: join(folder, "verdicts.csv"), ...LIMITS });
  await predictWarehouse({
    warehousePath: linked,
    settings: defaultConfig().prediction,
    rule: plantedSuccess(rawFolder),
    ...LIMITS,
  });
  return writeSnapshot({
    deliveries: findDeliveries(stagedFolder),
    stagedFolder,
    warehousePath: linked,
    gateResults: [],
    plantedEffects: plantedEffects(rawFolder),
    questions: await loadAnswers(),
    snapshotsFolder: join(folder, "snapshots"),
    data: "sample",
    ...LIMITS,
  });
}
