import { imdbId, LARGEST_INTEGER, MOST_IMDB_DIGITS } from "../../contract/ids.js";
import type { Link } from "../../contract/staged/movielens.js";
import { readCsvRows } from "../reading/csv-rows.js";
import { badValue, integer, required, rowOrReason, text } from "../reading/values.js";
import type { Batch } from "../staging/reader.js";

const COLUMNS = {
  movielens_id: { names: ["movieId"], required: true },
  imdb_id: { names: ["imdbId"], required: true },
  tmdb_id: { names: ["tmdbId"], required: true },
} as const;

const ID = { min: 1, max: LARGEST_INTEGER };
const NUMBER = new RegExp(`^\\d{1,${MOST_IMDB_DIGITS}}$`);

/** Streams the links that MovieLens publishes. */
export async function* readLinks(file: string, onFileBytes: (count: number) => void): AsyncGenerator<Batch<Link>> {
  const firstLines = new Map<number, number>();
  yield* readCsvRows(
    file,
    COLUMNS,
    (fields, at, line) =>
      rowOrReason(() => {
        const id = required("movieId", integer("movieId", fields[at.movielens_id], ID));
        const first = firstLines.get(id);
        if (first !== undefined) return `movie ${id} was read before, from line ${first}`;
        firstLines.set(id, line);
        return {
          movielens_id: id,
          imdb_id: imdbIdOf(required("imdbId", text("imdbId", fields[at.imdb_id]))),
          tmdb_id: integer("tmdbId", fields[at.tmdb_id], ID),
        };
      }),
    { onFileBytes },
  );
}

/** MovieLens writes only the number of an IMDb id, and some programs drop its leading zeros. */
function imdbIdOf(number: string): string {
  if (!NUMBER.test(number)) throw badValue("imdbId", number, `a number of up to ${MOST_IMDB_DIGITS} digits`);
  return imdbId("tt", Number(number));
}
