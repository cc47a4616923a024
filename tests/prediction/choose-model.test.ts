import { describe, expect, it } from "vitest";
import { firstGood, lowestLoss } from "#lib/prediction/training/choose-model";
import { type Learned, learnTarget } from "#lib/prediction/training/learn-target";
import { LEARNERS } from "#lib/prediction/training/learners";
import { splitByTime } from "#lib/prediction/training/split-by-time";
import { TARGETS } from "#lib/prediction/training/targets";
import { normalNumbers } from "../stats/seeded-numbers.js";
import { inventedFilms, SETTINGS } from "./invented-films.js";

const films = inventedFilms(300, 6);
const parts = splitByTime(
  films.map(({ date }) => date),
  SETTINGS,
);
const noise = normalNumbers(9, 400);

describe("choosing a model", () => {
  it("takes the first that is as good as the best but for chance", () => {
    const [simple, best] = [
      withLosses(noise.map((value) => 1 + value)),
      withLosses(noise.map((value) => 1 - value / 50)),
    ];
    expect(firstGood([simple, best])).toBe(simple);
  });

  it("takes the best where the others are clearly worse", () => {
    const [simple, best] = [withLosses(noise.map((value) => 1.5 + value)), withLosses(noise.map((value) => 1 + value))];
    expect(firstGood([simple, best])).toBe(best);
    expect(lowestLoss([simple, best])).toBe(best);
  });

  it("has nothing to choose from nothing", () => {
    expect(() => lowestLoss([])).toThrow("there is no model to choose from");
  });
});

/** A model that is only told apart by how it did. */
function withLosses(losses: ArrayLike<number>): Learned {
  const [learner] = LEARNERS;
  const [target] = TARGETS;
  if (learner === undefined || target === undefined) throw new Error("there is no learner");
  const learned = learnTarget(learner, target, { films, parts }, { features: [], thresholds: SETTINGS });
  return { ...learned, validationLosses: Float64Array.from(losses) };
}
