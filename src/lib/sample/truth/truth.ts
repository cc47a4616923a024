import { tracksAt } from "../files/spotify-file.js";
import { type Part, poster, posterCount } from "../posters/poster.js";
import type { NoFilmReason, Release } from "../releases/release.js";
import { hasTruth, release } from "../releases/releases.js";
import { hasDuplicate, isGone, releaseFate } from "../world/fates.js";
import { film } from "../world/films.js";
import { MODEL, metrics } from "../world/planted-model.js";
import { filmFacts } from "../world/word-lists.js";
import { countAt, type SampleSettings, titleId, titleOfFilm, type World } from "../world/world.js";
import { trueChanges } from "./true-changes.js";
import { trueDefects } from "./true-defects.js";

/**
 * What the generator planted, in `truth/`. The `.ndjson` files have one JSON object per line, so that they can be
 * streamed at any size; `sample.json` has the settings and the model.
 */
export interface Manifest {
  readonly settings: SampleSettings;
  readonly dates: readonly string[];
  /** Delivery folders that belong to this sample. */
  readonly folders: readonly string[];
  readonly model: typeof MODEL & {
    /** What a film genre adds to log popularity and to the log-odds of success. */
    readonly genres: Readonly<Record<string, { popularity: number; success: number }>>;
    /** What a soundtrack style adds to log popularity: the causal effect. */
    readonly styles: Readonly<Record<string, number>>;
  };
}

/** `releases.ndjson`: every release that is for the screen or looks like it. All other releases have no film. */
export interface TrueRelease {
  readonly release_id: number;
  readonly master_id: number | null;
  /** IMDb ids of the films whose music it is. */
  readonly films: readonly string[];
  /** Why there is no film; null if there is one. */
  readonly reason: NoFilmReason | null;
  /** What makes it hard to link: `translated`, `reissue`, `typo` … */
  readonly kinds: readonly string[];
  readonly first_delivery: string;
  /** The last delivery with this release. */
  readonly last_delivery: string;
}

/** `films.ndjson`: the truth about a film, whether or not the files show it. */
export interface TrueFilm {
  readonly film_id: string;
  readonly year: number;
  readonly genre: string;
  readonly budget_level: number;
  /** Main style of its soundtrack; null if it has none. */
  readonly style: string | null;
  readonly diversity: number | null;
  readonly mood: string;
  readonly log_popularity: number;
  readonly success_probability: number;
  readonly success: boolean;
}

/** `posters.ndjson`: the colours of what a film's poster shows. */
export interface TruePoster extends Readonly<Record<Part, string>> {
  readonly film_id: string;
}

/** `tracks.ndjson`: the tracks from screen albums. */
export interface TrueTrack {
  readonly track_id: string;
  readonly films: readonly string[];
  readonly mood: string;
}

export interface TruthFile {
  readonly name: string;
  readonly text: () => Iterable<string>;
}

export function truthFiles(world: World, about: { settings: SampleSettings; folders: readonly string[] }): TruthFile[] {
  return [
    { name: "releases.ndjson", text: () => lines(trueReleases(world)) },
    { name: "films.ndjson", text: () => lines(trueFilms(world)) },
    { name: "posters.ndjson", text: () => lines(truePosters(world)) },
    { name: "tracks.ndjson", text: () => lines(trueTracks(world)) },
    { name: "changes.ndjson", text: () => lines(trueChanges(world)) },
    { name: "defects.ndjson", text: () => lines(trueDefects(world)) },
    { name: "sample.json", text: () => [`${JSON.stringify(manifest(world, about), null, 2)}\n`] },
  ];
}

function* trueReleases(world: World): Generator<TrueRelease> {
  const last = world.dates.length - 1;
  const count = countAt(world.releases, last);
  for (let index = 0; index < count; index++) {
    // Avoids making all other releases.
    if (!hasTruth(world, index)) continue;
    const fate = releaseFate(world, index);
    const first = firstDelivery(world.releases, index);
    const gone = isGone(fate, last) && fate !== undefined ? fate.delivery - 1 : last;
    const now = release(world, index, gone);
    if (now.truth === null || gone < first) continue;
    yield trueRelease(world, now, now.truth, first, gone);
    for (let delivery = first; delivery <= last; delivery++) {
      if (hasDuplicate(fate, delivery))
        yield trueRelease(world, release(world, index, delivery, true), now.truth, delivery, delivery);
    }
  }
}

export function* trueFilms(world: World): Generator<TrueFilm> {
  const count = countAt(world.films, world.dates.length - 1);
  for (let index = 0; index < count; index++) {
    const of = film(world, index);
    const { soundtrack, mood, logPopularity, successProbability, success } = metrics(world, of);
    yield {
      film_id: titleId(world, titleOfFilm(index)),
      year: of.year,
      genre: of.genre.name,
      budget_level: rounded(of.budgetLevel),
      style: soundtrack?.style.name ?? null,
      diversity: soundtrack?.diversity ?? null,
      mood: mood.name,
      log_popularity: rounded(logPopularity),
      success_probability: rounded(successProbability),
      success,
    };
  }
}

export function* truePosters(world: World): Generator<TruePoster> {
  for (let index = 0; index < posterCount(world); index++) {
    const { film: film_id, colours } = poster(world, index);
    yield { film_id, ...colours };
  }
}

function* trueTracks(world: World): Generator<TrueTrack> {
  for (const { id, mood, from } of tracksAt(world, 0)) {
    if (from !== null) yield { track_id: id, films: filmIds(world, from.films), mood: mood.name };
  }
}

function manifest(
  world: World,
  { settings, folders }: { settings: SampleSettings; folders: readonly string[] },
): Manifest {
  const genres = filmFacts.genres.map(({ name, popularity, success }) => [name, { popularity, success }]);
  const styles = filmFacts.styles.map(({ name, effect }) => [name, effect]);
  return {
    settings,
    dates: world.dates,
    folders,
    model: { ...MODEL, genres: Object.fromEntries(genres), styles: Object.fromEntries(styles) },
  };
}

function trueRelease(
  world: World,
  of: Release,
  truth: NonNullable<Release["truth"]>,
  first: number,
  last: number,
): TrueRelease {
  return {
    release_id: of.id,
    master_id: of.masterId,
    films: filmIds(world, truth.films),
    reason: truth.reason,
    kinds: truth.kinds,
    first_delivery: world.dates[first] ?? "",
    last_delivery: world.dates[last] ?? "",
  };
}

function filmIds(world: World, films: readonly number[]): string[] {
  return films.map((index) => titleId(world, titleOfFilm(index)));
}

/** The first delivery with the row. Rows beyond the first count arrive in monthly batches. */
function firstDelivery(base: number, index: number): number {
  if (index < base) return 0;
  return Math.floor((index - base) / (countAt(base, 1) - base)) + 1;
}

function rounded(value: number): number {
  return Number(value.toFixed(6));
}

function* lines(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}
