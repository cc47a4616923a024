import { indexFilms } from "./build-film-index.js";
import { type CollectedFilms, createFilmCollector } from "./collect-films.js";
import type { SharedFilmIndex } from "./film-index.js";
import { eachFilm, type RowRange } from "./read-records.js";

/** The index of the films in a CSV or Parquet file. */
export async function readFilmIndex(file: string): Promise<SharedFilmIndex> {
  return indexFilms(await collectFilms(file));
}

/** The films of a file, or of some of its rows. */
export async function collectFilms(file: string, rows?: RowRange): Promise<CollectedFilms> {
  const collector = createFilmCollector();
  await eachFilm(file, collector.add, rows);
  return collector.collected();
}
