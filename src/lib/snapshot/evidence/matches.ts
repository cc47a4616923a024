import { sqlFile } from "../../core/duckdb.js";
import type { Snapshot } from "../open-snapshot.js";
import { withTables } from "../query-snapshot.js";

/** The links of a snapshot as a table for people, starting with a header. */
export async function matchesOf(snapshot: Snapshot): Promise<string[][]> {
  return withTables(snapshot, async (connection) => {
    const rows = await connection.runAndReadAll(sqlFile(import.meta.url, "discogs_tmdb_matches.sql"));
    return [rows.columnNames(), ...rows.getRowsJS().map((row) => row.map((value) => String(value ?? "")))];
  });
}
