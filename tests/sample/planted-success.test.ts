import { describe, expect, it } from "vitest";
import { findEffects } from "#lib/insights/truth/model/find-effects";
import { film } from "#lib/sample/world/films";
import { MODEL, metrics } from "#lib/sample/world/planted-model";
import { createWorld } from "#lib/sample/world/world";
import type { Interval } from "#lib/stats/interval";

const WORLDS = 40;
const FILMS = 3000;

/** What makes a film of the sample pay, by the name of the cause in the answer that looks for it. */
const PLANTED: readonly (readonly [name: string, effect: number])[] = [
  ["budget: logarithm", MODEL.success.budget],
  ["relation: sequel", MODEL.success.sequel],
  ["release date: May to July", MODEL.success.summer],
  ["musical genre: Electronic", MODEL.success.electronic],
];

/** Intervals that hold the truth in 95 of 100 worlds hold it in fewer of 40 less than once in a thousand times. */
const LEAST_HELD = 32;
/** A mean that is not off lies farther away less than three times in a thousand. */
const MOST_ERRORS = 3;

const worlds = Array.from({ length: WORLDS }, (_, place) => effectsOnSuccess(place + 1));

describe("the effects planted on success", () => {
  describe.each(PLANTED)("%s", (name, planted) => {
    const found = worlds.flatMap((effects) => effects.get(name) ?? []);
    const estimates = found.map(({ estimate }) => estimate);
    const centre = meanOf(estimates);
    const error = Math.sqrt(meanOf(estimates.map((estimate) => (estimate - centre) ** 2)) / WORLDS);

    it("is looked for in every world", () => {
      expect(found).toHaveLength(WORLDS);
    });

    it("has the right sign", () => {
      expect(centre).toBeGreaterThan(MOST_ERRORS * error);
    });

    it("is found as strong as it is", () => {
      expect(Math.abs(centre - planted)).toBeLessThan(MOST_ERRORS * error);
    });

    it("lies in about as many of the 95% intervals as these promise", () => {
      const held = found.filter(({ levels: { 95: limits } }) => limits[0] <= planted && planted <= limits[1]);
      expect(held.length).toBeGreaterThanOrEqual(LEAST_HELD);
    });
  });
});

/** As the report looks for them, in the films of a world whose money is known. */
function effectsOnSuccess(seed: number): ReadonlyMap<string, Interval> {
  const world = createWorld({ films: FILMS, seed, deliveries: 1 });
  const films = Array.from({ length: FILMS }, (_, index) => lookedAt(world, index)).flat();
  return new Map(
    findEffects(films)
      .filter(({ outcome }) => outcome === "log-odds of success")
      .map(({ cause, name, adjusted }) => [`${cause}: ${name}`, adjusted]),
  );
}

function lookedAt(world: ReturnType<typeof createWorld>, index: number) {
  const of = film(world, index);
  const { budget, budgetKnown, revenueKnown, success, month, soundtrack } = metrics(world, of);
  if (!budgetKnown || !revenueKnown) return [];
  const { name, genre } = soundtrack?.style ?? { name: null, genre: null };
  return [
    {
      title_key: String(index),
      // Only success is looked at.
      log_popularity: null,
      year: of.year,
      language: of.language.code,
      log_budget: Math.log(budget),
      success,
      month,
      is_sequel: of.relation === "sequel",
      main_genre: of.genre.name,
      countries: [],
      film_genres: [],
      music_genres: genre === null ? [] : [genre],
      music_styles: name === null ? [] : [name],
      probability: 1,
    },
  ];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
