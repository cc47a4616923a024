import { describe, expect, it } from "vitest";
import { encodeFilm } from "#lib/prediction/features/encode-film";
import { FILM_FEATURES } from "#lib/prediction/features/film-features";
import { learnEncoding } from "#lib/prediction/features/learn-encoding";
import { inventedFilms } from "./invented-films.js";

const encoding = learnEncoding(
  FILM_FEATURES,
  inventedFilms(500, 5).map(({ facts }) => facts),
);

/** Facts and the inputs that they become. */
const CASES: readonly (readonly [what: string, facts: object, inputs: object])[] = [
  ["reads an amount as its logarithm", { budget: 1e7 }, { budget: expect.closeTo(Math.log(1e7), 5) }],
  ["cuts an amount that is far too large", { budget: 1e15 }, { budget: expect.closeTo(Math.log(2e8), 0) }],
  ["leaves unknown what is unknown", { budget: null }, { budget: null, runtime_minutes: null, main_genre: null }],
  ["puts a level that training has not seen with the others", { main_genre: "Western" }, { main_genre: "other" }],
  [
    "says yes or no for each frequent item of a list",
    { genres: ["Drama", "War"] },
    { "genres: Drama": 1, "genres: Horror": 0 },
  ],
  ["reads yes as 1", { is_sequel: true }, { is_sequel: 1 }],
];

describe("encodeFilm", () => {
  it.each(CASES)("%s", (_, facts, inputs) => {
    expect(encodeFilm(encoding, { ...facts })).toMatchObject(inputs);
  });

  it("has no input for an item of a list that only few films have", () => {
    expect(encoding.inputs.map(({ name }) => name)).not.toContain("genres: War");
  });
});
