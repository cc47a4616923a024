import { type DeliveryRows, type DeliveryTrend, deliveryTrends } from "./deliveries/delivery-trend.js";
import type { Ledger } from "./ledger/ledger-file.js";
import { readRuns, type Surroundings } from "./runs/read-runs.js";
import type { Run } from "./runs/run.js";
import { type StageOverview, stageOverview } from "./runs/stage-overview.js";

/** Everything that is known of how the kit is run. */
export interface Operations {
  /** Oldest first. */
  readonly runs: readonly Run[];
  readonly stages: readonly StageOverview[];
  readonly deliveries: readonly DeliveryTrend[];
  /** Lines of the ledger that cannot be read. */
  readonly unreadable: readonly number[];
}

export interface Known extends Surroundings {
  readonly ledger: Ledger;
  readonly deliveries: readonly DeliveryRows[];
  /** How much the rows of a delivery may differ from the one before, as a share. */
  readonly rowDrift: number;
}

export function operationsOf({ ledger, deliveries, rowDrift, ...surroundings }: Known): Operations {
  const runs = readRuns(ledger.lines, surroundings);
  return {
    runs,
    stages: surroundings.stages.map((stage) => stageOverview(stage, runs)),
    deliveries: deliveryTrends(deliveries, rowDrift),
    unreadable: ledger.unreadable,
  };
}
