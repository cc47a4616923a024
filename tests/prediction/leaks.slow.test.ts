import { describe, expect, it } from "vitest";
import { trainModels } from "#lib/prediction/training/train-models";
import { trials } from "#lib/prediction/trials/trials";
import { inventedFilms, SETTINGS, shuffledMoney } from "./invented-films.js";
import { aucByModel, aucOfFilms, must, testOf } from "./trained-models.js";

describe("models", () => {
  it("cannot predict films whose takings were dealt to others", () => {
    const trained = must(trainModels(shuffledMoney(inventedFilms(12_000, 2), 3), SETTINGS));
    expect(Math.abs((aucByModel(trained).chosen ?? 1) - 0.5)).toBeLessThan(0.03);
  });
});

describe("the leak laboratory", () => {
  const trained = must(trainModels(inventedFilms(3000, 1), SETTINGS));
  const tried = trials(trained, SETTINGS);
  const aucOf = (name: string) => {
    const trial = tried.find(({ learned }) => learned.learner.name === name);
    if (trial === undefined) throw new Error(`no trial is called ${name}`);
    return aucOfFilms(trial.learned, testOf(trial.split));
  };
  const honest = aucByModel(trained).chosen ?? 1;

  it.each(["leak: votes", "leak: own record"])("shows a score that is too good with %s", (name) => {
    expect(aucOf(name)).toBeGreaterThan(honest + 0.1);
  });

  it("judges by other films when it splits at random", () => {
    const trial = tried.find(({ learned }) => learned.learner.name === "leak: random split");
    expect(trial?.split.films).toEqual(trained.split.films);
    expect(trial?.split.parts).not.toEqual(trained.split.parts);
    expect([...(trial?.split.parts ?? [])].sort()).toEqual([...trained.split.parts].sort());
  });

  it("misses what a group of features tells, and nothing where a group tells nothing", () => {
    expect(aucOf("without money")).toBeLessThan(honest - 0.03);
    expect(Math.abs(aucOf("without music") - honest)).toBeLessThan(0.03);
  });
});
