import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "#lib/recommending/judging/candidates";
import { choicesWithout } from "#lib/recommending/judging/choose-model";
import { firstOf } from "#lib/recommending/judging/first-of";
import { foldsOf } from "#lib/recommending/judging/folds";
import { franchiseOf } from "#lib/recommending/judging/franchise";
import { examOf, tryModel } from "#lib/recommending/judging/judge-models";
import { MEASURES, type MeasureName, standingOf } from "#lib/recommending/judging/measures";
import { probabilityAt, scoreScale } from "#lib/recommending/judging/score-scale";
import { lessonOf } from "#lib/recommending/lesson";
import type { Model } from "#lib/recommending/models/model";
import { randomNumbers } from "#lib/stats/resampling/random";
import { anyFilm, anySong } from "./records.js";

const measured = (name: MeasureName, scores: readonly number[]) =>
  MEASURES.find((measure) => measure.name === name)?.of(standingOf(Float64Array.from(scores)));

describe("measures", () => {
  it.each([
    ["recall at 10", [9, 1, 2], 1],
    ["reciprocal rank", [9, 10, 2], 0.5],
    ["nDCG at 10", [9, 10, 11, 1], 0.5],
    ["AUC", [9, 10, 2, 3, 4], 0.75],
  ] as const)("give %s for the scores %j", (name, scores, value) => {
    expect(measured(name, scores)).toBeCloseTo(value, 12);
  });

  it("are the mean over all orders of films with equal scores", () => {
    expect(measured("reciprocal rank", [1, 1, 1])).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 12);
    expect(measured("recall at 10", new Array(1000).fill(0))).toBeCloseTo(0.01, 12);
    expect(measured("AUC", [1, 1, 1, 1])).toBe(0.5);
  });
});

describe("the first scores", () => {
  it("are the highest, the earlier of equal ones first", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.integer({ min: 1, max: 8 }), (scores, count) => {
        const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
        expect(firstOf(Float64Array.from(scores), count)).toEqual(order.slice(0, count));
      }),
    );
  });
});

describe("parts", () => {
  it.each([
    ["Heat", "Heat 2", true],
    ["Heat", "Heat: The Return", true],
    ["Heat II", "Heat Part III", true],
    ["Heat", "Cold", false],
    ["शोले", "आग", false],
  ])("put %s and %s together: %s", (one, other, together) => {
    expect(franchiseOf(one) === franchiseOf(other)).toBe(together);
  });

  it("never part films of one composer, one collection or one franchise", () => {
    const anyTied = fc.record({
      title: fc.constantFrom("A", "A 2", "B", "C", "D", "E", "F", "G"),
      composers: fc.array(fc.constantFrom("c1", "c2", "c3", "c4"), { maxLength: 2 }),
      collection: fc.constantFrom(null, null, "x", "y"),
    });
    fc.assert(
      fc.property(fc.array(anyTied, { minLength: 1, maxLength: 12 }), (given) => {
        const films = given.map((film) => anyFilm(film));
        const pairs = films.map((_, film) => ({ song: film, film, weight: 1 }));
        const folds = foldsOf(pairs, films, 3);
        for (const [one, film] of films.entries())
          for (const [other, second] of films.entries())
            if (
              franchiseOf(film.title) === franchiseOf(second.title) ||
              film.composers.some((composer) => second.composers.includes(composer)) ||
              (film.collection !== null && film.collection === second.collection)
            )
              expect(folds[one]).toBe(folds[other]);
      }),
    );
  });
});

describe("candidates", () => {
  it("are the right film and others, each once and none of them right", () => {
    const right = new Map([[0, new Set([3, 5])]]);
    const asked = candidatesOf({ song: 0, film: 3 }, 0, { right, films: 40, count: 30, seed: 1 });
    expect(asked[0]).toBe(3);
    expect(new Set(asked).size).toBe(30);
    expect([...asked.subarray(1)].filter((film) => film === 3 || film === 5)).toEqual([]);
  });

  it("are all other films where there are fewer", () => {
    const right = new Map([[0, new Set([1])]]);
    expect([...candidatesOf({ song: 0, film: 1 }, 0, { right, films: 4, count: 30, seed: 1 })].sort()).toEqual([
      0, 1, 2, 3,
    ]);
  });
});

describe("a trial", () => {
  const films = Array.from({ length: 30 }, (_, place) =>
    anyFilm({ id: `f${place}`, title: `${"abcdefghijklmnopqrstuvwxyzäöüß"[place]}`, votes: place }),
  );
  const songs = films.map((_, place) => anySong({ id: `s${place}`, valence: place / 30 }));
  const pairs = films.map((_, place) => ({ song: place, film: place, weight: 1 }));
  const lesson = lessonOf({ songs, films, pairs, opinions: [], rules: [] }, "without genre");
  const exam = examOf(lesson);

  it("asks a model only about films that it has not learned from, and about each pair once", () => {
    const asked: number[] = [];
    const model: Model = {
      name: "spy",
      means: "",
      seesGenre: false,
      learn:
        ({ pairs: known }) =>
        (song, candidates) => {
          expect(known.map((pair) => pair.song)).not.toContain(song);
          asked.push(song);
          return new Float64Array(candidates.length);
        },
    };
    tryModel(model, lesson, exam);
    expect(asked.sort((a, b) => a - b)).toEqual(songs.map((_, place) => place));
  });

  it("gives all there is to a model that knows, and chooses it without looking at the part that it is judged by", () => {
    const knowing = tryModel(
      fixed((song, film) => (song === film ? 1 : 0)),
      lesson,
      exam,
    );
    const blind = tryModel(
      fixed(() => 0),
      lesson,
      exam,
    );
    expect([...knowing.values["recall at 10"]]).toEqual(pairs.map(() => 1));
    expect(choicesWithout([blind, knowing], exam.folds)).toEqual(new Array(5).fill(knowing));
  });

  function fixed(of: (song: number, film: number) => number): Model {
    return {
      name: "fixed",
      means: "",
      seesGenre: false,
      learn: () => (song, asked) =>
        asked.length === 0 ? new Float64Array() : Float64Array.from(asked, (film) => of(song, film)),
    };
  }
});

describe("the scale of scores", () => {
  const random = randomNumbers(7);
  const scores = Float64Array.from({ length: 4000 }, () => random() * 10 - 5);
  const labels = scores.map((score) => (random() < 1 / (1 + Math.exp(-score)) ? 1 : 0));
  const scale = scoreScale(labels, scores);

  it("never falls, and is never certain", () => {
    const steps = Array.from({ length: 200 }, (_, step) => probabilityAt(scale, step / 10 - 10));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(1);
  });

  it.each([-3, -1, 0, 1, 3])("finds the probability that scores of %d were made with", (score) => {
    expect(Math.abs(probabilityAt(scale, score) - 1 / (1 + Math.exp(-score)))).toBeLessThan(0.1);
  });
});
