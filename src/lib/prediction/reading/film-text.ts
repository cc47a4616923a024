import { writeFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../../core/duckdb.js";
import { overviewFacts } from "../features/overview-facts.js";

/** Makes the table `film_text`: what the overview of each film tells, by its words. */
export async function readFilmText(connection: DuckDBConnection, file: string): Promise<void> {
  const reader = await connection.runAndReadAll(sqlFile(import.meta.url, "film_overview.sql"));
  const lines = reader
    .getRows()
    .map(([title_key, overview]) => JSON.stringify({ title_key, ...overviewFacts(String(overview)) }));
  writeFileSync(file, lines.join("\n"));
  const columns =
    "{title_key: 'UUID', overview_words: 'INTEGER', overview_sentiment: 'DOUBLE', overview_topics: 'VARCHAR[]'}";
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE film_text AS
     FROM read_json(${literal(file)}, format = 'newline_delimited', columns = ${columns})`,
  );
}
