import type { Columns, RowOf } from "../../contract/staged/columns.js";
import { TMDB_TABLES } from "../../contract/staged/tmdb.js";
import type { Batch, FileCounts } from "../staging/reader.js";
import type { Staging } from "../staging/staging.js";
import type { FilmRecord } from "./film-record.js";

/** Distributes records to their tables. Counts the records of the file, not the rows made from them. */
export async function stageRecords(
  batches: AsyncIterable<Batch<FilmRecord>>,
  kind: string,
  staging: Staging,
): Promise<FileCounts> {
  let kept = 0;
  let rejected = 0;
  for await (const { rows: records, rejects } of batches) {
    await write(
      staging,
      "film",
      TMDB_TABLES.film,
      records.flatMap(({ film }) => film ?? []),
    );
    await write(
      staging,
      "film_credit",
      TMDB_TABLES.film_credit,
      records.flatMap(({ credits }) => credits ?? []),
    );
    await write(
      staging,
      "film_alternative_title",
      TMDB_TABLES.film_alternative_title,
      records.flatMap(({ alternativeTitles }) => alternativeTitles ?? []),
    );
    await write(
      staging,
      "film_keyword",
      TMDB_TABLES.film_keyword,
      records.flatMap(({ keywords }) => keywords ?? []),
    );
    staging.reject(kind, rejects);
    kept += records.length;
    rejected += rejects.length;
  }
  return { read: kept + rejected, kept, rejected };
}

async function write<C extends Columns>(staging: Staging, name: string, columns: C, rows: RowOf<C>[]): Promise<void> {
  if (rows.length > 0) await staging.table(name, columns).write(rows);
}
