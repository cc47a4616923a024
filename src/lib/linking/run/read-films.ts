import { type CollectedFilms, createFilmCollector } from "../library/collect-films.js";
import { eachFilm, type RowRange } from "./read-records.js";

/** The films of a CSV or Parquet file, or of some of its rows. */
export async function readFilms(file: string, rows?: RowRange): Promise<CollectedFilms> {
  const collector = createFilmCollector();
  await eachFilm(file, collector.add, rows);
  return collector.collected();
}
