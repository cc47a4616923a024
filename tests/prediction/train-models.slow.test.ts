import { describe, expect, it } from "vitest";
import { FILM_FEATURES } from "#lib/prediction/features/film-features";
import { type TrainedModels, trainModels } from "#lib/prediction/training/train-models";
import { inventedFilms, SETTINGS } from "./invented-films.js";
import { aucByModel, must } from "./trained-models.js";

const films = inventedFilms(1500, 1);

describe("trainModels", () => {
  it("finds what makes films pay, and does better than the budget alone", () => {
    const trained = must(trainModels(films, SETTINGS));
    const auc = aucByModel(trained);
    expect(auc.chosen).toBeGreaterThan(0.7);
    expect(auc.chosen).toBeGreaterThan(auc["budget alone"] ?? 1);
    expect(auc["base rate"]).toBe(0.5);
  });

  it.each([
    ["vote_average", "vote_average is not known before a film opens: people vote after the release"],
    ["revenue", "revenue is not known before a film opens: takings come in after the release"],
    ["soundtrack_genre", "soundtrack_genre is not known before a film opens: the album comes with the film"],
    ["colour", "colour is no feature; say in the table of features how it is known before a film opens"],
  ])("refuses the column %s", (name, message) => {
    const planted = { group: "film", kind: "number", name, label: name, knownBy: "" } as const;
    expect(() => trainModels(films, SETTINGS, [...FILM_FEATURES, planted])).toThrow(message);
  });

  it("does not learn from films that are too few to be judged by", () => {
    expect(trainModels(films.slice(0, 150), SETTINGS)).toBeUndefined();
  });

  it("learns nothing from the films of the test", () => {
    const before = must(trainModels(films, SETTINGS));
    const others = inventedFilms(1500, 7);
    const changed = films.map((film, row) =>
      before.split.parts[row] === "test" ? { ...film, money: others[row]?.money ?? film.money } : film,
    );
    expect(modelsOf(must(trainModels(changed, SETTINGS)))).toEqual(modelsOf(before));
  });
});

function modelsOf({ targets }: TrainedModels) {
  return targets.map(({ target, learned, chosen }) => ({
    target: target.name,
    chosen: chosen.learner.name,
    models: learned.map(({ early, late }) => [early, late]),
  }));
}
