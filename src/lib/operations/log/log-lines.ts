import type { StageRun } from "../ledger/ledger-line.js";
import type { Run } from "../runs/run.js";

/**
 * A line of the log: flat, with the same names everywhere, so that a collector needs no settings. Undefined fields are
 * left out of JSON.
 */
export type LogLine = Readonly<Record<string, string | number | undefined>>;

/** What became of a stage, when it has ended. */
export function stageLine(run: StageRun): LogLine {
  return {
    time: new Date(Date.parse(run.started) + run.seconds * 1000).toISOString(),
    level: run.outcome === "failed" ? "error" : "info",
    event: "stage",
    build: run.build,
    stage: run.stage,
    outcome: run.outcome,
    because: run.because,
    message: run.message,
    seconds: run.seconds,
    cpu_seconds: run.cpuSeconds,
    rows_in: run.rowsIn,
    rows_out: run.rowsOut,
    rows_rejected: run.rowsRejected,
    memory_peak_bytes: run.memoryPeak,
    bytes: run.bytes,
    growth_bytes: run.growth,
  };
}

/** What became of a whole build. */
export function buildLine(run: Run): LogLine {
  const failed = run.stages.find(({ outcome }) => outcome === "failed");
  return {
    time: new Date(Date.parse(run.started) + (run.seconds ?? 0) * 1000).toISOString(),
    level: run.outcome === "done" ? "info" : "error",
    event: "build",
    build: run.id,
    outcome: run.outcome,
    message: failed === undefined ? run.outcome : `${failed.stage}: ${failed.message ?? ""}`,
    program: run.program,
    delivery: run.delivery,
    snapshot: run.snapshot,
    seconds: run.seconds,
    stages_done: run.stages.filter(({ outcome }) => outcome === "done").length,
    memory_peak_bytes: run.memoryPeak,
    bytes: run.bytes,
    growth_bytes: run.growth,
    cost: run.cost?.run,
    currency: run.cost?.currency,
  };
}
