import { describe, expect, it } from "vitest";
import { agreements, type Seen } from "#lib/recommending/asking/agreement";
import { agreementWords } from "#lib/recommending/asking/agreement-words";
import { FILM_FEATURES } from "#lib/recommending/features/film-features";
import { SONG_FEATURES } from "#lib/recommending/features/song-features";
import { DIMENSIONS } from "#lib/recommending/spaces/space";

const PLACES = DIMENSIONS - 1;
const along = (direction: number, length: number) =>
  Float64Array.from({ length: PLACES }, (_, at) => (at === direction ? length : 0));

/** Two numbers and a word, each of which moves along a direction of its own. */
const seen: Seen = {
  values: Float32Array.of(2, -1, 1),
  encoder: {
    numbers: [
      { name: "energy", centre: 0, scale: 1 },
      { name: "tempo", centre: 0, scale: 1 },
    ],
    words: [{ feature: "genre", word: "Drama" }],
  },
  projection: { centre: new Float64Array(3), weights: [along(0, 1), along(1, 1), along(2, 3)] },
};

describe("what brings two together", () => {
  it("is what moves one nearer to the other, the strongest first, by how much nearer it is", () => {
    const place = Float64Array.from({ length: PLACES }, (_, at) => [2, 0, 3][at] ?? 0);
    expect(agreements(seen, place)).toEqual([
      { feature: "genre", word: "Drama", value: 1, nearer: 9 },
      { feature: "energy", value: 2, nearer: 4 },
    ]);
  });

  it("is nothing where everything leads away from the other, or is as usual", () => {
    expect(
      agreements(
        seen,
        Float64Array.from({ length: PLACES }, (_, at) => [-2, 1, -3][at] ?? 0),
      ),
    ).toEqual([]);
    expect(agreements({ ...seen, values: Float32Array.of(0.1, -0.2, 0) }, along(0, 5))).toEqual([]);
  });
});

describe("its words", () => {
  it("say whether a number is larger or smaller than usual, and in which list a word stands", () => {
    const found = [
      { feature: "energy", value: 2, nearer: 3 },
      { feature: "tempo", value: -2, nearer: 2 },
      { feature: "language", word: "fr", value: 1, nearer: 1 },
      { feature: "keyword", word: "road trip", value: 1, nearer: 0.5 },
    ];
    expect(agreementWords(found, 3)).toEqual(["lively", "slow", "in French"]);
    expect(agreementWords(found.slice(3), 3)).toEqual(["tagged “road trip”"]);
    const moods = ["epic", "dark"].map((word) => ({ feature: "mood", word, value: 1, nearer: 1 }));
    expect(agreementWords(moods, 2)).toEqual(["of an epic mood", "of a dark mood"]);
  });

  it("leave out what people have no word for, and say nothing twice", () => {
    const key = { feature: "key on the circle of fifths, across", value: 1, nearer: 1 };
    const genre = { feature: "genre", word: "Drama", value: 1, nearer: 1 };
    expect(agreementWords([key, genre, genre], 3)).toEqual(["Drama"]);
  });

  it("exist for every number that is not a place on a circle or what an image model sees", () => {
    const numbers = [...SONG_FEATURES.numbers, ...FILM_FEATURES.numbers].map(({ name }) => name);
    const nameless = numbers.filter((feature) => agreementWords([{ feature, value: 1, nearer: 1 }], 1).length === 0);
    expect(nameless.filter((name) => !/octave|circle|look/.test(name))).toEqual([]);
  });
});
