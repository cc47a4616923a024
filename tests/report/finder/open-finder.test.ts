import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filmsFor, songsFor, vectorAt } from "#lib/recommending/asking/recommend";
import { knownSongs, whyFilm } from "#lib/recommending/asking/why";
import { type Finder, openFinder } from "#lib/report/finder/search/open-finder";
import { writeFinder } from "#lib/report/finder/write/write-finder";
import { inventedRecommender } from "../../bench/recommending/invented-recommender.mjs";

/** More songs than are in one file of vectors. */
const SIZE = { songs: 5000, films: 700, pairs: 300 };
const { recommender, overviews } = inventedRecommender(SIZE);
const { songs, films, songVectors, filmVectors, pairs, model } = recommender;

let finder: Finder;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "leitmotif-finder-"));
  writeFinder(folder, recommender, (film) => overviews[film] ?? "");
  finder = await openFinder(bytesOf);
});

async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(readFileSync(join(folder, name)));
}

describe("a finder that reads the files of the page", () => {
  const asked = [0, 1, 4096, 4999];

  it.each(asked)("finds the films that plain loops over all films find: song %i", async (song) => {
    const vector = await finder.vectorOf(song);
    expect(vector).toEqual(vectorAt(songVectors, song).slice());
    expect(await finder.filmsFor(vector, 10, {})).toEqual(filmsFor(recommender, vector, 10));
  });

  it.each([
    { genre: ["Drama"] },
    { genre: ["Drama", "War"], decade: ["1990s"] },
    { language: ["fr"], runtime: ["1½ to 2 hours"], rating: ["8 or more", "7 to 8"] },
    { genre: ["no such genre"] },
  ])("finds them among chosen films only: %j", async (chosen) => {
    const isAllowed = (film: number) =>
      Object.entries(chosen).every(([name, values]) => values.some((value) => valuesOf(film, name).includes(value)));
    for (const song of asked) {
      const vector = await finder.vectorOf(song);
      expect(await finder.filmsFor(vector, 5, chosen)).toEqual(filmsFor(recommender, vector, 5, isAllowed));
    }
  });

  it("finds the songs for a film that plain loops find", async () => {
    for (const film of [0, 350, 699])
      expect(await finder.songsFor(film, 7)).toEqual(songsFor(recommender, vectorAt(filmVectors, film), 7));
  });

  it("counts what each further value would leave", async () => {
    const chosen = { genre: ["Drama"] };
    const counts = await finder.count(chosen);
    for (const [at, { name, values }] of finder.index.facets.entries()) {
      if (name === "genre") continue;
      for (const [code, value] of values.entries()) {
        const left = films.id.filter(
          (_, film) => films.genres[film]?.includes("Drama") && valuesOf(film, name).includes(value),
        );
        expect([name, value, counts[at]?.[code]]).toEqual([name, value, left.length]);
      }
    }
  });

  it("names the same known soundtrack as Node", async () => {
    for (const song of asked) {
      const vector = await finder.vectorOf(song);
      const expected = whyFilm(knownSongs(recommender), filmVectors, { song: vector, film: 3 });
      expect(await finder.why(vector, 3)).toEqual(expected);
    }
  });

  it("knows which songs are on the soundtrack of a film, and the other way round", async () => {
    const [song = -1, film = -1] = [pairs.song[0], pairs.film[0]];
    expect((await finder.filmsOf(song)).has(film)).toBe(true);
    expect((await finder.songsOf(film)).has(song)).toBe(true);
  });

  it("gives a described song the vector that its description has in Node", async () => {
    const place = 17;
    const { key: _, words: __, ...song } = { key: "", words: [], ...(await finder.songs.at(place)) };
    const vector = finder.vectorOfDescription(song);
    for (const [at, value] of vectorAt(songVectors, place).entries())
      expect(Math.abs((vector[at] ?? 0) - value)).toBeLessThanOrEqual(model.songUnits[at] ?? 0);
  });

  it("gives back every record as it was", async () => {
    for (const place of [0, 127, 128, 699]) {
      const { seen, ...film } = await finder.films.at(place);
      // What an image model saw is told by what the recommender sees of the film.
      const { look: _, ...listed } = recordAt(films, place);
      expect(film).toEqual({ ...listed, overview: overviews[place] });
      expect(seen.length).toBeGreaterThan(0);
    }
    expect(await finder.songs.at(4999)).toEqual(recordAt(songs, 4999));
  });
});

it("reads only some of the files to find the films for a song", async () => {
  const read: string[] = [];
  const other = await openFinder((name) => {
    read.push(name);
    return bytesOf(name);
  });
  await other.filmsFor(await other.vectorOf(4097), 5, {});
  expect(read.sort()).toEqual([
    "closest-vectors.bin",
    "films/vectors.bin",
    "index.json",
    "model.bin",
    "songs/vectors/1.bin",
  ]);
});

describe("the songs that are found by words", () => {
  it("are found by title and artist, by an unfinished word and by id", async () => {
    const [title = "", artist = "", id = ""] = [songs.title[42], songs.artists[42]?.[0], songs.id[42]];
    for (const query of [`${title} ${artist}`, `${artist.toUpperCase()} ${title.slice(0, -1)}`]) {
      const found = await finder.songs.find(query, 50);
      expect(found.map(({ row }) => row.id)).toContain(id);
    }
    expect(await finder.songs.called(id)).toEqual({ place: 42, row: recordAt(songs, 42) });
    expect(await finder.songs.called("song")).toBeUndefined();
  });

  it("come in the order of their popularity where they fit equally well", async () => {
    const word = songs.title.find((title) => !title.includes(" ")) ?? "";
    const found = await finder.songs.find(word, 50);
    const same = found.filter(({ row }) => row.title === word).map(({ row }) => row.popularity ?? 0);
    expect(same).toEqual(same.toSorted((one, other) => other - one));
  });

  it("are none where nothing is asked for or nothing fits", async () => {
    expect(await finder.songs.find("", 5)).toEqual([]);
    expect(await finder.songs.find("xyzzy plugh", 5)).toEqual([]);
  });
});

function valuesOf(film: number, facet: string): readonly string[] {
  const [year, runtime, rating] = [films.year[film] ?? 0, films.runtime[film] ?? 0, films.rating[film] ?? 0];
  const values: Readonly<Record<string, readonly string[]>> = {
    genre: films.genres[film] ?? [],
    decade: [`${String(year).slice(0, 3)}0s`],
    language: [films.language[film] ?? ""],
    runtime: [
      runtime < 90
        ? "less than 1½ hours"
        : runtime < 120
          ? "1½ to 2 hours"
          : runtime < 150
            ? "2 to 2½ hours"
            : "2½ hours or more",
    ],
    rating: [
      rating < 0.1
        ? "unknown"
        : rating < 6
          ? "less than 6"
          : rating < 7
            ? "6 to 7"
            : rating < 8
              ? "7 to 8"
              : "8 or more",
    ],
    popularity: [popularityOf(films.popularity[film] ?? 0)],
  };
  return values[facet] ?? [];
}

function popularityOf(popularity: number): string {
  const less = films.popularity.filter((other) => (other ?? 0) < popularity).length / films.popularity.length;
  if (less >= 0.99) return "the best-known hundredth";
  if (less >= 0.9) return "the best-known tenth";
  return less >= 0.5 ? "better known than most" : "less known than most";
}

function recordAt(columns: object, place: number) {
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[place]]));
}
