import { join } from "node:path";
import { literal, sqlFile, withDuckDB } from "../duckdb.js";
import type { Snapshot } from "./open-snapshot.js";

const TABLES = ["link_release_title", "dim_release", "dim_title", "fact_film_metrics"];

/** The links of a snapshot as a table for people, a heading first. */
export async function matchesOf({ folder }: Snapshot): Promise<string[][]> {
  return withDuckDB({}, async (connection) => {
    for (const name of TABLES) {
      await connection.run(`CREATE VIEW ${name} AS FROM ${literal(join(folder, `${name}.parquet`))}`);
    }
    const rows = await connection.runAndReadAll(sqlFile(import.meta.url, "discogs_tmdb_matches.sql"));
    return [rows.columnNames(), ...rows.getRowsJS().map((row) => row.map((value) => String(value ?? "")))];
  });
}
