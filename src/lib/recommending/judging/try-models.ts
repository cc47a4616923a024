import { lessonOf } from "../lesson.js";
import type { Model } from "../models/model.js";
import { BASELINES, LEARNED } from "../models/models.js";
import type { Examples } from "../pairs/read-examples.js";
import type { SongView } from "../song-view.js";
import { examOf, type Trial, tryModel } from "./judge-models.js";

/** What of a song the models of this room see. */
export interface TrialTask {
  readonly examples: Examples;
  readonly view: SongView;
}

/** The outcome of a trial, without the model, so that threads can pass it on. */
export type Outcome = Omit<Trial, "model"> & { readonly name: string };

/** Tries the models that differ in this view: without the genre of songs all of them, with it those that look at it. */
export function tryModels({ examples, view }: TrialTask): Outcome[] {
  const lesson = lessonOf(examples, view);
  const exam = examOf(lesson);
  return modelsFor(view).map((model) => {
    const { model: _, ...outcome } = tryModel(model, lesson, exam);
    return { ...outcome, name: model.name };
  });
}

export function modelsFor(view: SongView): readonly Model[] {
  const models: readonly Model[] = [...BASELINES, ...LEARNED];
  return view === "without genre" ? models : models.filter(({ seesGenre }) => seesGenre);
}
