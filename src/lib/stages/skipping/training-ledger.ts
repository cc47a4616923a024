import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

/** What was trained, with its settings and hashes: facts that do not differ from build to build, but for the time. */
export interface TrainingRecord {
  readonly trained: string;
  readonly settings: object;
  readonly films: number;
  readonly models: readonly object[];
}

/** Adds a line to the list of all trainings. */
export function recordTraining(folder: string, training: TrainingRecord): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(join(folder, "models.ndjson"), `${JSON.stringify(training)}\n`);
}
