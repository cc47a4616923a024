import { IMDB_TITLE_ID, LARGEST_INTEGER, MOST_IMDB_DIGITS } from "../../contract/ids.js";
import type { Film } from "../../contract/staged/tmdb.js";
import { BadValue, badValue, decimal, flag, integer, required, text } from "../reading/values.js";
import { type DateContext, releaseDate } from "./release-date.js";

export type ListColumn = "genres" | "production_companies" | "production_countries" | "spoken_languages" | "keywords";

/** The columns that CSV and API write in different ways. */
export type NamedThings = Pick<Film, ListColumn | "collection">;

/** The columns that all files write in the same way. */
export type PlainColumn = Exclude<keyof Film, keyof NamedThings | "origin">;

export type Origin = "table" | "details" | "list";

/** A film from its plain values, whatever file they come from; throws a BadValue. */
export function toFilm(
  origin: Origin,
  value: (column: PlainColumn) => unknown,
  named: NamedThings,
  dates: DateContext,
): Film {
  const tmdbId = tmdbIdOf("id", value("tmdb_id"));
  const imdbId = imdbIdOf(value("imdb_id"));
  if (tmdbId === null && imdbId === null) throw new BadValue("has neither a TMDb id nor an IMDb id");
  const releaseYear = integer("release_year", value("release_year"), { min: 1800, max: 2200 });
  const date = releaseDate(value("release_date"), releaseYear, dates);
  return {
    origin,
    tmdb_id: tmdbId,
    imdb_id: imdbId,
    title: required("title", text("title", value("title"))),
    original_title: text("original_title", value("original_title")),
    original_language: text("original_language", value("original_language")),
    release_date: date,
    release_year: releaseYear ?? (date === null ? null : Number(date.slice(0, 4))),
    status: text("status", value("status")),
    adult: flag("adult", value("adult")),
    budget: knownAmount("budget", value("budget")),
    revenue: knownAmount("revenue", value("revenue")),
    runtime: knownAmount("runtime", value("runtime")),
    popularity: decimal("popularity", value("popularity"), { min: 0 }),
    // The lowest vote is 0.5, so an average of 0 means that there are no votes.
    vote_average: decimal("vote_average", value("vote_average"), { min: 0, max: 10 }) || null,
    vote_count: integer("vote_count", value("vote_count"), { min: 0 }),
    overview: text("overview", value("overview")),
    ...named,
  };
}

/** Identifies the film that a record is about. */
export function subjectOf({ tmdb_id, imdb_id }: Film): string {
  return `film ${tmdb_id ?? imdb_id}`;
}

/** A TMDb id of a film, a person or a keyword. */
export function tmdbIdOf(column: string, value: unknown): number | null {
  return integer(column, value, { min: 1, max: LARGEST_INTEGER });
}

/** 0 means unknown: no film costs nothing or is over before it begins. */
function knownAmount(column: string, value: unknown): number | null {
  return integer(column, value, { min: 0 }) || null;
}

function imdbIdOf(value: unknown): string | null {
  const id = text("imdb_id", value);
  if (id !== null && !IMDB_TITLE_ID.test(id)) throw badValue("imdb_id", id, `tt and 7 to ${MOST_IMDB_DIGITS} digits`);
  return id;
}
