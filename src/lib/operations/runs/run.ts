import type { Cost } from "./cost.js";

/** What became of a build. */
export type RunOutcome = "done" | "failed" | "interrupted" | "running";

/** What became of a stage in a build; `waiting` stages of a running build have yet to come. */
export type StageOutcome = "done" | "unchanged" | "failed" | "interrupted" | "skipped" | "running" | "waiting";

/** One build. */
export interface Run {
  readonly id: string;
  readonly started: string;
  readonly outcome: RunOutcome;
  /** Undefined while it runs, and where nobody knows when it was killed. */
  readonly seconds?: number;
  /** The version of the program that ran. */
  readonly program: string;
  /** What the machine has: processors, and bytes of memory. */
  readonly cpus: number;
  readonly memory: number;
  readonly delivery?: string;
  readonly snapshot?: string;
  readonly memoryPeak?: number;
  /** Bytes on disk when it ended, by what they are kept for, and how many more than a run before. */
  readonly storage?: Readonly<Record<string, number>>;
  readonly bytes?: number;
  readonly growth?: number;
  readonly cost?: Cost;
  /** Every stage of a build, in order. */
  readonly stages: readonly StageOfRun[];
}

export interface StageOfRun {
  readonly stage: string;
  readonly outcome: StageOutcome;
  /** Why it ran, or did not. */
  readonly because: string;
  readonly message?: string;
  readonly started?: string;
  readonly seconds?: number;
  /** The median of its earlier complete runs. */
  readonly usualSeconds?: number;
  readonly rowsIn?: number;
  readonly rowsOut?: number;
  readonly rowsRejected?: number;
  readonly memoryPeak?: number;
  readonly cpuSeconds?: number;
  /** The size of what it fills, and how many bytes more or fewer that is than before. */
  readonly bytes?: number;
  readonly growth?: number;
}
