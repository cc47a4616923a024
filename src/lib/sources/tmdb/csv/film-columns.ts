import { type Film, TMDB_TABLES } from "../../../contract/staged/tmdb.js";
import type { ColumnNames, Positions } from "../../reading/csv-header.js";

const TMDB_ID = ["id", "tmdb_id", "movie_id", "tmdbId"];
const IMDB_ID = ["imdb_id", "imdbId"];

type StagedColumn = Exclude<keyof Film, "origin">;

/** Most columns keep the name that they have in the files. `fromEntries` loses the names. */
const OWN_NAMES = Object.fromEntries(
  Object.keys(TMDB_TABLES.film)
    .filter((name) => name !== "origin")
    .map((name) => [name, { names: [name] }]),
) as unknown as ColumnNames<StagedColumn>;

/** The columns of film CSVs, by the names used in the files in circulation. */
export const FILM_COLUMNS = {
  /** A film needs at least one of the ids. */
  key: { names: [...TMDB_ID, ...IMDB_ID], required: true },
  ...OWN_NAMES,
  tmdb_id: { names: TMDB_ID },
  imdb_id: { names: IMDB_ID },
  title: { names: ["title", "original_title"], required: true },
  collection: { names: ["belongs_to_collection", "collection"] },
  /** Adjusted to the prices of 2010. Only the file that separates names with bars has it. */
  budget_adjusted: { names: ["budget_adj"] },
} as const satisfies ColumnNames<string>;

export type FilmColumn = keyof typeof FILM_COLUMNS;

/** The separator of names in a cell that holds several and is not JSON. */
export function separatorOf(at: Positions<FilmColumn>): "|" | ", " {
  return at.budget_adjusted >= 0 ? "|" : ", ";
}
