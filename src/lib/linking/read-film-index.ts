import { createFilmIndexBuilder } from "./build-film-index.js";
import type { SharedFilmIndex } from "./film-index.js";
import { eachFilm } from "./read-records.js";

/** The index of the films in a CSV or Parquet file. */
export async function readFilmIndex(file: string): Promise<SharedFilmIndex> {
  const builder = createFilmIndexBuilder();
  await eachFilm(file, builder.add);
  return builder.build();
}
