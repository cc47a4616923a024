import { join } from "node:path";
import { z } from "zod";
import { addLine, readLines } from "../ledger/json-lines.js";

const count = z.int().nonnegative();

const trainedModel = z.object({
  target: z.string(),
  model: z.string(),
  role: z.string(),
  compared_with: z.string(),
  is_chosen: z.boolean(),
  features: count,
  training_films: count,
  validation_films: count,
  test_films: count,
  validation_loss: z.number(),
  /** Of the model; nothing where a rule is known instead. */
  sha256: z.string().nullable(),
});

const training = z.object({
  trained: z.iso.datetime(),
  settings: z.record(z.string(), z.number()),
  /** Films of known budget and takings. */
  films: count,
  models: z.array(trainedModel.readonly()).readonly(),
});

/** What was trained, with its settings and hashes: facts that do not differ from build to build, but for the time. */
export type TrainingRecord = z.infer<typeof training>;
export type TrainedModel = z.infer<typeof trainedModel>;

/** A training as people name it. */
export interface Training extends TrainingRecord {
  /** When it was, to the millisecond. */
  readonly id: string;
}

export interface Trainings {
  /** Oldest first. */
  readonly trainings: readonly Training[];
  /** Lines of the list that cannot be read. */
  readonly unreadable: readonly number[];
}

/** Adds a line to the list of all trainings. */
export function recordTraining(folder: string, record: TrainingRecord): void {
  addLine(trainingsFile(folder), record);
}

export function readTrainings(folder: string): Trainings {
  const { lines, unreadable } = readLines(trainingsFile(folder), training);
  return { trainings: lines.map((line) => ({ id: line.trained.replaceAll(/[-:.]/g, ""), ...line })), unreadable };
}

function trainingsFile(folder: string): string {
  return join(folder, "models.ndjson");
}
