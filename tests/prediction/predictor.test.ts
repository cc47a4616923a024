import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedFilms } from "#lib/prediction/run/compared-films";
import { changesOfMind } from "#lib/prediction/serving/change-of-mind";
import { badFactText, checkFacts } from "#lib/prediction/serving/check-facts";
import { explainFilm } from "#lib/prediction/serving/explain-film";
import { outOfRange } from "#lib/prediction/serving/out-of-range";
import { predictFilm } from "#lib/prediction/serving/predict-film";
import type { Predictor } from "#lib/prediction/serving/predictor";
import { similarFilms } from "#lib/prediction/serving/similar-films";
import { makePredictor } from "#lib/prediction/training/make-predictor";
import { trainModels } from "#lib/prediction/training/train-models";
import { inventedFilms, SETTINGS } from "./invented-films.js";

const films = inventedFilms(3000, 4);
const trained = trainModels(films, SETTINGS);
if (trained === undefined) throw new Error("nothing was trained");
const predictor: Predictor = JSON.parse(JSON.stringify(makePredictor(trained, SETTINGS)));

const USUAL = { budget: 5e6, main_genre: "Drama", genres: ["Drama"], is_sequel: false, month: "03", year: 1992 };

const anyFacts = fc.record({
  budget: fc.option(fc.integer({ min: 1000, max: 1e9 })),
  main_genre: fc.option(fc.constantFrom("Comedy", "Drama", "Horror")),
  is_sequel: fc.option(fc.boolean()),
  runtime_minutes: fc.option(fc.integer({ min: 1, max: 600 })),
  year: fc.option(fc.integer({ min: 1900, max: 2100 })),
});

describe("a prediction", () => {
  it("has probabilities that add up, and limits around the estimate, whatever is known", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { pays, revenue, classes } = predictFilm(predictor, facts);
        expect(pays).toBeGreaterThan(0);
        expect(pays).toBeLessThan(1);
        expect(revenue.low).toBeLessThan(revenue.estimate);
        expect(revenue.estimate).toBeLessThan(revenue.high);
        expect(Object.values(classes).every((probability) => probability >= 0)).toBe(true);
        expect(classes.flop + classes.middle + classes.hit).toBeCloseTo(1, 12);
      }),
    );
  });

  it("is explained by contributions that add up to it", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { base, score, contributions } = explainFilm(predictor, facts);
        expect(contributions.reduce((sum, { amount }) => sum + amount, base)).toBeCloseTo(score, 9);
        expect(1 / (1 + Math.exp(-score))).toBeCloseTo(predictFilm(predictor, facts).pays, 9);
      }),
    );
  });

  it("rises with what makes films pay", () => {
    const paysWith = (facts: object) => predictFilm(predictor, { ...USUAL, ...facts }).pays;
    expect(paysWith({ budget: 5e7 })).toBeGreaterThan(paysWith({}));
    expect(paysWith({ is_sequel: true })).toBeGreaterThan(paysWith({}));
    expect(paysWith({ main_genre: "Horror", genres: ["Horror"] })).toBeGreaterThan(paysWith({}));
  });

  it("comes with the share of films of similar probability that paid", () => {
    const { pays, band } = predictFilm(predictor, USUAL);
    expect(band?.upTo).toBeGreaterThanOrEqual(pays);
    expect(band?.low).toBeLessThan(band?.share ?? 0);
    expect(band?.films).toBeGreaterThan(20);
  });

  it("is the same in a browser", async () => {
    const script = await bundleForBrowsers();
    expect(script.length).toBeLessThan(10_000);
    const page = createContext({ predictor: JSON.stringify(predictor), facts: JSON.stringify(USUAL) });
    const read = runInContext(
      `${script};JSON.stringify([page.predictFilm(JSON.parse(predictor), JSON.parse(facts)), page.explainFilm(JSON.parse(predictor), JSON.parse(facts))])`,
      page,
    );
    expect(JSON.parse(read)).toEqual(
      JSON.parse(JSON.stringify([predictFilm(predictor, USUAL), explainFilm(predictor, USUAL)])),
    );
  });
});

describe("facts", () => {
  it.each([
    [{ budget: -1 }, "budget is -1, but must be a number from 1000 to 1000000000 (US dollars), or null if unknown"],
    [{ budgt: 5e6 }, "budgt is 5000000, but must be left out; did you mean budget?"],
    [{ is_sequel: "yes" }, 'is_sequel is "yes", but must be true or false, or null if unknown'],
    [{ genres: ["Opera"] }, 'genres is ["Opera"], but must be a list of some of Comedy, Drama, Horror'],
    [{ runtime_minutes: Number.NaN }, "runtime_minutes is null, but must be a number from 1 to 600 (minutes)"],
  ])("are refused with what is allowed: %j", (entered, message) => {
    const { facts, bad } = checkFacts(predictor.encoding, entered);
    expect(bad.map(badFactText).join()).toContain(message);
    expect(facts).toEqual({});
  });

  it("may be unknown", () => {
    const entered = { ...USUAL, budget: null };
    expect(checkFacts(predictor.encoding, entered)).toEqual({ facts: entered, bad: [] });
  });

  it("are told where training has seen nothing like them", () => {
    expect(outOfRange(predictor, USUAL)).toEqual([]);
    expect(
      outOfRange(predictor, { ...USUAL, budget: 9e8, main_genre: "Western" }).map(({ feature }) => feature),
    ).toEqual(["budget", "main_genre"]);
  });
});

describe("changesOfMind", () => {
  it("names single facts that would carry the film across the threshold", () => {
    const changes = changesOfMind(predictor, USUAL, 0.5);
    expect(predictFilm(predictor, USUAL).pays).toBeLessThan(0.5);
    expect(changes.length).toBeGreaterThan(0);
    for (const { feature, to, probability } of changes) {
      expect(probability).toBeGreaterThanOrEqual(0.5);
      const genres = feature === "main_genre" ? [] : USUAL.genres;
      expect(predictFilm(predictor, { ...USUAL, genres, [feature]: to }).pays).toBe(probability);
    }
  });
});

describe("similarFilms", () => {
  const similar = comparedFilms(films, SETTINGS.paysFrom);

  it("finds a film itself first", () => {
    const [film] = films;
    const [first] = similarFilms(similar, film?.facts ?? {}, 3);
    expect(first).toMatchObject({ id: film?.id, distance: 0 });
  });

  it("lists the nearest first", () => {
    const distances = similarFilms(similar, USUAL, 20).map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  });
});

/** Fails if anything imported needs Node. */
async function bundleForBrowsers(): Promise<string> {
  const contents = `
    export { predictFilm } from "./predict-film.js";
    export { explainFilm } from "./explain-film.js";
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "src/lib/dist/prediction/serving" },
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    globalName: "page",
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}
