import { join } from "node:path";
import { plainRow, type Row } from "../contract/plain-row.js";
import { literal, withDuckDB } from "../core/duckdb.js";
import { InputError } from "../core/errors.js";
import type { Delivery } from "./delivery.js";
import { ingestDeliveries } from "./ingest.js";
import type { DeliveryCounts } from "./staging/delivery-counts.js";

/** Where the tables of deliveries go, and what could not be read of their files. */
export interface ReadFolders {
  readonly stagedFolder: string;
  readonly rejectsFolder: string;
}

/** A delivery whose files have become typed tables. */
export interface ReadDelivery {
  /** What was read, kept and rejected, file by file, and how many rows each table has. */
  readonly counts: DeliveryCounts;
  /** All rows of a table. */
  rows(table: string): Promise<Row[]>;
}

/**
 * Reads a delivery. Its tables stay in the staged folder as Parquet, and are read again only when a file has changed.
 *
 * ```js
 * const [delivery] = findDeliveries("data/raw");
 * const { counts, rows } = await readDelivery(delivery, { stagedFolder: "data/staged", rejectsFolder: "data/rejects" });
 * counts.tables; // { name_basics: 1204, title_akas: 2210, … }
 * await rows("title_ratings"); // [{ tconst: "tt0000001", averageRating: 5.7, numVotes: 1990 }, …]
 * ```
 */
export async function readDelivery(delivery: Delivery, folders: ReadFolders): Promise<ReadDelivery> {
  const [result] = await ingestDeliveries([delivery], folders);
  if (result === undefined || result.outcome === "failed") throw result?.error;
  const { counts } = result;
  const folder = join(folders.stagedFolder, delivery.source, delivery.date);
  return { counts, rows: (table) => stagedRows(folder, table, Object.keys(counts.tables)) };
}

async function stagedRows(folder: string, table: string, tables: readonly string[]): Promise<Row[]> {
  if (!tables.includes(table)) {
    throw new InputError("has no such table", {
      file: folder,
      value: table,
      remedy: `there are: ${tables.join(", ")}`,
    });
  }
  const file = join(folder, `${table}.parquet`);
  return withDuckDB({}, async (connection) => {
    const reader = await connection.runAndReadAll(`FROM read_parquet(${literal(file)})`);
    return reader.getRowObjectsJS().map(plainRow);
  });
}
