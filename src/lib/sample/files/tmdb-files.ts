import { csvLine } from "../../core/text/csv-text.js";
import type { World } from "../world/world.js";
import { csvMovies, productionCountry, type TmdbMovie } from "./tmdb-movies.js";

const COLUMNS =
  "id,title,vote_average,vote_count,status,release_date,revenue,runtime,adult,backdrop_path,budget,homepage,imdb_id,original_language,original_title,overview,popularity,poster_path,tagline,genres,production_companies,production_countries,spoken_languages,keywords\n";

/** The CSV in the format of the file with 930,000 films: 24 columns, lists separated by a comma and a space. */
export function* tmdbCsv(world: World, delivery: number): Generator<string> {
  yield COLUMNS;
  for (const movie of csvMovies(world, delivery)) yield csvLine(csvRow(movie));
}

function csvRow(movie: TmdbMovie): (string | number)[] {
  const { language, runtime } = movie.film;
  return [
    movie.id,
    movie.title,
    movie.voteAverage,
    movie.voteCount,
    "Released",
    movie.releaseDate,
    movie.revenue,
    runtime,
    "False",
    `/backdrop${movie.id}.jpg`,
    movie.budget,
    "",
    movie.imdbId,
    language.code,
    movie.originalTitle,
    movie.overview,
    movie.popularity,
    `/poster${movie.id}.jpg`,
    movie.tagline,
    movie.genres.map(({ tmdb }) => tmdb).join(", "),
    movie.studios.join(", "),
    productionCountry(language),
    language.name,
    movie.keywords.join(", "),
  ];
}
