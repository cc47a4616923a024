import { beforeAll, describe, expect, it } from "vitest";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { byKey, type RawFilm, rawFilms } from "../raw-films.js";
import { slowRegression } from "./slow-regression.js";

let snapshot: Snapshot;
let films: RawFilm[];
let languages: Map<string, string>;
let countries: Map<string, string[]>;

beforeAll(async () => {
  snapshot = await sharedAnswers();
  const scored = (await rawFilms(snapshot)).filter(({ releases }) => releases.length > 0);
  films = scored.filter(({ popularity }) => popularity !== null);
  const metrics = byKey(await snapshot.rows("fact_film_metrics"), "title_key");
  languages = new Map(films.map(({ key }) => [key, String(metrics.get(key)?.original_language)]));
  countries = new Map();
  for (const { title_key, kind, label } of await snapshot.rows("title_label_bridge")) {
    const key = String(title_key);
    if (kind === "country") countries.set(key, [...(countries.get(key) ?? []), String(label)]);
  }
});

describe("the ladder of a musical genre or style", () => {
  it("starts at the difference of the means of log popularity among films with a soundtrack", async () => {
    const raw = (await snapshot.rows("music_effect_ladder")).filter(({ place }) => place === 1);
    expect(raw.length).toBeGreaterThan(10);
    for (const row of raw) {
      const isExposed = (film: RawFilm) => hasMusic(film, row);
      const difference = mean(logs(films.filter(isExposed))) - mean(logs(films.filter((film) => !isExposed(film))));
      expect(Math.log1p(Number(row.estimate))).toBeCloseTo(difference, 9);
      expect(row.n).toBe(films.length);
      expect(row.films).toBe(films.filter(isExposed).length);
    }
  });

  it("ends at the coefficient beside what else differs, where the budget is known", async () => {
    const known = films.filter(({ budget }) => budget !== null);
    const rows = await snapshot.rows("music_effect_ladder");
    const last = rows.filter((row) => row.kind === "genre" && row.rung === "budget known");
    const genres = known.map((film) => [...film.genres]);
    const columns = [
      known.map(({ year }) => year ?? 0),
      ...yesNo(genres),
      ...frequent(genres).map((genre) => genres.map((list) => (list.includes(genre) ? 1 / list.length : 0))),
      known.map(({ budget }) => Math.log(budget ?? 1)),
      ...yesNo(known.map(({ key }) => [languages.get(key) ?? ""])),
      ...yesNo(known.map(({ key }) => countries.get(key) ?? [])),
      ...last.map((row) => known.map((film) => Number(hasMusic(film, row)))),
    ];
    const coefficient = slowRegression(logs(known), columns);
    for (const [place, row] of last.entries()) {
      const { estimate, error } = coefficient(columns.length - last.length + place);
      expect(Math.log1p(Number(row.estimate))).toBeCloseTo(estimate, 7);
      // Between the quantiles of the normal distribution and of Student's with 60 degrees of freedom.
      const reach = Math.log1p(Number(row.high95)) - Math.log1p(Number(row.estimate));
      expect(reach / error).toBeGreaterThan(1.959);
      expect(reach / error).toBeLessThan(2.001);
      expect(row.n).toBe(known.length);
    }
    expect(last.length).toBeGreaterThanOrEqual(3);
  });

  it("adjusts p on each rung for all genres and styles that were tested", async () => {
    const rows = await snapshot.rows("music_effect_ladder");
    for (const rung of new Set(rows.map((row) => row.rung))) {
      const tests = rows.filter((row) => row.rung === rung).sort((a, b) => Number(a.p) - Number(b.p));
      for (const [place, row] of tests.entries()) {
        const later = tests.slice(place).map(({ p }, after) => (Number(p) * tests.length) / (place + after + 1));
        expect(row.q).toBeCloseTo(Math.min(1, ...later), 9);
      }
    }
  });

  it("marks a sign that turns", async () => {
    const rows = await snapshot.rows("music_effect_ladder");
    const raw = new Map(rows.filter(({ place }) => place === 1).map((row) => [`${row.kind} ${row.music}`, row]));
    for (const row of rows)
      expect(row.flipped).toBe(Number(row.estimate) * Number(raw.get(`${row.kind} ${row.music}`)?.estimate) < 0);
  });
});

describe("the diversity of a soundtrack and popularity", () => {
  it("start at the correlation of their ranks, and keep what the sample makes follow from diversity", async () => {
    const rows = await snapshot.rows("soundtrack_diversity_and_popularity");
    const [styles, popularity] = [films.map(({ music }) => music.style.size), logs(films)].map(slowRanks);
    expect(rows[0]?.estimate).toBeCloseTo(correlation(styles ?? [], popularity ?? []), 9);
    expect(rows[0]?.n).toBe(films.length);
    const last = rows.at(-1);
    expect(last?.n).toBe(films.filter(({ budget }) => budget !== null).length);
    expect(Number(last?.estimate)).toBeLessThan(Number(rows[0]?.estimate));
    expect(Number(last?.high95)).toBeGreaterThan(0);
  });
});

/** A rank is one more than the number of smaller values, and half of the other equal ones. */
function slowRanks(values: readonly number[]): number[] {
  return values.map(
    (value) => 0.5 + values.reduce((rank, other) => rank + (other < value ? 1 : other === value ? 0.5 : 0), 0),
  );
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const product = (left: readonly number[], right: readonly number[]) =>
    mean(left.map((value, row) => (value - mean(left)) * ((right[row] ?? 0) - mean(right))));
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

function hasMusic({ music }: RawFilm, row: Row): boolean {
  return music[row.kind === "genre" ? "genre" : "style"].has(String(row.music));
}

/** A column of zeros and ones for each word of ten films or more, and one for all rarer words. */
function yesNo(lists: readonly (readonly string[])[]): number[][] {
  const words = frequent(lists);
  const rare = lists.map((list) => Number(list.some((word) => !words.includes(word))));
  return [...words.map((word) => lists.map((list) => Number(list.includes(word)))), rare];
}

function frequent(lists: readonly (readonly string[])[]): string[] {
  const words = [...new Set(lists.flat())];
  return words.filter((word) => lists.filter((list) => list.includes(word)).length >= 10);
}

function logs(of: readonly RawFilm[]): number[] {
  return of.map(({ popularity }) => Math.log(popularity ?? 1));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
