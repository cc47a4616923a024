import { beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { known, meanOf, medianOf, type RawTitle, rawFilms, roughly95 } from "../raw-titles.js";

export function checkGenres(open: () => Promise<Snapshot>): void {
  let snapshot: Snapshot;
  let films: RawTitle[];
  let genres: string[];

  beforeAll(async () => {
    snapshot = await open();
    films = await rawFilms(snapshot);
    genres = [...new Set(films.flatMap((film) => [...film.genres]))].sort();
  });

  const withGenre = (genre: string) => films.filter((film) => film.genres.has(genre));

  describe("genres", () => {
    it("are as frequent as the films that have them, first in their list or last", async () => {
      const rows = await snapshot.rows("genre_frequency");
      expect(rows.map(({ genre }) => genre).sort()).toEqual(genres);
      for (const row of rows) {
        expect(row.films).toBe(withGenre(String(row.genre)).length);
        expect(row.estimate).toBeCloseTo(Number(row.films) / films.filter((film) => film.genres.size > 0).length, 12);
      }
    });

    it("are not told apart by how the sources spell them", () => {
      expect(genres).toContain("Sci-Fi");
      expect(genres).not.toContain("Science Fiction");
    });

    it("have the ratings and votes of all their films", async () => {
      const rows = await snapshot.rows("genre_ratings");
      const rated = genres.filter((genre) => known(withGenre(genre).map(({ weighted }) => weighted)).length >= 10);
      expect(rows.map(({ genre }) => genre).sort()).toEqual(rated);
      for (const row of rows) {
        const own = withGenre(String(row.genre));
        const weighted = known(own.map((film) => film.weighted));
        expect(row).toMatchObject({ films: own.length, n: weighted.length });
        expect(row.votes).toBe(known(own.map(({ votes }) => votes)).reduce((sum, votes) => sum + votes, 0));
        expect(row.median_votes).toBeCloseTo(medianOf(known(own.map(({ votes }) => votes))), 9);
        expect(row.average_rating).toBeCloseTo(meanOf(known(own.map(({ average }) => average))), 9);
        expect(row.estimate).toBeCloseTo(meanOf(weighted), 9);
        // Student's interval is a little wider than the normal one.
        const [low, high] = roughly95(weighted);
        const ratio = (Number(row.high95) - Number(row.low95)) / (high - low);
        expect(ratio).toBeGreaterThan(1);
        expect(ratio).toBeLessThan(1.16);
        expect(row.all_films).toBeCloseTo(meanOf(known(films.map((film) => film.weighted))), 9);
      }
    });

    it("have a share of each decade's films", async () => {
      for (const row of await snapshot.rows("genres_by_decade")) {
        const decade = films.filter(
          ({ year, genres }) => genres.size > 0 && year !== null && decadeOf(year) === row.decade,
        );
        const own = decade.filter((film) => film.genres.has(String(row.genre)));
        expect(row).toMatchObject({ films: own.length, n: decade.length });
        expect(row.estimate).toBeCloseTo(own.length / decade.length, 12);
      }
    });

    it("meet as often as films have both, and no genre meets itself", async () => {
      const rows = await snapshot.rows("genre_pairs");
      const all = films.filter((film) => film.genres.size > 0).length;
      let pairs = 0;
      for (const [place, first] of genres.entries()) {
        for (const second of genres.slice(place + 1)) {
          const [left, right] = [withGenre(first).length, withGenre(second).length];
          const both = withGenre(first).filter((film) => film.genres.has(second)).length;
          const row = rows.find((each) => each.first_genre === first && each.second_genre === second);
          expect(row === undefined).toBe((left * right) / all < 5);
          if (row === undefined) continue;
          pairs++;
          expect(row.films).toBe(both);
          expect(row.estimate).toBeCloseTo(both / all / ((left / all) * (right / all)), 9);
        }
      }
      expect(rows).toHaveLength(pairs);
    });
  });
}

function decadeOf(year: number): number {
  return year - (year % 10);
}
