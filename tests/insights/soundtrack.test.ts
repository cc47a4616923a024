import { beforeAll, describe, expect, it } from "vitest";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { byKey, numberOrNull, type RawFilm, rawFilms } from "./raw-films.js";

let snapshot: Snapshot;
let linked: RawFilm[];

beforeAll(async () => {
  snapshot = await sharedAnswers();
  linked = (await rawFilms(snapshot)).filter(({ releases }) => releases.length > 0);
});

describe("pairs of styles", () => {
  it("are counted among the films with music, and compared with chance", async () => {
    const rows = await snapshot.rows("soundtrack_style_pairs");
    const having = (...styles: unknown[]) =>
      linked.filter(({ music }) => styles.every((style) => music.style.has(String(style)))).length;
    expect(rows.length).toBeGreaterThan(10);
    for (const { style, other_style, films, estimate, low95, high95, n } of rows) {
      const [both, one, other] = [having(style, other_style), having(style), having(other_style)];
      expect([films, n]).toEqual([both, linked.length]);
      expect(Math.min(one, other)).toBeGreaterThanOrEqual(10);
      expect(Math.max(both, (one * other) / linked.length)).toBeGreaterThanOrEqual(5);
      expect(estimate).toBeCloseTo((both * linked.length) / (one * other), 9);
      expect(Number(low95)).toBeLessThanOrEqual(Number(estimate));
      expect(Number(high95)).toBeGreaterThanOrEqual(Number(estimate));
    }
  });

  it("leave out no pair of styles that many films have", async () => {
    const films = new Map<string, number>();
    for (const { music } of linked) for (const style of music.style) films.set(style, (films.get(style) ?? 0) + 1);
    const common = [...films].filter(([, count]) => count >= 10).sort(([one], [other]) => (one < other ? -1 : 1));
    const expected = common.flatMap(([style, count], place) =>
      common.slice(place + 1).filter(([other, otherCount]) => {
        const both = linked.filter(({ music }) => music.style.has(style) && music.style.has(other)).length;
        return Math.max(both, (count * otherCount) / linked.length) >= 5;
      }),
    );
    const rows = await snapshot.rows("soundtrack_style_pairs");
    expect(rows).toHaveLength(expected.length);
    expect(rows[0]?.pairs).toBe(expected.length);
  });
});

describe("music by film genre", () => {
  it("is compared with chance over all genres of a film", async () => {
    const rows = await snapshot.rows("music_by_film_genre");
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(["genre", "style"]));
    for (const { kind, music, film_genre, films, films_of_genre, estimate } of rows) {
      const carries = (film: RawFilm) => film.music[kind === "genre" ? "genre" : "style"].has(String(music));
      const ofGenre = linked.filter(({ genres }) => genres.has(String(film_genre)));
      const both = ofGenre.filter(carries).length;
      expect([films, films_of_genre]).toEqual([both, ofGenre.length]);
      expect(estimate).toBeCloseTo((both / ofGenre.length) * (linked.length / linked.filter(carries).length), 9);
    }
  });

  it("finds electronic music in science fiction, and no difference between most others", async () => {
    const rows = await snapshot.rows("music_by_film_genre");
    const found = rows.find(({ music, film_genre }) => music === "Electronic" && film_genre === "Sci-Fi");
    expect(Number(found?.low80)).toBeGreaterThan(1);
    expect(rows.filter(({ q }) => Number(q) >= 0.05).length).toBeGreaterThan(rows.length / 2);
  });
});

describe("albums and their editions", () => {
  it("are as late as their first known edition after the film", async () => {
    const masters = byKey(await snapshot.rows("dim_master"), "master_key");
    const lags = new Map<number | null, number>();
    for (const { releases, year } of linked) {
      for (const album of new Set(releases.map(({ album }) => album))) {
        const first = firstYear(
          releases.filter((release) => release.album === album).map((release) => release.year),
          masters.get(album),
        );
        const lag = first === null || year === null ? null : first - year;
        lags.set(lag, (lags.get(lag) ?? 0) + 1);
      }
    }
    const rows = await snapshot.rows("soundtrack_release_lag");
    for (const { lag, albums } of rows) expect(albums).toBe(lags.get(Number(lag)) ?? 0);
    const all = [...lags.values()].reduce((sum, albums) => sum + albums, 0);
    expect(rows[0]?.unknown).toBe(lags.get(null) ?? 0);
    expect(rows[0]?.known).toBe(all - (lags.get(null) ?? 0));
    const outside = [...lags].filter(([lag]) => lag !== null && (lag < -5 || lag > 30));
    expect(Number(rows[0]?.before) + Number(rows[0]?.beyond)).toBe(
      outside.reduce((sum, [, albums]) => sum + albums, 0),
    );
  });

  it("are reissues when another edition came out in an earlier year", async () => {
    const masters = byKey(await snapshot.rows("dim_master"), "master_key");
    const editions = [...new Map(linked.flatMap(({ releases }) => releases.map((one) => [one.key, one]))).values()];
    const expected = new Map<number, [first: number, reissues: number]>();
    for (const { album, year } of editions) {
      if (year === null) continue;
      const years = editions.filter((edition) => edition.album === album).map((edition) => edition.year);
      const decade = Math.floor(year / 10) * 10;
      const counts = expected.get(decade) ?? [0, 0];
      counts[year > Number(firstYear(years, masters.get(album))) ? 1 : 0]++;
      expected.set(decade, counts);
    }
    const rows = await snapshot.rows("soundtrack_reissues_by_decade");
    expect(new Map(rows.map(({ decade, first_editions, reissues }) => [decade, [first_editions, reissues]]))).toEqual(
      expected,
    );
    expect(rows[0]?.unknown).toBe(editions.filter(({ year }) => year === null).length);
  });
});

function firstYear(years: readonly (number | null)[], master: Row | undefined): number | null {
  const known = [...years, numberOrNull(master?.release_year)].filter((year) => year !== null);
  return known.length === 0 ? null : Math.min(...known);
}

describe("music by decade", () => {
  it.each(["genre", "style"] as const)("counts the films of each decade that have music of each %s", async (kind) => {
    const rows = await snapshot.rows(`soundtrack_${kind}s_by_decade`);
    const ofDecade = (decade: unknown) =>
      linked.filter(({ year }) => year !== null && Math.floor(year / 10) * 10 === decade);
    expect(rows.length).toBeGreaterThan(10);
    for (const { decade, music, films, estimate, low95, high95, n } of rows) {
      const having = ofDecade(decade).filter((film) => film.music[kind].has(String(music)));
      expect([films, n]).toEqual([having.length, ofDecade(decade).length]);
      expect(estimate).toBeCloseTo(having.length / ofDecade(decade).length, 12);
      expect(Number(low95)).toBeLessThan(Number(estimate));
      expect(Number(high95)).toBeGreaterThanOrEqual(Number(estimate));
    }
    const pairs = linked.flatMap(({ year, music }) =>
      year === null ? [] : [...music[kind]].map((word) => `${Math.floor(year / 10) * 10} ${word}`),
    );
    expect(rows).toHaveLength(new Set(pairs).size);
  });
});
