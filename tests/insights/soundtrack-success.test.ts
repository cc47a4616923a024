import { beforeAll, describe, expect, it } from "vitest";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { type RawFilm, rawFilms } from "./raw-films.js";

let snapshot: Snapshot;
let films: RawFilm[];

beforeAll(async () => {
  snapshot = await sharedAnswers();
  films = await rawFilms(snapshot);
});

describe("popularity by soundtrack genre, style and pair of styles", () => {
  it.each([
    ["popularity_by_soundtrack_genre", ({ music }: RawFilm) => [...music.genre]],
    ["popularity_by_soundtrack_style", ({ music }: RawFilm) => [...music.style]],
    ["popularity_by_style_pair", ({ music }: RawFilm) => pairsOf([...music.style].sort())],
  ])("is that of all films with the music beside that of films without music: %s", async (table, wordsOf) => {
    const rows = await snapshot.rows(table);
    const without = logs(films.filter(({ releases }) => releases.length === 0));
    const linked = films.filter(({ releases }) => releases.length > 0);
    const groups = new Map([["(any linked music)", linked]]);
    for (const film of linked) for (const word of wordsOf(film)) groups.set(word, [...(groups.get(word) ?? []), film]);
    const expected = [...groups].map(([music, of]) => [music, logs(of)] as const).filter(([, of]) => of.length >= 10);
    expect(rows.map(({ music }) => music).sort()).toEqual(expected.map(([music]) => music).sort());
    for (const [music, of] of expected) {
      const row = rowWith(rows, { music });
      expect(row.n).toBe(of.length);
      expect(row.without_music).toBe(without.length);
      expect(row.popularity).toBeCloseTo(Math.exp(meanOf(of)), 9);
      expect(row.estimate).toBeCloseTo(Math.exp(meanOf(of) - meanOf(without)), 9);
      // Wider than the normal distribution's, as Student's is, but not by much.
      const error = Math.sqrt(varianceOf(of) / of.length + varianceOf(without) / without.length);
      const reach = (Math.log(Number(row.high95)) - Math.log(Number(row.estimate))) / error;
      expect(reach).toBeGreaterThan(1.95);
      expect(reach).toBeLessThan(2.3);
    }
    const lowEnds = rows.slice(1).map(({ low95 }) => Number(low95));
    expect(lowEnds).toEqual([...lowEnds].sort((a, b) => b - a));
  });
});

describe("popularity by number of styles", () => {
  it("counts each film with music once, the last number standing for more", async () => {
    const rows = await snapshot.rows("popularity_by_number_of_styles");
    const linked = films.filter(({ releases }) => releases.length > 0);
    const last = Number.parseInt(String(rows.at(-1)?.styles), 10);
    for (const row of rows) {
      const number = Number.parseInt(String(row.styles), 10);
      const of = logs(linked.filter(({ music }) => Math.min(music.style.size, last) === number));
      expect(row.n).toBe(of.length);
      expect(row.estimate).toBeCloseTo(Math.exp(meanOf(of)), 9);
    }
    expect(rows.at(-1)?.styles).toMatch(/ or more$/);
  });
});

describe("soundtrack diversity and success", () => {
  const SUCCESS: Readonly<Record<string, (film: RawFilm) => number | null>> = {
    popularity: ({ popularity }) => popularity,
    revenue: ({ revenue }) => revenue,
    "revenue ÷ budget": ({ revenue, budget }) => (revenue === null || budget === null ? null : revenue / budget),
    "weighted rating": ({ rating }) => rating,
  };
  const DIVERSITY: Readonly<Record<string, (film: RawFilm) => number>> = {
    "number of genres": ({ music }) => music.genre.size,
    "number of styles": ({ music }) => music.style.size,
    "entropy of styles": entropyOfStyles,
  };

  it("are compared by the ranks of films whose success is known", async () => {
    const rows = await snapshot.rows("soundtrack_diversity_and_success");
    const linked = films.filter(({ releases }) => releases.length > 0);
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      const success = SUCCESS[String(row.success)];
      const diversity = DIVERSITY[String(row.diversity)];
      if (success === undefined || diversity === undefined)
        throw new Error(`what is ${row.success} ~ ${row.diversity}?`);
      const known = linked.filter((film) => success(film) !== null);
      expect(row.n).toBe(known.length);
      expect(row.films).toBe(linked.length);
      const [one, other] = [known.map((film) => Number(success(film))), known.map(diversity)];
      expect(row.estimate).toBeCloseTo(correlation(slowRanks(one), slowRanks(other)), 9);
    }
  });

  it("shows no clear change of the rating, which the sample doesn't make follow from the number of genres", async () => {
    const rows = await snapshot.rows("soundtrack_diversity_and_success");
    const row = rowWith(rows, { success: "weighted rating", diversity: "number of genres" });
    expect(Number(row.low95)).toBeLessThan(0);
    expect(Number(row.high95)).toBeGreaterThan(0);
  });
});

function entropyOfStyles({ music, releases }: RawFilm): number {
  const counts = [...music.style].map(
    (style) => new Set(releases.filter((release) => release.style.includes(style)).map(({ album }) => album)).size,
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum - (count / total) * Math.log2(count / total), 0);
}

function pairsOf(styles: readonly string[]): string[] {
  return styles.flatMap((one, place) => styles.slice(place + 1).map((other) => `${one} + ${other}`));
}

function logs(of: readonly RawFilm[]): number[] {
  return of.flatMap(({ popularity }) => (popularity === null ? [] : [Math.log(popularity)]));
}

function rowWith(rows: readonly Row[], values: Row): Row {
  const found = rows.find((row) => Object.entries(values).every(([name, value]) => row[name] === value));
  if (found === undefined) throw new Error(`there is no row with ${JSON.stringify(values)}`);
  return found;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

/** A rank is one more than the number of smaller values, and half of the other equal ones. */
function slowRanks(values: readonly number[]): number[] {
  return values.map(
    (value) => 0.5 + values.reduce((rank, other) => rank + (other < value ? 1 : other === value ? 0.5 : 0), 0),
  );
}

function correlation(one: readonly number[], other: readonly number[]): number {
  const [middle, centre] = [meanOf(one), meanOf(other)];
  const products = one.map((value, row) => (value - middle) * ((other[row] ?? 0) - centre));
  return (meanOf(products) * one.length) / (one.length - 1) / Math.sqrt(varianceOf(one) * varianceOf(other));
}
