import { filmComposer, principals } from "../world/cast.js";
import { filmTitles } from "../world/film-titles.js";
import { composerPerson, person } from "../world/people.js";
import { titleIn } from "../world/titles.js";
import { titleOfFilm, type World } from "../world/world.js";
import { apiFilms, apiStep, productionCountry, type TmdbMovie, tmdbMovie } from "./tmdb-movies.js";

const PAGE_SIZE = 20;
/** The share of these films that get all details; the others are only described as in a search. */
const DETAILED = 2 / 7;

/** Answers of the TMDb API, as the client keeps them: pages of a search, and films with all their details. */
export function tmdbApiFiles(world: World, delivery: number): { name: string; text: () => Iterable<string> }[] {
  const listed = listedMovies(world, delivery);
  const inFull = toldInFull(world);
  const detailed = listed.filter(({ id }) => inFull.has(id));
  const summaries = listed.filter(({ id }) => !inFull.has(id));
  const pages = Math.ceil(summaries.length / PAGE_SIZE);
  return [
    ...Array.from({ length: pages }, (_, page) => ({
      name: `discover_movie_page_${page + 1}.json`,
      text: () => [json(discoverPage(summaries, page, pages))],
    })),
    ...detailed.map((movie) => ({ name: `movie_${movie.id}.json`, text: () => [json(details(world, movie))] })),
  ];
}

function listedMovies(world: World, delivery: number): TmdbMovie[] {
  const movies = Array.from({ length: apiFilms(world) }, (_, n) => tmdbMovie(world, n * apiStep(world), delivery));
  return movies.filter((movie) => movie !== undefined);
}

/** Chosen once, so that no film gains or loses details when another one is removed. */
function toldInFull(world: World): ReadonlySet<number> {
  const first = listedMovies(world, 0);
  return new Set(first.slice(0, Math.ceil(first.length * DETAILED)).map(({ id }) => id));
}

function discoverPage(movies: readonly TmdbMovie[], page: number, pages: number) {
  const results = movies.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).map(summary);
  return { page: page + 1, results, total_pages: pages, total_results: movies.length };
}

function summary(movie: TmdbMovie) {
  return {
    adult: false,
    backdrop_path: `/backdrop${movie.id}.jpg`,
    genre_ids: movie.genres.map(({ tmdbId }) => tmdbId),
    id: movie.id,
    original_language: movie.film.language.code,
    original_title: movie.originalTitle,
    overview: movie.overview,
    popularity: Number(movie.popularity),
    poster_path: `/poster${movie.id}.jpg`,
    release_date: movie.releaseDate,
    title: movie.title,
    video: false,
    vote_average: Number(movie.voteAverage),
    vote_count: movie.voteCount,
  };
}

function details(world: World, movie: TmdbMovie) {
  const { genre_ids: _, ...shared } = summary(movie);
  const { language, runtime } = movie.film;
  return {
    ...shared,
    belongs_to_collection: null,
    budget: movie.budget,
    genres: movie.genres.map(({ tmdb, tmdbId }) => ({ id: tmdbId, name: tmdb })),
    homepage: "",
    imdb_id: movie.imdbId === "" ? null : movie.imdbId,
    production_companies: movie.studios.map((name, index) => ({
      id: 100 + index,
      logo_path: null,
      name,
      origin_country: "",
    })),
    production_countries: [{ iso_3166_1: language.regions[0], name: productionCountry(language) }],
    revenue: movie.revenue,
    runtime,
    spoken_languages: [{ english_name: language.name, iso_639_1: language.code, name: language.name }],
    status: "Released",
    tagline: movie.tagline,
    credits: { cast: cast(world, movie), crew: crew(world, movie) },
    alternative_titles: { titles: alternativeTitles(movie) },
  };
}

function cast(world: World, movie: TmdbMovie) {
  return principals(world, titleOfFilm(movie.film.index))
    .filter(({ category }) => category === "actor" || category === "actress")
    .map((credit, order) => ({
      ...named(world, credit.person, "Acting"),
      cast_id: order + 1,
      character: credit.character ?? "",
      credit_id: `cast${movie.id}x${order}`,
      order,
    }));
}

function crew(world: World, movie: TmdbMovie) {
  const director = principals(world, titleOfFilm(movie.film.index)).find(({ category }) => category === "director");
  const composer = composerPerson(filmComposer(world, movie.film.index));
  return [
    ...(director === undefined
      ? []
      : [
          {
            ...named(world, director.person, "Directing"),
            credit_id: `crew${movie.id}d`,
            department: "Directing",
            job: "Director",
          },
        ]),
    {
      ...named(world, composer, "Sound"),
      credit_id: `crew${movie.id}c`,
      department: "Sound",
      job: "Original Music Composer",
    },
  ];
}

function named(world: World, index: number, department: string) {
  const { name } = person(world, index);
  return {
    adult: false,
    gender: 0,
    id: 1000 + index,
    known_for_department: department,
    name: name.full,
    original_name: name.native ?? name.full,
    popularity: 1,
    profile_path: null,
  };
}

function alternativeTitles({ film }: TmdbMovie) {
  return filmTitles(film).languages.map((language) => ({
    iso_3166_1: language.regions[0],
    title: titleIn(language, film.idea),
    type: "",
  }));
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
