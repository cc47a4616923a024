import { describe, expect, it } from "vitest";
import { tmdbApiFiles } from "#lib/sample/files/tmdb-api";
import { createWorld, type World } from "#lib/sample/world/world";

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe("the answers of the TMDb API", () => {
  it("answers a film in full in both deliveries or in none, whichever other films are gone", () => {
    const gone = SEEDS.map((seed) => {
      const world = createWorld({ films: 400, seed, deliveries: 2 });
      const [first, second] = [toldInFull(world, 0), toldInFull(world, 1)];
      expect(second.filter((name) => !first.includes(name))).toEqual([]);
      const searched = searchedIn(world, 1);
      expect(first.filter((name) => searched.has(name))).toEqual([]);
      return first.length - second.length;
    });
    // There are films to be gone at all.
    expect(Math.max(...gone)).toBeGreaterThan(0);
  });
});

function toldInFull(world: World, delivery: number): string[] {
  const names = tmdbApiFiles(world, delivery).map(({ name }) => name);
  return names.filter((name) => name.startsWith("movie_"));
}

/** The films on the pages of the search, by the names that their own files would have. */
function searchedIn(world: World, delivery: number): ReadonlySet<string> {
  const pages = tmdbApiFiles(world, delivery).filter(({ name }) => name.startsWith("discover_"));
  const films = pages.flatMap(({ text }) => JSON.parse([...text()].join("")).results);
  return new Set(films.map(({ id }) => `movie_${id}.json`));
}
