import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "#lib/learning/linear/symmetric-eigen";
import { packVectors, unpackVectors } from "#lib/recommending/files/packed-vectors";
import { examOf, tryModel } from "#lib/recommending/judging/judge-models";
import { lessonOf } from "#lib/recommending/lesson";
import { mostPopular } from "#lib/recommending/models/most-popular";
import { sharedSpace } from "#lib/recommending/models/shared-space";
import { twoTowers } from "#lib/recommending/models/two-towers";
import { DIMENSIONS } from "#lib/recommending/spaces/space";
import { randomNumbers } from "#lib/stats/resampling/random";
import { anyFilm, anySong } from "./records.js";

/** Films whose keywords decide how their songs sound. */
function invented(count: number, seed: number) {
  const random = randomNumbers(seed);
  const words = ["sea", "war", "road", "snow", "city"];
  const films = Array.from({ length: count }, (_, place) =>
    anyFilm({
      id: `f${place}`,
      title: `Film ${String.fromCodePoint(0x4e00 + place)}`,
      keywords: words.filter(() => random() < 0.5),
      votes: Math.floor(random() * 1000),
    }),
  );
  const measures = ["danceability", "energy", "valence", "acousticness", "liveness"] as const;
  const songs = films.map(({ keywords }, place) =>
    anySong({
      id: `s${place}`,
      // A fifth of the songs have nothing to do with their film.
      ...Object.fromEntries(
        measures.map((measure, at) => [
          measure,
          0.3 + (random() < 0.8 && keywords.includes(words[at] ?? "") ? 0.4 : 0) + 0.1 * random(),
        ]),
      ),
    }),
  );
  return {
    films,
    songs,
    pairs: films.map((_, place) => ({ song: place, film: place, weight: 1 })),
    opinions: [],
    rules: [],
  };
}

describe("models that learn", () => {
  const lesson = lessonOf(invented(300, 5), "without genre");
  const exam = examOf(lesson);
  const recall = (model: typeof mostPopular) => {
    const values = tryModel(model, lesson, exam).values["recall at 10"];
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };

  it.each([sharedSpace, twoTowers])("find what decides how songs sound: $name", (model) => {
    expect(recall(model)).toBeGreaterThan(4 * recall(mostPopular));
  });

  it.each([sharedSpace, twoTowers])("give the same for the same: $name", (model) => {
    const again = lessonOf(invented(300, 5), "without genre");
    expect(model.learnSpace(again).film.weights).toEqual(model.learnSpace(lesson).film.weights);
  });
});

describe("eigenvectors", () => {
  it("give the matrix back, are at right angles, and go from the largest value to the smallest", () => {
    const anyMatrix = fc.integer({ min: 1, max: 7 }).chain((size) =>
      fc.array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(anyMatrix, (given) => {
        const rows = given.map((row, one) => Float64Array.from(row, (value, at) => value + (given[at]?.[one] ?? 0)));
        const { values, vectors } = symmetricEigen(rows);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        for (const [one, row] of rows.entries()) {
          for (const [at, value] of row.entries()) {
            const back = values.reduce(
              (sum, size, k) => sum + size * (vectors[k]?.[one] ?? 0) * (vectors[k]?.[at] ?? 0),
              0,
            );
            const square = vectors.reduce((sum, vector) => sum + (vector[one] ?? 0) * (vector[at] ?? 0), 0);
            expect(back).toBeCloseTo(value, 8);
            expect(square).toBeCloseTo(one === at ? 1 : 0, 8);
          }
        }
      }),
    );
  });
});

describe("packed vectors", () => {
  it("are at most half a unit off", () => {
    const random = randomNumbers(3);
    const vectors = Float32Array.from(
      { length: 20 * DIMENSIONS },
      (_, at) => (at % DIMENSIONS === 31 ? -50 : 3) * random(),
    );
    const packed = packVectors(vectors);
    for (const [at, value] of unpackVectors(packed).entries())
      expect(Math.abs(value - (vectors[at] ?? 0))).toBeLessThan(0.51 * (packed.units[at % DIMENSIONS] ?? 0) + 1e-5);
  });

  it("are nothing where all are nothing", () => {
    expect(unpackVectors(packVectors(new Float32Array(DIMENSIONS)))).toEqual(new Float32Array(DIMENSIONS));
  });
});
