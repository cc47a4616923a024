import { beforeAll, describe, expect, it } from "vitest";
import { type ScoredFilm, weightsForAll } from "#lib/insights/selection/model/weights-for-all";
import { SONG_RULE } from "#lib/linking/candidates/rules";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { randomNumbers } from "#lib/stats/resampling/random";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { type RawFilm, rawFilms } from "../raw-films.js";

let snapshot: Snapshot;
let films: RawFilm[];

beforeAll(async () => {
  snapshot = await sharedAnswers();
  films = await rawFilms(snapshot);
});

describe("films with known music and money", () => {
  it("lie apart from the others by the difference of means in average standard deviations", async () => {
    const rows = await snapshot.rows("films_with_known_music_and_money");
    const isKnown: Record<string, (film: RawFilm) => boolean> = {
      "linked soundtrack": ({ releases }) => releases.length > 0,
      "known budget": ({ budget }) => budget !== null,
      "known revenue": ({ revenue }) => revenue !== null,
    };
    const compared = rows.filter(({ measure }) => measure === "year" || measure === "log popularity");
    expect(compared).toHaveLength(6);
    for (const row of compared) {
      const known = isKnown[String(row.known)];
      const of = (film: RawFilm) => (row.measure === "year" ? film.year : film.popularity && Math.log(film.popularity));
      const valuesOf = (wanted: boolean) =>
        films.filter((film) => known?.(film) === wanted).flatMap((film) => of(film) ?? []);
      const [one, other] = [valuesOf(true), valuesOf(false)];
      const difference = (mean(one) - mean(other)) / Math.sqrt((variance(one) + variance(other)) / 2);
      expect(row.estimate).toBeCloseTo(difference, 9);
      expect(row.n).toBe(one.length + other.length);
      expect(row.with).toBe(films.filter((film) => known?.(film)).length);
    }
  });

  it("do not differ in rating, on which nothing depends in the sample", async () => {
    const rows = await snapshot.rows("films_with_known_music_and_money");
    for (const { low95, high95 } of rows.filter(({ measure }) => measure === "average rating")) {
      expect(Number(low95)).toBeLessThan(0.1);
      expect(Number(high95)).toBeGreaterThan(-0.1);
    }
  });
});

describe("effects weighted for selection", () => {
  it("give the effect of the ladder where films count alike", async () => {
    const ladder = (await snapshot.rows("music_effect_ladder")).filter(({ rung }) => rung === "budget known");
    const rows = (await snapshot.rows("effects_weighted_for_selection")).filter(
      ({ weighting }) => weighting === "as found",
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { music, estimate, n } of rows) {
      const row = ladder.find((other) => other.kind === "genre" && other.music === music);
      expect(estimate).toBeCloseTo(Number(row?.estimate), 9);
      expect(n).toBe(row?.n);
    }
  });

  it("let the films that were chosen stand for all, by weights", () => {
    const random = randomNumbers(1);
    const world = Array.from({ length: 4000 }, () => scoredFilm(1960 + Math.floor(random() * 60)));
    const chosen = new Set(world.filter(({ year }) => random() < ((year ?? 0) > 1990 ? 0.4 : 0.1)));
    const weights = weightsForAll(world, (film) => chosen.has(film));
    const years = world.map(({ year }) => year ?? 0);
    const weighted = years.reduce((sum, year, row) => sum + year * (weights[row] ?? 0), 0) / total(weights);
    expect(Math.abs(mean([...chosen].map(({ year }) => year ?? 0)) - mean(years))).toBeGreaterThan(6);
    expect(Math.abs(weighted - mean(years))).toBeLessThan(2);
    expect(weights.every((weight, row) => weight > 0 === chosen.has(world[row] ?? scoredFilm(0)))).toBe(true);
  });
});

describe("effects by link certainty", () => {
  it("are those of the ladder at the threshold which all accepted links reach, and no other", async () => {
    const rows = await snapshot.rows("effects_by_link_certainty");
    const probabilities = (await snapshot.rows("link_release_title")).filter(
      ({ title_key, rule }) => title_key !== null && rule !== SONG_RULE,
    );
    const scored = new Set(films.filter(({ popularity }) => popularity !== null).map(({ key }) => key));
    for (const threshold of [0.3, 0.9, 0.99]) {
      const linked = probabilities.filter(({ probability }) => Number(probability) >= threshold);
      const reached = new Set(linked.map(({ title_key }) => String(title_key)).filter((key) => scored.has(key)));
      const at = rows.filter(({ links }) => links === `probability ≥ ${threshold}`);
      expect(at.length).toBeGreaterThanOrEqual(3);
      for (const row of at) expect(row.linked).toBe(reached.size);
    }
  });
});

function scoredFilm(year: number): ScoredFilm {
  return {
    log_popularity: 0,
    year,
    log_budget: null,
    language: "en",
    countries: [],
    film_genres: ["Drama"],
    log_votes: 5,
    music_genres: null,
    music_styles: null,
    probability: null,
  };
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}

function variance(values: readonly number[]): number {
  const middle = mean(values);
  return total(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
