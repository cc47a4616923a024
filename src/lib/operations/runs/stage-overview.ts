import type { Run, StageOfRun } from "./run.js";

/** What is known of a stage from all runs. */
export interface StageOverview {
  readonly stage: string;
  /** What became of it when it was last asked for; `never run` if the ledger knows no such run. */
  readonly last: StageOfRun["outcome"] | "never run";
  /** How often it was asked for, and what came of that. */
  readonly done: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly interrupted: number;
  /** Its last complete run. */
  readonly complete?: StageOfRun;
}

export function stageOverview(stage: string, runs: readonly Run[]): StageOverview {
  const own = runs.flatMap((run) => run.stages.filter((one) => one.stage === stage && isTold(one)));
  const count = (outcome: StageOfRun["outcome"]) => own.filter((one) => one.outcome === outcome).length;
  const complete = own.findLast(({ outcome }) => outcome === "done");
  return {
    stage,
    last: own.at(-1)?.outcome ?? "never run",
    done: count("done"),
    unchanged: count("unchanged"),
    failed: count("failed"),
    interrupted: count("interrupted"),
    ...(complete && { complete }),
  };
}

/** A skipped stage did nothing that could be told. */
function isTold({ outcome }: StageOfRun): boolean {
  return outcome !== "skipped" && outcome !== "waiting";
}
