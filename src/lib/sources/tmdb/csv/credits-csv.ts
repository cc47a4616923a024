import { readCsvRows } from "../../reading/csv-rows.js";
import { required, rowOrReason } from "../../reading/values.js";
import type { Batch } from "../../staging/reader.js";
import { creditsOf } from "../credits.js";
import { tmdbIdOf } from "../film.js";
import type { FilmRecord } from "../film-record.js";
import { claimFirst } from "../first-records.js";
import { nestedObjects } from "../nested-cell.js";

const COLUMNS = {
  id: { names: ["id", "movie_id", "tmdb_id"], required: true },
  cast: { names: ["cast"], required: true },
  crew: { names: ["crew"], required: true },
} as const;

/** Reads the credits that accompany some film CSVs: one row per film, with cast and crew in one cell each. */
export async function* readCreditsCsv(
  file: string,
  onFileBytes: (count: number) => void,
): AsyncGenerator<Batch<FilmRecord>> {
  const claim = claimFirst((line) => `line ${line}`);
  yield* readCsvRows(
    file,
    COLUMNS,
    (fields, at, line) =>
      rowOrReason(() => {
        const tmdbId = required("id", tmdbIdOf("id", fields[at.id]));
        const cast = nestedObjects("cast", fields[at.cast] ?? "");
        const crew = nestedObjects("crew", fields[at.crew] ?? "");
        const record = { subject: `credits of film ${tmdbId}`, credits: creditsOf(tmdbId, cast, crew) };
        return claim(record, line);
      }),
    { onFileBytes },
  );
}
