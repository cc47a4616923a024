import { describe, expect, it } from "vitest";
import { sentimentOf } from "#lib/learning/text/sentiment";
import { topicsIn } from "#lib/learning/text/topics";
import { encode, learnEncoder } from "#lib/recommending/features/encoder";
import { FILM_FEATURES } from "#lib/recommending/features/film-features";
import { afterFolding } from "#lib/recommending/features/folded-tempo";
import { MOODS, moodsIn } from "#lib/recommending/features/moods";
import { SONG_FEATURES } from "#lib/recommending/features/song-features";
import { anyFilm, anySong } from "./records.js";

describe("the tempo of a song", () => {
  it.each([
    [70, 140],
    [60, 240],
    [90.5, 181],
  ])("stands at %d where it stands at %d", (slow, fast) => {
    for (const along of [Math.cos, Math.sin])
      expect(afterFolding(slow, along)).toBeCloseTo(afterFolding(fast, along) ?? Number.NaN, 9);
  });

  it.each([null, 0])("is not known when it is %s", (tempo) => {
    expect(afterFolding(tempo, Math.cos)).toBeNull();
  });
});

describe("the words of films", () => {
  it.each([
    ["A cruel murder wakes an ancient evil.", ["dark"]],
    ["Two lovers give in to their passion, in fear.", ["romantic", "tense"]],
    ["", []],
  ])("show moods: %s", (text, moods) => {
    expect(moodsIn(text)).toEqual(moods);
  });

  it("stand for one mood each", () => {
    const words = MOODS.flatMap(({ words }) => words);
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
  });

  it("show topics", () => {
    expect(topicsIn("A detective hunts a gangster by the sea")).toEqual(["crime", "sea"]);
  });

  it.each([
    ["He loves the wonderful sea", true],
    ["A murder, a terrible death", false],
  ])("are kind or not: %s", (text, isKind) => {
    expect((sentimentOf(text) ?? 0) > 0).toBe(isKind);
  });

  it("are neither where no list has them, even if they name what every object has", () => {
    expect(sentimentOf("constructor toString the of")).toBeNull();
  });
});

describe("numbers of a record", () => {
  const songs = [1, 2, 3, 4, 1000].map((seconds) => anySong({ seconds, genres: ["pop"] }));
  const at = (name: string) => learnEncoder(songs, SONG_FEATURES).numbers.findIndex((number) => number.name === name);

  it("are scaled by what is usual, so that one odd value moves nothing and says no more than an uncommon one", () => {
    const encoder = learnEncoder(songs, SONG_FEATURES);
    const { columns, values } = encode(songs, SONG_FEATURES, encoder);
    const seconds = songs.map((_, row) => values[row * columns + at("seconds")]);
    expect(seconds[2]).toBe(0);
    expect(seconds[4]).toBe(4);
    expect(Math.abs(seconds[0] ?? 9)).toBeLessThan(2);
  });

  it("are usual where they are not known", () => {
    const encoder = learnEncoder(songs, SONG_FEATURES);
    const { values } = encode([anySong({ seconds: null })], SONG_FEATURES, encoder);
    expect(values[at("seconds")]).toBe(0);
  });
});

describe("words of a record", () => {
  it("say of a song in several genres each once, and of a song in one genre the same", () => {
    const songs = [["pop"], ["pop", "rock"], ["rock", "rock"], ["rock"], ["pop"]].map((genres) => anySong({ genres }));
    const encoder = learnEncoder(songs, SONG_FEATURES);
    expect(encoder.words.map(({ word }) => word)).toEqual(["pop", "rock"]);
    const { columns, values } = encode(songs, SONG_FEATURES, encoder);
    const genres = (row: number) => [...values.subarray((row + 1) * columns - 2, (row + 1) * columns)];
    expect([0, 1, 2].map(genres)).toEqual([
      [1, 0],
      [1, 1],
      [0, 1],
    ]);
  });

  it("of a film are those of its overview and its keywords", () => {
    const films = [1, 2, 3].map(() => anyFilm({ overview: "A tender kiss.", keywords: ["war"], genres: ["Drama"] }));
    const { words } = learnEncoder(films, FILM_FEATURES);
    expect(words).toContainEqual({ feature: "mood", word: "romantic" });
    expect(words).toContainEqual({ feature: "topic", word: "war" });
    expect(words).toContainEqual({ feature: "keyword", word: "war" });
  });
});
