import { beforeAll, describe, expect, it } from "vitest";
import type { Snapshot, Value } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { byKey, type RawFilm, rawFilms } from "../raw-films.js";
import { slowRegression } from "./slow-regression.js";

let snapshot: Snapshot;
let films: RawFilm[];

beforeAll(async () => {
  snapshot = await sharedAnswers();
  films = (await rawFilms(snapshot)).filter(({ releases, popularity }) => releases.length > 0 && popularity !== null);
});

describe("audio features and rating", () => {
  it("are compared song by song, with film genres held fixed, among the songs that fit a film", async () => {
    const rows = (await snapshot.rows("audio_features_and_rating")).filter(({ errors }) => errors === "by song");
    const songs = await songsOfFilms();
    const genres = [...new Set(songs.flatMap(({ film }) => [...film.genres]))].filter(
      (genre) => songs.filter(({ film }) => film.genres.has(genre)).length >= 10,
    );
    const rare = songs.map(({ film }) => Number([...film.genres].some((genre) => !genres.includes(genre))));
    const columns = [
      ...genres.map((genre) => songs.map(({ film }) => Number(film.genres.has(genre)))),
      rare,
      ...["acousticness", "instrumentalness", "danceability", "mode"].map((name) =>
        songs.map(({ sound }) => Number(sound[name])),
      ),
      songs.map(({ sound }) => Number(sound.tempo) / 100),
    ];
    const coefficient = slowRegression(
      songs.map(({ rating }) => rating),
      columns,
    );
    expect(rows).toHaveLength(5);
    for (const [place, row] of rows.entries()) {
      expect(row.estimate).toBeCloseTo(coefficient(columns.length - 5 + place).estimate, 7);
      expect(row.n).toBe(songs.length);
      expect(row.films).toBe(new Set(songs.map(({ film }) => film.key)).size);
    }
  });

  it("find nothing clear in the sample, whose ratings follow from nothing", async () => {
    const rows = (await snapshot.rows("audio_features_and_rating")).filter(({ errors }) => errors !== "by song");
    expect(rows.filter(({ q }) => Number(q) <= 0.05)).toEqual([]);
  });
});

describe("film genre from music", () => {
  it("is Bergsma's V of having the genre and the musical genre", async () => {
    const rows = await snapshot.rows("film_genre_from_music");
    expect(rows.length).toBeGreaterThan(4);
    const words = films.map(({ music }) => [...music.genre].sort().join(" + "));
    for (const row of rows) {
      const names = row.genre === "Sci-Fi" ? ["Sci-Fi", "Science Fiction"] : [String(row.genre)];
      const having = films.map(({ genres }) => names.some((name) => genres.has(name)));
      expect(row.films).toBe(having.filter(Boolean).length);
      expect(row.estimate).toBeCloseTo(association(having.map(String), words), 9);
    }
  });
});

interface SongOfFilm {
  readonly film: RawFilm;
  readonly rating: number;
  readonly sound: Readonly<Record<string, Value>>;
}

/** By plain loops: a title of the film in the name of the album, and an artist of a linked release. */
async function songsOfFilms(): Promise<SongOfFilm[]> {
  const all = (await rawFilms(snapshot)).filter(({ releases }) => releases.length > 0);
  const artists = new Map<string, string[]>();
  for (const { release_key, artist_key, printed_name } of await snapshot.rows("release_artist_bridge")) {
    const key = String(release_key);
    artists.set(key, [...(artists.get(key) ?? []), String(artist_key), `printed ${printed_name ?? ""}`]);
  }
  const names = byKey(await snapshot.rows("dim_artist"), "artist_key");
  const titles = new Map<string, string[]>();
  for (const { title_key, name } of await snapshot.rows("title_name"))
    titles.set(String(title_key), [...(titles.get(String(title_key)) ?? []), folded(String(name))]);
  const known = all.map((film) => ({
    film,
    titles: (titles.get(film.key) ?? []).filter((title) => [...title].length >= 3),
    artists: new Set(
      film.releases.flatMap(({ key }) =>
        (artists.get(key) ?? []).map((artist) =>
          artistName(artist.startsWith("printed ") ? artist.slice(8) : String(names.get(artist)?.name ?? "")),
        ),
      ),
    ),
  }));
  const ratings = byKey(await snapshot.rows("fact_ratings"), "title_key");
  const sounds = byKey(await snapshot.rows("fact_audio_features"), "track_key");
  const found: SongOfFilm[] = [];
  for (const { track_key, album, artists: performers } of await snapshot.rows("dim_track")) {
    const sound = sounds.get(String(track_key));
    if (sound === undefined || !Array.isArray(performers) || !IS_SOUNDTRACK.test(String(album).toLowerCase())) continue;
    const [on, by] = [folded(String(album)), performers.map((name) => artistName(String(name)))];
    const fits = known
      .filter((one) => by.some((name) => name !== "" && one.artists.has(name)))
      .flatMap((one) =>
        one.titles.filter((title) => on.includes(title)).map((title) => ({ ...one, length: [...title].length })),
      );
    const longest = Math.max(...fits.map(({ length }) => length));
    for (const film of new Set(fits.filter(({ length }) => length === longest).map((fit) => fit.film))) {
      const rating = ratings.get(film.key)?.average_rating;
      if (rating !== undefined && rating !== null) found.push({ film, rating: Number(rating), sound });
    }
  }
  return found;
}

const IS_SOUNDTRACK =
  /soundtrack|motion picture|original score|music from the (film|movie|tv|series)|\bo\.?s\.?t\b|banda sonora|bande originale|colonna sonora|サウンドトラック/;

function artistName(name: string): string {
  return folded(name.replace(/ \(\d+\)$/, "")).replace(/artists$/, "");
}

function folded(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .normalize("NFC");
  return plain.replace(/[^\p{L}\p{N}]/gu, "");
}

function association(one: readonly string[], other: readonly string[]): number {
  const n = one.length;
  const [rows, columns] = [[...new Set(one)], [...new Set(other)]];
  const count = (isSo: (place: number) => boolean) => one.filter((_, place) => isSo(place)).length;
  let chiSquare = 0;
  for (const row of rows)
    for (const column of columns) {
      const expected = (count((i) => one[i] === row) * count((i) => other[i] === column)) / n;
      chiSquare += (count((i) => one[i] === row && other[i] === column) - expected) ** 2 / expected;
    }
  const [r, c] = [rows.length, columns.length];
  const shrunken = (k: number) => k - (k - 1) ** 2 / (n - 1);
  const phi = Math.max(0, chiSquare / n - ((r - 1) * (c - 1)) / (n - 1));
  return Math.sqrt(phi / (Math.min(shrunken(r), shrunken(c)) - 1));
}
