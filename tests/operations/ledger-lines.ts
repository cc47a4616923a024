import type { BuildBegun, BuildEnded, LedgerLine, StageRun } from "#lib/operations/ledger/ledger-line";

export const STAGES = ["read", "count", "publish"] as const;

/** What tests leave out of the surroundings of a ledger. */
export const SURROUNDINGS = {
  stages: STAGES,
  prices: { currency: "EUR", cpuHour: 0.5, memoryGbHour: 0.25, storageGbMonth: 0.1 },
  isRunning: () => false,
};

export function begun(build: string, more: Partial<BuildBegun> = {}): BuildBegun {
  return {
    event: "begun",
    build,
    at: "2026-01-01T00:00:00.000Z",
    process: 1,
    program: "0.1.0",
    stages: [...STAGES],
    cpus: 2,
    memory: 4e9,
    ...more,
  };
}

export function stageRun(build: string, stage: string, more: Partial<StageRun> = {}): StageRun {
  return {
    event: "stage",
    build,
    stage,
    outcome: "done",
    because: "it had not run before",
    started: "2026-01-01T00:00:00.000Z",
    seconds: 2,
    message: "3 rows",
    bytes: 1000,
    growth: 1000,
    memoryPeak: 5e7,
    cpuSeconds: 1,
    ...more,
  };
}

export function ended(build: string, more: Partial<BuildEnded> = {}): BuildEnded {
  return {
    event: "ended",
    build,
    at: "2026-01-01T00:00:10.000Z",
    outcome: "done",
    seconds: 10,
    storage: { raw: 1e9, reports: 1e9 },
    ...more,
  };
}

/** A build in which all stages took so many seconds. */
export function build(id: string, seconds: number): LedgerLine[] {
  return [begun(id), ...STAGES.map((stage) => stageRun(id, stage, { seconds })), ended(id)];
}
