import type { CovariateGroup } from "../../../stats/ladder.js";
import type { Covariate } from "../../../stats/regression/covariate.js";
import type { FilmWithSoundtrack } from "./film-with-soundtrack.js";

type Facts = Pick<FilmWithSoundtrack, "year" | "film_genres" | "log_budget" | "language" | "countries">;

/** Genres with fewer films are left out, because their share says nothing. */
const FEWEST_FILMS = 10;

/** What may cause both a film's music and its success, in the order in which it is held fixed. */
export function heldFixed(films: readonly Facts[]): CovariateGroup[] {
  const genres = films.map((film) => film.film_genres);
  return [
    { name: "+ year", covariates: [{ name: "year", numbers: films.map(({ year }) => year) }] },
    { name: "+ film genres", covariates: [{ name: "film genre", labels: genres }, ...sharesOfGenres(genres)] },
    { name: "+ budget", covariates: [{ name: "log budget", numbers: films.map((film) => film.log_budget) }] },
    {
      name: "+ language and country",
      covariates: [
        { name: "language", categories: films.map(({ language }) => language) },
        { name: "country", labels: films.map(({ countries }) => countries) },
      ],
    },
  ];
}

/** Each genre's share of a film: a film's only genre says more about it than one of three. */
function sharesOfGenres(genres: readonly (readonly string[])[]): Covariate[] {
  const counts = new Map<string, number>();
  for (const genre of genres.flat()) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= FEWEST_FILMS)
    .map(([genre]) => ({
      name: `share of ${genre}`,
      numbers: genres.map((list) => (list.includes(genre) ? 1 / list.length : 0)),
    }));
}
