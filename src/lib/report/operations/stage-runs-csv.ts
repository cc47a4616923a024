import { csvLine } from "../../core/text/csv-text.js";
import type { Run, StageOfRun } from "../../operations/runs/run.js";

interface Column {
  readonly name: string;
  value(stage: StageOfRun, run: Run): string | number | undefined;
}

const COLUMNS: readonly Column[] = [
  { name: "run", value: (_stage, { id }) => id },
  { name: "run_outcome", value: (_stage, { outcome }) => outcome },
  { name: "delivery", value: (_stage, { delivery }) => delivery },
  { name: "snapshot", value: (_stage, { snapshot }) => snapshot },
  { name: "stage", value: ({ stage }) => stage },
  { name: "outcome", value: ({ outcome }) => outcome },
  { name: "because", value: ({ because }) => because },
  { name: "message", value: ({ message }) => message },
  { name: "started", value: ({ started }) => started },
  { name: "seconds", value: ({ seconds }) => seconds },
  { name: "cpu_seconds", value: ({ cpuSeconds }) => cpuSeconds },
  { name: "rows_in", value: ({ rowsIn }) => rowsIn },
  { name: "rows_out", value: ({ rowsOut }) => rowsOut },
  { name: "rows_rejected", value: ({ rowsRejected }) => rowsRejected },
  { name: "memory_peak_bytes", value: ({ memoryPeak }) => memoryPeak },
  { name: "bytes", value: ({ bytes }) => bytes },
  { name: "growth_bytes", value: ({ growth }) => growth },
];

/** Every stage of every run, oldest first, for programs that draw tables. */
export function stageRunsCsv(runs: readonly Run[]): string {
  const rows = runs.flatMap((run) =>
    run.stages.map((stage) => COLUMNS.map(({ value }) => String(value(stage, run) ?? ""))),
  );
  return [COLUMNS.map(({ name }) => name), ...rows].map(csvLine).join("");
}
