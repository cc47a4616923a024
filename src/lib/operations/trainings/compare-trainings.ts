import type { TrainedModel, Training } from "./training-ledger.js";

/** What two trainings have in one place; nothing where one of them lacks it. */
export interface Pair<Value> {
  readonly one: Value | undefined;
  readonly other: Value | undefined;
}

export interface ComparedTrainings {
  readonly settings: readonly ({ readonly setting: string } & Pair<number>)[];
  readonly models: readonly ({ readonly target: string; readonly model: string } & Pair<TrainedModel>)[];
}

/** The settings and the models of two trainings side by side, in the order of the first. */
export function compareTrainings(one: Training, other: Training): ComparedTrainings {
  const [ones, others] = [one, other].map(({ models }) => new Map(models.map((model) => [keyOf(model), model])));
  const models = new Map([...one.models, ...other.models].map((model) => [keyOf(model), model]));
  return {
    settings: [...new Set([...Object.keys(one.settings), ...Object.keys(other.settings)])].map((setting) => ({
      setting,
      one: one.settings[setting],
      other: other.settings[setting],
    })),
    models: [...models].map(([key, { target, model }]) => ({
      target,
      model,
      one: ones?.get(key),
      other: others?.get(key),
    })),
  };
}

/** Whether both trainings made the same model, byte by byte. A rule that is known instead of learned is none. */
export function isSame({ one, other }: Pair<TrainedModel>): boolean {
  return one !== undefined && other !== undefined && one.sha256 !== null && one.sha256 === other.sha256;
}

function keyOf({ target, model }: TrainedModel): string {
  return JSON.stringify([target, model]);
}
