import type { FilmAlternativeTitle, FilmCredit, FilmKeyword } from "../../../contract/staged/tmdb.js";
import { required, text } from "../../reading/values.js";
import { creditsOf } from "../credits.js";
import { subjectOf, tmdbIdOf, toFilm } from "../film.js";
import type { FilmRecord } from "../film-record.js";
import { keywordsOf } from "../keywords.js";
import { nameOf, namesOf } from "../names.js";
import { isObject, type NestedObject, objects } from "../nested-cell.js";
import { alternativeTitlesOf, translatedTitlesOf } from "./alternative-titles.js";
import { genreNames } from "./genres.js";

/** The API writes ISO dates, which are unambiguous. */
const ISO_DATES = { dayFirst: false, deliveryYear: undefined };

/** What an answer of the API, or an item of a page, says about a film, or the reason why it says nothing. */
export function toRecord(answer: unknown): FilmRecord | string {
  if (!isObject(answer)) return "is not an object";
  if (answer.success === false) return `is an error from TMDb: ${answer.status_message}`;
  if (typeof answer.media_type === "string" && answer.media_type !== "movie")
    return `is not a film: ${answer.media_type}`;
  // Some programs keep the details under a key of their own, beside other answers.
  if (isObject(answer.movie_data)) return filmRecord({ ...answer, ...answer.movie_data });
  if ("title" in answer) return filmRecord(answer);
  return partRecord(answer);
}

function filmRecord(answer: NestedObject): FilmRecord {
  const origin = "genre_ids" in answer ? "list" : "details";
  const film = toFilm(origin, (column) => plainValue(answer, column), named(answer), ISO_DATES);
  const id = required("id", film.tmdb_id);
  return {
    subject: subjectOf(film),
    film,
    credits: credits(id, answer.credits),
    alternativeTitles: [...alternativeTitles(id, answer.alternative_titles), ...translations(id, answer.translations)],
    keywords: keywords(id, answer.keywords),
  };
}

/** An answer about one aspect of a film, which identifies the film only by id. */
function partRecord(answer: NestedObject): FilmRecord | string {
  const kind = PARTS.find(({ keys }) => keys.some((key) => Array.isArray(answer[key])));
  if (kind === undefined) return `is not an answer about a film: it has ${Object.keys(answer).join(", ") || "no keys"}`;
  const id = required("id", tmdbIdOf("id", answer.id));
  return { subject: `${kind.name} of film ${id}`, ...kind.read(id, answer) };
}

const PARTS: readonly {
  readonly name: string;
  readonly keys: readonly string[];
  readonly read: (id: number, answer: NestedObject) => Omit<FilmRecord, "subject">;
}[] = [
  { name: "credits", keys: ["cast", "crew"], read: (id, answer) => ({ credits: credits(id, answer) }) },
  {
    name: "alternative titles",
    keys: ["titles"],
    read: (id, answer) => ({ alternativeTitles: alternativeTitles(id, answer) }),
  },
  {
    name: "translations",
    keys: ["translations"],
    read: (id, answer) => ({ alternativeTitles: translations(id, answer) }),
  },
  { name: "keywords", keys: ["keywords"], read: (id, answer) => ({ keywords: keywords(id, answer) }) },
];

function plainValue(answer: NestedObject, column: string): unknown {
  if (column === "tmdb_id") return answer.id;
  if (column === "imdb_id")
    return answer.imdb_id ?? (isObject(answer.external_ids) ? answer.external_ids.imdb_id : null);
  return answer[column];
}

function named(answer: NestedObject) {
  const names = (key: string) => namesIn(key, answer[key]);
  const collection = answer.belongs_to_collection;
  return {
    collection: isObject(collection) ? nameOf("belongs_to_collection", collection) : text("collection", collection),
    genres: answer.genre_ids === undefined ? names("genres") : genreNames(answer.genre_ids),
    production_companies: names("production_companies"),
    production_countries: names("production_countries"),
    spoken_languages: names("spoken_languages"),
    keywords: namesIn("keywords", listIn(answer.keywords, "keywords")),
  };
}

/** Null if the answer leaves it out, as a page of films does. */
function namesIn(column: string, list: unknown): string[] | null {
  return list === undefined ? null : namesOf(column, objects(column, list));
}

function credits(id: number, answer: unknown): readonly FilmCredit[] {
  return creditsOf(id, part(answer, "cast"), part(answer, "crew"));
}

function alternativeTitles(id: number, answer: unknown): FilmAlternativeTitle[] {
  return alternativeTitlesOf(id, part(answer, "titles"));
}

function translations(id: number, answer: unknown): FilmAlternativeTitle[] {
  return translatedTitlesOf(id, part(answer, "translations"));
}

function keywords(id: number, answer: unknown): FilmKeyword[] {
  return keywordsOf(id, part(answer, "keywords"));
}

function part(answer: unknown, key: string): NestedObject[] {
  const list = listIn(answer, key);
  return list === undefined ? [] : objects(key, list);
}

function listIn(answer: unknown, key: string): unknown {
  return isObject(answer) ? answer[key] : undefined;
}
