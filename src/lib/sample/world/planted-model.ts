import { exponential, logistic } from "../chance/arithmetic.js";
import { bell, between, chance, unit, weighted } from "../chance/random.js";
import { albumOfFilm, type Soundtrack, soundtrack } from "./albums.js";
import { type Film, USUAL_LOG_BUDGET } from "./films.js";
import { filmFacts, type Mood } from "./word-lists.js";
import type { World } from "./world.js";

/**
 * The planted model: log popularity and the log-odds of success are sums of these. It is written to the truth
 * unchanged.
 */
export const MODEL = {
  popularity: { base: 1.2, budget: 0.35, diversity: 0.1, noise: 0.35, unit: "natural logarithm of TMDb popularity" },
  success: { base: -0.5, budget: 0.5, sequel: 0.7, summer: 0.4, electronic: 0.5, rule: "revenue / budget >= 2" },
  moods: { followed: 0.8, spread: 0.07, loudnessSpread: 2, tempoSpread: 12 },
  /** So many films have a poster, each part of which has a colour of the film's mood with this probability. */
  posters: { films: 400, followed: 0.7 },
  /** The probability that a source knows the value at all; unknown values are 0 in the files. */
  known: { budget: 0.75, revenue: 0.8 },
} as const;

export interface Metrics {
  readonly soundtrack: Soundtrack | undefined;
  readonly logPopularity: number;
  readonly budget: number;
  readonly revenue: number;
  readonly successProbability: number;
  readonly success: boolean;
  readonly mood: Mood;
  readonly month: number;
  readonly day: number;
  /** Whether the files give budget and revenue. */
  readonly budgetKnown: boolean;
  readonly revenueKnown: boolean;
}

const SLOT = { month: 40, day: 41, mood: 42, noise: 43, success: 44, multiple: 45, budgetKnown: 46, revenueKnown: 47 };
const moodPickers = new Map(filmFacts.genres.map(({ name, moods }) => [name, weighted(filmFacts.moods, moods)]));

export function metrics(world: World, of: Film): Metrics {
  const own = of.key;
  const itsAlbum = albumOfFilm(world, of.index);
  const music = itsAlbum === undefined ? undefined : soundtrack(itsAlbum.key, of);
  const month = between(own, SLOT.month, 1, 12);
  const budget = roundedMoney(exponential(USUAL_LOG_BUDGET + of.budgetLevel));
  const successProbability = logistic(successOdds(of, music, month));
  const success = chance(own, SLOT.success, successProbability);
  const share = unit(own, SLOT.multiple);
  return {
    soundtrack: music,
    logPopularity: logPopularity(of, music),
    budget,
    revenue: Math.round(budget * (success ? 2 + 5 * share * share : 0.1 + 1.85 * share)),
    successProbability,
    success,
    mood: moodOf(of),
    month,
    day: between(own, SLOT.day, 1, 28),
    budgetKnown: chance(own, SLOT.budgetKnown, MODEL.known.budget),
    revenueKnown: chance(own, SLOT.revenueKnown, MODEL.known.revenue),
  };
}

/** The mood of the film that an album's tracks mostly follow. */
export function moodOf(of: Film): Mood {
  const picker = moodPickers.get(of.genre.name);
  if (picker === undefined) throw new RangeError(`no moods for the genre ${of.genre.name}`);
  return picker(of.key, SLOT.mood);
}

function logPopularity(of: Film, music: Soundtrack | undefined): number {
  const { base, budget, diversity, noise } = MODEL.popularity;
  const musical = music === undefined ? 0 : music.style.effect + diversity * (music.diversity - 1);
  return base + of.genre.popularity + budget * of.budgetLevel + musical + noise * bell(of.key, SLOT.noise);
}

function successOdds(of: Film, music: Soundtrack | undefined, month: number): number {
  const { base, budget, sequel, summer, electronic } = MODEL.success;
  return (
    base +
    of.genre.success +
    budget * of.budgetLevel +
    (of.relation === "sequel" ? sequel : 0) +
    (month >= 5 && month <= 7 ? summer : 0) +
    (music?.style.genre === "Electronic" ? electronic : 0)
  );
}

/** Budgets are given in round figures. */
function roundedMoney(amount: number): number {
  const step = amount >= 10_000_000 ? 500_000 : amount >= 1_000_000 ? 50_000 : 1000;
  return Math.max(step, Math.round(amount / step) * step);
}
