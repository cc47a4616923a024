export type SparkView = readonly [name: string, sql: string];

/** What Spark writes in another way than DuckDB, but understands alike. */
const WORDS: readonly (readonly [duckdb: RegExp, spark: string])[] = [
  [/ \/\/ /g, " div "],
  [/\* EXCLUDE \(/g, "* EXCEPT ("],
];

/** A query of an answer for Spark. Most carry over with these changes; those with functions of DuckDB's own do not. */
export function sparkSql(sql: string): string {
  return WORDS.reduce((changed, [duckdb, spark]) => changed.replaceAll(duckdb, spark), sql);
}

/** The views that carry over; the others use functions that only DuckDB has. */
export const PORTABLE_VIEWS: ReadonlySet<string> = new Set([
  "film",
  "film_genre",
  "film_credit",
  "film_composer",
  "soundtrack",
  "film_music",
  "judged_film",
]);
