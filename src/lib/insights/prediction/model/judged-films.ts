import { z } from "zod";
import type { Row } from "../../../snapshot/open-snapshot.js";

const JUDGED = z.object({
  model: z.string(),
  role: z.string(),
  is_chosen: z.boolean(),
  prediction: z.number(),
  truth: z.number(),
});

/** What a model said of films, in the same order for all models that were judged by the same films. */
export interface JudgedModel {
  readonly model: string;
  readonly role: string;
  readonly isChosen: boolean;
  readonly labels: readonly number[];
  readonly scores: readonly number[];
}

/** Resamples are drawn alike in every build. */
export const RESAMPLING = { seed: 16, resamples: 1000 } as const;

/** From this probability on, a model is taken to say yes. */
export const THRESHOLD = 0.5;

/** The rows of `judged_film`, by model, in the order in which models come first. */
export function judgedModels(rows: readonly Row[]): JudgedModel[] {
  const byModel = new Map<string, z.infer<typeof JUDGED>[]>();
  for (const row of rows.map((one) => JUDGED.parse(one))) {
    const films = byModel.get(row.model);
    if (films === undefined) byModel.set(row.model, [row]);
    else films.push(row);
  }
  return [...byModel].map(([model, films]) => ({
    model,
    role: films[0]?.role ?? "",
    isChosen: films[0]?.is_chosen ?? false,
    labels: films.map(({ truth }) => truth),
    scores: films.map(({ prediction }) => prediction),
  }));
}

export function modelNamed(models: readonly JudgedModel[], name: string): JudgedModel | undefined {
  return models.find(({ model }) => model === name);
}

/** The model that pages and commands use. */
export function chosenModel(models: readonly JudgedModel[]): JudgedModel | undefined {
  return models.find(({ isChosen }) => isChosen);
}
