// How long it takes to train all models of films, and to predict and explain one film, on invented films of known takings.

import { FILM_FEATURES } from "#lib/prediction/features/film-features";
import { explainFilm } from "#lib/prediction/serving/explain-film";
import { predictFilm } from "#lib/prediction/serving/predict-film";
import { makePredictor } from "#lib/prediction/training/make-predictor";
import { trainModels } from "#lib/prediction/training/train-models";
import { randomNumbers } from "#lib/stats/resampling/random";
import { measure } from "./measuring/measure.mjs";

export const options = { films: { type: "string", default: "5000" } };

const SETTINGS = { paysFrom: 2, flopBelow: 1, hitFrom: 3, validationShare: 0.2, testShare: 0.2 };
const DAYS = 20_000;
const PREDICTED = 100;

export async function run({ films }) {
  const asked = { films: Number(films) };
  const { value, cpuSeconds, peakMemoryMb } = await measure(import.meta.url, "trainAndPredict", asked);
  return { ...asked, ...value, all_cpu_seconds: cpuSeconds, peak_memory_mb: Math.round(peakMemoryMb) };
}

export async function trainAndPredict({ films }) {
  const known = inventedFilms(films);
  const trained = timed(() => trainModels(known, SETTINGS));
  const predictor = makePredictor(trained.value, SETTINGS);
  const some = known.slice(-PREDICTED);
  const predicted = timed(() => some.map(({ facts }) => predictFilm(predictor, facts)));
  const explained = timed(() => some.map(({ facts }) => explainFilm(predictor, facts)));
  return {
    chosen: trained.value.targets[0].chosen.learner.name,
    model_kb: Math.round(JSON.stringify(predictor).length / 1024),
    train_cpu_seconds: trained.seconds,
    predict_cpu_ms: (1000 * predicted.seconds) / PREDICTED,
    explain_cpu_ms: (1000 * explained.seconds) / PREDICTED,
  };
}

/** All features have values; whether a film pays hangs on three of them. */
function inventedFilms(count) {
  const random = randomNumbers(1);
  return Array.from({ length: count }, (_, index) => {
    const facts = Object.fromEntries(FILM_FEATURES.map((feature) => [feature.name, factOf(feature, random)]));
    const budget = Math.round(1e6 * 200 ** random());
    const score = 0.5 * Math.log(budget / 1e7) + (facts.is_sequel ? 0.8 : 0) + (facts.month === "word 6" ? 0.5 : 0);
    const paid = random() < 1 / (1 + Math.exp(-score));
    const revenue = Math.round(budget * (paid ? 2 + 3 * random() : 0.1 + 1.8 * random()));
    const date = new Date(Math.floor((index / count) * DAYS) * 86_400_000).toISOString().slice(0, 10);
    const key = String(index);
    return {
      key,
      id: key,
      title: key,
      date,
      since: date,
      facts: { ...facts, budget },
      money: { budget, revenue },
      leaked: {},
    };
  });
}

function factOf({ kind }, random) {
  if (kind === "yes or no") return random() < 0.2;
  if (kind === "category") return `word ${Math.floor(12 * random())}`;
  if (kind === "list") return [`word ${Math.floor(12 * random())}`];
  return random() < 0.05 ? null : 10 * random();
}

function timed(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}
