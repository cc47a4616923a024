import { exponential } from "../chance/arithmetic.js";
import { chance, pick, unit } from "../chance/random.js";
import { hasChanged, isGone, titleFate } from "../world/fates.js";
import { filmTitles } from "../world/film-titles.js";
import { type Film, film } from "../world/films.js";
import { keywordsOf } from "../world/keywords.js";
import { type Metrics, metrics } from "../world/planted-model.js";
import { rating } from "../world/ratings.js";
import { english, fill, inventedName, nameIn, titleIn } from "../world/titles.js";
import { filmFacts, type Genre, type Mood } from "../world/word-lists.js";
import { countAt, titleId, titleOfFilm, tmdbId, type World } from "../world/world.js";
import { imdbTitle } from "./imdb-titles.js";

/** A film as TMDb describes it. */
export interface TmdbMovie {
  readonly film: Film;
  readonly metrics: Metrics;
  readonly id: number;
  readonly imdbId: string;
  readonly title: string;
  readonly originalTitle: string;
  readonly releaseDate: string;
  /** Amounts that nobody entered are 0. */
  readonly budget: number;
  readonly revenue: number;
  readonly popularity: string;
  readonly voteAverage: string;
  readonly voteCount: number;
  readonly overview: string;
  readonly tagline: string;
  readonly genres: readonly Genre[];
  readonly studios: readonly string[];
  readonly keywords: readonly string[];
}

const SLOT = {
  listed: 120,
  imdb: 121,
  date: 122,
  overview: 123,
  name: 124,
  tagline: 130,
  studio: 133,
  drift: 150,
  scene: 160,
  votes: 190,
};

/** Returns undefined if TMDb does not list the film, or no longer does. */
export function tmdbMovie(world: World, index: number, delivery: number): TmdbMovie | undefined {
  const of = film(world, index);
  const title = titleOfFilm(index);
  const fate = titleFate(world, title);
  if (chance(of.key, SLOT.listed, 0.03) || isGone(fate, delivery)) return undefined;
  const facts = metrics(world, of);
  const votes = rating(world, title, delivery, facts.logPopularity);
  const isRenamed = hasChanged(fate, "renamed", delivery);
  return {
    film: of,
    metrics: facts,
    id: tmdbId(world, index),
    imdbId: chance(of.key, SLOT.imdb, 0.03) ? "" : titleId(world, title),
    title: isRenamed ? imdbTitle(world, title, delivery).primary : titleIn(english, of.idea),
    originalTitle: filmTitles(of).original,
    releaseDate: chance(of.key, SLOT.date, 0.01) ? "" : isoDate(of.year, facts.month, facts.day),
    budget: facts.budgetKnown ? facts.budget : 0,
    revenue: facts.revenueKnown ? facts.revenue : 0,
    popularity: exponential(facts.logPopularity + drift(of, delivery)).toFixed(3),
    voteAverage: votes.average,
    voteCount: Math.ceil(votes.votes / 3),
    overview: overview(of, facts.mood),
    tagline: chance(of.key, SLOT.tagline, 0.4) ? pick(of.key, SLOT.tagline + 1, filmFacts.taglines) : "",
    genres: of.genres,
    studios: [pick(of.key, SLOT.studio, filmFacts.studios)],
    keywords: keywordsOf(of.key).map(({ word }) => word),
  };
}

/** Whether a delivery has the film as an answer of the API instead of in the CSV, which is older. */
function isAskedFromApi(world: World, index: number): boolean {
  const step = apiStep(world);
  return index % step === 0 && index / step < apiFilms(world);
}

/** At most 140, and no more than a tenth of the films. */
export function apiFilms(world: World): number {
  return Math.min(140, Math.floor(world.films / 10));
}

/** The distance between these films, which are spread over all films. */
export function apiStep(world: World): number {
  return Math.max(1, Math.floor(world.films / Math.max(1, apiFilms(world))));
}

/** The films of the CSV. */
export function* csvMovies(world: World, delivery: number): Generator<TmdbMovie> {
  const count = countAt(world.films, delivery);
  for (let index = 0; index < count; index++) {
    const movie = isAskedFromApi(world, index) ? undefined : tmdbMovie(world, index, delivery);
    if (movie !== undefined) yield movie;
  }
}

/** Popularity changes a little each month. The first delivery has the planted value. */
function drift(of: Film, delivery: number): number {
  return delivery === 0 ? 0 : 0.1 * (unit(of.key, SLOT.drift + delivery) - 0.5);
}

/** What happens, and a sentence that shows the mood. */
function overview(of: Film, { scenes }: Mood): string {
  const plot = fill(pick(of.key, SLOT.overview, filmFacts.overviews), {
    g: of.genre.name.toLowerCase(),
    p: nameIn("latin", inventedName(of.key, SLOT.name)),
    n: nameIn("latin", inventedName(of.key, SLOT.votes)),
  });
  return `${plot} ${pick(of.key, SLOT.scene, scenes)}`;
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** TMDb writes in full what Discogs abbreviates. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  US: "United States of America",
  UK: "United Kingdom",
  USSR: "Soviet Union",
};

/** Where a film was made, as TMDb names the first country of its language. */
export function productionCountry({ countries: [country = ""] }: TmdbMovie["film"]["language"]): string {
  return COUNTRY_NAMES[country] ?? country;
}
