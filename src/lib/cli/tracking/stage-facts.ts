import type { Ledger } from "../../operations/ledger/ledger-file.js";
import type { TrackedRun } from "./tracked-run.js";

/** What the ledger tells of the last complete run of a stage: when it was, in which build, and what it took. */
export interface StageFacts extends Pick<TrackedRun, "started" | "ended" | "tags" | "metrics"> {}

export function stageFacts({ lines }: Ledger, stage: string): StageFacts {
  const run = lines.findLast((line) => line.event === "stage" && line.stage === stage && line.outcome === "done");
  // Somebody may have removed the ledger.
  if (run?.event !== "stage") return { started: 0, ended: 0, tags: {}, metrics: {} };
  const started = Date.parse(run.started);
  return {
    started,
    ended: started + Math.round(run.seconds * 1000),
    tags: { build: run.build },
    metrics: { stage_seconds: run.seconds, stage_cpu_seconds: run.cpuSeconds, stage_memory_peak_bytes: run.memoryPeak },
  };
}
