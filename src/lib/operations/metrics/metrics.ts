import type { Operations } from "../operations.js";
import type { Run, StageOfRun } from "../runs/run.js";

/** Figures of one kind, as a Prometheus server takes them. */
export interface Metric {
  readonly name: string;
  readonly type: "gauge" | "counter";
  readonly help: string;
  samples(operations: Operations): readonly Sample[];
}

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  /** No sample is written where the figure is not known. */
  readonly value: number | undefined;
}

const RUN_OUTCOMES = ["done", "failed", "interrupted"] as const;
const STAGE_OUTCOMES = ["done", "unchanged", "failed", "interrupted"] as const;
const ROWS = { in: "rowsIn", out: "rowsOut", rejected: "rowsRejected" } as const;

/** What a server is told. Names keep to the rules of Prometheus, which promtool checks. */
export const METRICS: readonly Metric[] = [
  {
    name: "leitmotif_build_info",
    type: "gauge",
    help: "The version of the program, the newest delivery and the snapshot of the last successful run.",
    samples: ({ runs }) => {
      const run = lastDone(runs);
      if (run === undefined) return [];
      const { program, delivery = "", snapshot = "" } = run;
      return [{ labels: { program, delivery, snapshot }, value: 1 }];
    },
  },
  {
    name: "leitmotif_runs_total",
    type: "counter",
    help: "Runs in the ledger by outcome.",
    samples: ({ runs }) => RUN_OUTCOMES.map((outcome) => ({ labels: { outcome }, value: count(runs, outcome) })),
  },
  {
    name: "leitmotif_last_run_timestamp_seconds",
    type: "gauge",
    help: "When the last run began, in seconds since 1970.",
    samples: ({ runs }) => [{ value: runs.at(-1) && secondsSince1970(runs.at(-1)) }],
  },
  {
    name: "leitmotif_last_success_timestamp_seconds",
    type: "gauge",
    help: "When the last successful run ended, in seconds since 1970.",
    samples: ({ runs }) => {
      const run = lastDone(runs);
      return [{ value: run && (secondsSince1970(run) ?? 0) + (run.seconds ?? 0) }];
    },
  },
  {
    name: "leitmotif_last_run_failed",
    type: "gauge",
    help: "1 if the last run failed or was interrupted, otherwise 0.",
    samples: ({ runs }) => {
      const run = runs.at(-1);
      return [{ value: run && Number(run.outcome === "failed" || run.outcome === "interrupted") }];
    },
  },
  {
    name: "leitmotif_last_run_duration_seconds",
    type: "gauge",
    help: "How long the last run took.",
    samples: ({ runs }) => [{ value: runs.at(-1)?.seconds }],
  },
  {
    name: "leitmotif_last_run_memory_peak_bytes",
    type: "gauge",
    help: "The most memory that the last run took at once.",
    samples: ({ runs }) => [{ value: runs.at(-1)?.memoryPeak }],
  },
  {
    name: "leitmotif_last_run_cost",
    type: "gauge",
    help: "What the machine cost for the last run, from the prices in the configuration.",
    samples: ({ runs }) => {
      const cost = runs.at(-1)?.cost;
      return cost === undefined ? [] : [{ labels: { currency: cost.currency }, value: cost.run }];
    },
  },
  {
    name: "leitmotif_storage_cost_per_month",
    type: "gauge",
    help: "What a month of all that is kept costs, from the prices in the configuration.",
    samples: ({ runs }) => {
      const cost = runs.at(-1)?.cost;
      return cost === undefined ? [] : [{ labels: { currency: cost.currency }, value: cost.storageMonth }];
    },
  },
  {
    name: "leitmotif_storage_bytes",
    type: "gauge",
    help: "Bytes on disk after the last run that came to its end, by what they are kept for.",
    samples: ({ runs }) =>
      Object.entries(runs.findLast(({ storage }) => storage !== undefined)?.storage ?? {}).map(([place, value]) => ({
        labels: { place },
        value,
      })),
  },
  {
    name: "leitmotif_stage_runs_total",
    type: "counter",
    help: "How often runs came to a stage, by what became of it.",
    samples: ({ stages }) =>
      stages.flatMap((stage) =>
        STAGE_OUTCOMES.map((outcome) => ({ labels: { stage: stage.stage, outcome }, value: stage[outcome] })),
      ),
  },
  {
    name: "leitmotif_stage_failed",
    type: "gauge",
    help: "1 if a stage failed or was interrupted when a run last came to it, otherwise 0.",
    samples: ({ stages }) =>
      stages.map(({ stage, last }) => ({
        labels: { stage },
        value: Number(last === "failed" || last === "interrupted"),
      })),
  },
  ofCompleteStage("leitmotif_stage_duration_seconds", "How long the last complete run of a stage took.", "seconds"),
  ofCompleteStage(
    "leitmotif_stage_usual_duration_seconds",
    "The median of the complete runs of a stage before its last one.",
    "usualSeconds",
  ),
  ofCompleteStage(
    "leitmotif_stage_cpu_seconds",
    "Seconds that processors worked for the last complete run of a stage.",
    "cpuSeconds",
  ),
  ofCompleteStage(
    "leitmotif_stage_memory_peak_bytes",
    "The most memory that the last complete run of a stage took at once.",
    "memoryPeak",
  ),
  ofCompleteStage("leitmotif_stage_size_bytes", "The size of what the last complete run of a stage filled.", "bytes"),
  {
    name: "leitmotif_stage_rows",
    type: "gauge",
    help: "Rows that the last complete run of a stage read (in), kept (out) and rejected.",
    samples: ({ stages }) =>
      stages.flatMap(({ stage, complete }) =>
        Object.entries(ROWS).map(([rows, key]) => ({ labels: { stage, rows }, value: complete?.[key] })),
      ),
  },
  {
    name: "leitmotif_delivery_timestamp_seconds",
    type: "gauge",
    help: "The day of the newest delivery of a source, in seconds since 1970.",
    samples: (operations) =>
      newestDeliveries(operations).map(({ source, date }) => ({ labels: { source }, value: Date.parse(date) / 1000 })),
  },
  {
    name: "leitmotif_delivery_rows",
    type: "gauge",
    help: "Rows of the newest delivery of a source that were read (in), kept (out) and rejected.",
    samples: (operations) =>
      newestDeliveries(operations).flatMap(({ source, read, kept, rejected }) =>
        Object.entries({ in: read, out: kept, rejected }).map(([rows, value]) => ({
          labels: { source, rows },
          value,
        })),
      ),
  },
  {
    name: "leitmotif_delivery_change_ratio",
    type: "gauge",
    help: "How many rows more or fewer were kept of the newest delivery than of the one before, as a share.",
    samples: (operations) =>
      newestDeliveries(operations).map(({ source, change }) => ({ labels: { source }, value: change })),
  },
  {
    name: "leitmotif_delivery_drifts",
    type: "gauge",
    help: "1 if the newest delivery of a source differs by more than the configuration expects, otherwise 0.",
    samples: (operations) =>
      newestDeliveries(operations).map(({ source, drifts }) => ({ labels: { source }, value: Number(drifts) })),
  },
  {
    name: "leitmotif_ledger_unreadable_lines",
    type: "gauge",
    help: "Lines of the ledger that cannot be read.",
    samples: ({ unreadable }) => [{ value: unreadable.length }],
  },
];

type StageFigure = "seconds" | "usualSeconds" | "cpuSeconds" | "memoryPeak" | "bytes";

function ofCompleteStage(name: string, help: string, figure: StageFigure): Metric {
  return {
    name,
    type: "gauge",
    help,
    samples: ({ stages }) =>
      stages.map(({ stage, complete }) => ({
        labels: { stage },
        value: (complete as StageOfRun | undefined)?.[figure],
      })),
  };
}

function newestDeliveries({ deliveries }: Operations) {
  return [...new Map(deliveries.map((delivery) => [delivery.source, delivery])).values()];
}

function lastDone(runs: readonly Run[]): Run | undefined {
  return runs.findLast(({ outcome }) => outcome === "done");
}

function count(runs: readonly Run[], outcome: Run["outcome"]): number {
  return runs.filter((run) => run.outcome === outcome).length;
}

function secondsSince1970(run: Run | undefined): number | undefined {
  return run && Date.parse(run.started) / 1000;
}
