import type { Lesson, Model, Scorer } from "../models/model.js";
import { scoreEach } from "../models/score-each.js";
import type { Pair } from "../records.js";
import { candidatesOf } from "./candidates.js";
import { firstOf } from "./first-of.js";
import { foldsOf } from "./folds.js";
import { MEASURES, type MeasureName, standingOf } from "./measures.js";
import { filmPool, type Pool } from "./pool.js";

/** How a model did on films that it had not learned from. */
export interface Trial<Kind extends Model = Model> {
  readonly model: Kind;
  /** For each measure, the value of each pair. */
  readonly values: Readonly<Record<MeasureName, Float64Array>>;
  /** How rare the films are that it recommends for each pair's song: bits, on average. */
  readonly novelty: Float64Array;
  /** Which films it recommends for any of the songs. */
  readonly recommended: ReadonlySet<number>;
  /** The score of each pair, and of the same song with another film of the same popularity. */
  readonly scores: { readonly right: Float64Array; readonly wrong: Float64Array };
}

/** What all models are asked. */
export interface Exam {
  readonly pairs: readonly Pair[];
  /** The part of each pair. A model is asked about the pairs of a part after learning from the others. */
  readonly folds: Int32Array;
  /** For each part, the pairs of the others. */
  readonly training: readonly (readonly Pair[])[];
  readonly pool: Pool;
  /** For each pair, places in the pool: the right film first. */
  readonly candidates: readonly Int32Array[];
}

export const FOLDS = 5;
/** The right film and 999 others. */
export const CANDIDATES = 1000;
/** How many films are recommended for a song. */
export const RECOMMENDED = 10;

export function examOf({ pairs, opinions, films, seed }: Lesson): Exam {
  const pool = filmPool(films, pairs, seed);
  const right = new Map<number, Set<number>>();
  for (const { song, film } of pairs) right.set(song, (right.get(song) ?? new Set()).add(pool.placeOf.get(film) ?? -1));
  const options = { right, films: pool.films.length, count: CANDIDATES, seed };
  const candidates = pairs.map(({ song, film }, place) =>
    candidatesOf({ song, film: pool.placeOf.get(film) ?? -1 }, place, options),
  );
  const known = [...pairs, ...opinions];
  const parts = foldsOf(known, films, FOLDS);
  const training = Array.from({ length: FOLDS }, (_, fold) => known.filter((_, place) => parts[place] !== fold));
  return { pairs, pool, candidates, folds: parts.subarray(0, pairs.length), training };
}

/** Lets a model learn from all parts but one, and asks it about that one, for each part in turn. */
export function tryModel<Kind extends Model>(model: Kind, lesson: Lesson, exam: Exam): Trial<Kind> {
  const { pairs, folds, training, pool } = exam;
  const trial = emptyTrial(model, pairs.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const score = model.learn({ ...lesson, pairs: training[fold] ?? [] });
    for (const [place, pair] of pairs.entries()) if (folds[place] === fold) ask(score, pair, place, exam, trial);
  }
  return { ...trial, recommended: new Set([...trial.recommended].map((place) => pool.films[place] ?? -1)) };
}

function emptyTrial<Kind extends Model>(model: Kind, pairs: number) {
  const perPair = () => new Float64Array(pairs);
  // Object.fromEntries forgets the names of the keys.
  const values = Object.fromEntries(MEASURES.map(({ name }) => [name, perPair()])) as Record<MeasureName, Float64Array>;
  return {
    model,
    values,
    novelty: perPair(),
    recommended: new Set<number>(),
    scores: { right: perPair(), wrong: perPair() },
  };
}

function ask(
  score: Scorer,
  { song }: Pair,
  place: number,
  { pool, candidates }: Exam,
  trial: Trial & { readonly recommended: Set<number> },
): void {
  const scores = score(song, pool.films);
  const asked = candidates[place] ?? new Int32Array();
  const standing = standingOf(scoreEach(asked, (film) => scores[film] ?? 0));
  for (const { name, of } of MEASURES) trial.values[name][place] = of(standing);
  const first = firstOf(scores, RECOMMENDED);
  for (const film of first) trial.recommended.add(film);
  trial.novelty[place] = first.reduce((sum, film) => sum + (pool.surprise[film] ?? 0), 0) / first.length;
  const [right = 0] = asked;
  trial.scores.right[place] = scores[right] ?? 0;
  trial.scores.wrong[place] = scores[pool.twin(right, place)] ?? 0;
}
