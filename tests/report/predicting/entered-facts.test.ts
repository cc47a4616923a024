import { describe, expect, it } from "vitest";
import type { FilmFacts } from "#lib/prediction/features/film-feature";
import { FILM_FEATURES } from "#lib/prediction/features/film-features";
import { makePredictor } from "#lib/prediction/training/make-predictor";
import { trainModels } from "#lib/prediction/training/train-models";
import { enteredFacts } from "#lib/report/predicting/state/entered-facts";
import { findFilms } from "#lib/report/predicting/state/find-films";
import { readPredictingState } from "#lib/report/predicting/state/predicting-state";
import { inventedFilms, SETTINGS } from "../../prediction/invented-films.js";
import { must } from "../../prediction/trained-models.js";

const predictor = makePredictor(must(trainModels(inventedFilms(600, 4), SETTINGS)), SETTINGS);

const FEATURES = FILM_FEATURES.map(({ name }) => name);
const NOWHERE = film("imdb:tt1", "Nowhere", { budget: null, main_genre: "Drama", genres: ["Drama"] });
const CAFE = film("imdb:tt2", "Café Noir", { budget: 5e6, main_genre: "Drama", genres: ["Comedy", "Drama"] });
const KNOWN = {
  predictor,
  picks: { features: FEATURES, films: [NOWHERE, CAFE] },
  makers: { director: { "Ada Lovelace": { director_films: 7, director_takings: 0.5, director_hit_rate: 0.1 } } },
};

const enter = (state: string) => enteredFacts(KNOWN, readPredictingState(state));

describe("the facts that were entered", () => {
  it("start from the newest film of known budget", () => {
    expect(enter("").film).toBe(CAFE);
    expect(enter("").facts).toMatchObject({ budget: 5e6, main_genre: "Drama", year: null });
  });

  it("are all there is of a film of one's own", () => {
    expect(enter("?film=none&budget=2,500,000").facts).toEqual({ budget: 2_500_000 });
  });

  it("change what the data say, and can make it unknown", () => {
    expect(enter("?film=imdb:tt2&budget=7000000&main_genre=").facts).toMatchObject({ budget: 7e6, main_genre: null });
  });

  it("replace the main genre among the genres, unless all genres are chosen", () => {
    expect(enter("?main_genre=Horror").facts.genres).toEqual(["Comedy"]);
    expect(enter("?main_genre=Horror&genres=Drama|Horror").facts.genres).toEqual(["Drama", "Horror"]);
  });

  it("make a film with earlier parts a sequel", () => {
    expect(enter("?earlier_parts=2").facts).toMatchObject({ earlier_parts: 2, is_sequel: true });
    expect(enter("?earlier_parts=0").facts).toMatchObject({ earlier_parts: 0, is_sequel: false });
  });

  it("bring the record of a maker who is named", () => {
    expect(enter("?director=Ada+Lovelace").facts).toMatchObject({ director_films: 7, director_takings: 0.5 });
  });

  it.each([
    ["?budget=-5", "budget", "Budget is “-5”, but must be a number from 1000 to 1,000,000,000 (US dollars), or empty"],
    ["?budget=cheap", "budget", "Budget is “cheap”"],
    ["?runtime_minutes=1e9", "runtime_minutes", "Running time is “1e9”, but must be a number from 1 to 600 (minutes)"],
    ["?genres=Drama|Opera", "genres", "must be a list of some of Comedy, Drama, Horror"],
    ["?director=Ada", "director", "Director is “Ada”, but must be a name from the list"],
    ["?film=imdb:tt3", "film", "No film here has the id imdb:tt3"],
  ])("are refused one by one: %s", (state, field, message) => {
    const { refused } = enter(state);
    expect([...refused.keys()]).toEqual([field]);
    expect(refused.get(field)).toContain(message);
  });
});

describe("the search for a film", () => {
  it.each([
    ["cafe", [CAFE]],
    ["NOIR café", [CAFE]],
    ["tt1", [NOWHERE]],
    ["no", [NOWHERE, CAFE]],
    ["", []],
    ["somewhere", []],
  ])("finds by words: %j", (query, films) => {
    expect(findFilms(KNOWN.picks, query, 8)).toEqual(films);
  });
});

function film(id: string, title: string, facts: FilmFacts) {
  return { id, title, year: 2024, makers: {}, facts: FEATURES.map((name) => facts[name] ?? null) };
}
