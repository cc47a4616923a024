import type { ColumnNames, Positions } from "../../reading/csv-header.js";

const TMDB_ID = ["id", "tmdb_id", "movie_id", "tmdbId"];
const IMDB_ID = ["imdb_id", "imdbId"];

/** The columns of film CSVs, by the names that they have in the files going round. */
export const FILM_COLUMNS = {
  /** A film needs one of the ids. */
  key: { names: [...TMDB_ID, ...IMDB_ID], required: true },
  tmdb_id: { names: TMDB_ID },
  imdb_id: { names: IMDB_ID },
  title: { names: ["title", "original_title"], required: true },
  original_title: { names: ["original_title"] },
  original_language: { names: ["original_language"] },
  release_date: { names: ["release_date"] },
  release_year: { names: ["release_year"] },
  status: { names: ["status"] },
  adult: { names: ["adult"] },
  budget: { names: ["budget"] },
  revenue: { names: ["revenue"] },
  runtime: { names: ["runtime"] },
  popularity: { names: ["popularity"] },
  vote_average: { names: ["vote_average"] },
  vote_count: { names: ["vote_count"] },
  collection: { names: ["belongs_to_collection", "collection"] },
  genres: { names: ["genres"] },
  production_companies: { names: ["production_companies"] },
  production_countries: { names: ["production_countries"] },
  spoken_languages: { names: ["spoken_languages"] },
  keywords: { names: ["keywords"] },
  /** Inflated to the prices of 2010: only the file that separates names by bars has it. */
  budget_adjusted: { names: ["budget_adj"] },
} as const satisfies ColumnNames<string>;

export type FilmColumn = keyof typeof FILM_COLUMNS;

/** What separates the names in a cell that holds several and is no JSON. */
export function separatorOf(at: Positions<FilmColumn>): "|" | ", " {
  return at.budget_adjusted >= 0 ? "|" : ", ";
}
