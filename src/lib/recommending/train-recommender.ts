import { calibrateScores, type ScoreCalibration } from "./judging/calibrate-scores.js";
import { bestOf, choicesWithout } from "./judging/choose-model.js";
import { type Exam, examOf, type Trial, tryModel } from "./judging/judge-models.js";
import { lessonOf, SONG_VIEWS, type SongView } from "./lesson.js";
import type { Lesson, Model, SpaceModel } from "./models/model.js";
import { BASELINES, LEARNED } from "./models/models.js";
import type { Examples } from "./pairs/read-examples.js";
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

/** Films and songs of fewer pairs cannot be split into parts. */
const FEWEST_PAIRS = 25;

/**
 * Tries all models on films that they have not learned from, chooses one, and lets it learn from all pairs; undefined with
 * too few of them. Models of `possible` are tried too: they may know what nobody can know of real data.
 */
export function trainRecommender(examples: Examples, possible: readonly Model[] = []): Recommender | undefined {
  if (examples.pairs.length < FEWEST_PAIRS) return undefined;
  const lessons = {
    "with genre": lessonOf(examples, "with genre"),
    "without genre": lessonOf(examples, "without genre"),
  };
  const exam = examOf(lessons["with genre"]);
  const attempt = <Kind extends Model>(model: Kind): ViewedTrial<Kind>[] =>
    viewsOf(model).map((view) => ({ ...tryModel(model, lessons[view], exam), view }));
  const learned = LEARNED.flatMap(attempt);
  const chosen = bestOf(learned);
  const lesson = lessons[chosen.view];
  return {
    exam,
    trials: [...BASELINES.flatMap(attempt), ...learned, ...possible.flatMap(attempt)],
    chosen,
    choices: choicesWithout(learned, exam.folds),
    calibration: calibrateScores(chosen, exam),
    lesson,
    space: chosen.model.learnSpace(lesson),
  };
}

// Object.keys forgets the names of the keys.
const VIEWS = Object.keys(SONG_VIEWS) as readonly SongView[];

function viewsOf({ seesGenre }: Model): readonly SongView[] {
  return seesGenre ? VIEWS : ["without genre"];
}
