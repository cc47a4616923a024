import { type Ask, InputError, inParallel } from "leitmotif/functions";
import type { FilmRow } from "./film-row.js";

export interface WantedFilms {
  readonly year: number;
  /** How many at least, the most popular ones. */
  readonly films: number;
}

/** TMDb shows no more pages of a list than this. */
const LAST_PAGE = 500;

const REQUESTS_AT_A_TIME = 4;

/**
 * The most popular films of a year, most popular first, with genres, money and companies. Popularity changes while the
 * pages are read, so a film may be on two of them; it is returned once.
 */
export async function filmsOfYear(ask: Ask, { year, films: least }: WantedFilms): Promise<FilmRow[]> {
  const genres = await genreNames(ask);
  const found = new Map<number, Fields>();
  let pages = 1;
  for (let page = 1; page <= Math.min(pages, LAST_PAGE) && found.size < least; page++) {
    const list = await pageOf(ask, year, page);
    pages = list.pages;
    for (const film of list.films) if (!found.has(idOf(film))) found.set(idOf(film), film);
  }
  if (found.size < least) {
    throw new InputError(`TMDb knows only ${found.size} films of ${year}`, { remedy: "ask for fewer with --films" });
  }
  const rows: FilmRow[] = [];
  const failures = await inParallel([...found.values()], REQUESTS_AT_A_TIME, async (film) => {
    rows.push(rowOf(film, fieldsIn(await ask(`movie/${idOf(film)}`, {})), genres));
  });
  if (failures.length > 0) throw failures[0];
  return rows.sort((a, b) => b.popularity - a.popularity || a.id - b.id);
}

type Fields = Readonly<Record<string, unknown>>;

async function genreNames(ask: Ask): Promise<ReadonlyMap<unknown, string>> {
  const genres = listIn(fieldsIn(await ask("genre/movie/list", {})), "genres");
  return new Map(genres.map(({ id, name }) => [id, String(name)]));
}

async function pageOf(ask: Ask, year: number, page: number): Promise<{ pages: number; films: Fields[] }> {
  const answer = fieldsIn(
    await ask("discover/movie", {
      include_adult: "false",
      include_video: "false",
      page: String(page),
      "primary_release_date.gte": `${year}-01-01`,
      "primary_release_date.lte": `${year}-12-31`,
      sort_by: "popularity.desc",
    }),
  );
  const films = listIn(answer, "results").filter(({ id }) => typeof id === "number");
  return { pages: Number(answer.total_pages ?? 0), films };
}

/** Without details, which TMDb may have removed meanwhile, the row has what the list says. */
function rowOf(film: Fields, details: Fields, genres: ReadonlyMap<unknown, string>): FilmRow {
  const ids = Array.isArray(film.genre_ids) ? film.genre_ids : [];
  return {
    id: idOf(film),
    title: String(film.title ?? ""),
    release_date: String(film.release_date ?? ""),
    popularity: Number(film.popularity ?? 0),
    genres: ids.map((id) => genres.get(id) ?? String(id)),
    production_companies: listIn(details, "production_companies").map(({ name }) => String(name)),
    budget: known(details.budget),
    revenue: known(details.revenue),
    runtime: known(details.runtime),
    original_language: String(film.original_language ?? ""),
  };
}

/** TMDb writes 0 for what it does not know. */
function known(value: unknown): number | null {
  return typeof value === "number" && value > 0 ? value : null;
}

function idOf({ id }: Fields): number {
  return Number(id);
}

function fieldsIn(answer: string | undefined): Fields {
  const value: unknown = answer === undefined ? {} : JSON.parse(answer);
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function listIn(fields: Fields, name: string): Fields[] {
  const list = fields[name];
  return Array.isArray(list) ? list.filter((item) => typeof item === "object" && item !== null) : [];
}
