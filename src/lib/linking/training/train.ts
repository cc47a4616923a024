import { createFinder } from "../candidates/finder.js";
import type { Model } from "../decide/model.js";
import { countLevels } from "./level-counts.js";
import { maximise } from "./maximise.js";
import { countRandomPairs } from "./random-pairs.js";
import { rounded } from "./rounded.js";
import type { TrainingSet } from "./training-set.js";

export interface Training {
  readonly model: Model;
  /** The largest change of a weight in each round. */
  readonly changes: readonly number[];
  /** The number of pairs weighed in each round. */
  readonly pairs: number;
}

const MOST_ROUNDS = 25;
/** A smaller change of a share affects no decision. */
const SMALLEST_CHANGE = 0.0005;

/**
 * Learns the weights by expectation maximisation: given the weights so far, how likely is each pair a true one; given
 * these likelihoods, how often does each level occur among true pairs. Needs no labels. What random pairs look like (u
 * of years and people) is counted once on pairs drawn at random.
 */
export function train(sets: readonly TrainingSet[], start: Model): Training {
  const random = countRandomPairs(sets);
  const searched = sets.map(({ releases, index }) => ({ releases, finder: createFinder(index) }));
  const changes: number[] = [];
  let model = start;
  let pairs = 0;
  while (changes.length < MOST_ROUNDS && (changes.at(-1) ?? 1) > SMALLEST_CHANGE) {
    const counts = countLevels(searched, model);
    const next = maximise(counts, random, start);
    changes.push(rounded(largestChange(model, next)));
    pairs = counts.pairs;
    model = next;
  }
  return { model, changes, pairs };
}

function largestChange(before: Model, after: Model): number {
  const sharesOf = ({ linked, title, years, people, medium, format }: Model) =>
    JSON.stringify([linked, title, years, people, medium, format]).match(NUMBER)?.map(Number) ?? [];
  const earlier = sharesOf(before);
  return Math.max(...sharesOf(after).map((share, index) => Math.abs(share - (earlier[index] ?? 0))));
}

const NUMBER = /-?\d+(?:\.\d+)?(?:e-?\d+)?/g;
