import { describe, expect, it } from "vitest";
import { type Track, track } from "#lib/sample/files/spotify-tracks";
import { type TrueFilm, trueFilms } from "#lib/sample/truth/truth";
import { film } from "#lib/sample/world/films";
import { addedBy } from "#lib/sample/world/keywords";
import { MODEL, metrics } from "#lib/sample/world/planted-model";
import { filmFacts } from "#lib/sample/world/word-lists";
import { createWorld } from "#lib/sample/world/world";
import { leastSquares } from "./least-squares.js";

const world = createWorld({ films: 20_000, seed: 3, deliveries: 1 });
const films = [...trueFilms(world)].filter(({ style }) => style !== null);
const genres = filmFacts.genres.slice(1).map(({ name }) => name);
const styles = filmFacts.styles.slice(1);

describe("the planted effects on popularity", () => {
  const musical = (film: TrueFilm) => [
    ...styles.map(({ name }) => indicator(film.style === name)),
    (film.diversity ?? 1) - 1,
  ];
  const popularity = films.map(({ log_popularity }) => log_popularity);

  it("finds the planted effects by a regression that adjusts for genre and budget", () => {
    const rows = films.map((film) => [
      1,
      ...musical(film),
      film.budget_level,
      ...genres.map((name) => indicator(film.genre === name)),
    ]);
    const { coefficients, errors } = leastSquares(rows, popularity);
    const planted = [...styles.map(({ effect }) => effect), MODEL.popularity.diversity, MODEL.popularity.budget];
    for (const [n, effect] of planted.entries()) {
      expect(Math.abs((coefficients[n + 1] ?? 0) - effect)).toBeLessThan(4 * (errors[n + 1] ?? 0));
      expect(errors[n + 1]).toBeLessThan(0.03);
    }
  });

  it("overrates the planted effects by a regression without genre and budget, which confound them", () => {
    const { coefficients } = leastSquares(
      films.map((film) => [1, ...musical(film)]),
      popularity,
    );
    const electronic = styles.findIndex(({ genre }) => genre === "Electronic");
    expect(coefficients[1 + electronic]).toBeGreaterThan((styles[electronic]?.effect ?? 0) + 0.1);
    expect(coefficients[1 + styles.length]).toBeGreaterThan(MODEL.popularity.diversity + 0.05);
  });
});

describe("the planted success rule", () => {
  it("plants success film by film as revenue of twice the budget", () => {
    for (let index = 0; index < 2000; index++) {
      const { success, revenue, budget } = metrics(world, film(world, index));
      expect(revenue / budget >= 2).toBe(success);
    }
  });

  it("plants success with the probabilities that the truth tells", () => {
    const all = [...trueFilms(world)];
    for (const [low, high] of [
      [0, 0.3],
      [0.3, 0.5],
      [0.5, 0.7],
      [0.7, 1],
    ] as const) {
      const group = all.filter(({ success_probability: p }) => p >= low && p < high);
      const expected = mean(group.map(({ success_probability }) => success_probability));
      expect(mean(group.map(({ success }) => indicator(success)))).toBeCloseTo(expected, 1);
    }
  });
});

describe("the planted moods", () => {
  const tracks = Array.from({ length: 5000 }, (_, index) => track(world, index));

  it("reads the planted moods from the audio features, without what the subjects add", () => {
    const right = tracks.filter((track) => nearestMood(track) === track.mood.name);
    expect(right.length / tracks.length).toBeGreaterThan(0.95);
  });

  it("ties the tracks of a soundtrack to the film's mood", () => {
    const ofFilms = tracks.flatMap(({ from, mood }) =>
      from?.films[0] === undefined ? [] : [mood.name === metrics(world, film(world, from.films[0])).mood.name],
    );
    const expected = MODEL.moods.followed + (1 - MODEL.moods.followed) / filmFacts.moods.length;
    expect(mean(ofFilms.map(indicator))).toBeCloseTo(expected, 1);
  });
});

function nearestMood({ features, subjects }: Track) {
  const names = ["danceability", "energy", "valence", "acousticness", "instrumentalness"] as const;
  const distances = filmFacts.moods.map((mood) =>
    names.reduce((sum, name) => sum + (features[name] - addedBy(subjects, name) - mood[name]) ** 2, 0),
  );
  return filmFacts.moods[distances.indexOf(Math.min(...distances))]?.name;
}

function indicator(is: boolean): number {
  return is ? 1 : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
