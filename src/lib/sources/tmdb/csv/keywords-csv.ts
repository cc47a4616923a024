import { readCsvRows } from "../../reading/csv-rows.js";
import { required, rowOrReason } from "../../reading/values.js";
import type { Batch } from "../../staging/reader.js";
import { tmdbIdOf } from "../film.js";
import type { FilmRecord } from "../film-record.js";
import { claimFirst } from "../first-records.js";
import { keywordsOf } from "../keywords.js";
import { nestedObjects } from "../nested-cell.js";

const COLUMNS = {
  id: { names: ["id", "movie_id", "tmdb_id"], required: true },
  keywords: { names: ["keywords"], required: true },
} as const;

/** Reads the keywords that accompany some film CSVs: one row per film, with its keywords in one cell. */
export async function* readKeywordsCsv(
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
        const list = nestedObjects("keywords", fields[at.keywords] ?? "");
        const record = { subject: `keywords of film ${tmdbId}`, keywords: keywordsOf(tmdbId, list) };
        return claim(record, line);
      }),
    { onFileBytes },
  );
}
