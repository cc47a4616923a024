import { runWorker } from "../core/run-worker.js";
import { calibrateScores, type ScoreCalibration } from "./judging/calibrate-scores.js";
import { bestOf, choicesWithout } from "./judging/choose-model.js";
import { type Exam, examOf, type Trial, tryModel } from "./judging/judge-models.js";
import { type Outcome, type TrialTask, tryModels } from "./judging/try-models.js";
import { lessonOf } from "./lesson.js";
import type { Lesson, Model, SpaceModel } from "./models/model.js";
import { BASELINES, LEARNED } from "./models/models.js";
import type { Examples } from "./pairs/read-examples.js";
import type { SongView } from "./song-view.js";
import type { Space } from "./spaces/space.js";

/** What came of training: a space for songs and films, and how good it and other models are. */
export interface Recommender {
  readonly exam: Exam;
  readonly trials: readonly ViewedTrial[];
  readonly chosen: LearnedTrial;
  /** For each part, what would have been chosen without it. */
  readonly choices: readonly LearnedTrial[];
  readonly calibration: ScoreCalibration;
  readonly lesson: Lesson;
  readonly space: Space;
}

/** A trial, and what of a song the model saw. */
export interface ViewedTrial<Kind extends Model = Model> extends Trial<Kind> {
  readonly view: SongView;
}

export type LearnedTrial = ViewedTrial<SpaceModel>;

export interface TrainOptions {
  /** Models that are tried too: they may know what nobody can know of real data. */
  readonly possible: readonly Model[];
  readonly threads: number;
}

/** Fewer pairs cannot be split into parts. */
const FEWEST_PAIRS = 10;
const TRIAL_WORKER = new URL("judging/trial-worker.js", import.meta.url);

/**
 * Tries all models on films that they have not learned from, chooses one, and lets it learn from all pairs; undefined with
 * too few of them.
 */
export async function trainRecommender(
  examples: Examples,
  { possible, threads }: TrainOptions,
): Promise<Recommender | undefined> {
  if (examples.pairs.length < FEWEST_PAIRS) return undefined;
  const seen = tryInThread({ examples, view: "with genre" }, threads);
  const unseen = tryModels({ examples, view: "without genre" });
  const trials = inOrder(await seen, unseen);
  const learned = trials.flatMap((trial) =>
    LEARNED.filter(({ name }) => name === trial.model.name).map((model) => ({ ...trial, model })),
  );
  const chosen = bestOf(learned);
  const lesson = lessonOf(examples, chosen.view);
  const exam = examOf(lesson);
  return {
    exam,
    trials: [
      ...trials,
      ...possible.map((model) => ({ ...tryModel(model, lesson, exam), view: "without genre" as const })),
    ],
    chosen,
    choices: choicesWithout(learned, exam.folds),
    calibration: calibrateScores(chosen, exam),
    lesson,
    space: chosen.model.learnSpace({ ...lesson, pairs: [...lesson.pairs, ...lesson.opinions] }),
  };
}

/** In a thread of its own, where there may be more than one: the outcome is the same. */
async function tryInThread(task: TrialTask, threads: number): Promise<readonly Outcome[]> {
  return threads > 1 ? runWorker<TrialTask, Outcome[]>(TRIAL_WORKER, task) : tryModels(task);
}

/** From plain models to good ones; each first with the genre of songs, where it looks at it. */
function inOrder(seen: readonly Outcome[], unseen: readonly Outcome[]): ViewedTrial[] {
  return [...BASELINES, ...LEARNED].flatMap((model) => [
    ...named(model, seen).map((trial) => ({ ...trial, view: "with genre" as const })),
    ...named(model, unseen).map((trial) => ({ ...trial, view: "without genre" as const })),
  ]);
}

function named(model: Model, outcomes: readonly Outcome[]): Trial[] {
  return outcomes.flatMap(({ name, ...outcome }) => (name === model.name ? [{ ...outcome, model }] : []));
}
